"""Small companies and plans for the tests of rules, written as people say them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from scheduler.model import (
    DAY,
    Absence,
    AbsenceKind,
    AbsenceStatus,
    Assignment,
    Department,
    Finding,
    Half,
    OwnHoliday,
    PastStay,
    Person,
    Role,
    RotationPlan,
    RotationRow,
    Rule,
    Scope,
    Settings,
    Site,
    WorkingTime,
    row_id,
)
from scheduler.rules.company import Company
from scheduler.rules.registry import kind_named
from scheduler.rules.rotation_days import RotationDays

SITES = {
    "muc": Site(id="muc", name="München", region="DE-BY"),
    "ham": Site(id="ham", name="Hamburg", region="DE-HH"),
}
WHOLE, MORNING, NONE = Half.WHOLE, Half.MORNING, Half.NONE


def on(text: str) -> date:
    """The day written 2027-03-01."""
    return date.fromisoformat(text)


def person(id: str, home: str = "home", site: str = "muc", role: Role = Role.EMPLOYEE, **fields: Any) -> Person:
    """Somebody of a department; `days` are the halves of each weekday."""
    if "days" in fields:
        fields["working_time"] = WorkingTime(days=fields.pop("days"))
    return Person(id=id, name=id.title(), department=home, site=site, role=role, **fields)


def apprentice(id: str, **fields: Any) -> Person:
    """An apprentice."""
    return person(id, role=Role.APPRENTICE, **fields)


def department(id: str, site: str = "muc", **fields: Any) -> Department:
    """A department."""
    return Department(id=id, code=id.upper(), name=id.title(), site=site, **fields)


def absence(who: str, first: str, last: str = "", **fields: Any) -> Absence:
    """Days away, both included; approved unless told otherwise."""
    key = f"{who}-{first}-{fields.get('half', 0)}-{fields.get('status', '')}"
    return Absence(id=key, person=who, start=on(first), end=on(last or first) + DAY, **fields)


def school(who: str, first: str, last: str) -> Absence:
    """A block of school."""
    return absence(who, first, last, kind=AbsenceKind.SCHOOL)


def requested(who: str, first: str, last: str = "") -> Absence:
    """Days that somebody would like to have off."""
    return absence(who, first, last, status=AbsenceStatus.REQUESTED)


def past(who: str, where: str, first: str, last: str, net_weeks: float | None = None) -> PastStay:
    """A stay of history, both days included."""
    return PastStay(
        id=f"{who}-{where}-{first}", person=who, department=where, start=on(first), end=on(last) + DAY,
        net_weeks=net_weeks,
    )  # fmt: skip


def company(
    people: Iterable[Person],
    departments: Iterable[Department] = (),
    *,
    absences: Iterable[Absence] = (),
    history: Iterable[PastStay] = (),
    holidays: Iterable[OwnHoliday] = (),
    rules: Iterable[Rule] = (),
    settings: Settings | None = None,
) -> Company:
    """A company with two sites, Munich and Hamburg, and a department `home` besides those named."""
    places = (department("home"), *departments)
    return Company(
        people={record.id: record for record in people},
        departments={record.id: record for record in places},
        sites=SITES,
        absences={record.id: record for record in absences},
        past_stays={record.id: record for record in history},
        own_holidays={record.id: record for record in holidays},
        rules={record.id: record for record in rules},
        settings=settings or Settings(),
    )


class Stint(NamedTuple):
    """Somebody in a department from the first to the last day."""

    who: str
    assignment: Assignment


def stint(who: str, where: str, first: str, last: str, **fields: Any) -> Stint:
    """An assignment, both days included."""
    key = fields.pop("id", f"{who}-{where}-{first}")
    return Stint(who, Assignment(id=key, department=where, start=on(first), end=on(last) + DAY, **fields))


def plan(first: str = "2027-02-01", last: str = "2027-07-31", people: str = "all") -> RotationPlan:
    """A plan, both days included."""
    return RotationPlan(id="plan", name="Plan", start=on(first), end=on(last) + DAY, people=people)


def rows(stints: Iterable[Stint]) -> list[RotationRow]:
    """The rows that the stints make."""
    parts: dict[str, list[Assignment]] = defaultdict(list)
    for who, assignment in stints:
        parts[who].append(assignment)
    return [
        RotationRow(
            id=row_id("plan", who), plan="plan", person=who,
            assignments=tuple(sorted(some, key=lambda part: (part.start, part.end, part.id))),
        )
        for who, some in parts.items()
    ]  # fmt: skip


def found(
    kind: str,
    firm: Company,
    stints: Iterable[Stint],
    parameters: Mapping[str, Any] | None = None,
    *,
    frame: RotationPlan | None = None,
    scope: Scope | None = None,
    **fields: Any,
) -> list[Finding]:
    """What one rule of a kind finds in a plan."""
    known = kind_named("rotation", kind)
    rule = Rule(id="rule", kind=kind, parameters=dict(parameters or {}), scope=scope or Scope(), **fields)
    days = RotationDays(frame or plan(), rows(stints), firm)
    return list(known.check(rule, known.read(rule), days, days.facts))


def when(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """First and last day of each finding, in order."""
    spans = [finding.dates for finding in findings if finding.dates]
    return sorted((span.first.isoformat(), span.last.isoformat()) for span in spans)


def measures(findings: Iterable[Finding]) -> list[tuple[float, float]]:
    """What is, and what is allowed, of each finding that has a measure."""
    return [(finding.measure.is_, finding.measure.allowed) for finding in findings if finding.measure]
