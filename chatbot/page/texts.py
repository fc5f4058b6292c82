"""What the page says where it is put together from parts; the rest stands where it is shown."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict

from chatbot.answer import Citation, PassageFound, Place, Statement, Support, Timings
from chatbot.page.languages import _, ngettext
from chatbot.reply import Draft

NAME = "Footnote"
_FEW = 3  # documents, that are named and not counted


def disclaimer(*, by_model: bool) -> str:
    """Say what answers are, and that they are no legal advice."""
    if by_model:
        return _("A language model writes from the documents of this collection. Its answers are not legal advice.")
    return _("Answers quote the documents of this collection. They are not legal advice.")


def about(titles: Sequence[str]) -> str:
    """Say where answers come from and questions go, where the documents' own words are quoted."""
    return _(
        "Answers are quoted from {documents}. Every sentence shows where it stands. What you ask stays on this machine."
    ).format(documents=_documents(titles))


def about_model(titles: Sequence[str], model: str, server: str) -> str:
    """Say where answers come from, and where questions go, where a model writes."""
    return _(
        "A language model writes the answers from {documents}; every sentence is checked against the words that it "
        "rests on before it is shown. What you ask, and the passages found for it, are sent to {model} at {server}."
    ).format(documents=_documents(titles), model=model, server=server)


def what_it_is() -> str:
    """Say in three sentences what this program is."""
    return _(
        "Footnote answers questions from a collection of documents. Every sentence of an answer shows the words of the "
        "documents that it rests on, and you can check them where they stand. Where the documents do not say it, it "
        "says so."
    )


def what_it_says(title: str, subject: str) -> str:
    """Ask what a document says about something."""
    return _("What does “{title}” say about “{subject}”?").format(title=title, subject=subject)


def sent_to(model: str, server: str) -> str:
    """Say where questions go, where a model writes."""
    return _(
        "{model} at {server} writes the answers. It is sent what you ask, the last answers, and the passages found."
    ).format(model=model, server=server)


def indexed(by_meaning: int, by_words: int) -> str:
    """Say how many passages both searches know."""
    return _("{meaning} passages can be found by meaning, {words} by words.").format(meaning=by_meaning, words=by_words)


def kept_for(days: int) -> str:
    """Say how long conversations are kept, and where."""
    return ngettext(
        "Your conversations are kept by this program, for {days} day after the last question, and shown to you only.",
        "Your conversations are kept by this program, for {days} days after the last question, and shown to you only.",
        days,
    ).format(days=days)


def being_done(draft: Draft | None) -> str:
    """Say in one line what is being done for an answer."""
    if draft is None:
        return _("Waiting for the answer before")
    if draft.step == "searching":
        return _("Searching: {question}").format(question=draft.searched_for)
    if draft.step == "answering":
        count = len(draft.citer.statements)
        if count:
            return ngettext(
                "Writing. {count} sentence is checked.", "Writing. {count} sentences are checked.", count
            ).format(count=count)
        return _("Writing. Each sentence is checked before it is shown.")
    return _("Reading the question")


def not_opened() -> str:
    """Say that the documents could not be opened, where no more is known."""
    return _("The documents could not be opened. What the program has printed says why; then restart it.")


def failed() -> str:
    """Say that an answer could not be given, where no more is known."""
    return _("This answer could not be given. Ask again; if it happens again, restart the program.")


def searched_for(question: str) -> str:
    """Say what was searched where that is not what was asked."""
    return _("Searched for: {question}").format(question=question)


def support(of: Support) -> str:
    """Say how well a statement's quotes bear it out."""
    return {
        "verbatim": _("Quoted word for word"),
        "supported": _("Borne out by its quotes"),
        "weak": _("Borne out only in part"),
        "unsupported": _("Not borne out"),
    }[of]


def checked(statements: Sequence[Statement]) -> str:
    """Say how an answer's statements were found to be borne out."""
    counts = Counter(statement.support for statement in statements)
    quoted, borne_out = counts["verbatim"], counts["supported"]
    in_part = counts["weak"] + counts["unsupported"]
    parts = [
        (quoted, ngettext("{count} sentence quoted word for word", "{count} sentences quoted word for word", quoted)),
        (borne_out, ngettext("{count} sentence borne out", "{count} sentences borne out", borne_out)),
        (in_part, ngettext("{count} only in part", "{count} only in part", in_part)),
    ]
    said = [part.format(count=count) for count, part in parts if count]
    return _("Checked: {parts}").format(parts=", ".join(said))


def withheld(count: int) -> str:
    """Say how much of what a model wrote is not shown."""
    return ngettext(
        "{count} sentence was withheld: the documents do not say this",
        "{count} sentences were withheld: the documents do not say this",
        count,
    ).format(count=count)


