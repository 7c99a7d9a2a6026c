"""Rows of sites, departments, rooms, holidays of one's own, and of what is learned where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from scheduler.files.desk import Desk, Effect, Line, Taking, stay_range
from scheduler.files.matching import Question, department_named
from scheduler.model import DateRange, Department, OwnHoliday, Record, Refused, Room, Site, fresh_id, message
from scheduler.rules.circles import refuse_circles

R = TypeVar("R", bound=Record)

_NUMBERS = ("guest_capacity", "apprentice_capacity", "min_staffing", "min_stay_weeks", "max_stay_weeks", "blackout")


def needed(line: Line, field: str) -> str:
    """The text of a cell that must not be empty."""
    text = line.get(field)
    if not text:
        raise Refused(message("error-empty"), field=field)
    return str(text)


def called(name: str, records: Iterable[R]) -> R | None:
    """The record of that name, whatever its case; None where there is none."""
    return next((record for record in records if record.name.casefold() == name.casefold()), None)  # type: ignore[attr-defined]


def take_site(line: Line, desk: Desk) -> Effect:
    """A site added, or its region and zone changed."""
    name = needed(line, "name")
    before = called(name, desk.draft.all(Site).values())
    base = before or Site(id=fresh_id(name, desk.draft.all(Site), "site"), name=name)
    after: Site = base.replace(**line.given("region", "time_zone"))
    return Effect((after.id,), before, after, (after,))


def take_department(line: Line, desk: Desk) -> Effect:
    """A department added or changed, by its code; mentor and what it requires come later, when they are known."""
    code, name = needed(line, "code"), line.get("name")
    known = desk.draft.all(Department)
    before = next((department for department in known.values() if department.code.casefold() == code.casefold()), None)
    if before is None and name and (stub := department_named(name, known.values())) and stub.code == stub.name:
        before = stub
    base = before or Department(id=fresh_id(code, known, "department"), code=code, name=name or code)
    fields = {**line.given(*_NUMBERS), "code": code, **({"name": name} if name else {})}
    if site := line.get("site"):
        fields["site"] = desk.site(site, line.number).id
    after: Department = base.replace(**fields)
    return Effect((after.id,), before, after, (after,))


def link_department(line: Line, effect: Effect, desk: Desk) -> Effect:
    """The same department with its mentor and what must come before; what is not found is pointed out."""
    department = desk.draft.get(Department, effect.key[0])
    assert department is not None
    for field, read in (("mentor", _mentor), ("requires_before", _required)):
        if not line.get(field):
            continue
        try:
            department = department.replace(**{field: read(line, desk, department)})
        except (Refused, Question) as problem:
            text = message("import-left-out", reason=problem.text)
            said = line.get(field)
            desk.note(line.number, text, "warning", field, said if isinstance(said, str) else ", ".join(said))
    return Effect(effect.key, effect.before, department, (department,))


def _mentor(line: Line, desk: Desk, department: Department) -> str:  # noqa: ARG001 - read as what is required is
    return desk.named(line.get("mentor"), "mentor").id


def _required(line: Line, desk: Desk, department: Department) -> tuple[str, ...]:
    required = tuple(desk.department(code, "requires_before").id for code in line.get("requires_before"))
    refuse_circles(desk.draft.all(Department).values(), department.replace(requires_before=required))
    return required


def take_room(line: Line, desk: Desk) -> Effect:
    """A room added or changed, by its name; each row may bring one time in which it is closed."""
    name = needed(line, "name")
    before = called(name, desk.draft.all(Room).values())
    site = desk.site(line.get("site"), line.number).id if line.get("site") else before.site if before else ""
    if not site:
        raise Refused(message("error-empty"), field="site")
    base = before or Room(id=fresh_id(name, desk.draft.all(Room), "room"), name=name, site=site)
    closed = set(base.closed)
    if line.get("first"):
        start, end = stay_range(line)
        closed.add(DateRange(start=start, end=end))
    after: Room = base.replace(site=site, closed=tuple(sorted(closed)), **line.given("seats", "parallel"))
    return Effect((after.id, line.get("first")), before, after, (after,))


def take_holiday(line: Line, desk: Desk) -> Effect:
    """A day off of one's own, for a region, a site or everybody."""
    day = line.get("day")
    if day is None:
        raise Refused(message("error-empty"), field="day")
    site = desk.site(line.get("site"), line.number).id if line.get("site") else ""
    region = line.get("region") or ""
    known = desk.draft.all(OwnHoliday)
    before = next((one for one in known.values() if (one.day, one.region, one.site) == (day, region, site)), None)
    base = before or OwnHoliday(id=fresh_id(f"{day}-{region or site}", known), day=day, region=region, site=site)
    after: OwnHoliday = base.replace(**line.given("name"))
    return Effect((day, region, site), before, after, (after,))


def take_content(line: Line, desk: Desk) -> Effect:
    """Something that is learned in a department."""
    department = desk.department(needed(line, "department"))
    content = needed(line, "content")
    if content in department.contents:
        return Effect((department.id, content), content, content)
    after: Department = department.replace(contents=(*department.contents, content))
    return Effect((department.id, content), None, content, (after,))


SITES = Taking(take_site)
DEPARTMENTS = Taking(take_department, link=link_department)
ROOMS = Taking(take_room)
HOLIDAYS = Taking(take_holiday)
CONTENTS = Taking(take_content)
