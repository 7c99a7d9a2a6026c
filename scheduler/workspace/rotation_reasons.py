"""What is to be known about one cell of the rotation board, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from scheduler.model import (
    Absence,
    AbsenceStatus,
    Assignment,
    CouncilStatus,
    Department,
    Finding,
    Half,
    Message,
    Person,
    Value,
    message,
)
from scheduler.rotation.load import guests, limits_of, load_of
from scheduler.rotation.meter import Gauge
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.stays import Stay
from scheduler.workspace.rotation_judged import Judged
from scheduler.workspace.rotation_views import meter_view
from scheduler.workspace.views.rotation import CellReason
from scheduler.workspace.wording import enum_word


def reason(judged: Judged, person: Person, day: date) -> CellReason:
    """Where somebody is on a day, with whom and what for, what of it counts, and the findings there."""
    plan = judged.days
    parts = [part for part in plan.of(person) if day in part.range]
    lines = [line for part in parts for line in _assignment_lines(plan, person, part, day)]
    if not parts:
        lines.append(message("rotation-why-no-station"))
    return CellReason(
        title=message("rotation-why-person", person=person.name, day=day),
        lines=(*lines, *_presence_lines(plan, person, day, parts)),
        findings=_about(judged.findings, person.id, day),
    )


def load_reason(judged: Judged, gauge: Gauge, day: date) -> CellReason:
    """Who makes a department's numbers on a day: guests, own people there, why the others are not, and who needs it."""
    plan, department = judged.days, gauge.department
    n = plan.facts.index(day)
    load, limits = load_of(plan, department), limits_of(plan, department)
    lines = [message("rotation-load-guests", count=load.guests[n], names=_guest_names(plan, department, n))]
    if limits.most is not None:
        lines.append(message("rotation-load-most", most=limits.most))
    if gauge.visits:
        lines.append(meter_view(gauge).text)
    if not plan.working_days(department)[n]:
        lines.append(message("rotation-load-no-working-day"))
    else:
        here = [_present_word(plan, person, n) for person in plan.own.get(department.id, ()) if _here(plan, person, n)]
        lines.append(message("rotation-load-present", count=load.own_present[n] / 2, names=here))
        if limits.least is not None:
            lines.append(message("rotation-load-least", least=limits.least))
        lines += [
            message("rotation-load-away", person=person.name, why=_why_away(plan, person, day))
            for person in plan.own.get(department.id, ())
            if not _here(plan, person, n)
        ]
    return CellReason(
        title=message("rotation-why-department", department=department.name, day=day),
        lines=tuple(lines),
        findings=_about(judged.findings, department.id, day),
    )


def _about(findings: Iterable[Finding], somebody: str, day: date) -> tuple[Finding, ...]:
    return tuple(
        finding
        for finding in findings
        if somebody in (*finding.people, *finding.departments)
        and finding.dates
        and finding.dates.first <= day <= finding.dates.last
    )


def _assignment_lines(plan: RotationDays, person: Person, part: Assignment, day: date) -> Iterator[Message]:
    department = plan.department(part.department)
    place = message("rotation-why-place", department=department.name, first=part.start, last=part.range.last)
    yield place if part.half == Half.WHOLE else message("rotation-why-half", place=place, half=_half(part.half))
    if part.pinned:
        yield message("rotation-why-pinned")
    if any(day in pause for pause in part.suspended):
        yield message("rotation-why-suspended")
    mentor = plan.company.people.get(part.mentor or department.mentor)
    if mentor and mentor.id != person.id:
        yield message("rotation-why-mentor", mentor=mentor.name)
    if part.goal:
        yield message("rotation-why-goal", goal=part.goal)
    stay = next(stay for stay in plan.stays(person) if part in stay.assignments)
    yield _weeks_line(plan, stay)
    if part.council != CouncilStatus.OPEN:
        yield message("rotation-why-council", status=enum_word(part.council))


def _weeks_line(plan: RotationDays, stay: Stay) -> Message:
    net = (plan.net_days(stay, "absent") + plan.past_net_days(stay, "absent")) / 5
    calendar = plan.calendar_weeks(stay)
    return message("rotation-why-weeks", net=round(net, 1), calendar=calendar, first=stay.first, last=stay.last)


def _presence_lines(plan: RotationDays, person: Person, day: date, parts: list[Assignment]) -> Iterator[Message]:
    site = plan.department(parts[0].department).site if parts else None
    n = plan.facts.index(day)
    holiday = plan.facts.holidays_of(person, site).get(day)
    if day not in person.employed:
        yield message("rotation-why-outside-contract")
    elif not person.working_time.on(day):
        yield message("rotation-why-no-work-day")
    elif holiday is not None:
        yield message("rotation-why-holiday", name=holiday)
    for absence in _absences(plan, person, day):
        yield _absence_line(absence)
    if plan.facts.present(person, site)[n] and not parts:
        home = plan.company.departments.get(person.department)
        yield message("rotation-why-at-home", department=home.name if home else person.department)


def _absences(plan: RotationDays, person: Person, day: date) -> list[Absence]:
    return [absence for absence in plan.company.absences.values() if absence.person == person.id and absence.on(day)]


def _absence_line(absence: Absence) -> Message:
    key = "rotation-why-requested" if absence.status == AbsenceStatus.REQUESTED else "rotation-why-away"
    return message(
        key,
        kind=enum_word(absence.kind),
        half=_half(absence.half),
        first=absence.start,
        last=absence.range.last,
    )


def _half(half: Half) -> Message:
    return message(f"word-half-{half.value}")


def _here(plan: RotationDays, person: Person, n: int) -> Half:
    """The halves of the day on which somebody is in their home department."""
    return Half(plan.facts.present(person)[n] & ~plan.elsewhere(person)[n])


def _present_word(plan: RotationDays, person: Person, n: int) -> Value:
    """The name of somebody who is there, with the half of the day where they miss another one."""
    here = _here(plan, person, n)
    if here == plan.facts.due(person)[n]:
        return person.name
    return message("rotation-load-half", person=person.name, half=_half(here))


def _guest_names(plan: RotationDays, department: Department, n: int) -> list[str]:
    there = {person.id: person.name for person, _ in guests(plan, department) if plan.at(person, department.id)[n]}
    return list(there.values())


def _why_away(plan: RotationDays, person: Person, day: date) -> Message:
    for part in plan.of(person):
        if day in part.range and part.department != person.department:
            department = plan.department(part.department).name
            return message("rotation-away-rotation", department=department, last=part.range.last)
    for absence in _absences(plan, person, day):
        if absence.status == AbsenceStatus.APPROVED:
            return message("rotation-away-absence", kind=enum_word(absence.kind), last=absence.range.last)
    if day not in person.employed:
        return message("rotation-away-contract")
    holiday = plan.facts.holidays_of(person).get(day)
    return message("rotation-away-holiday", name=holiday) if holiday else message("rotation-away-no-work-day")
