"""Public sets in small: of the form that their owners gave them, over texts that were made for these tests."""

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

_PARAGRAPHS = {
    "Barn_owl": (
        "Barn owls hunt voles at night. They hear a vole move under the snow and dive for it.",
        ("What do barn owls hunt at night?", "¿Qué cazan las lechuzas por la noche?"),
    ),
    "Lighthouse": (
        "The lighthouse was built in 1802 by two brothers. Its lamp burned whale oil for sixty years.",
        ("Who built the lighthouse?", "¿Quién construyó el faro?"),
    ),
}
_OWLS = ("Barn owls hunt voles at night .", "Their nests are old barns and hollow trees .")
_LAMPS = ("The lamp of the lighthouse burned whale oil .", "Barn owls hunt voles at night near it .")
_REPORT = "# Report\r\n\r\nThe ferry sails at noon.\r\n\r\n# Annex\r\n\r\nThe café on the quay closes in winter."


def write_public(folder: Path, *names: str) -> Path:
    """Write the sets of these names below a folder, and give that."""
    for name in names:
        (folder / name).mkdir()
        _WRITERS[name](folder / name)
    return folder


def write_lines(file: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Write JSON Lines."""
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")


def write_questions(folder: Path, *rows: tuple[str, str, str, int]) -> None:
    """Write the questions over long texts: what is asked, of which text, what answers and where that begins."""
    with (folder / "questions_df.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(["question", "references", "corpus_id"])
        for question, document, words, start in rows:
            reference = {"content": words, "start_index": start, "end_index": start + len(words)}
            lines.writerow([question, json.dumps([reference]), document])


def _write_xquad(folder: Path) -> None:
    for language, code in enumerate(("en", "es")):
        articles = [
            {"title": title, "paragraphs": [{"context": text, "qas": [{"id": title, "question": asked[language]}]}]}
            for title, (text, asked) in _PARAGRAPHS.items()
        ]
        (folder / f"xquad.{code}.json").write_text(json.dumps({"data": articles}), encoding="utf-8")


def _write_clapnq(folder: Path) -> None:
    hunting = "what do barn owls hunt at night"
    answerable = [
        # The second person's choice is the better one; the third marked nothing.
        _row(hunting, "Barn owl", _OWLS, [_OWLS[1]], [f"{_OWLS[0]}&"], []),
        _row(hunting, "Lighthouse", _LAMPS, [_LAMPS[1]]),
    ]
    write_lines(folder / "clapnq_dev_answerable.jsonl", answerable)
    write_lines(folder / "clapnq_dev_unanswerable.jsonl", [_row("who won the chess match", "Barn owl", _OWLS, [])])


def _row(question: str, title: str, sentences: tuple[str, ...], *marked: list[str]) -> Mapping[str, object]:
    return {
        "input": question,
        "passages": [{"title": title, "text": " ".join(sentences), "sentences": sentences}],
        "output": [{"selected_sentences": one} for one in marked],
    }


def _write_chunking(folder: Path) -> None:
    (folder / "corpora").mkdir()
    (folder / "corpora" / "harbour.md").write_bytes(_REPORT.encode())
    ferry, cafe = "The ferry sails at noon.", "The café on the quay closes in winter."
    write_questions(
        folder,
        ("When does the ferry sail?", "harbour", ferry, _REPORT.index(ferry)),
        ("When does the café on the quay close?", "harbour", cafe, _REPORT.index(cafe)),
    )


_WRITERS = {"xquad": _write_xquad, "clapnq": _write_clapnq, "chroma_chunking": _write_chunking}