def took(timings: Timings) -> str:
    """Say how long each step took."""
    steps = {name: f"{milliseconds:,.0f}" for name, milliseconds in asdict(timings).items()}
    return _("{total} ms: {contextualize} to read the question, {search} to search, {answer} to answer").format(**steps)


def passages(count: int) -> str:
    """Say how many passages were found."""
    return ngettext("{count} passage was found", "{count} passages were found", count).format(count=count)


def ranks(passage: PassageFound) -> str:
    """Say what both searches made of a passage."""
    ranked = [
        (passage.vector_rank, _("number {rank} by meaning")),
        (passage.keyword_rank, _("number {rank} by words")),
    ]
    found = ", ".join(words.format(rank=rank) for rank, words in ranked if rank) or _(
        "stands beside one that was found"
    )
    return _("{found}; score {score}").format(found=found, score=f"{passage.score:.2f}")


def source(citation: Citation) -> str:
    """Name a citation."""
    named = _("Source {number}: {title}").format(number=citation.number, title=citation.title)
    return " · ".join(filter(None, [named, within(citation)]))


def within(citation: Citation) -> str:
    """Say where in its document a quote stands: its section, and its page, slide or row."""
    return " · ".join(filter(None, [citation.section, place(citation.place)]))


def place(of: Place | None) -> str:
    """Name a page, a slide or a row, or several; "" where a document has none."""
    if of is None:
        return ""
    count = of.last - of.number + 1
    words = {
        "page": ngettext("page {numbers}", "pages {numbers}", count),
        "slide": ngettext("slide {numbers}", "slides {numbers}", count),
        "row": ngettext("row {numbers}", "rows {numbers}", count),
    }[of.unit]
    return words.format(numbers=of.number if of.number == of.last else f"{of.number}–{of.last}")


def quote_of(position: int, count: int) -> str:
    """Say which of an answer's quotes is shown."""
    return _("Quote {position} of {count}").format(position=position, count=count)


def page_of(number: int, title: str) -> str:
    """Name a page's picture."""
    return _("Page {number} of {title}").format(number=number, title=title)


def page_words(number: int) -> dict[str, str]:
    """Give what is said around a page's picture."""
    return {
        "page": _("Page {number}").format(number=number),
        "previous": _("Previous page"),
        "next": _("Next page"),
        "larger": _("Larger"),
        "smaller": _("Smaller"),
    }


def way_to_page(number: int) -> str:
    """Offer the page on which a quote goes on."""
    return _("The quote goes on on page {number}").format(number=number)


def undrawn(*, has_changed: bool) -> str:
    """Say why a page is shown as its text."""
    if has_changed:
        return _("The file has changed since it was read: this is the text as it was.")
    return _("The page could not be shown as a picture. This is its text.")


def rows_around(above: int, below: int) -> str:
    """Say how many rows of a table are not shown; "" where all are."""
    parts = [
        (above, ngettext("{count} earlier row", "{count} earlier rows", above)),
        (below, ngettext("{count} later row", "{count} later rows", below)),
    ]
    left_out = " · ".join(part.format(count=f"{count:,}") for count, part in parts if count)
    return _("Not shown: {rows}").format(rows=left_out) if left_out else ""


def row_heading() -> str:
    """Head the column of the rows' numbers."""
    return _("Row")


def earlier_text() -> str:
    """Offer the text before that which is shown."""
    return _("Show the text before")


def later_text() -> str:
    """Offer the text after that which is shown."""
    return _("Show the text after")


def gone() -> str:
    """Say that a quote stands in its document no more."""
    return _("The document has changed since. These words no longer stand in it:")


def gone_from(numbers: Sequence[int]) -> str:
    """Name the citations whose documents have their words no more."""
    named = ", ".join(f"[{number}]" for number in numbers)
    return _("The documents have changed since: they no longer have the words of {citations}.").format(citations=named)


def limited_to(titles: Sequence[str]) -> str:
    """Say which documents questions are limited to."""
    if not titles:
        return _("All documents")
    return ", ".join(titles) if len(titles) <= _FEW else _("{count} documents").format(count=len(titles))


def earlier(count: int) -> str:
    """Offer the turns that are not shown."""
    return ngettext("Show {count} earlier question", "Show {count} earlier questions", count).format(count=count)


def deleted(title: str) -> str:
    """Say which conversation was deleted."""
    return _("Deleted: {title}").format(title=title)


def not_indexed(count: int) -> str:
    """Say how many files could not be read."""
    return ngettext(
        "{count} file is not in the collection. The page “Documents” says why.",
        "{count} files are not in the collection. The page “Documents” says why.",
        count,
    ).format(count=count)


def _documents(titles: Sequence[str]) -> str:
    if len(titles) > _FEW:
        return _("{count} documents").format(count=len(titles))
    if len(titles) == 1:
        return _("the document {title}").format(title=titles[0])
    return _("the documents {titles} and {last}").format(titles=", ".join(titles[:-1]), last=titles[-1])
