"""The figures for people: tables, and what falls below a bound."""

from collections.abc import Iterable, Mapping

from chatbot.errors import UnknownFigureError


def as_tables(report: Mapping[str, float]) -> str:
    """Give a table for each group of figures: a row for each kind of question, a column for each figure."""
    groups: dict[str, dict[str, dict[str, float]]] = {}
    for name, value in report.items():
        group, *kind, figure = name.split(".")
        groups.setdefault(group, {}).setdefault(kind[0] if kind else "all", {})[figure] = value
    return "\n\n".join(_table(group, rows) for group, rows in groups.items())


def below(report: Mapping[str, float], bounds: Iterable[tuple[str, float]]) -> list[str]:
    """Name the figures that are below their bounds. Raise UnknownFigureError for a name that is none."""
    missed = []
    for name, least in bounds:
        if name not in report:
            raise UnknownFigureError(name, report)
        if report[name] < least:
            missed.append(f"{name} is {report[name]:.3f}, below {least:g}")
    return missed


def _table(group: str, rows: Mapping[str, Mapping[str, float]]) -> str:
    figures = list(dict.fromkeys(figure for row in rows.values() for figure in row))
    first = max(len(group), *map(len, rows))
    lines = ["  ".join([group.ljust(first), *figures])]
    for kind, row in rows.items():
        cells = [(f"{row[figure]:.3f}" if figure in row else "").rjust(len(figure)) for figure in figures]
        lines.append("  ".join([kind.ljust(first), *cells]))
    return "\n".join(lines)
