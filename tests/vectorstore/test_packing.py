"""Where things stand on pages and in tables is kept as it was read."""

from hypothesis import given
from hypothesis import strategies as st

from reading import Row, Table, Word
from vectorstore.packing import pack_table, pack_words, unpack_table, unpack_words

_edges = st.floats(0, 2_000, width=32)
_words = st.lists(
    st.builds(
        lambda start, length, box: Word(start, start + length, *box),
        st.integers(0, 1_000_000),
        st.integers(1, 60),
        st.tuples(_edges, _edges, _edges, _edges),
    ),
    max_size=20,
).map(lambda words: sorted(words, key=lambda word: word.start))
_rows = st.builds(
    Row,
    st.integers(0, 10**9),
    st.integers(0, 10**9),
    st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 10**9)), max_size=5).map(tuple),
)
_tables = st.builds(Table, st.lists(st.text(), max_size=5).map(tuple), st.lists(_rows, max_size=5).map(tuple))


@given(_words, st.integers(0, 10**9))
def test_words_come_back(words: list[Word], start: int) -> None:
    """Each word of a page has its place in the text and its box, wherever in a long text the page begins."""
    placed = tuple(
        Word(start + word.start, start + word.end, word.left, word.top, word.right, word.bottom) for word in words
    )

    assert unpack_words(pack_words(placed, start), start) == placed


@given(_tables)
def test_tables_come_back(table: Table) -> None:
    """A table has its columns, and each row its cells, as they were."""
    assert unpack_table(pack_table(table)) == table
