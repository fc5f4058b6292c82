"""What a process that reads strangers' files may do: read, compute, and answer.

The limits are the system's; macOS heeds fewer of them than Linux, that of memory not. The hook is a second line only:
it sees what Python code does, so it stops a library that was talked into fetching or writing something, but not
machine code that a file brought in.
"""

import fcntl
import os
import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_REFUSED = (
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.kill",
    "os.link",
    "os.mkdir",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.utime",
    "shutil.",
    "socket.",
    "subprocess.",
)
"""How the names of the events begin that no reader has any business with."""


def confine(memory: int) -> None:
    """Give this process so many bytes of memory for the rest of its life, and no file to write.

    How many processes it may have is left alone: that counts threads too, and means nothing to root.
    """
    _limit(resource.RLIMIT_DATA, memory)  # not RLIMIT_AS: libraries reserve more addresses than they use
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_CORE, 0)
    sys.addaudithook(_refuse)


@contextmanager
def ending_with(requests: int, *, seconds: float) -> Iterator[None]:
    """End this process when what is done here takes longer, or when nobody is left at the other end of the pipe.

    The system does that, by signals whose effect is the end, so that it happens in the middle of a library's work too.
    One of these is sent as well when a request arrives: no other must be sent while one is answered.
    """
    flags = fcntl.fcntl(requests, fcntl.F_GETFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    fcntl.fcntl(requests, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(requests, fcntl.F_SETFL, flags | os.O_ASYNC)
    try:
        yield
    finally:
        fcntl.fcntl(requests, fcntl.F_SETFL, flags)
        signal.setitimer(signal.ITIMER_REAL, 0)


def memory_held() -> int:
    """Tell how much memory this process holds, as its limit counts it; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[5])
    except OSError:
        return 0
    return pages * resource.getpagesize()


def _limit(what: int, most: int) -> None:
    hard = resource.getrlimit(what)[1]
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_ACCMODE != os.O_RDONLY
    if writes or event.startswith(_REFUSED):
        raise PermissionError(event)
