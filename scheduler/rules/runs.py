"""Days on end: one finding for a week of trouble, not five."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def runs(hits: Iterable[int], judged: bytes) -> Iterator[list[int]]:
    """Groups of days, given by rising numbers, between which no judged day (non-zero in `judged`) is left out."""
    run: list[int] = []
    for hit in hits:
        if run and any(judged[run[-1] + 1 : hit]):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run
