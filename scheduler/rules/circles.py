"""Orders that turn in a circle: what each waits for another to come first, so that none ever begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from scheduler.model import Department, require


def never_first(pairs: Iterable[tuple[str, str]], *, one_is_enough: bool = False) -> tuple[str, ...]:
    """Of pairs of the earlier and the later, those that can never begin, by name; none where the order can be kept."""
    needed: dict[str, set[str]] = defaultdict(set)
    for earlier, later in pairs:
        needed[later].add(earlier)
    enough = any if one_is_enough else all
    waiting = set(needed)
    while ready := {key for key in waiting if enough(other not in waiting for other in needed[key])}:
        waiting -= ready
    return tuple(sorted(waiting))


def refuse_circles(departments: Iterable[Department], changed: Department) -> None:
    """Refuse what a department requires where departments would then wait for each other."""
    known = {department.id: department for department in departments} | {changed.id: changed}
    pairs = [(earlier, department.id) for department in known.values() for earlier in department.requires_before]
    names = [known[key].name for key in never_first(pairs) if key in known]
    circle = changed.requires_before and changed.name in names
    require(not circle, "rule-order-in-a-circle", field="requires_before", places=names)
