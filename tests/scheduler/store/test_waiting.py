"""Waiting for what others commit, on every back end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from scheduler.store.repository import Repository
from tests.scheduler.store.conftest import Open
from tests.scheduler.store.test_contract import ANNA, EXTERN, JAN, put


def waiting(store: Repository, timeout: float) -> Callable[[], bool]:
    """Begins to wait in another thread; the answer gives what came of it."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(store.wait_for_change(timeout)))
    thread.start()
    time.sleep(0.1)

    def answer() -> bool:
        thread.join()
        return answers[0]

    return answer


def test_who_waits_is_told_of_the_commits_of_others(store: Repository, open_again: Open) -> None:
    """The waiting ends with the commit, and there is something new until the new state has been looked at."""
    answer = waiting(store, 60)
    put(open_again(), ANNA)
    assert answer()
    assert store.wait_for_change(0)
    assert ANNA.id in store.snapshot().all(type(ANNA))
    assert not store.wait_for_change(0)


def test_own_commits_are_no_news(store: Repository) -> None:
    """Neither actions nor undo of the same program end the waiting."""
    answer = waiting(store, 0.5)
    put(store, ANNA, JAN)
    put(store, EXTERN)
    store.undo("anna")
    assert not answer()


def test_closing_ends_the_waiting(store: Repository) -> None:
    """Nobody waits for a store that is closed."""
    answer = waiting(store, 60)
    store.close()
    assert not answer()
