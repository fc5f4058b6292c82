"""What a text without headings is about: the names in it, and the words that it comes back to."""

import re
from collections import Counter

from chatbot.names import names_in
from vectorstore import split_sentences, split_terms

_READ = 6_000  # characters; what a text is about, its beginning tells
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 6  # letters
_OFTEN = 2  # times


def subjects_of(text: str) -> list[str]:
    """List a text's names, then its words, the most frequent first, each by itself; a word is said more than once."""
    text = text[:_READ]
    sentences = [text[one.start : one.end] for one in split_sentences(text)]
    names = Counter(name for sentence in sentences for name in names_in(sentence) if not name[0].isdigit())
    words = Counter(word for word in _WORD.findall(text) if len(word) >= _TELLING and word.islower())
    often = [(word, times) for word, times in words.most_common() if times >= _OFTEN]
    subjects: list[str] = []
    known: set[str] = set()
    for subject, _ in [*names.most_common(), *often]:
        terms = set(split_terms(subject))
        if terms and known.isdisjoint(terms):
            known |= terms
            subjects.append(subject)
    return subjects
