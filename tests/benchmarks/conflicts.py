"""Over a hundred impossible rotation plans: what counting says, how large a conflict is found, and the smallest."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from scheduler.rotation.explaining.explain import explained
from tests.benchmarks.measure import Row
from tests.scheduler.rotation.explaining.impossible import WAYS, impossible
from tests.scheduler.rotation.explaining.smallest import fine_claims, smallest_size

PLANS = 110
JUDGED = 20
"""For so many of them the smallest conflict is looked for as well, by another method."""


def run() -> Iterator[Row]:
    """A row for each way to be impossible, and one for all together."""
    seconds: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, list[int]] = defaultdict(list)
    larger: dict[str, list[int]] = defaultdict(list)
    plain: dict[str, int] = defaultdict(int)
    needed = 0
    for seed in range(PLANS):
        case = impossible(seed)
        begin = time.process_time()
        asking = case.asking()
        found = explained(asking)
        seconds[case.way].append(time.process_time() - begin)
        if found.conflict is None:
            raise AssertionError(f"no conflict found in plan {seed}")
        size = len(found.conflict.claims)
        sizes[case.way].append(size)
        plain[case.way] += bool(found.counted)
        needed += found.conflict.needed
        if seed < JUDGED:
            larger[case.way].append(size - smallest_size(asking, fine_claims(asking), size))
    for way, times in seconds.items():
        yield Row(name=f"conflict: {way}", seconds=median(times), note=_note(sizes[way], larger[way], plain[way]))
    every = [second for times in seconds.values() for second in times]
    beyond = [extra for extras in larger.values() for extra in extras]
    note = (
        f"{PLANS} plans in {len(WAYS)} ways; {sum(plain.values())} by counting; every member needed in {needed}; "
        f"{beyond.count(0)} of {len(beyond)} judged are smallest; longest {max(every):.1f} s"
    )
    yield Row(name="conflict: all", seconds=median(every), note=note)


def _note(sizes: list[int], larger: list[int], plain: int) -> str:
    judged = f"; {larger.count(0)} of {len(larger)} judged are smallest, at most {max(larger)} beyond" if larger else ""
    return f"{plain} of {len(sizes)} by counting; size {min(sizes)} to {max(sizes)}{judged}"
