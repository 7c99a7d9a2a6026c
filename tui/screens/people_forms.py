"""Forms for people and their absences."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from scheduler.model import Absence, AbsenceKind, AbsenceStatus, Half, Person, Refused, Role, message
from scheduler.model.dates import read_date, read_last_date, read_weekdays, read_working_time
from scheduler.model.people import LANGUAGES
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.people import AbsenceView, DepartmentView, PersonView, SiteView
from scheduler.workspace.wording import work_days
from tui.screens.desk import Desk
from tui.screens.form import Entries, FormDialog, Opening, Subject, open_form
from tui.widgets.fields import Field, yes_or_no

HALVES = {"": Half.WHOLE, "am": Half.MORNING, "pm": Half.AFTERNOON}


class Choices(NamedTuple):
    """What a person's form can choose from, and the person who is changed, if any."""

    departments: tuple[DepartmentView, ...]
    sites: tuple[SiteView, ...]
    person: PersonView | None = None
    work_days: str = ""


class PersonEditor:
    """Adding and changing a person or an absence, from any page."""

    def __init__(self, desk: Desk[Any]) -> None:
        self.desk = desk
        self.session = desk.session
        self.part = desk.session.workspace.people

    def add(self) -> None:
        """Show an empty form."""
        self.desk.ask(self._choices, self._show)

    def edit(self, person: str) -> None:
        """Show a form with what is known of a person."""
        open_form(self.desk, lambda: self._opening(person))

    def _choices(self) -> Choices:
        places = self.session.workspace.places
        return Choices(places.departments(), places.sites())

    def _show(self, choices: Choices) -> None:
        title = self.session.say("tui-person-add")
        self.desk.app.push_screen(FormDialog(self.session, title, self._fields(choices), self._add))

    def _opening(self, person: str) -> Opening:
        revision = self.session.workspace.history.revision(Person, person)
        subject = Subject(Person, person, revision)
        if not revision:
            return Opening(subject, anew=self._add)
        page = self.part.page(person)
        days = self.session.tell(work_days(page.record.working_time))
        fields = self._fields(self._choices()._replace(person=page.person, work_days=days))
        title = self.session.say("tui-person-edit", name=page.person.name)
        return Opening(subject, title, fields, partial(self._edit, person, revision))

    def _fields(self, choices: Choices) -> list[Field]:
        say, person, texts = self.session.say, choices.person, self.session.texts
        first, _, last = (person.name.rpartition(" ")) if person else ("", "", "")

        def text(name: str, hint: str = "") -> Field:
            value = getattr(person, name, "") if person else ""
            return Field(name, say(f"word-field-{name.replace('_', '-')}"), str(value or ""), hint=hint)

        def day(name: str) -> Field:
            value = getattr(person, name) if person else None
            return text(name, say("tui-hint-date"))._replace(value=texts.date_text(value) if value else "")

        def pick(name: str, choices: list[tuple[str, str]]) -> Field:
            return text(name)._replace(choices=[("", "–"), *choices])

        hours = f"{person.hours:g}".replace(".", texts.say("tui-decimal")) if person and person.hours else ""
        return [
            text("first_name")._replace(value=first),
            text("last_name")._replace(value=last),
            text("personnel_number"),
            text("email"),
            pick("department", [(place.id, f"{place.code}  {place.name}") for place in choices.departments]),
            pick("site", [(site.id, site.name) for site in choices.sites]),
            Field(
                "work_days", say("word-field-work-days"), choices.work_days or say("tui-five-days"), hint="Mo-Do, Fr am"
            ),
            text("hours")._replace(value=hours),
            day("joined"),
            day("leaves"),
            day("born"),
            text("role")._replace(
                value=person.role if person else Role.EMPLOYEE.value,
                choices=[(role.value, say(f"word-role-{role.value}")) for role in Role],
            ),
            pick("language", [(language, language) for language in LANGUAGES]),
            yes_or_no(
                "takes_part",
                say("word-field-takes-part"),
                person.takes_part if person else True,
                (say("word-yes"), say("word-no")),
            ),
        ]

    def _add(self, entries: Entries) -> Change:
        return self.part.add(**_read(entries))

    def _edit(self, person: str, revision: int, entries: Entries) -> Change:
        return self.part.edit(person, expect=revision, **_read(entries))

    def add_absence(self, person: PersonView) -> None:
        """Show a form for a new absence."""
        title = self.session.say("tui-absence-title", name=person.name)
        submit = partial(self._add_absence, person.id)
        self.desk.app.push_screen(FormDialog(self.session, title, self._absence_fields(None), submit))

    def edit_absence(self, absence: AbsenceView) -> None:
        """Show a form with an absence."""
        open_form(self.desk, lambda: self._absence_opening(absence))

    def _absence_opening(self, known: AbsenceView) -> Opening:
        revision = self.session.workspace.history.revision(Absence, known.id)
        subject = Subject(Absence, known.id, revision)
        if not revision:
            return Opening(subject, anew=partial(self._add_absence, known.person))
        absence = next(one for one in self.part.absences(known.person) if one.id == known.id)
        title = self.session.say("tui-absence-title", name=absence.name)
        submit = partial(self._edit_absence, known.id, revision)
        return Opening(subject, title, self._absence_fields(absence), submit)

    def _absence_fields(self, absence: AbsenceView | None) -> list[Field]:
        say, texts = self.session.say, self.session.texts
        weekdays = texts.join([say(f"word-weekday-{day}") for day in absence.weekdays]) if absence else ""
        return [
            Field(
                "first",
                say("word-field-first"),
                texts.date_text(absence.first) if absence else "",
                hint=say("tui-hint-date"),
            ),
            Field(
                "until",
                say("word-field-until"),
                texts.date_text(absence.until) if absence else "",
                hint=say("tui-hint-date"),
            ),
            Field(
                "kind",
                say("word-field-kind"),
                absence.kind if absence else AbsenceKind.VACATION.value,
                [(kind.value, say(f"word-absence-{kind.value}")) for kind in AbsenceKind],
            ),
            Field(
                "half",
                say("word-field-half"),
                absence.half if absence else "",
                [("", say("word-half-3")), ("am", say("word-half-am")), ("pm", say("word-half-pm"))],
            ),
            Field("weekdays", say("word-field-weekdays"), weekdays, hint=say("tui-hint-weekdays")),
            Field(
                "status",
                say("word-field-status"),
                absence.status if absence else AbsenceStatus.APPROVED.value,
                [(status.value, say(f"word-absence-status-{status.value}")) for status in AbsenceStatus],
            ),
        ]

    def _add_absence(self, person: str, entries: Entries) -> Change:
        return self.part.add_absence(person, **_read_absence(entries))

    def _edit_absence(self, id: str, revision: int, entries: Entries) -> Change:
        return self.part.edit_absence(id, expect=revision, **_read_absence(entries))


