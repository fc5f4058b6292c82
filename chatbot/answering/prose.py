"""Which sentences of prose answer."""

from collections.abc import Sequence
from statistics import fmean

from chatbot.answering.quotable import Quotable
from vectorstore import split_terms

_SHORT_SECTION = 16  # sentences; so many are about one thing
_NEARLY_AS_GOOD = 0.9  # of what the best one is worth
_MOST_SENTENCES = 8


def choose_sentences(question: str, sentences: Sequence[Quotable]) -> list[Quotable]:
    """Choose from a section without lists: of a short one all that answers, of a long one the best few sentences."""
    return best_sentences(question, sentences) if len(sentences) > _SHORT_SECTION else _above_average(sentences)


def best_sentences(question: str, sentences: Sequence[Quotable]) -> list[Quotable]:
    """Keep the best sentence and those nearly as good; the same words are quoted once.

    Passages are found by what they mean, and hold more than the sentence that was looked for. Which one it is, words
    tell: a sentence is worth the score of its passage and the share of the question's words that it holds.
    """
    asked = set(split_terms(question))
    shares = (len(asked.intersection(split_terms(sentence.text))) / (len(asked) or 1) for sentence in sentences)
    worth = [sentence.excerpt.score + share for sentence, share in zip(sentences, shares, strict=True)]
    kept: dict[str, int] = {}
    for index in sorted(range(len(sentences)), key=lambda index: -worth[index]):
        if len(kept) == _MOST_SENTENCES or worth[index] < _NEARLY_AS_GOOD * max(worth):
            break
        kept.setdefault(sentences[index].text, index)
    return [sentences[index] for index in sorted(kept.values())]


def _above_average(sentences: Sequence[Quotable]) -> list[Quotable]:
    """Keep the opening, which says what the others speak of, and the passages that are no worse than the average."""
    scores = {sentence.excerpt.id: sentence.excerpt.score for sentence in sentences}.values()
    least = min(fmean(scores), _NEARLY_AS_GOOD * max(scores))  # where all are good, all answer
    return [one for index, one in enumerate(sentences) if index == 0 or one.excerpt.score >= least]
