"""Questions go before the work that is done in the background."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_AFTER_SEARCH = 0.25  # seconds; what is found is then judged and quoted, which takes the processor too
_LONGEST_WAIT = 2.0  # seconds; whoever asks without a break does not keep work from being done for ever


class Precedence:
    """Lets work in the background wait as long as a question is being answered."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._asked = 0
        self._quiet_from = 0.0

    @contextmanager
    def question(self) -> Iterator[None]:
        """Go before the others."""
        with self._change:
            self._asked += 1
        try:
            yield
        finally:
            with self._change:
                self._asked -= 1
                self._quiet_from = time.monotonic() + _AFTER_SEARCH

    def give_way(self) -> None:
        """Wait until no question is being answered, but not for ever."""
        deadline = time.monotonic() + _LONGEST_WAIT
        while (wait := self._wait(deadline)) > 0:
            time.sleep(wait)

    def _wait(self, deadline: float) -> float:
        """Give for how many seconds to wait before looking again."""
        now = time.monotonic()
        with self._change:
            until = now + _AFTER_SEARCH / 10 if self._asked else self._quiet_from
        return min(until, deadline) - now
