"""The command line: python -m chatbot index | ask | show | serve."""

import argparse
import json
import os
import socket
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tqdm import tqdm

from chatbot.answer import Answer
from chatbot.assembly import Footnote, open_footnote
from chatbot.bot import Bot
from chatbot.errors import ChatbotError, PortInUseError, UnreadableBatchError
from chatbot.questions import clean_question
from chatbot.settings import Settings, read_settings
from vectorstore import CATALOG_FILE, Catalog, SyncReport, VectorstoreError

_DEFAULT_PORT = 8501
_PARTLY_FAILED = 1
_REFUSED = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give the exit status: 0 done, 1 done in part, 2 refused, with one line that says why."""
    options = _parser().parse_args(arguments)
    try:
        settings = read_settings()
        status: int = options.run(options, settings)
        sys.stdout.flush()
    except (ChatbotError, VectorstoreError) as error:
        print(f"error: {error}", file=sys.stderr)
        return _REFUSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m chatbot", description="Answers from a collection of documents, with the words they rest on."
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    index = commands.add_parser("index", help="bring the index up to date with the corpus folder")
    index.set_defaults(run=_index)

    ask = commands.add_parser("ask", help="answer a question, or a batch of conversations")
    ask.add_argument("question", nargs="?", help="the question")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    ask.add_argument("--batch", metavar="FILE", help="JSON Lines of conversations; - for standard input")
    ask.set_defaults(run=_ask)

    show = commands.add_parser("show", help="print a document's text exactly as citations count in it")
    show.add_argument("document", help="the document's name, as citations give it")
    show.set_defaults(run=_show)

    serve = commands.add_parser("serve", help="serve the page on this machine")
    serve.add_argument("--port", type=int, default=_DEFAULT_PORT, help=f"the port ({_DEFAULT_PORT})")
    serve.set_defaults(run=_serve)

    for command in (index, ask, show, serve):
        command.set_defaults(parser=command)
    return parser


def _index(_options: argparse.Namespace, settings: Settings) -> int:
    footnote = _open(settings)
    report = footnote.report
    documents = footnote.catalog.documents()
    print(
        f"{len(documents)} documents: {len(report.added)} added, {len(report.changed)} changed, "
        f"{len(report.removed)} removed, {report.unchanged} unchanged; {report.embedded} passages embedded."
    )
    footnote.collection.close()
    return _PARTLY_FAILED if report.failed else 0


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    if (options.question is None) == (options.batch is None):
        options.parser.error("give either a question or --batch FILE")
    if options.batch is not None:
        lines = _batch_lines(options.batch)
        return _ask_batch(_open(settings).bot, lines)
    question = clean_question(options.question)  # before anything is opened for it
    answer = _open(settings).bot.answer(question)
    print(json.dumps(answer.to_json(), ensure_ascii=False, indent=2) if options.json else _as_text(answer))
    return 0


def _show(options: argparse.Namespace, settings: Settings) -> int:
    catalog = Catalog.open_existing(settings.data_dir / CATALOG_FILE)
    sys.stdout.buffer.write(catalog.text(options.document).encode())  # as it is: no line end is added or changed
    return 0


def _serve(options: argparse.Namespace, _settings: Settings) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does: a port just left is free
        try:
            probe.bind(("127.0.0.1", options.port))
        except OSError:
            raise PortInUseError(options.port) from None
    front_door = Path(__file__).parent.parent / "app.py"
    command = [sys.executable, "-m", "streamlit", "run", str(front_door), "--server.port", str(options.port)]
    os.execv(sys.executable, command)  # noqa: S606 - it becomes the server, so that stopping it stops the server


def _open(settings: Settings) -> Footnote:
    """Open the collection, with a progress bar where that takes long; files that cannot be read are named."""
    with tqdm(desc="Embedding passages", unit="passage", disable=None, leave=False, delay=1) as bar:

        def show_progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        footnote = open_footnote(settings, show_progress)
    _name_failures(footnote.report)
    return footnote


def _name_failures(report: SyncReport) -> None:
    for failure in report.failed:
        print(f"not indexed: {failure}.", file=sys.stderr)


def _as_text(answer: Answer) -> str:
    """Give an answer for a terminal: its text, then the quotes that its markers point to."""
    sources = [
        f"[{citation.number}] {citation.title} · {citation.section}\n    “{' '.join(citation.quote.split())}”"
        for citation in answer.citations
    ]
    return "\n\n".join([answer.text, *sources])


# Batches


def _batch_lines(file: str) -> Iterable[bytes]:
    """Give a batch's lines; those of standard input as they come."""
    if file == "-":
        return sys.stdin.buffer
    try:
        return Path(file).read_bytes().splitlines()
    except OSError as error:
        raise UnreadableBatchError(Path(file), error.strerror or str(error)) from error


def _ask_batch(bot: Bot, lines: Iterable[bytes]) -> int:
    """Answer conversations, one a line; a line that cannot be answered gets its error and the others go on."""
    status = 0
    for line in lines:
        if not line.strip():
            continue
        result = _answer_line(bot, line)
        if "error" in result:
            status = _PARTLY_FAILED
        print(json.dumps(result, ensure_ascii=False), flush=True)
    return status


def _answer_line(bot: Bot, line: bytes) -> dict[str, Any]:
    try:
        conversation = json.loads(line.decode("utf-8-sig"))
    except ValueError as error:
        return {"id": None, "error": f"The line is not JSON in UTF-8: {error}."}
    identity = conversation.get("id") if isinstance(conversation, dict) else None
    turns = conversation.get("turns") if isinstance(conversation, dict) else None
    if not isinstance(turns, list) or not turns or not all(isinstance(turn, str) for turn in turns):
        return {"id": identity, "error": 'The line needs "turns": a list of questions, each a string.'}
    answers: list[Answer] = []
    try:
        for turn in turns:
            answers.append(bot.answer(turn, answers))
    except ChatbotError as error:
        return {"id": identity, "error": f"Turn {len(answers) + 1}: {error}"}
    return {"id": identity, "answers": [answer.to_json() for answer in answers]}
