"""What was read is kept until something is written."""

from collections.abc import Sequence

from vectorstore.remembering import Remembered

_STORED = {"a": 1, "b": 2, "c": 3}


def test_only_what_is_not_known_is_read() -> None:
    """A second read asks only for the rest, and gives all in the order in which it was asked for."""
    reads: list[list[str]] = []

    def read(ids: Sequence[str]) -> dict[str, int]:
        reads.append(list(ids))
        return {one: _STORED[one] for one in ids if one in _STORED}

    values = Remembered(read, most=10)

    assert values.get(["a", "nowhere"]) == {"a": 1}
    assert list(values.get(["c", "a", "b"]).items()) == [("c", 3), ("a", 1), ("b", 2)]
    assert values.get(["a", "b", "c"]) == _STORED
    assert values.get([]) == {}
    assert reads == [["a", "nowhere"], ["c", "b"]]


def test_what_was_written_is_read_again() -> None:
    """After a write nothing old is given."""
    stored = dict(_STORED)
    values = Remembered(lambda ids: {one: stored[one] for one in ids if one in stored}, most=10)
    values.get(["a", "b"])

    stored["a"] = 9
    del stored["b"]
    values.forget()

    assert values.get(["a", "b"]) == {"a": 9}


def test_what_was_read_while_something_was_written_is_not_kept() -> None:
    """A read that a write overtakes is given to whoever asked, and to nobody after."""
    stored = {"a": 1}

    def read(ids: Sequence[str]) -> dict[str, int]:
        read_before = {one: stored[one] for one in ids}
        if stored["a"] == 1:  # the write comes in between
            stored["a"] = 9
            values.forget()
        return read_before

    values = Remembered(read, most=10)

    assert values.get(["a"]) == {"a": 1}
    assert values.get(["a"]) == {"a": 9}


def test_no_more_is_kept_than_was_agreed() -> None:
    """The values used longest ago make room for new ones."""
    reads: list[str] = []

    def read(ids: Sequence[str]) -> dict[str, int]:
        reads.extend(ids)
        return {one: _STORED[one] for one in ids}

    values = Remembered(read, most=2)
    for one in ("a", "b", "a", "c", "a", "b"):
        values.get([one])

    assert reads == ["a", "b", "c", "b"]
