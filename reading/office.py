"""What the files of office programs are: archives, or, if they are old or encrypted, compound files."""

from reading.archive import open_archive
from reading.errors import Problem, UnreadableError

_ARCHIVE = b"PK"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check(data: bytes, *, members: tuple[str, ...], streams: tuple[str, ...] = ()) -> None:
    """Raise UnreadableError unless a file is what its suffix says, and can be opened without danger.

    `members` are those of which such an archive holds one, `streams` those of which such a compound file does.
    """
    if data.startswith(_ARCHIVE):
        with open_archive(data) as archive:
            if not set(members) & set(archive.namelist()):
                raise UnreadableError(Problem.WRONG_SUFFIX)
        return
    if not data.startswith(_COMPOUND):
        raise UnreadableError(Problem.WRONG_SUFFIX)
    if _names(data, "EncryptedPackage"):
        raise UnreadableError(Problem.ENCRYPTED)
    if not any(_names(data, stream) for stream in streams):
        raise UnreadableError(Problem.WRONG_SUFFIX)


def _names(data: bytes, stream: str) -> bool:
    """Say whether a compound file's directory names a stream. Names stand there in UTF-16."""
    return stream.encode("utf-16-le") + b"\0\0" in data