def _read(entries: Entries) -> dict[str, Any]:
    """What was entered for a person, as the workspace takes it."""
    read: dict[str, Any] = dict(entries)
    read["working_time"] = read_working_time(read.pop("work_days"), _read_hours(read.pop("hours")))
    read["joined"] = read_date(entries["joined"], "joined") if entries["joined"] else None
    read["leaves"] = read_last_date(entries["leaves"], "leaves") if entries["leaves"] else None
    read["born"] = read_date(entries["born"], "born") if entries["born"] else None
    read["role"] = Role(entries["role"])
    read["takes_part"] = bool(entries["takes_part"])
    return read


def _read_hours(text: str) -> float | None:
    try:
        return float(text.replace(",", ".")) if text else None
    except ValueError:
        raise Refused(message("tui-error-number", value=text), field="hours") from None


def _read_absence(entries: Entries) -> dict[str, Any]:
    """What was entered for an absence, as the workspace takes it."""
    return {
        "first": read_date(entries["first"], "first"),
        "until": read_last_date(entries["until"], "until"),
        "kind": AbsenceKind(entries["kind"]),
        "half": HALVES[entries["half"]],
        "weekdays": read_weekdays(entries["weekdays"], "weekdays") if entries["weekdays"] else (),
        "status": AbsenceStatus(entries["status"]),
    }
