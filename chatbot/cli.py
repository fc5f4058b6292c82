"""The command line: python -m chatbot index | status | list | show | add | remove | ask | verify | evaluate | serve."""

import argparse
import json
import socket
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from tqdm import tqdm

from chatbot import collecting
from chatbot.answer import Answer
from chatbot.assembly import Footnote, open_conversations, open_footnote
from chatbot.batch import answer_lines, open_batch
from chatbot.errors import ChatbotError, PortUnusableError, UnreadableExportError
from chatbot.evaluation import Cases, Documents, Report, as_tables, below, check, evaluate, read_cases, some_questions
from chatbot.evaluation.feedback import write_feedback_cases
from chatbot.evaluation.public import SETS, PublicSet, corpus_of, read_public
from chatbot.exporting import LIMIT, read_quotes
from chatbot.questions import clean_question
from chatbot.rechecking import as_text as recheck_as_text
from chatbot.rechecking import recheck
from chatbot.settings import Settings, read_settings
from chatbot.terminal import complain, inert, progress_bar, write
from vectorstore import CATALOG_FILE, Catalog, VectorstoreError

_DEFAULT_PORT = 8501
_HIGHEST_PORT = 65_535
_PARTLY_FAILED = 1
_REFUSED = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give the exit status: 0 done, 1 done in part, 2 refused, with one line that says why."""
    options = _parser().parse_args(arguments)
    try:
        settings = read_settings()
        status: int = options.run(options, settings)
    except (ChatbotError, VectorstoreError) as error:
        complain(f"error: {error}")
        return _REFUSED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        return 0
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m chatbot", description="Answers from a collection of documents, with the words they rest on."
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    index = commands.add_parser("index", help="bring the index up to date with the corpus folder")
    index.add_argument("--watch", action="store_true", help="keep it up to date until it is stopped")
    index.set_defaults(run=collecting.index)

    status = commands.add_parser("status", help="say how much is in the collection, and which files are not")
    status.set_defaults(run=collecting.status)

    listing = commands.add_parser("list", help="list the documents")
    listing.set_defaults(run=collecting.list_documents)
    for command in (status, listing):
        command.add_argument("--json", action="store_true", help="print it as JSON")

    add = commands.add_parser("add", help="copy files into the corpus folder, and index them")
    add.add_argument("files", nargs="+", metavar="FILE", help="a file of one of the types that are read")
    add.set_defaults(run=collecting.add)

    remove = commands.add_parser("remove", help="delete documents, their files too")
    remove.add_argument("documents", nargs="+", metavar="DOCUMENT", help="the document's name, as list gives it")
    remove.set_defaults(run=collecting.remove)

    ask = commands.add_parser("ask", help="answer a question, or a batch of conversations")
    ask.add_argument("question", nargs="?", help="the question")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    ask.add_argument("--batch", metavar="FILE", help="JSON Lines of conversations; - for standard input")
    ask.set_defaults(run=_ask)

    show = commands.add_parser("show", help="print a document's text exactly as citations count in it")
    show.add_argument("document", help="the document's name, as citations give it")
    show.set_defaults(run=collecting.show)

    verify = commands.add_parser("verify", help="check whether an exported conversation's quotes still stand")
    verify.add_argument("file", type=Path, help="the exported file: Markdown, HTML or JSON")
    verify.add_argument("--json", action="store_true", help="print what was found as JSON")
    verify.set_defaults(run=_verify)

    feedback = commands.add_parser("feedback", help="make cases to evaluate of the answers that readers called wrong")
    feedback.add_argument(
        "--export",
        type=Path,
        nargs="?",
        const=Path("feedback"),
        required=True,
        metavar="FOLDER",
        help="where to (feedback)",
    )
    feedback.set_defaults(run=_feedback)

    evaluation = commands.add_parser("evaluate", help="ask a folder of questions and print how good the answers are")
    evaluation.add_argument(
        "folder", type=Path, nargs="?", help="the folder with the questions and what is known of them"
    )
    evaluation.add_argument(
        "--questions", type=_count, metavar="N", help="ask only this many of the questions, spread evenly, and no more"
    )
    evaluation.add_argument("--public", type=Path, metavar="DIR", help="the folder with the public sets")
    evaluation.add_argument("--json", action="store_true", help="print the figures as JSON")
    evaluation.add_argument(
        "--min", type=_bound, action="append", default=[], metavar="NAME=VALUE", help="exit 1 if a figure is below this"
    )
    evaluation.set_defaults(run=_evaluate)

    serve = commands.add_parser("serve", help="serve the page on this machine")
    serve.add_argument("--port", type=_port, default=_DEFAULT_PORT, help=f"the port ({_DEFAULT_PORT})")
    serve.set_defaults(run=_serve)

    for command in (index, status, listing, add, remove, ask, show, verify, feedback, evaluation, serve):
        command.set_defaults(parser=command)
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > _HIGHEST_PORT:
        raise argparse.ArgumentTypeError("a port is a number up to 65535")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError("give a number from 1")
    return int(text)


def _bound(text: str) -> tuple[str, float]:
    name, _, value = text.rpartition("=")
    try:
        return name, float(value)
    except ValueError:
        raise argparse.ArgumentTypeError("a bound is the name of a figure, =, and a number") from None


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    if (options.question is None) == (options.batch is None):
        options.parser.error("give either a question or --batch FILE")
    if options.batch is not None:
        return _ask_batch(options.batch, settings)
    question = clean_question(options.question)  # before anything is opened for it
    with _opened(settings) as footnote:
        answer = footnote.bot.answer(question)
    write((json.dumps(answer.to_json(), ensure_ascii=False, indent=2) if options.json else _as_text(answer)) + "\n")
    return 0


def _ask_batch(file: str, settings: Settings) -> int:
    status = 0
    with open_batch(file) as lines, _opened(settings) as footnote:
        for result in answer_lines(footnote.bot, lines):
            if "error" in result:
                status = _PARTLY_FAILED
            write(json.dumps(result, ensure_ascii=False) + "\n")
    return status


def _verify(options: argparse.Namespace, settings: Settings) -> int:
    exported = read_quotes(_content(options.file))
    with closing(Catalog.open_existing(settings.data_dir / CATALOG_FILE)) as catalog:
        names = {record.name for record in catalog.documents()}
        found = recheck(exported, lambda name: catalog.text(name) if name in names else None)
    shown = json.dumps(found.to_json(), ensure_ascii=False, indent=2) if options.json else recheck_as_text(found)
    write((shown if options.json else inert(shown)) + "\n")
    return 0 if found.holds else _PARTLY_FAILED


def _content(file: Path) -> bytes:
    """Read a file, as far as it can be an export."""
    try:
        with file.open("rb") as opened:
            return opened.read(LIMIT + 1)
    except (OSError, ValueError) as error:  # the latter for a name that no file can have
        raise UnreadableExportError(str(file), getattr(error, "strerror", "") or error) from error


def _feedback(options: argparse.Namespace, settings: Settings) -> int:
    with closing(open_conversations(settings)) as conversations:
        count = write_feedback_cases(conversations.judged(), options.export)
    write(
        f"{count} cases in {options.export}: fill in what would have been right; docs/evaluation.md tells the form.\n"
    )
    return 0


def _evaluate(options: argparse.Namespace, settings: Settings) -> int:
    if options.folder is None and options.public is None:
        options.parser.error("give a folder of questions, or --public DIR, or both")
    # Both are read before anything is asked: what is not of the form is to be known at once.
    cases = read_cases(options.folder) if options.folder else None
    if cases and options.questions:
        cases = some_questions(cases, options.questions)
    public = _public_sets(options.public) if options.public else {}
    report = _evaluate_cases(cases, options.folder, settings) if cases else {}
    for name, one in public.items():
        report |= _evaluate_public(name, one, settings)
    write((json.dumps(report, indent=2) if options.json else as_tables(report)) + "\n")
    missed = below(report, options.min)
    for complaint in missed:
        complain(complaint)
    return _PARTLY_FAILED if missed else 0


def _evaluate_cases(cases: Cases, folder: Path, settings: Settings) -> Report:
    with _opened(settings) as footnote, tqdm(total=cases.count, unit="case", disable=None, leave=False) as bar:
        documents = Documents.of(footnote.catalog)
        check(cases, documents, folder)
        return evaluate(
            footnote.bot,
            cases,
            documents,
            embed=footnote.collection.retriever.embeddings.embed_query,
            progress=bar.update,
        )


def _public_sets(folder: Path) -> dict[str, PublicSet]:
    sets = read_public(folder)
    for name in SETS:
        if name not in sets:
            complain(f"skipped: {folder} holds no folder {name}.")
    return sets


def _evaluate_public(name: str, one: PublicSet, settings: Settings) -> Report:
    """Evaluate a public set over a collection of its own, whose vectors stay in the data folder."""
    with corpus_of(one.texts) as corpus:
        own = settings.model_copy(update={"corpus_dir": corpus, "data_dir": settings.data_dir / "public" / name})
        with _opened(own) as footnote, tqdm(desc=name, total=one.count, disable=None, leave=False) as bar:
            return one.evaluate(footnote, bar.update)


def _serve(options: argparse.Namespace, _settings: Settings) -> int:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does: a port just left is free
        try:
            probe.bind(("127.0.0.1", options.port))
        except OSError as error:
            raise PortUnusableError(options.port, error.strerror or str(error)) from error
    from chatbot.page.serving import serve  # noqa: PLC0415 - the other commands need no Streamlit

    serve(options.port)
    return 0


@contextmanager
def _opened(settings: Settings) -> Iterator[Footnote]:
    """Open the collection, with a progress bar where that takes long; files that cannot be read are named."""
    with progress_bar("Embedding passages", "passage") as show_progress:
        footnote = open_footnote(settings, show_progress)
    for failure in footnote.report.failed:
        complain(f"not indexed: {failure}.")
    with footnote.collection:
        yield footnote


def _as_text(answer: Answer) -> str:
    """Give an answer for a terminal: its text, the quotes that its markers point to, what is withheld, and notices."""
    sources = [
        f"[{citation.number}] {' · '.join(str(part) for part in where if part)}\n"
        f"    “{' '.join(citation.quote.split())}”"
        for citation in answer.citations
        for where in [(citation.title, citation.section, citation.place)]
    ]
    withheld = [f"Withheld: {one.text}\n    {one.reason}" for one in answer.withheld]
    return inert("\n\n".join([answer.text, *sources, *withheld, *answer.notices]))
