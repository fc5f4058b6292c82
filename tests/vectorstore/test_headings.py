"""Headings as one would say them."""

import pytest

from vectorstore import is_question, number_of, without_number


@pytest.mark.parametrize(
    ("heading", "bare", "number"),
    [
        ("12. What is it?", "What is it?", 12),
        ("2) Loans", "Loans", 2),
        ("3.1. Loans", "Loans", 3),
        ("a. Loans", "Loans", None),
        ("- Loans", "Loans", None),
        ("Loans", "Loans", None),
        ("287(g) agreements", "287(g) agreements", None),
        ("3.5 million books", "3.5 million books", None),
        ("1987 was dry", "1987 was dry", None),
        ("", "", None),
    ],
)
def test_a_number_counts_and_says_nothing(heading: str, bare: str, number: int | None) -> None:
    """The number of a heading is taken off and known; a figure that it begins with is its own."""
    assert (without_number(heading), number_of(heading)) == (bare, number)


@pytest.mark.parametrize(("heading", "asks"), [("What?", True), ("这是什么？ ", True), ("Loans", False), ("", False)])
def test_a_heading_may_ask(heading: str, asks: bool) -> None:  # noqa: FBT001
    """A question mark tells it, in whichever script."""
    assert is_question(heading) is asks
