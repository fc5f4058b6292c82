"""Who may change the collection."""

import pytest

from chatbot.page.permissions import is_allowed


@pytest.mark.parametrize(
    ("who", "email", "is_alone", "expected"),
    [
        ("auto", "", True, True),
        ("auto", "", False, False),
        ("auto", "ann@example.org", False, False),
        ("nobody", "", True, False),
        ("nobody", "ann@example.org", True, False),
        ("anybody", "", False, True),
        ("ann@example.org", "ann@example.org", False, True),
        ("bob@example.org, Ann@Example.org", "ann@example.ORG", False, True),
        ("ann@example.org", "joann@example.org", False, False),
        ("ann@example.org", "", True, False),
        ("ann@example.org,", "", False, False),
    ],
)
def test_who_may_change_it(who: str, email: str, *, is_alone: bool, expected: bool) -> None:
    """By default whoever sits at this machine; else those who are named, by the whole of their address."""
    assert is_allowed(who, email, is_alone=is_alone) is expected
