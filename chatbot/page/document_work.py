"""What is being done with the documents: files that are read, vectors that are made, and what went wrong."""

from collections.abc import Sequence

import streamlit as st

from chatbot.page import changing, document_texts, visit, visitors
from chatbot.page.languages import _, ngettext
from chatbot.page.marking import plain_markdown
from chatbot.page.opening import service
from chatbot.page.uploads import Upload
from vectorstore import DuplicateError, UnreadableFileError

_LOOK_EVERY, _LOOK_EVERY_AT_REST = 0.5, 3.0  # seconds
_MOST_NAMED = 50  # files


def draw_work() -> None:
    """Show what is being done, again and again, alone; the whole page when something is done."""
    st.fragment(_draw_work_now, run_every=_LOOK_EVERY if _is_at_work() else _LOOK_EVERY_AT_REST)()


def _is_at_work() -> bool:
    background = service().background
    return (background.reading.total + background.embedding.total > 0) or any(
        one.state in {"waiting", "reading"} for one in service().uploads.of(visitors.owner())
    )


def _draw_work_now() -> None:
    uploads = service().uploads.of(visitors.owner())
    background = service().background
    seen = (
        service().footnote.collection.version,
        service().catalog.documents(),
        service().catalog.failures(),
        [one.state for one in uploads],
        background.reading.problem,
        background.embedding.problem,
        background.clearing.problem,
        _is_at_work(),
    )
    if visit.state.setdefault("work_seen", seen) != seen:
        visit.state.work_seen = seen
        st.rerun()
    _draw_uploads(uploads)
    for work in (background.reading, background.embedding, background.clearing):
        if work.problem:
            st.warning(plain_markdown(work.problem), icon=":material/error:")
        elif work.total and work.done < work.total:
            st.progress(work.done / work.total, document_texts.work(work))
        elif work.step == "clearing":
            st.caption(document_texts.work(work))


def _draw_uploads(uploads: Sequence[Upload]) -> None:
    if not uploads:
        return
    with st.container(border=True, key="uploads", gap="xxsmall"):
        for upload in uploads:
            name = plain_markdown(upload.file_name)
            match upload.state:
                case "waiting":
                    st.markdown(f":material/schedule: {name}: " + _("waiting"))
                case "reading":
                    st.markdown(f":material/hourglass_top: {name}: " + _("being read"))
                case "added":
                    st.markdown(f":material/check: {name}: " + _("can be asked about"))
                case "failed":
                    st.markdown(f":material/error: {plain_markdown(_problem(upload))}")
        if any(one.state in {"added", "failed"} for one in uploads):
            st.button(_("Clear"), key="dismiss_uploads", type="tertiary", on_click=changing.dismiss)


def _problem(upload: Upload) -> str:
    if isinstance(upload.problem, UnreadableFileError):
        return document_texts.unreadable(upload.problem)
    if isinstance(upload.problem, DuplicateError):
        return _("{file} is in the collection already: {title}").format(
            file=upload.problem.file, title=upload.problem.title
        )
    return str(upload.problem or _("{file} could not be read.").format(file=upload.file_name))


def draw_failures() -> None:
    """Name the files that could not be read, with the remedy."""
    failures = service().catalog.failures().values()
    if failures:
        lines = [
            document_texts.unreadable(UnreadableFileError(one.path, one.problem, one.detail))
            for one in list(failures)[:_MOST_NAMED]
        ]
        count = len(failures)
        with st.expander(
            ngettext("{count} file is not in the collection", "{count} files are not in the collection", count).format(
                count=count
            ),
            icon=":material/error:",
        ):
            st.markdown("\n".join(f"- {plain_markdown(line)}" for line in lines))
