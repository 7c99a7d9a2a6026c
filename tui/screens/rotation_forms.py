"""Forms of the rotation: a new plan, an assignment by hand with its difference shown before it is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from scheduler.model.dates import read_date, read_last_date
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.people import PersonView
from tui.screens.desk import Desk
from tui.screens.difference import DifferenceDialog
from tui.screens.form import Entries, FormDialog
from tui.session import Session
from tui.widgets.fields import Field, yes_or_no

PERIODS = ("week", "2weeks", "month", "day")


def plan_form(session: Session) -> FormDialog:
    """The form for a new rotation plan."""
    say = session.say
    fields = [
        Field("name", say("word-field-name")),
        Field("first", say("word-field-first"), hint=say("tui-hint-date")),
        Field("until", say("word-field-until"), hint=say("tui-hint-date")),
        Field(
            "period", say("tui-field-period"), "week", [(period, say(f"word-period-{period}")) for period in PERIODS]
        ),
        Field("people", say("word-field-people"), "all", hint=say("tui-hint-selector")),
    ]
    return FormDialog(session, say("tui-create-plan-title"), fields, partial(_create, session))


def _create(session: Session, entries: Entries) -> Change:
    return session.workspace.rotation.create(
        entries["name"],
        first=read_date(entries["first"], "first"),
        until=read_last_date(entries["until"], "until"),
        period=entries["period"],
        people=entries["people"] or "all",
    )


class AssignmentEditor:
    """Assigning one person in one plan, step by step: form, difference, change. Nothing is written before the last."""

    def __init__(self, desk: Desk[Any], plan: str, person: tuple[str, str]) -> None:
        self.desk = desk
        self.session = desk.session
        self.plan = plan
        self.person, self.name = person

    def open(self, department: str, first: date, until: date, departments: Sequence[tuple[str, str]]) -> None:
        """Ask who else there is for a mentor, then show the form."""
        then = partial(self._form, department, (first, until), departments)
        self.desk.ask(self.session.workspace.people.list, then)

    def _form(
        self,
        department: str,
        days: tuple[date, date],
        departments: Sequence[tuple[str, str]],
        people: Sequence[PersonView],
    ) -> None:
        session, say = self.session, self.session.say
        first, until = (session.texts.date_text(day) for day in days)
        mentors = [("", "–"), *((person.id, person.sort_name) for person in people if person.id != self.person)]
        fields = [
            Field("department", say("word-field-department"), department, departments),
            Field("first", say("word-field-first"), first, hint=say("tui-hint-date")),
            Field("until", say("word-field-until"), until, hint=say("tui-hint-date")),
            Field("mentor", say("word-field-mentor"), "", mentors),
            Field("goal", say("tui-field-goal")),
            yes_or_no("pinned", say("tui-field-pinned"), False, (say("tui-key-yes"), say("tui-key-no"))),
        ]
        title = say("tui-assign-title", name=self.name)
        form = FormDialog(session, title, fields, self._try, changes=False)
        self.desk.app.push_screen(form, self._compare)

    def _try(self, entries: Entries) -> tuple[Change, Callable[[], Change]]:
        """What the assignment would do, and how to do it."""
        assign = partial(
            self.session.workspace.rotation.assign,
            self.plan,
            self.person,
            entries["department"],
            read_date(entries["first"], "first"),
            read_last_date(entries["until"], "until"),
            mentor=entries["mentor"],
            goal=entries["goal"],
            pinned=bool(entries["pinned"]),
        )
        return assign(dry_run=True), assign

    def remove(self, assignment: str) -> None:
        """Show what removing an assignment would do, then do it."""
        unassign = partial(self.session.workspace.rotation.unassign, self.plan, assignment)
        self.desk.ask(lambda: (unassign(dry_run=True), unassign), self._compare)

    def move(self, assignment: str, by: timedelta) -> None:
        """Show what moving a whole assignment earlier or later would do, then do it."""
        self.desk.ask(lambda: self._try_move(assignment, by), self._compare)

    def _try_move(self, assignment: str, by: timedelta) -> tuple[Change, Callable[[], Change]]:
        part = self.session.workspace.rotation
        stays = part.show(self.plan, person=self.person).assignments
        start = next(stay.start for stay in stays if stay.id == assignment)
        move = partial(part.move, self.plan, assignment, start + by)
        return move(dry_run=True), move

    def _compare(self, tried: tuple[Change, Callable[[], Change]] | None) -> None:
        if tried is not None:
            change, do = tried
            self.desk.app.push_screen(DifferenceDialog(self.session, change), partial(self._take, do))

    def _take(self, do: Callable[[], Change], yes: bool | None) -> None:
        if yes:
            self.desk.act(do)
