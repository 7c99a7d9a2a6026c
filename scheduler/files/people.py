"""Rows of people and of their skills: who somebody is, and what is known of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from scheduler.files.desk import Desk, Effect, Line, Taking
from scheduler.files.matching import Question, department_named, is_damaged, mended, shown
from scheduler.model import Department, Person, Refused, Site, Skill, fresh_id, message

_PLAIN = (
    "personnel_number",
    "email",
    "region",
    "time_zone",
    "language",
    "joined",
    "leaves",
    "born",
    "role",
    "takes_part",
    "tags",
)


def prepare_people(lines: Sequence[Line], desk: Desk) -> None:
    """Make the sites and departments that the rows speak of; a site's region and zone are what most of its rows say."""
    rows_of_site: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if site := line.get("site"):
            rows_of_site[site].append(line)
        code = line.get("department")
        if code and department_named(code, desk.draft.all(Department).values()) is None:
            made = Department(id=fresh_id(code, desk.draft.all(Department), "department"), code=code, name=code)
            desk.draft.put(made)
            desk.note(line.number, message("import-department-made", department=code), "notice", "department", code)
    for name, rows in rows_of_site.items():
        region, zone = _mostly(rows, "region"), _mostly(rows, "time_zone")
        known = desk.site(name, rows[0].number, region, zone)
        if not known.region and not known.time_zone and (region or zone):
            filled: Site = known.replace(region=region, time_zone=zone)
            desk.draft.put(filled)


def _mostly(rows: Sequence[Line], field: str) -> str:
    counts = Counter(row.get(field) for row in rows if row.get(field))
    return str(counts.most_common(1)[0][0]) if counts else ""


def take_person(line: Line, desk: Desk) -> Effect:
    """A person added, or changed by what the row says; the manager comes later, when everybody is known."""
    names = _names(line)
    before = _known(line, names, desk)
    fields: dict[str, Any] = {**line.given(*_PLAIN), **_undamaged(line, names, before, desk)}
    if department := line.get("department"):
        fields["department"] = desk.department(department).id
    if site := line.get("site"):
        fields["site"] = desk.site(site, line.number).id
    base = before or Person(id=_fresh_id(names, line, desk), name=names.get("name") or line.get("email"))
    working_time = base.working_time.replace(**line.given("hours"), **_days(line))
    skills = {skill.name: skill for skill in (*base.skills, *(line.get("skills") or ()))}
    after: Person = base.replace(**fields, working_time=working_time, skills=tuple(skills.values()))
    _refuse_taken(after, desk)
    return Effect((after.id,), before, after, (after,))


def link_person(line: Line, effect: Effect, desk: Desk) -> Effect:
    """The same person with the manager that the row names; one that is not found is pointed out and left out."""
    if not line.get("manager"):
        return effect
    try:
        manager = desk.named(line.get("manager"), "manager")
        person = desk.draft.get(Person, effect.key[0])
        assert person is not None
        after: Person = person.replace(manager=manager.id)
    except (Refused, Question) as problem:
        text = message("import-manager-left-out", reason=problem.text)
        desk.note(line.number, text, "warning", "manager", line.get("manager"))
        return effect
    return Effect(effect.key, effect.before, after, (after,))


def _names(line: Line) -> dict[str, str]:
    """Name, first and last name of a row, as far as they can be told; "Name" beside "Vorname" is the last name."""
    first, last, name = line.get("first_name") or "", line.get("last_name") or "", line.get("name") or ""
    if "," in name and not (first and last):
        last, _, first = (part.strip() for part in name.partition(","))
        name = ""
    elif first and name and not last and first.casefold() not in name.casefold().split():
        last, name = name, ""
    full = name if name and "," not in name else f"{first} {last}".strip()
    return {field: text for field, text in (("name", full), ("first_name", first), ("last_name", last)) if text}


def _known(line: Line, names: dict[str, str], desk: Desk) -> Person | None:
    """Whom of those known the row is about: by number, else by e-mail, else by a name that only one has."""
    number, email = line.get("personnel_number"), line.get("email")
    if number and (found := desk.directory.by_number(number)):
        return found
    if email and (found := desk.directory.by_email(email)):
        return found if not (number and found.personnel_number) else None
    if not names.get("name"):
        return None
    hits = desk.directory.by_name(names["name"])
    if number or email:
        return _known_by_name_only(line, hits, desk)
    if len(hits) > 1:
        raise Question(
            message("import-two-people", value=names["name"], people=[shown(hit) for hit in hits]), field="name"
        )
    return hits[0] if hits else None


def _known_by_name_only(line: Line, hits: Sequence[Person], desk: Desk) -> Person | None:
    """Whoever of that name has neither number nor address yet; another that may be the same is pointed out."""
    if len(hits) == 1 and not hits[0].personnel_number and not hits[0].email:
        return hits[0]
    for hit in hits:
        pairs = [(line.get(field), getattr(hit, field)) for field in ("personnel_number", "email")]
        if not any(said and known for said, known in pairs):
            field = "name" if line.get("name") else "last_name"
            desk.note(line.number, message("import-second-person", person=shown(hit)), "warning", field, hit.name)
    return None


def _undamaged(line: Line, names: dict[str, str], before: Person | None, desk: Desk) -> dict[str, str]:
    """The names to take over: where letters were lost earlier, that is said, and a better known name stays."""
    name = names.get("name", "")
    if not name or not is_damaged(name):
        return names
    field = "name" if line.get("name") else "last_name"
    if before is not None and not is_damaged(before.name):
        desk.note(line.number, message("import-damaged-kept", value=name, meant=before.name), "warning", field, name)
        return {}
    if mended(name) != name:
        meant = {key: mended(text) for key, text in names.items()}
        desk.note(
            line.number, message("import-damaged-mended", value=name, meant=meant["name"]), "warning", field, name
        )
        return meant
    likely = desk.directory.likely(name)
    key = "import-damaged-likely" if likely else "import-damaged-lost"
    desk.note(line.number, message(key, value=name, meant=likely[0].name if likely else ""), "warning", field, name)
    return names


def _days(line: Line) -> dict[str, Any]:
    return {"days": line.get("work_days")} if line.get("work_days") else {}


def _fresh_id(names: dict[str, str], line: Line, desk: Desk) -> str:
    if not names.get("name") and not line.get("email"):
        raise Refused(message("import-no-name"), field="name")
    text = f"{names.get('last_name', '')} {names.get('first_name', '')}".strip() or names.get("name", "")
    return fresh_id(text or line.get("email"), desk.draft.all(Person), "person")


def _refuse_taken(person: Person, desk: Desk) -> None:
    for field, other in (
        ("personnel_number", desk.directory.by_number(person.personnel_number) if person.personnel_number else None),
        ("email", desk.directory.by_email(person.email) if person.email else None),
    ):
        if other is not None and other.id != person.id:
            raise Refused(message("import-taken", value=getattr(person, field), person=shown(other)), field=field)


def take_skill(line: Line, desk: Desk) -> Effect:
    """A skill of a person, with its level."""
    person = desk.person(line)
    name = line.get("skill")
    if not name:
        raise Refused(message("error-empty"), field="skill")
    known = {skill.name: skill for skill in person.skills}
    skill: Skill = known.get(name, Skill(name=name)).replace(**line.given("level"))
    after: Person = person.replace(skills=tuple({**known, name: skill}.values()))
    return Effect((person.id, name), known.get(name), skill, (after,))


PEOPLE = Taking(take_person, prepare_people, link_person)
SKILLS = Taking(take_skill)
