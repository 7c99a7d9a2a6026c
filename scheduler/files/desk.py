"""Where the rows of one table are worked on: what is known so far, and what has to be said about lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import msgspec

from scheduler.files.draft import Draft
from scheduler.files.headers import Header
from scheduler.files.matching import Directory, Question, department_named, is_damaged, shown
from scheduler.files.sheet import Cell, Sheet
from scheduler.model import (
    DateRange,
    Department,
    Message,
    Person,
    Record,
    Refused,
    RotationPlan,
    RotationRow,
    Site,
    fresh_id,
    message,
)
from scheduler.rules.past import past_changed


class Note(msgspec.Struct, frozen=True):
    """Something to be known about a line; with the severities error and question the row is left out.

    A question may name the answers to choose from (`choices`).
    """

    line: int
    column: str
    value: str
    text: Message
    severity: str
    choices: tuple[str, ...] = ()


class Line(msgspec.Struct, frozen=True):
    """One row of data: the values of its filled cells by field, and the cells of a matrix by column."""

    number: int
    values: Mapping[str, Any]
    periods: Mapping[int, Cell] = {}

    def get(self, field: str) -> Any:
        """The value of a field, None where its cell is empty or its column missing."""
        return self.values.get(field)

    def given(self, *fields: str) -> dict[str, Any]:
        """The fields of these that have a value."""
        return {field: self.values[field] for field in fields if field in self.values}


class Effect(msgspec.Struct, frozen=True):
    """What a row does: which thing it is about, how that was and will be, and the records to write or remove."""

    key: tuple[Any, ...]
    before: Any
    after: Any
    puts: tuple[Record, ...] = ()
    deletes: tuple[tuple[type[Record], str], ...] = ()


class Desk:
    """The draft, everybody's names, and the notes on one table."""

    def __init__(
        self,
        draft: Draft,
        directory: Directory,
        sheet: Sheet,
        header: Header,
        plan_named: str | None,
        today: date | None = None,
    ) -> None:
        self.draft = draft
        self.directory = directory
        self.sheet = sheet
        self.header = header
        self.plan_named = plan_named
        self.today = today
        self.notes: list[Note] = []
        self.plan: RotationPlan | None = None
        self.ranges: Mapping[int, DateRange] = {}
        self._assignment_ids: set[str] | None = None
        self._made_sites: dict[str, int] = {}

    def note(self, line: int, text: Message, severity: str, field: str = "", value: object = "") -> None:
        """Say something about a line, or about the whole table (line 0)."""
        column = self.header.header_of(field) if field else ""
        self.notes.append(Note(line, column, "" if value is None else str(value), text, severity))

    def put(self, record: Record) -> None:
        """Write a record into the draft; people are found by their names at once."""
        self.draft.put(record)
        if isinstance(record, Person):
            self.directory.add(record)

    def refuse_past(self, records: Iterable[Record]) -> None:
        """Refuse rows of a published plan in which somebody would have been elsewhere before today."""
        plan, today = self.plan, self.today
        if plan is None or not plan.version or today is None:
            return
        for row in records:
            if isinstance(row, RotationRow):
                known = self.draft.get(RotationRow, row.id)
                days = past_changed(known.assignments if known else (), row.assignments, today)
                if days is not None:
                    person = self.draft.get(Person, row.person)
                    name = person.name if person else row.person
                    text = message("rotation-past", person=name, plan=plan.name, first=days.start, last=days.last)
                    raise Refused(text, hint=message("rotation-from-today", today=today))

    def person(self, line: Line) -> Person:
        """The person a row is about, by number, else e-mail, else name; a name that contradicts is pointed out."""
        name = full_name(line)
        number, email = line.get("personnel_number"), line.get("email")
        if not (number or email):
            if not name:
                raise Refused(message("import-no-person"), field="personnel_number")
            return self.named(name, "name" if line.get("name") else "last_name")
        person = self.named(number or email, "personnel_number" if number else "email")
        if name and person not in self.directory.by_name(name):
            text = message(
                "import-damaged-known" if is_damaged(name) else "import-other-name", value=name, person=shown(person)
            )
            self.note(line.number, text, "warning", "name" if line.get("name") else "last_name", name)
        return person

    def named(self, text: str, field: str) -> Person:
        """The one person a cell means; raises Refused or Question with the field."""
        try:
            return self.directory.find(text)
        except Refused as refused:
            raise Refused(refused.text, hint=refused.hint, field=field) from None
        except Question as question:
            question.field = field
            raise

    def department(self, text: str, field: str = "department") -> Department:
        """The department a cell means by code, name or id; raises Refused where there is none."""
        known = self.draft.all(Department).values()
        found = department_named(text, known)
        if found is None:
            hint = (
                message("import-departments", codes=[department.code for department in known][:30]) if known else None
            )
            raise Refused(message("import-no-department", value=text), hint=hint, field=field)
        return found

    def site(self, text: str, line: int, region: str = "", time_zone: str = "") -> Site:
        """The site of that name; one that is not known yet is made, and that is said."""
        for site in self.draft.all(Site).values():
            if text.casefold() in (site.id, site.name.casefold()):
                return site
        made = Site(id=fresh_id(text, self.draft.all(Site), "site"), name=text, region=region, time_zone=time_zone)
        self.draft.put(made)
        self._made_sites[made.id] = line
        return made

    def say_made_sites(self) -> None:
        """Point out the sites that were made, with their regions as they are when all tables have been taken over."""
        for key, line in self._made_sites.items():
            site = self.draft.get(Site, key)
            if site is not None:
                said = "import-site-made" if site.region else "import-site-without-region"
                self.note(line, message(said, site=site.name, region=site.region), "notice", "site", site.name)

    @property
    def assignment_ids(self) -> set[str]:
        """The ids of all assignments of the plan; those of new ones are added by who makes them."""
        if self._assignment_ids is None:
            assert self.plan is not None
            rows = [row for row in self.draft.all(RotationRow).values() if row.plan == self.plan.id]
            self._assignment_ids = {assignment.id for row in rows for assignment in row.assignments}
        return self._assignment_ids


class Taking(NamedTuple):
    """How the rows of a kind are taken over.

    `prepare` sees all rows first, `take` makes one row's effect, `link` adds what refers to rows of other tables.
    """

    take: Callable[[Line, Desk], Effect]
    prepare: Callable[[Sequence[Line], Desk], None] | None = None
    link: Callable[[Line, Effect, Desk], Effect] | None = None


def full_name(line: Line) -> str:
    """The name in a row, as one text: "Last, First" where first and last name have columns of their own."""
    first, last, name = line.get("first_name") or "", line.get("last_name") or "", line.get("name") or ""
    if not last and first and name and "," not in name and first.casefold() not in name.casefold().split():
        last = name
    return f"{last}, {first}" if last and first else name or last


def stay_range(line: Line) -> tuple[date, date]:
    """The half-open days of a row from first to last; a missing first day is refused, a missing last means one day."""
    first, until = line.get("first"), line.get("until")
    if first is None or (until or first) < first:
        key = "import-no-first-day" if first is None else "import-ends-before"
        raise Refused(
            message(key, **({} if first is None else {"first": first, "until": until})),
            field="first" if first is None else "until",
        )
    return first, _following(until or first)


def _following(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
