"""Medical Student Scheduling by our engine: one instance of the published format, judged by a judge of its own.

`python -m tests.benchmarks.mss INSTANCE.dzn --seconds 60 --out SCHEDULE.json` prints value, bound and seconds. The
schedule is a list of [student, period, hospital, discipline], counted from 0, with an entry for every period worked.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import msgspec

from scheduler.rotation.solving.building import setting_of
from scheduler.rotation.solving.solve import Progress, Solved, solve
from tests.benchmarks.measure import Row
from tests.benchmarks.mss_company import SCALE, company_of, entries_of, plan_of
from tests.benchmarks.mss_instance import FOLDER, Entry, MssInstance, broken, read_instance, value

SECONDS = 60.0
BEST_KNOWN = (
    ("AM_10", 2560, True), ("AM_30", 3334, False), ("I40_12_1", 4127, False), ("I40_24_2", 7303, False),
    ("I80_12_4", 8097, False), ("I80_24_1", 16453, False), ("I160_12_1", 17748, False), ("I160_24_2", 35579, False),
    ("I240_12_4", 21167, False), ("I240_24_1", 50278, False), ("I320_12_2", 29895, False),
)  # fmt: skip
"""Instances with the best published value, and whether nothing better is possible."""
SPARE = 0.3
"""Seconds kept back for writing."""


class Outcome(msgspec.Struct, frozen=True):
    """What a solve came to: the schedule, its value by the judge, what no schedule can be better than, and the time."""

    entries: list[Entry]
    value: int | None
    bound: int
    seconds: float
    solved: Solved


def run_instance(
    instance: MssInstance, seconds: float, seed: int = 0, begun: float | None = None, progress: Progress | None = None
) -> Outcome:
    """Solve an instance; the time counts from `begun` on, building included. AssertionError where a rule is broken."""
    start = time.monotonic() if begun is None else begun
    setting = setting_of(plan_of(instance), [], company_of(instance), today=date.min)
    left = max(0.5, seconds - SPARE - (time.monotonic() - start))
    solved = solve(setting, seconds=left, seed=seed, progress=progress)
    entries = entries_of(instance, solved.rows.values())
    found = solved.status in ("optimal", "feasible")
    assert not found or not broken(instance, entries), broken(instance, entries)[:5]
    return Outcome(
        entries, value(instance, entries) if found else None, bound_of(instance, solved.bound),
        time.monotonic() - start, solved,
    )  # fmt: skip


def run() -> Iterable[Row]:
    """One row for each published instance."""
    for name, best, proven in BEST_KNOWN:
        path = FOLDER / "instances" / f"{name}.dzn"
        if path.exists():
            yield _row(path, best, proven)


def _row(path: Path, best: int, proven: bool) -> Row:
    found = run_instance(read_instance(path), SECONDS)
    share = f"{100 * found.value / best:.2f} % of best known {best}" if found.value is not None else "no schedule"
    note = f"value {found.value}, {share}{' (optimal)' if proven else ''}, bound {found.bound}"
    return Row(name=f"students {path.stem}", seconds=found.seconds, note=note)


def most_liked(instance: MssInstance) -> int:
    """The sum of all that could be wished for: what our costs are counted down from."""
    return sum(
        max(0, instance.worth(student, hospital, discipline))
        for student in range(instance.students)
        for hospital in range(instance.hospitals)
        for discipline in range(instance.disciplines)
        if instance.able[student][hospital][discipline] and instance.allowed[student][discipline]
    )


def bound_of(instance: MssInstance, cost: int) -> int:
    """What no schedule's value can be above, by what our costs cannot be below.

    The lowest satisfaction is at most what any one student would have with the disciplines they like best.
    """
    best = [
        sum(sorted(_by_discipline(instance, student), reverse=True)[: sum(instance.wanted[student])])
        for student in range(instance.students)
    ]
    return most_liked(instance) - -(-cost // SCALE) + min(best)


def _by_discipline(instance: MssInstance, student: int) -> list[int]:
    """What each discipline is worth to a student, in the hospital where it is worth most."""
    return [
        max(instance.worth(student, hospital, discipline) for hospital in range(instance.hospitals))
        for discipline in range(instance.disciplines)
    ]


def main() -> None:
    """Solve one instance and keep the schedule."""
    begun = time.monotonic()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instance", type=Path)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    instance = read_instance(chosen.instance)
    found = run_instance(instance, chosen.seconds, chosen.seed, begun)
    if chosen.out:
        chosen.out.write_bytes(msgspec.json.encode(found.entries))
    if found.value is None:
        sys.exit(f"no schedule found in {found.seconds:.1f} s; it is {found.solved.status}")
    print(f"value {found.value}, bound {found.bound}, {found.seconds:.1f} s")


if __name__ == "__main__":
    main()
