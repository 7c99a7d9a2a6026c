"""Solving generated rotations: how soon there is a plan without hard findings, how good it gets, what is proven."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterable
from datetime import date

from scheduler.model import Severity
from scheduler.rotation.check import check
from scheduler.rotation.solving.building import setting_of
from scheduler.rotation.solving.solve import solve
from tests.benchmarks.measure import Row
from tests.benchmarks.rotation_companies import rotating_company

FAMILIES = ((20, 12, 6), (57, 52, 10), (150, 52, 15), (300, 52, 12))
"""People, weeks, departments."""
SECONDS = 60.0


def run() -> Iterable[Row]:
    """One row for each size."""
    for people, weeks, places in FAMILIES:
        yield solved(people, weeks, places, SECONDS)


def solved(people: int, weeks: int, places: int, seconds: float) -> Row:
    """Building counts. The plan is judged by the check, which knows nothing of the solver."""
    company, plan = rotating_company(people, weeks, places)
    start = time.monotonic()
    setting = setting_of(plan, [], company, today=date.min)
    heard: list[float] = []

    def hear(_: float, best: float | None, __: float) -> None:
        if best is not None and not heard:
            heard.append(time.monotonic() - start)

    found = solve(setting, seconds=seconds - (time.monotonic() - start), progress=hear)
    taken = time.monotonic() - start
    findings = check(plan, found.rows.values(), company)
    hard = sum(finding.severity == Severity.HARD for finding in findings)
    gap = f"{100 * (found.cost - found.bound) / found.cost:.1f} %" if found.cost else "0 %"
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    first = f"first plan after {heard[0]:.1f} s" if heard else "no plan"
    proven = ", proven" if found.status == "optimal" else ""
    seen = f"cost {found.cost}, at least {found.bound}, gap {gap}{proven}; {hard} hard findings; {memory} MB"
    return Row(
        name=f"solve {people} people x {weeks} weeks x {places} departments", seconds=taken, note=f"{first}; {seen}"
    )
