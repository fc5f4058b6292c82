"""Every kind of file: put into the folder, it is asked about, and what is quoted says where it stands."""

from collections.abc import Iterator

import pytest

from chatbot.assembly import Footnote, open_footnote
from chatbot.settings import Settings
from tests.samples import SAMPLES, Sample


@pytest.fixture(scope="module", name="of_all_kinds")
def _of_all_kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Footnote]:
    folder = tmp_path_factory.mktemp("kinds")
    corpus = folder / "corpus"
    corpus.mkdir()
    for sample in SAMPLES:
        (corpus / sample.file_name).write_bytes(sample.make())
    footnote = open_footnote(Settings(corpus_dir=corpus, data_dir=folder / "data"))
    with footnote.collection:
        yield footnote


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file_name)
def test_each_kind_is_quoted_from_where_it_stands(of_all_kinds: Footnote, sample: Sample) -> None:
    """A question is answered by the sentence, with its heading and its page, slide or row."""
    answer = of_all_kinds.bot.answer(sample.question)

    assert answer.outcome == "answered"
    cited = next(one for one in answer.citations if one.quote == sample.sentence)
    assert of_all_kinds.catalog.quote(cited.document, cited.start, cited.end) == sample.sentence
    assert (cited.section, str(cited.place or "")) == (sample.heading, sample.place)


def test_no_file_was_left_out(of_all_kinds: Footnote) -> None:
    """Each became a document."""
    assert of_all_kinds.report.failed == ()
    assert len(of_all_kinds.report.added) == len(SAMPLES)


def test_a_conversation_goes_from_one_document_to_the_next(of_all_kinds: Footnote) -> None:
    """What is asked in other words of its own is not taken for a question about the document spoken of before."""
    history = [of_all_kinds.bot.answer(SAMPLES[0].question)]
    for sample in SAMPLES[1:]:
        history.append(of_all_kinds.bot.answer(sample.question, history))

    assert [
        sample.file_name
        for sample, answer in zip(SAMPLES, history, strict=True)
        if sample.sentence not in {one.quote for one in answer.citations}
    ] == []
