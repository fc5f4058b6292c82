"""What a conversation is called, and how a change of a document is noticed."""

from chatbot.conversation import fingerprint, title_of


def test_a_conversation_is_called_after_its_first_question() -> None:
    assert title_of("What is\nthe 287(g)  program?") == "What is the 287(g) program?"


def test_a_long_title_is_cut_at_a_word() -> None:
    question = "How do the agencies of the state " * 10
    title = title_of(question)
    assert 60 < len(title) <= 80
    assert question.startswith(title.removesuffix("…") + " ")


def test_one_long_word_is_cut_within_it() -> None:
    assert title_of("x" * 200) == "x" * 79 + "…"


def test_another_text_has_another_fingerprint() -> None:
    assert fingerprint("a quote") == fingerprint("a quote") != fingerprint("a  quote")


def test_half_a_surrogate_pair_has_a_fingerprint() -> None:
    assert len(fingerprint("\ud800")) == 64
