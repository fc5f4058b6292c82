"""What the page says of documents, where it is put together from parts."""

from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from chatbot.page.languages import _, language, ngettext
from vectorstore import DocumentRecord, Extent, Problem, UnreadableFileError, Work

_MINUTE = 60  # seconds
_MEGABYTE = 1_000_000


def facts(record: DocumentRecord, extent: Extent, zone: ZoneInfo) -> str:
    """Say what a document is, in one line."""
    parts = [kind(record), _places(extent), _sections(extent), size(record.size), record.path, _added(record, zone)]
    return " · ".join(part for part in parts if part)


def kind(record: DocumentRecord) -> str:
    """Say what kind of file a document is."""
    return {
        "text": _("Text"),
        "Markdown": "Markdown",
        "HTML": "HTML",
        "PDF": "PDF",
        "Word": "Word",
        "PowerPoint": "PowerPoint",
        "spreadsheet": _("Spreadsheet"),
        "table": _("Table"),
        "EPUB": "EPUB",
        "e-mail": _("E-mail"),
    }[record.kind]


def size(of: int) -> str:
    """Write a size in bytes as people do."""
    if of < _MEGABYTE:
        return _("{size} kB").format(size=f"{max(1, round(of / 1_000)):,}")
    return _("{size} MB").format(size=f"{of / _MEGABYTE:.1f}")


def _places(extent: Extent) -> str:
    count = extent.places
    return {
        None: "",
        "page": ngettext("{count} page", "{count} pages", count),
        "slide": ngettext("{count} slide", "{count} slides", count),
        "row": ngettext("{count} row", "{count} rows", count),
    }[extent.unit].format(count=f"{count:,}")


def _sections(extent: Extent) -> str:
    count = extent.sections
    return ngettext("{count} section", "{count} sections", count).format(count=f"{count:,}") if count else ""


def _added(record: DocumentRecord, zone: ZoneInfo) -> str:
    if not record.added:
        return ""
    moment = format_date(datetime.fromtimestamp(record.added, zone), "medium", locale=language())
    if record.added_by:
        return _("added {moment} by {who}").format(moment=moment, who=record.added_by)
    return _("added {moment}").format(moment=moment)


def by_words_only(extent: Extent) -> str:
    """Say how much of a document can be found by its words only, as yet."""
    return _("Found by its words; {done} of {total} passages can be found by meaning too.").format(
        done=f"{extent.embedded:,}", total=f"{extent.passages:,}"
    )


def work(of: Work) -> str:
    """Say what is being done with the collection."""
    if of.step == "reading":
        return _("Reading files: {done} of {total}").format(done=f"{of.done:,}", total=f"{of.total:,}")
    if of.step == "clearing":
        return _("Clearing out what was removed")
    said = _("Learning the meaning of passages: {done} of {total}").format(done=f"{of.done:,}", total=f"{of.total:,}")
    return f"{said}, {_time_left(of.seconds_left)}" if of.seconds_left is not None else said


def _time_left(seconds: float) -> str:
    if seconds < _MINUTE:
        return _("less than a minute left")
    minutes = round(seconds / _MINUTE)
    return ngettext("about {count} minute left", "about {count} minutes left", minutes).format(count=minutes)


def unreadable(error: UnreadableFileError) -> str:
    """Say why a file cannot be read, and what to do."""
    return f"{error.file}: {_reason(error.problem).format(detail=error.detail)}"


def _reason(problem: Problem) -> str:
    return {
        Problem.UNKNOWN_TYPE: _("Files of this type are not read. Convert it to one of: {detail}"),
        Problem.WRONG_SUFFIX: _("It does not hold what its suffix says. Give it the suffix of what it is."),
        Problem.EMPTY: _("It is empty. Put text in it, or remove it."),
        Problem.NO_TEXT: _("It holds no text. Put text in it, or remove it."),
        Problem.SCANNED: _(
            "It holds pictures of text only. Have its text recognised, or install what does that here: make ocr"
        ),
        Problem.NOT_TEXT: _("It is a binary file. Save its text as UTF-8."),
        Problem.ENCRYPTED: _("It is encrypted. Save it without a password."),
        Problem.DAMAGED: _("It is damaged. Save it anew with the program that made it."),
        Problem.TOO_LARGE: _("It is larger than {detail} MB. Divide it, or set FOOTNOTE_LARGEST_FILE_MB higher."),
        Problem.TOO_MUCH_TEXT: _("It holds more text than is read. Divide it."),
        Problem.TOO_MUCH_MEMORY: _("It takes more memory to read than is given. Divide it, or save it as text."),
        Problem.TOO_LONG: _("It takes longer to read than is waited for. Divide it, or save it as text."),
        Problem.NAME: _("Its name is not Unicode. Rename it."),
        Problem.SYSTEM: _("It cannot be read: {detail}"),
    }[problem]
