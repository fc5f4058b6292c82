"""What a visitor does with the documents: bring files, replace, rename, read again, remove."""

from pathlib import PurePath

from chatbot.errors import NotAllowedError
from chatbot.page import permissions, visit, visitors
from chatbot.page.opening import service
from chatbot.page.uploads import Upload
from chatbot.page.visit import state, told


def bring(key: str, replaces: str = "") -> None:
    """Take the files that are in an uploader, and empty it."""
    _bring(key, replaces)


@told
def _bring(key: str, replaces: str) -> None:
    _check()
    brought = state.get(key) or []
    files = brought if isinstance(brought, list) else [brought]
    state.brought += 1
    visit.close_dialog()
    service().uploads.take(
        [
            Upload(visitors.owner(), permissions.named(), one.name, one.getvalue(), replaces)
            for one in files
            if not PurePath(one.name).name.startswith(".")  # a folder brings what systems hide in it
        ]
    )


@told
def dismiss() -> None:
    """Tell no more of the files that are done."""
    service().uploads.dismiss(visitors.owner())


@told
def remove(document: str) -> None:
    """Delete a document, its file too."""
    visit.close_dialog()
    _check()
    service().footnote.collection.remove(document)
    service().background.wake()


@told
def retitle(document: str) -> None:
    """Give a document the title that was written."""
    visit.close_dialog()
    _check()
    title = " ".join(state.new_document_title.split())
    if title:
        service().footnote.collection.retitle(document, title)
        service().background.wake()


@told
def read_again(document: str) -> None:
    """Read a document's file again."""
    _check()
    service().footnote.collection.read_again([document])
    service().background.wake()


def ask_about(document: str) -> None:
    """Begin a conversation about a document."""
    visit.leave()
    state.documents = [document]


def _check() -> None:
    if not permissions.may_change():
        raise NotAllowedError
