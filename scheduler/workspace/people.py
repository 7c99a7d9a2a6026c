"""People and their absences: questions about them, and changes to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from scheduler.model import (
    DAY,
    Absence,
    AbsenceKind,
    AbsenceStatus,
    Department,
    Half,
    PastMeeting,
    PastStay,
    Person,
    Programme,
    PublishedRow,
    Refused,
    RotationPlan,
    RotationRow,
    Round,
    Site,
    Wish,
    WorkingTime,
    alphabetical,
    fresh_id,
    message,
    row_id,
)
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.references import of_person, refuse_if_needed
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.people import AbsenceView, PersonPage, PersonView, TimelineItem
from scheduler.workspace.wording import differences

_HALF_NAMES = {Half.MORNING: "am", Half.AFTERNOON: "pm"}


def person_names(person: Person) -> tuple[str, ...]:
    """The words by which a person may be named besides the id."""
    return (person.personnel_number, person.email, person.name, person.sort_name)


def person_shown(person: Person) -> str:
    """A person in a list of those who could be meant: name and id."""
    return f"{person.sort_name} ({person.id})"


class PeoplePart(Part):
    """The company's people. They are named by id, personnel number, e-mail or full name."""

    def list(self, selector: str = "all") -> tuple[PersonView, ...]:
        """The people that a selector means, by last name."""
        people = self._context.company.select(selector)
        return tuple(self._view(person) for person in sorted(people, key=lambda person: alphabetical(person.sort_name)))

    def find(self, text: str, field: str = "") -> Person:
        """The person that is meant; raises Refused where that is nobody or not unique, naming who could be meant."""
        return find_one(text, self._context.company.people.values(), person_names, person_shown, field)

    def page(self, person: str) -> PersonPage:
        """Everything about one person: what they do when, and when they are away."""
        record = self.find(person)
        absences = self.absences(record.id)
        items = [*self._stays(record), *self._meetings(record), *map(_absence_item, absences)]
        timeline = tuple(sorted(items, key=lambda item: (item.first, item.last, item.what)))
        return PersonPage(person=self._view(record), record=record, timeline=timeline, absences=absences)

    def add(self, **fields: Any) -> Change:
        """Add a person. Fields are those of the record; department, site and manager may be named as people name them.

        `work_days` (a half for each weekday) and `hours` (a week) stand for the working time.

        Raises Refused for a field that makes no sense, and where personnel number or e-mail are somebody else's.
        """
        known = self._resolved(_named(fields), WorkingTime())
        people = self._context.company.people
        name = f"{known.get('last_name', '')} {known.get('first_name', '')}".strip() or known["name"]
        person = Person(id=fresh_id(name, people, "person"), **known)
        action = message("people-added", name=person.name)
        with self._context.change(action) as transaction:
            self._refuse_double(person)
            transaction.put(person)
        return Change(action=action, id=person.id)

    def edit(self, person: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a person. `expect` is the revision that the form showed; raises Conflict if it is older."""
        with self._still_there(Person, person, expect):
            before = self.find(person)
        after: Person = before.replace(**self._resolved(_renamed(before, fields), before.working_time))
        action = message("people-edited", name=after.name)
        with self._context.change(action, self._expect(Person, before.id, expect)) as transaction:
            self._refuse_double(after)
            transaction.put(after)
        return Change(action=action, id=after.id, difference=differences(before, after))

    def remove(self, person: str) -> Change:
        """Remove a person with their absences, wishes and history.

        Raises Refused while plans, meetings, rules or other people speak of them, and lists these.
        """
        record = self.find(person)
        action = message("people-removed", name=record.name)
        with self._context.change(action) as transaction:
            refuse_if_needed(record.name, of_person(transaction, record.id), message("people-remove-hint"))
            _delete_belongings(transaction, record.id)
            transaction.delete(Person, record.id)
        return Change(action=action, id=record.id)

    def absences(self, person: str | None = None) -> tuple[AbsenceView, ...]:
        """The absences of one person, or of all, by first day."""
        wanted = self.find(person).id if person else None
        found = [record for record in self._context.all(Absence).values() if wanted in (None, record.person)]
        return tuple(self._absence(record) for record in sorted(found, key=lambda record: (record.start, record.id)))

    def add_absence(
        self,
        person: str,
        first: date,
        until: date,
        kind: str = AbsenceKind.AWAY,
        half: Half = Half.WHOLE,
        weekdays: tuple[int, ...] = (),
        status: str = AbsenceStatus.APPROVED,
    ) -> Change:
        """Add an absence from the first to the last day, perhaps of half days or certain weekdays (0 is Monday)."""
        who = self.find(person, "person")
        existing = self._context.all(Absence)
        absence = Absence(
            id=fresh_id(f"{who.id}-{first}", existing),
            person=who.id,
            start=first,
            end=until + DAY,
            kind=AbsenceKind(kind),
            half=half,
            weekdays=weekdays,
            status=AbsenceStatus(status),
        )
        if any(other.replace(id=absence.id, source="") == absence for other in existing.values()):
            raise Refused(message("people-absence-twice", name=who.name, first=first, last=until))
        action = message("people-absence-added", name=who.name, first=first, last=until)
        with self._context.change(action) as transaction:
            transaction.put(absence)
        return Change(action=action, id=absence.id)

    def edit_absence(self, id: str, expect: int | None = None, **fields: Any) -> Change:
        """Change an absence: `first`, `until` (included), `kind`, `half`, `weekdays`, `status`."""
        with self._still_there(Absence, id, expect):
            before = self._find_absence(id)
        changes = {name: value for name, value in fields.items() if name not in ("first", "until")}
        if "first" in fields:
            changes["start"] = fields["first"]
        if "until" in fields:
            changes["end"] = fields["until"] + DAY
        after: Absence = before.replace(**changes)
        name = self._name(after.person)
        action = message("people-absence-edited", name=name, first=after.start, last=after.range.last)
        with self._context.change(action, self._expect(Absence, before.id, expect)) as transaction:
            transaction.put(after)
        return Change(action=action, id=after.id, difference=differences(before, after))

    def remove_absence(self, id: str) -> Change:
        """Remove an absence."""
        absence = self._find_absence(id)
        name = self._name(absence.person)
        action = message("people-absence-removed", name=name, first=absence.start, last=absence.range.last)
        with self._context.change(action) as transaction:
            transaction.delete(Absence, absence.id)
        return Change(action=action, id=absence.id)

    def _find_absence(self, id: str) -> Absence:
        absences = self._context.all(Absence)
        return find_one(id, absences.values(), lambda _: (), lambda absence: absence.id, "id")

    def _resolved(self, fields: Mapping[str, Any], working_time: WorkingTime) -> dict[str, Any]:
        """The fields with departments, sites and managers as ids, and the working time put together."""
        company, known = self._context.company, dict(fields)
        if "work_days" in known:
            working_time = working_time.replace(days=known.pop("work_days"))
        if "hours" in known:
            working_time = working_time.replace(hours=known.pop("hours"))
        known.setdefault("working_time", working_time)
        if known.get("manager"):
            known["manager"] = self.find(known["manager"], "manager").id
        if known.get("department"):
            known["department"] = find_department(known["department"], company.departments.values()).id
        if known.get("site"):
            known["site"] = find_site(known["site"], company.sites.values()).id
        return known

    def _refuse_double(self, person: Person) -> None:
        for other in self._context.company.people.values():
            for field in ("personnel_number", "email"):
                value = getattr(person, field)
                same = value and value.casefold() == getattr(other, field).casefold()
                if same and other.id != person.id:
                    raise Refused(message("people-taken", value=value, name=person_shown(other)), field=field)

    def _name(self, person: str) -> str:
        known = self._context.company.people.get(person)
        return known.name if known else person

    def _stays(self, person: Person) -> Iterator[TimelineItem]:
        departments = self._context.company.departments
        for plan in self._context.all(RotationPlan).values():
            row = self._context.snapshot.get(RotationRow, row_id(plan.id, person.id))
            for stay in row.assignments if row else ():
                department = departments.get(stay.department)
                text = message(
                    "people-timeline-rotation", department=department.name if department else stay.department
                )
                yield TimelineItem(
                    what="rotation", first=stay.start, last=stay.range.last, text=text, plan=plan.id, id=stay.id
                )

    def _meetings(self, person: Person) -> Iterator[TimelineItem]:
        programmes = self._context.all(Programme)
        for round_ in self._context.all(Round).values():
            for table in round_.tables:
                if person.id in table.everybody and table.takes_place:
                    others = [self._name(other) for other in table.everybody if other != person.id]
                    programme = programmes.get(round_.programme)
                    text = message(
                        "people-timeline-meeting", others=others, programme=programme.name if programme else ""
                    )
                    yield TimelineItem(
                        what="meeting", first=round_.day, last=round_.day, text=text, plan=round_.programme, id=table.id
                    )

    def _absence(self, absence: Absence) -> AbsenceView:
        return AbsenceView(
            id=absence.id,
            person=absence.person,
            name=self._name(absence.person),
            first=absence.start,
            until=absence.range.last,
            kind=absence.kind.value,
            half=_HALF_NAMES.get(absence.half, ""),
            weekdays=absence.weekdays,
            status=absence.status.value,
        )

    def _view(self, person: Person) -> PersonView:
        company = self._context.company
        department, site = company.departments.get(person.department), company.sites.get(person.site)
        return PersonView(
            id=person.id,
            personnel_number=person.personnel_number,
            name=person.name,
            sort_name=person.sort_name,
            email=person.email,
            department=person.department,
            department_name=department.name if department else person.department,
            site=person.site,
            site_name=site.name if site else person.site,
            region=person.region,
            time_zone=person.time_zone,
            language=person.language,
            role=person.role.value,
            work_days={day: int(half) for day, half in enumerate(person.working_time.days) if half},
            hours=person.working_time.hours,
            joined=person.joined,
            leaves=person.leaves,
            born=person.born,
            manager=person.manager,
            manager_name=self._name(person.manager) if person.manager else "",
            takes_part=person.takes_part,
            skills={skill.name: skill.level for skill in person.skills},
            tags=person.tags,
        )


def find_department(text: str, departments: Iterable[Department], field: str = "department") -> Department:
    """The department that is meant by id, code or name; raises Refused otherwise."""
    return find_one(
        text, departments, lambda place: (place.code, place.name), lambda place: f"{place.code} {place.name}", field
    )


def find_site(text: str, sites: Iterable[Site], field: str = "site") -> Site:
    """The site that is meant by id or name; raises Refused otherwise."""
    return find_one(text, sites, lambda site: (site.name,), lambda site: site.name, field)


def _named(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields with the full name and its parts completing each other: "Müller, Anna" is Anna Müller."""
    known = dict(fields)
    last, comma, first = (part.strip() for part in str(known.get("name", "")).partition(","))
    if comma and first and last:
        known = {"first_name": first, "last_name": last, **known, "name": f"{first} {last}"}
    if not known.get("name"):
        known["name"] = f"{known.get('first_name', '')} {known.get('last_name', '')}".strip()
    return known


def _renamed(before: Person, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The changes with the full name following a changed first or last name."""
    if "name" in fields:
        return _named(fields)
    if "first_name" in fields or "last_name" in fields:
        first, last = fields.get("first_name", before.first_name), fields.get("last_name", before.last_name)
        return {**fields, "name": f"{first} {last}".strip()}
    return dict(fields)


def _absence_item(absence: AbsenceView) -> TimelineItem:
    return TimelineItem(
        what="absence",
        first=absence.first,
        last=absence.until,
        text=message(f"word-absence-{absence.kind}"),
        id=absence.id,
    )


def _delete_belongings(transaction: Transaction, person: str) -> None:
    for kind in (Absence, Wish, PastStay, RotationRow, PublishedRow):
        for record in list(transaction.all(kind).values()):
            if record.person == person:  # type: ignore[attr-defined]
                transaction.delete(kind, record.id)  # type: ignore[attr-defined]
    for meeting in list(transaction.all(PastMeeting).values()):
        if person in (meeting.first, meeting.second):
            transaction.delete(PastMeeting, meeting.id)
