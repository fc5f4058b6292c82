"""Archives: what a file that is one may hold, so that none takes more memory than a file of its kind does."""

import io
import zipfile

from reading.errors import Problem, UnreadableError

_MOST_MEMBERS = 10_000
_LARGEST = 300_000_000  # bytes of all members together, once they are unpacked
_ENCRYPTED = 0x1


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Open an archive. Raise UnreadableError where it is damaged, encrypted, or holds more than is read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise UnreadableError(Problem.DAMAGED) from error
    members = archive.infolist()
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _LARGEST:
        raise UnreadableError(Problem.TOO_MUCH_MEMORY)
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise UnreadableError(Problem.ENCRYPTED)
    return archive
