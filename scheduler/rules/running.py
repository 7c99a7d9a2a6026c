"""Running a CP-SAT solver so that it can be stopped at any moment."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

_POLL = 0.05


def run_stoppable(solver: Any, model: Any, listener: Any, over: Callable[[], bool], tell: Callable[[], None]) -> Any:
    """The status that the solver ends with; it works in a thread of its own and is told to stop once `over` says yes.

    `tell` is called from this thread every now and then. An exception in either ends the search before it goes on.
    """
    solver.parameters.catch_sigint_signal = False
    statuses: list[Any] = []
    worker = threading.Thread(target=lambda: statuses.append(solver.solve(model, listener)), daemon=True)
    worker.start()
    try:
        while worker.is_alive():
            worker.join(_POLL)
            if over():
                solver.stop_search()
            tell()
    finally:
        while worker.is_alive():
            solver.stop_search()
            worker.join(_POLL)
    return statuses[0]
