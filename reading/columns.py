"""Whether a table's first row names its columns, where the file does not say so."""

from collections.abc import Sequence

_LONGEST_NAME = 40  # characters
_FEWEST_COLUMNS = 3  # of two columns, the first row is as often an entry: "Name | Ana"


def first_row_names(rows: Sequence[Sequence[str]], *, stands_out: bool = False) -> bool:
    """Say whether the first row names the columns: short words, all different, none empty, with rows below.

    Where `stands_out`, as by bold type in a table that has none below, two columns are enough.
    """
    if len(rows) < 2 or len(rows[0]) < (2 if stands_out else _FEWEST_COLUMNS):  # noqa: PLR2004 (a name and a row)
        return False
    names = [name.strip() for name in rows[0]]
    return len({name.casefold() for name in names}) == len(names) and all(map(_may_name, names))


def _may_name(words: str) -> bool:
    """Say whether a cell may name a column. A number or a date does not, nor does a label, such as "Phone:"."""
    letters = sum(map(str.isalpha, words))
    return 0 < len(words) <= _LONGEST_NAME and letters > sum(map(str.isdigit, words)) and not words.endswith(":")
