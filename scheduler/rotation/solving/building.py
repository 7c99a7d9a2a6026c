"""From a plan as it stands to a problem: what may be changed, and what every rule says about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import NamedTuple

from scheduler.model import (
    Assignment,
    AssignmentStatus,
    DateRange,
    Department,
    Half,
    Person,
    Role,
    RotationPlan,
    RotationRow,
    Rule,
    Severity,
)
from scheduler.rotation.solving.joining import close_before_what_stands, keep_stays_apart
from scheduler.rules.choices import Choices
from scheduler.rules.columns import columns_of
from scheduler.rules.company import Company
from scheduler.rules.in_force import rules_in_force
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.rotation_kind import RotationKind
from scheduler.rules.rotation_problem import RotationProblem

_WORTH_FORGETTING = 0.7
"""Where fewer of the stays are still open the others are forgotten, so that further rules have less to judge."""


Sparing = Callable[[Rule | None, RotationProblem], AbstractContextManager[None]]
"""What is to be done about the stays that a rule (None: what stands already) closes while it is asked."""


def nobody_spared(rule: Rule | None, problem: RotationProblem) -> AbstractContextManager[None]:  # noqa: ARG001 - a Sparing
    """Every rule closes what it closes."""
    return nullcontext()


class Standing(NamedTuple):
    """One person's assignments: those that stay within the choices, those beside them, and those that may go."""

    forced: tuple[Assignment, ...]
    aside: tuple[Assignment, ...]
    free: tuple[Assignment, ...]


class Setting(NamedTuple):
    """A problem with the plan it is about and what becomes of each person's present assignments."""

    problem: RotationProblem
    plan: RotationPlan
    rows: dict[str, RotationRow]
    standing: dict[str, Standing]


def setting_of(
    plan: RotationPlan,
    rows: Iterable[RotationRow],
    company: Company,
    *,
    today: date,
    keep_all: bool = False,
) -> Setting:
    """The problem of filling or improving a plan from today on, for everybody for whom the plan is.

    Pinned assignments stay, with `keep_all` all of them. Notices are no part of it.
    """
    setting = unruled_setting(plan, rows, company, today=today, keep_all=keep_all)
    encode(setting.problem)
    return setting


def unruled_setting(
    plan: RotationPlan,
    rows: Iterable[RotationRow],
    company: Company,
    *,
    today: date,
    keep_all: bool = False,
    as_cut: bool = False,
) -> Setting:
    """The same before any rule has been asked. With `as_cut` a cell ends wherever a present assignment does."""
    by_person = {row.person: row for row in rows}
    movable = company.select(plan.people)
    standing = {
        person.id: standing_of(
            plan, by_person[person.id].assignments if person.id in by_person else (), today, keep_all=keep_all
        )
        for person in movable
    }
    beside = [
        row.replace(assignments=standing[row.person].aside) if row.person in standing else row
        for row in by_person.values()
    ]
    days = RotationDays(plan, beside, company)
    people = {person.id: _choices(days, person, standing[person.id], today, as_cut=as_cut) for person in movable}
    return Setting(RotationProblem(days, people, today), plan, by_person, standing)


def encode(problem: RotationProblem, sparing: Sparing = nobody_spared) -> None:
    """Let every rule that holds for the plan say what it means for the choices; `sparing` goes round each narrowing."""
    plan = problem.plan
    rules = [
        (rule, kind)
        for rule, kind in rules_in_force("rotation", plan.plan.id, plan.company)
        if rule.severity != Severity.NOTICE and isinstance(kind, RotationKind)
    ]
    narrowing = [(rule, kind) for rule, kind in rules if type(kind).narrow is not RotationKind.narrow]
    for rule, kind in narrowing:
        with sparing(rule, problem):
            kind.narrow(rule, kind.read(rule), problem)
        for choices in problem.people.values():
            if choices.np.count_nonzero(choices.open) < _WORTH_FORGETTING * choices.size:
                choices.compact()
    with sparing(None, problem):
        for choices in problem.people.values():
            close_before_what_stands(choices)
    for choices in problem.people.values():
        choices.compact()
        keep_stays_apart(choices)
    for rule, kind in rules:
        kind.encode(rule, kind.read(rule), problem)


def standing_of(plan: RotationPlan, assignments: Iterable[Assignment], today: date, *, keep_all: bool) -> Standing:
    """What becomes of each assignment. What lies before today, and outside the plan, stays as it is."""
    forced: list[Assignment] = []
    aside: list[Assignment] = []
    free: list[Assignment] = []
    for part in assignments:
        inside = part.range.intersection(plan.range)
        if inside is None or _by_itself(part):
            aside.append(part)
            continue
        aside += _clipped(part, DateRange(start=part.start, end=plan.start) if part.start < plan.start else None)
        aside += _clipped(part, DateRange(start=plan.end, end=part.end) if plan.end < part.end else None)
        if keep_all or part.pinned or inside.end <= today:
            forced += _clipped(part, inside)
        elif inside.start < today:
            forced += _clipped(part, DateRange(start=inside.start, end=today))
            free += _clipped(part, DateRange(start=today, end=inside.end))
        else:
            free += _clipped(part, inside)
    return Standing(tuple(forced), tuple(aside), tuple(free))


def _by_itself(part: Assignment) -> bool:
    """Whether an assignment is none that whole periods could express."""
    return part.half != Half.WHOLE or bool(part.suspended) or part.status == AssignmentStatus.BROKEN_OFF


def _clipped(part: Assignment, days: DateRange | None) -> list[Assignment]:
    return [] if days is None else [part.replace(start=days.start, end=days.end)]


def _choices(days: RotationDays, person: Person, standing: Standing, today: date, *, as_cut: bool) -> Choices:
    plan = days.plan
    cuts = {today, person.employed.start, person.employed.end}
    kept = (*standing.forced, *standing.aside, *(standing.free if as_cut else ()))
    cuts |= {day for part in kept for day in (part.start, part.end)}
    cells = tuple(cut(columns_of(plan.range, plan.period.value), cuts))
    forced = [_department_on(standing.forced, cell) for cell in cells]
    employed = [person.employed.start <= cell.start and cell.end <= person.employed.end for cell in cells]
    closed = [
        not forced[n]
        and (not employed[n] or cell.end <= today or any(part.range.overlaps(cell) for part in standing.aside))
        for n, cell in enumerate(cells)
    ]
    return Choices(days, person, departments_of(days, person, standing.forced), cells, forced=forced, closed=closed)


def _department_on(parts: Iterable[Assignment], cell: DateRange) -> str:
    return next((part.department for part in parts if part.range.overlaps(cell)), "")


def departments_of(days: RotationDays, person: Person, standing: Iterable[Assignment]) -> list[Department]:
    """Where somebody can be: the plan's departments; the own one only for those who learn, or where it stands so."""
    plan, known = days.plan, days.company.departments
    listed = plan.departments or tuple(known)
    there = {part.department for part in standing}
    own = person.department if person.role == Role.EMPLOYEE else ""
    return [
        known[key] for key in dict.fromkeys((*listed, *sorted(there))) if key in known and (key != own or key in there)
    ]


def cut(columns: Iterable[DateRange], cuts: set[date]) -> Iterable[DateRange]:
    """The columns, divided at each of the days."""
    for column in columns:
        inside = sorted(day for day in cuts if column.start < day < column.end)
        for start, end in zip([column.start, *inside], [*inside, column.end], strict=True):
            yield DateRange(start=start, end=end)
