"""Rows of absences, past meetings, past stays and wishes, and of personas and case studies."""

from __future__ import annotations

from typing import Any, TypeVar

from scheduler.files.desk import Desk, Effect, Line, Taking, stay_range
from scheduler.files.places import called, needed
from scheduler.model import (
    Absence,
    CaseStudy,
    Half,
    PastMeeting,
    PastStay,
    Persona,
    Record,
    Refused,
    Wish,
    fresh_id,
    message,
)

R = TypeVar("R", bound=Record)


def _of_person(desk: Desk, kind: type[R], person: str, **fields: Any) -> R | None:
    """The person's record of a kind whose fields have these values; None where there is none."""
    records = desk.draft.where(kind, "person", person)
    return next((one for one in records if all(getattr(one, name) == value for name, value in fields.items())), None)


def take_absence(line: Line, desk: Desk) -> Effect:
    """An absence; the same days again are the same absence, whose kind and status may have changed."""
    person = desk.person(line)
    start, end = stay_range(line)
    half, weekdays = line.get("half") or Half.WHOLE, line.get("weekdays") or ()
    days = {"start": start, "end": end, "half": half, "weekdays": weekdays}
    before = _of_person(desk, Absence, person.id, **days)
    new_id = fresh_id(f"{person.id}-{start}", desk.draft.all(Absence))
    base = before or Absence(id=new_id, person=person.id, start=start, end=end, half=half, weekdays=weekdays)
    after: Absence = base.replace(**line.given("kind", "status"))
    return Effect((person.id, *days.values()), before, after, (after,))


def take_meeting(line: Line, desk: Desk) -> Effect:
    """Two people who met before."""
    day = line.get("day")
    if day is None:
        raise Refused(message("error-empty"), field="day")
    one, other = (desk.named(needed(line, field), field) for field in ("one", "other"))
    if one.id == other.id:
        raise Refused(message("error-meets-itself"), field="other")
    key = (day, *sorted((one.id, other.id)))
    known = desk.draft.all(PastMeeting)
    of_day = desk.draft.where(PastMeeting, "day", day)
    before = next((met for met in of_day if {met.first, met.second} == {one.id, other.id}), None)
    new_id = fresh_id(f"{day}-{one.id}-{other.id}", known)
    after = before or PastMeeting(id=new_id, day=day, first=one.id, second=other.id)
    return Effect(key, before, after, (after,))


def take_past_stay(line: Line, desk: Desk) -> Effect:
    """A stay that lies before the plan, by its first day."""
    person, department = desk.person(line), desk.department(needed(line, "department"))
    start, end = stay_range(line)
    known = desk.draft.all(PastStay)
    before = _of_person(desk, PastStay, person.id, department=department.id, start=start)
    new_id = fresh_id(f"{person.id}-{department.id}-{start}", known)
    base = before or PastStay(id=new_id, person=person.id, department=department.id, start=start, end=end)
    after: PastStay = base.replace(end=end, **line.given("net_weeks"))
    return Effect((person.id, department.id, start), before, after, (after,))


def take_wish(line: Line, desk: Desk) -> Effect:
    """A wish to be in a department at some time."""
    person, department = desk.person(line), desk.department(needed(line, "department"))
    start, end = stay_range(line)
    known = desk.draft.all(Wish)
    before = _of_person(desk, Wish, person.id, department=department.id, start=start, end=end)
    new_id = fresh_id(f"{person.id}-{department.id}-{start}", known)
    base = before or Wish(id=new_id, person=person.id, department=department.id, start=start, end=end)
    after: Wish = base.replace(**line.given("weight"))
    return Effect((person.id, department.id, start, end), before, after, (after,))


def take_persona(line: Line, desk: Desk) -> Effect:
    """A persona added or changed, by its name."""
    texts = ("role", "problems", "priorities", "challenges", "solution")
    return _content(Persona, line, desk, line.given(*texts, "stage", "first", "until"))


def take_case(line: Line, desk: Desk) -> Effect:
    """A case study added or changed, by its name; its persona must be known."""
    fields = line.given("customer", "challenge", "solution", "result", "stage", "first", "until")
    if line.get("persona"):
        fields["persona"] = _persona(line, desk)
    return _content(CaseStudy, line, desk, fields)


def _persona(line: Line, desk: Desk) -> str:
    name = line.get("persona")
    persona = called(name, desk.draft.all(Persona).values()) or desk.draft.get(Persona, name)
    if persona is None:
        raise Refused(message("import-no-persona", value=name), field="persona")
    return persona.id


def take_content(line: Line, desk: Desk) -> Effect:
    """A row of a list of both: what its kind says, else a case study where a customer or a result is told.

    The persona of a case study comes later, when all are known.
    """
    told = "case" if line.get("customer") or line.get("result") else "persona"
    if (line.get("content") or told) == "persona":
        return take_persona(line, desk)
    fields = line.given("customer", "solution", "result", "stage", "first", "until")
    if challenge := line.get("challenges"):
        fields["challenge"] = challenge
    return _content(CaseStudy, line, desk, fields)


def link_content(line: Line, effect: Effect, desk: Desk) -> Effect:
    """The same case study with its persona; one that is not found is pointed out and left out."""
    if not isinstance(effect.after, CaseStudy) or not line.get("persona"):
        return effect
    try:
        case: CaseStudy = effect.after.replace(persona=_persona(line, desk))
    except Refused as refused:
        desk.note(
            line.number, message("import-left-out", reason=refused.text), "warning", "persona", line.get("persona")
        )
        return effect
    return Effect(effect.key, effect.before, case, (case,))


def _content(kind: type[Persona] | type[CaseStudy], line: Line, desk: Desk, fields: dict[str, Any]) -> Effect:
    name = needed(line, "name")
    known: dict[str, Any] = desk.draft.all(kind)
    if owner := line.get("owner"):
        fields["owner"] = desk.named(owner, "owner").id
    before: Record | None = called(name, known.values())
    base = before or kind(id=fresh_id(name, known), name=name)
    after: Record = base.replace(**fields)
    return Effect((kind, name.casefold()), before, after, (after,))


ABSENCES = Taking(take_absence)
MEETINGS = Taking(take_meeting)
HISTORY = Taking(take_past_stay)
WISHES = Taking(take_wish)
PERSONAS = Taking(take_persona)
CASES = Taking(take_case)
PLAYBOOK = Taking(take_content, link=link_content)
