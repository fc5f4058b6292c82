"""A real, small model answers: it invents, and nothing that it invents is shown as supported."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chatbot.assembly import Footnote, open_footnote
from chatbot.evaluation import Documents, evaluate, read_cases, some_questions
from chatbot.settings import Settings
from tests.chatbot.corpus import FOLDER
from tests.small_model import NAME

DEVELOPMENT = Path(__file__).parents[2] / "evaluation" / "development"


@pytest.fixture(name="written_by_model")
def _written_by_model(small_model: str, tmp_path: Path) -> Iterator[Footnote]:
    settings = Settings(
        corpus_dir=FOLDER,
        data_dir=tmp_path / "data",
        chat_model=NAME,
        openai_base_url=small_model,
        first_token_seconds=120,
        answer_seconds=240,
        evidence_characters=2_000,
    )
    footnote = open_footnote(settings)
    with footnote.collection:
        yield footnote


def test_what_a_small_model_writes_is_vouched_for(written_by_model: Footnote) -> None:
    """Ten questions: every quote is one, every figure and short name that is called supported stands in its quotes."""
    report = evaluate(
        written_by_model.bot,
        some_questions(read_cases(DEVELOPMENT), 10),
        Documents.of(written_by_model.catalog),
        embed=written_by_model.collection.retriever.embeddings.embed_query,
        progress=lambda: None,
    )

    assert report["questions.validity"] == report["questions.statements cited"] == 1.0
    assert report["model.figures and short names held"] == 1.0
    assert report["questions.cites a right one"] >= 0.7
    assert report["model.stayed the model's"] >= 0.4
