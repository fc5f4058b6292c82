"""Questions go before work in the background."""

import threading
import time
from contextlib import suppress

from vectorstore.precedence import Precedence


def _seconds_until_way_is_given(precedence: Precedence) -> float:
    start = time.monotonic()
    precedence.give_way()
    return time.monotonic() - start


def test_work_goes_on_where_nobody_asks() -> None:
    """Without a question nothing is waited for."""
    assert _seconds_until_way_is_given(Precedence()) < 0.1


def test_work_waits_for_a_question() -> None:
    """As long as one of the questions is being answered, and a moment longer, work waits."""
    precedence = Precedence()
    answered = threading.Event()

    def ask(seconds: float) -> None:
        with precedence.question():
            asked.wait()
            time.sleep(seconds)
            if seconds > 0.3:
                answered.set()

    asked = threading.Barrier(3)
    threads = [threading.Thread(target=ask, args=(seconds,)) for seconds in (0.1, 0.4)]
    for thread in threads:
        thread.start()
    asked.wait()
    waited = _seconds_until_way_is_given(precedence)

    assert answered.is_set()
    assert waited >= 0.4
    assert _seconds_until_way_is_given(precedence) < 0.1


def test_work_does_not_wait_for_ever() -> None:
    """Where questions never end, work goes on after some seconds."""
    precedence = Precedence()

    with precedence.question():
        waited = _seconds_until_way_is_given(precedence)

    assert 1.5 < waited < 4


def test_a_question_that_fails_is_over() -> None:
    """An error in a question does not hold work up."""
    precedence = Precedence()

    with suppress(ZeroDivisionError), precedence.question():
        _ = 1 / 0

    assert _seconds_until_way_is_given(precedence) < 1
