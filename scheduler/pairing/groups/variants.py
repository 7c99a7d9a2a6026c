"""Several good plans with tables of several people: as many different pairs, but other people at other tables."""

from __future__ import annotations

from scheduler.pairing.groups.engine import GroupPlan, met, plan_groups
from scheduler.pairing.watch import Watch
from scheduler.rules.group_problem import GroupProblem

_ALIKE = 0.7


def group_variants(
    problem: GroupProblem, count: int, *, seed: int = 0, watch: Watch | None = None
) -> tuple[GroupPlan, ...]:
    """Up to `count` plans, none with fewer different pairs than another; two share at most 70 % of their tables."""
    watch = watch or Watch()
    found: list[GroupPlan] = []
    for number in range(2 * count):
        part = Watch(None, lambda: watch.over, watch.left / (2 * count - number) if watch.timed else None)
        made = plan_groups(problem, seed=seed + number, watch=part)
        if made is None or (made.stopped and found):
            break
        found.append(made)
    reached = [len(set(met(problem, one.rounds))) for one in found]
    chosen: list[GroupPlan] = []
    for one, pairs in zip(found, reached, strict=True):
        if pairs == max(reached) and all(in_common(one, other) <= _ALIKE for other in chosen) and len(chosen) < count:
            chosen.append(one)
    return tuple(chosen)


def in_common(one: GroupPlan, other: GroupPlan) -> float:
    """The share of the tables of one plan that the other has in the same round."""
    tables = sum(map(len, one.rounds))
    same = sum(len(set(mine) & set(theirs)) for mine, theirs in zip(one.rounds, other.rounds, strict=True))
    return same / tables if tables else 1.0
