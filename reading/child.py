"""The process that reads: a request a line on its standard input, an answer to each on its standard output.

It is started by `reading.worker`, without an environment, and lives for many files, so that a small one costs no
start of a process. What a library prints goes nowhere: it could be a document's words, and must not get between the
answers.
"""

import os
import sys
from pathlib import Path
from typing import BinaryIO

from reading import formats, messages
from reading.confining import confine, ending_with, memory_held
from reading.errors import Problem, UnreadableError
from reading.messages import ANSWER, PROBLEM, Request

_GRACE_SECONDS = 2.0  # the one who asked waits for less than the system does


def main() -> None:
    """Answer requests until nobody is left to ask."""
    memory, largest, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    requests, answers = _pipes()
    confine(memory)
    while line := requests.readline():
        with ending_with(requests.fileno(), seconds=seconds + _GRACE_SECONDS):
            kind, body = _answer(messages.read_request(line), largest)
        answers.write(messages.write_header(kind, memory_held(), len(body)))
        answers.write(body)
        answers.flush()
        del body  # while the next file is read, this one's text would count


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take standard input and output for the requests and answers, and leave nothing in their place."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return requests, answers


def _answer(request: Request, largest: int) -> tuple[bytes, bytes]:
    """Do what is asked, and give the answer or the problem, whatever goes wrong."""
    try:
        return ANSWER, _done(request, largest)
    except UnreadableError as error:
        problem, detail = error.problem, error.detail
    except MemoryError:
        problem, detail = Problem.TOO_MUCH_MEMORY, ""
    except ImportError as error:  # it is the installation that is damaged
        problem, detail = Problem.SYSTEM, str(error)
    except Exception:  # noqa: BLE001 - libraries fail on damaged files in every way there is, some by RecursionError
        problem, detail = Problem.DAMAGED, ""
    return PROBLEM, messages.write_problem(problem, detail)


def _done(request: Request, largest: int) -> bytes:
    if request.page is not None:
        return formats.picture(Path(request.file), request.page, request.width, largest=largest)
    return messages.write_loaded(formats.read(Path(request.file), largest=largest))


if __name__ == "__main__":
    main()
