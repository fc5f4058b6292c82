"""What comes from a process that a hostile file may have taken over."""

import json
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading import Heading, Loaded, Place, Problem, Row, Table, UnreadableError, Word, messages

LOADED = Loaded(
    text="¿Qué? 😀 国境\n\n“line” \u2028 \x7f",
    headings=(Heading(0, 5, 0, 5),),
    title="Qué",
    kind="PDF",
    places=(Place("page", 1, 0, 8, 612.0, 792.0, (Word(0, 5, 0.1, 1e-9, 100.25, 12.0),)), Place("row", 7, 9, 11)),
    tables=(Table(("A", ""), (Row(0, 8, ((0, 5), (6, 6))),)), Table((), ())),
    sha256="0" * 64,
)


@given(st.builds(Loaded, st.text(st.characters(exclude_categories=["Cs"])), st.just(())))
def test_texts_arrive(loaded: Loaded) -> None:
    """Every text arrives as it was sent, code point by code point."""
    assert messages.read_loaded(messages.write_loaded(loaded)) == loaded


def test_everything_arrives() -> None:
    """Headings, places, words and tables arrive as they were sent."""
    assert messages.read_loaded(messages.write_loaded(LOADED)) == LOADED


def test_no_half_character_is_sent() -> None:
    """Half a character is no text."""
    with pytest.raises(ValueError, match="surrogates"):
        messages.write_loaded(replace(LOADED, text="a\ud800"))


@pytest.mark.parametrize(
    "change",
    [
        {"text": 7},
        {"text": None},
        {"headings": "none"},
        {"headings": [{"start": "0", "end": 1, "opens": 0, "closes": 1}]},
        {"headings": [{"start": 0.5, "end": 1, "opens": 0, "closes": 1}]},
        {"kind": "program"},
        {"places": [{"unit": "planet", "number": 1, "start": 0, "end": 1}]},
        {"tables": [{"columns": [], "rows": [{"start": 0, "end": 1, "cells": [[0]]}]}]},
        {"sha256": ["0"]},
    ],
)
def test_nothing_else_is_taken(change: dict[str, object]) -> None:
    """What is not exactly the text of a file is refused."""
    sent = json.loads(messages.write_loaded(LOADED)) | change

    with pytest.raises(ValueError, match="validation error"):
        messages.read_loaded(json.dumps(sent).encode())


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"\x80\x04N.", b"[]", b'{"text": "\\ud800", "headings": []}'])
def test_no_rubbish_is_taken(body: bytes) -> None:
    """What is not JSON, or half a character in it, is refused."""
    with pytest.raises(ValueError, match="validation error"):
        messages.read_loaded(body)
    with pytest.raises(ValueError, match="validation error"):
        messages.read_problem(body)


def test_problems_arrive() -> None:
    """A problem arrives with its detail; one that is none of ours is refused."""
    assert messages.read_problem(messages.write_problem(Problem.SYSTEM, "“why”")) == (Problem.SYSTEM, "“why”")
    with pytest.raises(ValueError, match="validation error"):
        messages.read_problem(b'["no problem", ""]')


def test_long_answers_are_not_read() -> None:
    """The length of an answer is refused before the answer is read."""
    longest = messages.LONGEST_ANSWER

    assert messages.read_header(messages.write_header(messages.ANSWER, 1, longest)) == (messages.ANSWER, 1, longest)
    with pytest.raises(UnreadableError) as caught:
        messages.read_header(messages.write_header(messages.ANSWER, 1, longest + 1))
    assert caught.value.problem is Problem.TOO_MUCH_TEXT


def test_large_books_arrive_in_time() -> None:
    """The words of 100 pages, with their places, take a quarter of a second, or a few where much else is done."""
    words = tuple(Word(at, at + 5, at / 7, at / 11, at / 13, at / 17) for at in range(400))
    book = replace(LOADED, places=tuple(Place("page", number, 0, 400, 612, 792, words) for number in range(100)))

    begun = time.process_time()
    assert messages.read_loaded(messages.write_loaded(book)) == book
    assert time.process_time() - begun < 5
