"""What is printed of errors that nobody foresaw: of which kind they are and where they arose, and none of their words.

Those may quote what a visitor asked, or was answered.
"""

import logging
import sys
import traceback
from collections.abc import Iterator

from streamlit import config


def print_without_words(error: BaseException) -> None:
    """Print an error, with those that led to it, for whoever runs the program."""
    sys.stderr.write(without_words(error))


def without_words(error: BaseException) -> str:
    """Give where an error arose and of which kind it is, and the same of those that led to it."""
    return "which was caused by:\n".join(
        f"{''.join(traceback.format_tb(one.__traceback__))}{type(one).__module__}.{type(one).__qualname__}\n"
        for one in _with_causes(error)
    )


def print_streamlits_errors_without_words() -> None:
    """Let Streamlit, too, print of errors on the page only where they arose."""
    config.set_option("logger.enableRich", False)  # noqa: FBT003 - an option; with it they are not logged but printed
    log = logging.getLogger("streamlit.error_util")
    if _take_words_out not in log.filters:
        log.addFilter(_take_words_out)


def _take_words_out(record: logging.LogRecord) -> bool:
    if record.exc_info and record.exc_info[1]:
        record.msg, record.args = f"{record.getMessage()}\n{without_words(record.exc_info[1])}", ()
        record.exc_info = record.exc_text = None
    return True


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        yield error
        seen.add(id(error))
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
