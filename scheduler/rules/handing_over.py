"""Who follows whom in a department, and the days they share there."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.model import Department, Severity
from scheduler.rules.reach import reach_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stays import Stay


def successions(plan: RotationDays, department: Department) -> Iterator[tuple[Stay, Stay]]:
    """Each planned stay of somebody from elsewhere with the one it follows, in the order of coming.

    It follows the one that ends last among those that began earlier, end no later, and have no successor yet.
    """
    people = {person.id: person for person, _ in plan.assigned.get(department.id, ())}.values()
    stays = [
        stay
        for person in people
        for stay in plan.stays(person)
        if stay.department.id == department.id and stay.assignments and stay.away_from_home
    ]
    stays.sort(key=lambda stay: (stay.first, stay.last, stay.id))
    followed: set[str] = set()
    for number, after in enumerate(stays):
        earlier = [
            stay
            for stay in stays[:number]
            if stay.first < after.first and stay.last <= after.last
            and stay.id not in followed and stay.person.id != after.person.id
        ]  # fmt: skip
        if earlier:
            before = max(earlier, key=lambda stay: (stay.last, stay.first, stay.id))
            followed.add(before.id)
            yield before, after


def overlap(plan: RotationDays, before: Stay, after: Stay) -> list[int]:
    """The days of the window on which both are assigned to the department, by number."""
    here, there = plan.at(before.person, before.department.id), plan.at(after.person, after.department.id)
    shared = before.planned.intersection(after.planned)
    if shared is None:
        return []
    days = range(plan.window.length)[plan.place(shared)]
    return [n for n in days if here[n] and there[n]]


def hand_over_days(plan: RotationDays, department: Department) -> frozenset[int]:
    """The days on which a rule of hand-over allows one more in a department: the first days that they share.

    A rule that is but a notice allows nothing: solving goes on beside it, and could not tell on which days it would.
    """
    found: set[int] = set()
    for rule in plan.rules_named("hand-over"):
        if not rule.enabled or rule.severity == Severity.NOTICE or rule.plan not in ("", plan.plan.id):
            continue
        most = rule.parameters.get("days", 1)
        if not isinstance(most, int) or not reach_of(rule.scope, plan.company).has_department(department):
            continue
        for before, after in successions(plan, department):
            found.update(n for n in overlap(plan, before, after)[:most] if rule.holds_on(plan.day(n)))
    return frozenset(found)
