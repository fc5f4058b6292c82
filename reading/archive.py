"""Open the archives that office files and books are, after a look at what unpacking them would take."""

import io
import struct
import zipfile
import zlib

from reading.errors import Problem, UnreadableError

_MOST_MEMBERS = 10_000
_MOST_UNPACKED = 300_000_000  # bytes, of all members
_HIGHEST_RATIO = 200  # unpacked to packed, of members that are not small; text has 3 to 20
_SMALL = 1_000_000  # bytes unpacked
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # no other one is in office files


def open_archive(data: bytes) -> zipfile.ZipFile:
    """Open an archive. Raise UnreadableError if it is damaged or encrypted, or would take too much memory.

    What counts are the sizes that it declares; reading a member never gives more than that.
    """
    try:
        archive = _Archive(io.BytesIO(data))
    except (zipfile.BadZipFile, struct.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableError(Problem.DAMAGED) from error
    members = archive.infolist()
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise UnreadableError(Problem.ENCRYPTED)
    if any(member.compress_type not in _METHODS for member in members):
        raise UnreadableError(Problem.DAMAGED)
    if (
        len(members) > _MOST_MEMBERS
        or sum(member.file_size for member in members) > _MOST_UNPACKED
        or any(member.file_size > max(_SMALL, member.compress_size * _HIGHEST_RATIO) for member in members)
    ):
        raise UnreadableError(Problem.TOO_MUCH_MEMORY)
    return archive


class _Archive(zipfile.ZipFile):
    """Unpacks no more of a member than its declared size, and refuses one that has another."""

    def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
        size = self.getinfo(name).file_size if isinstance(name, str) else name.file_size
        try:
            with self.open(name, pwd=pwd) as member:
                return member.read(size)  # without a size, all is unpacked before it is cut to what was declared
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise UnreadableError(Problem.DAMAGED) from error
