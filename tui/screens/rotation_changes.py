"""Assignments changed by hand on the board: what is to be done, what that means for whom, the change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from scheduler.model import DAY, AssignmentStatus
from scheduler.model.dates import read_date, read_last_date
from scheduler.workspace.views.people import PersonView
from scheduler.workspace.views.rotation import AssignmentChange, AssignmentView, BoardRow, RotationBoard
from scheduler.workspace.wording import enum_word
from tui.screens.choosing import ChoosingDialog
from tui.screens.desk import Desk
from tui.screens.difference import DifferenceDialog
from tui.screens.form import Entries, FormDialog
from tui.widgets.fields import Field, yes_or_no
from tui.widgets.grid import Spot

Do = Callable[..., AssignmentChange]
Tried = tuple[AssignmentChange, Callable[[], AssignmentChange]]


class Selection(NamedTuple):
    """What is selected on the board: people with their names, days, and the assignments in it, each once."""

    people: tuple[tuple[str, str], ...]
    first: date
    until: date
    assignments: tuple[str, ...]
    all_pinned: bool
    department: str

    @property
    def person(self) -> str:
        """The first person."""
        return self.people[0][0]

    @property
    def names(self) -> str:
        """Everybody's names."""
        return "; ".join(name for _, name in self.people)


def selection_of(view: RotationBoard, rows: Sequence[object], start: Spot, end: Spot) -> Selection | None:
    """What lies between two corners of the board; None where there is no row of a person."""
    people = [row for row in rows[start.row : end.row + 1] if isinstance(row, BoardRow)]
    if not people or not view.columns:
        return None
    cells = [cell for row in people for cell in row.cells[start.column : end.column + 1] if cell.assignment]
    return Selection(
        people=tuple((row.person, row.name) for row in people),
        first=max(view.columns[start.column].first, view.plan.first),
        until=min(view.columns[end.column].last, view.plan.until),
        assignments=tuple(dict.fromkeys(cell.assignment for cell in cells)),
        all_pinned=bool(cells) and all(cell.pinned for cell in cells),
        department=people[0].cells[start.column].department,
    )


class RotationChanges:
    """What is selected on a plan's board, changed step by step; nothing is written before its difference was seen."""

    def __init__(self, desk: Desk[Any], view: RotationBoard, selection: Selection) -> None:
        self.desk = desk
        self.session = desk.session
        self.say = desk.session.say
        self.part = desk.session.workspace.rotation
        self.view = view
        self.plan = view.plan.id
        self.chosen = selection
        self.departments = [(load.department, f"{load.code}  {load.name}") for load in view.loads]

    # What can be done

    def offer(self) -> None:
        """Ask what is to be done."""
        actions = self._of_one() if len(self.chosen.assignments) == 1 else {}
        actions = {"assign": self.assign, **actions, **self._of_all()}
        choices = [(name, self.say(f"tui-rotation-do-{name}")) for name in actions]
        dialog = ChoosingDialog(self.session, self.say("tui-rotation-change-title", names=self.chosen.names), choices)
        self.desk.app.push_screen(dialog, lambda name: actions[name]() if name else None)

    def _of_one(self) -> dict[str, Callable[[], None]]:
        return {
            "edit": partial(self._with_assignment, self._edit_form),
            "split": partial(self._with_assignment, self._split_form),
            "move": partial(self._with_assignment, self._move_form),
            "suspend": partial(self._with_assignment, self._suspend_form),
            "resume": partial(self._try, partial(self.part.resume, self.plan, self.chosen.assignments[0])),
            "break-off": partial(self._with_assignment, self._break_off_form),
        }

    def _of_all(self) -> dict[str, Callable[[], None]]:
        actions: dict[str, Callable[[], None]] = {}
        if len(self.chosen.people) == 2:
            actions["swap-both"] = partial(self._swap_two, False)
            actions["tandem-both"] = partial(self._swap_two, True)
        elif len(self.chosen.people) == 1 and len(self.view.rows) > 1:
            actions["swap"] = partial(self._swap_form, False)
            actions["tandem"] = partial(self._swap_form, True)
        if self.chosen.assignments:
            actions["unpin" if self.chosen.all_pinned else "pin"] = self.pin
            actions["remove"] = self.remove
        return actions

    # Each of them

    def assign(self) -> None:
        """Ask who else there is for a mentor, then for the department and the days."""
        self.desk.ask(self.session.workspace.people.list, self._assign_form)

    def _assign_form(self, people: Sequence[PersonView]) -> None:
        department = self.chosen.department or (self.departments[0][0] if self.departments else "")
        fields = [
            Field("department", self.say("word-field-department"), department, self.departments),
            *self._days(self.chosen.first, self.chosen.until),
            Field("mentor", self.say("word-field-mentor"), "", self._mentors(people)),
            Field("goal", self.say("tui-field-goal")),
            yes_or_no("pinned", self.say("tui-field-pinned"), False, (self.say("tui-key-yes"), self.say("tui-key-no"))),
        ]
        self._form(self.say("tui-assign-title", name=self.chosen.names), fields, self._assigned)

    def _assigned(self, entries: Entries) -> Do:
        one = len(self.chosen.people) == 1
        ids = [person for person, _ in self.chosen.people]
        return partial(
            self.part.assign if one else self.part.assign_all,
            self.plan,
            ids[0] if one else ids,  # type: ignore[arg-type]
            entries["department"],
            read_date(entries["first"], "first"),
            read_last_date(entries["until"], "until"),
            mentor=entries["mentor"],
            goal=entries["goal"],
            pinned=bool(entries["pinned"]),
        )

    def remove(self) -> None:
        """Take the assignment out; of several people, or of part of it, what lies in the selection."""
        if len(self.chosen.people) == 1 and len(self.chosen.assignments) == 1:
            self._try(partial(self.part.unassign, self.plan, self.chosen.assignments[0]))
        else:
            ids = [person for person, _ in self.chosen.people]
            self._try(partial(self.part.clear, self.plan, ids, self.chosen.first, self.chosen.until))

    def shift(self, by: timedelta) -> None:
        """Move what is selected earlier or later."""
        self._try(partial(self.part.shift, self.plan, self.chosen.assignments, by))

    def stretch(self, by: timedelta) -> None:
        """Let the assignment end earlier or later."""
        self._with_assignment(partial(self._stretched, by))

    def _stretched(self, by: timedelta, stay: AssignmentView, _: Sequence[PersonView]) -> None:
        self._try(partial(self.part.change, self.plan, stay.id, until=min(stay.end + by, self.view.plan.until)))

    def pin(self) -> None:
        """Pin what is selected, or let it loose where all of it is pinned; nobody has to hear of that."""
        chosen = self.chosen
        if len(chosen.assignments) == 1:
            self.desk.act(partial(self.part.pin, self.plan, chosen.assignments[0], not chosen.all_pinned))
        else:
            self.desk.act(partial(self.part.pin_all, self.plan, chosen.assignments, not chosen.all_pinned))

    def _swap_two(self, tandem: bool) -> None:
        (one, _), (other, _) = self.chosen.people
        self._try(partial(self.part.swap, self.plan, one, other, self.chosen.first, self.chosen.until, tandem))

    def _swap_form(self, tandem: bool) -> None:
        others = [(row.person, row.name) for row in self.view.rows if row.person != self.chosen.person]
        fields = [
            Field("other", self.say("tui-field-swap-with"), others[0][0], others),
            *self._days(self.chosen.first, self.chosen.until),
        ]
        title = self.say("tui-tandem-title" if tandem else "tui-swap-title", name=self.chosen.names)

        def swapped(entries: Entries) -> Do:
            days = read_date(entries["first"], "first"), read_last_date(entries["until"], "until")
            return partial(self.part.swap, self.plan, self.chosen.person, entries["other"], *days, tandem)

        self._form(title, fields, swapped)

    def _edit_form(self, stay: AssignmentView, people: Sequence[PersonView]) -> None:
        statuses = [(status.value, self.desk.tell(enum_word(status))) for status in AssignmentStatus]
        own = stay.own_mentor
        fields = [
            *self._days(stay.start, stay.end),
            Field("mentor", self.say("word-field-mentor"), own, self._mentors(people)),
            Field("goal", self.say("tui-field-goal"), stay.goal),
            Field("status", self.say("tui-field-status"), stay.status, statuses),
        ]

        def edited(entries: Entries) -> Do:
            return partial(
                self.part.change,
                self.plan,
                stay.id,
                first=read_date(entries["first"], "first"),
                until=read_last_date(entries["until"], "until"),
                mentor=entries["mentor"],
                goal=entries["goal"],
                status=AssignmentStatus(entries["status"]),
            )

        self._form(self._title(stay), fields, edited)

    def _split_form(self, stay: AssignmentView, _: Sequence[PersonView]) -> None:
        inside = stay.start < self.chosen.first <= stay.end
        day = self.chosen.first if inside else stay.start + (stay.end - stay.start + DAY) // 2
        people = [(row.person, row.name) for row in self.view.rows]
        fields = [
            Field("day", self.say("tui-field-second-part"), self._written(day), hint=self.say("tui-hint-date")),
            Field("department", self.say("word-field-department"), stay.department, self.departments),
            Field("person", self.say("tui-field-person"), self.chosen.person, people),
        ]

        def apart(entries: Entries) -> Do:
            return partial(
                self.part.split,
                self.plan,
                stay.id,
                read_date(entries["day"], "day"),
                department="" if entries["department"] == stay.department else entries["department"],
                person="" if entries["person"] == self.chosen.person else entries["person"],
            )

        self._form(self._title(stay), fields, apart)

    def _move_form(self, stay: AssignmentView, _: Sequence[PersonView]) -> None:
        field = Field("first", self.say("word-field-first"), self._written(stay.start), hint=self.say("tui-hint-date"))

        def moved(entries: Entries) -> Do:
            return partial(self.part.move, self.plan, stay.id, read_date(entries["first"], "first"))

        self._form(self._title(stay), [field], moved)

    def _suspend_form(self, stay: AssignmentView, _: Sequence[PersonView]) -> None:
        first, until = max(stay.start, self.chosen.first), min(stay.end, self.chosen.until)

        def suspended(entries: Entries) -> Do:
            days = read_date(entries["first"], "first"), read_last_date(entries["until"], "until")
            return partial(self.part.suspend, self.plan, stay.id, *days)

        self._form(self._title(stay), self._days(first, until), suspended)

    def _break_off_form(self, stay: AssignmentView, _: Sequence[PersonView]) -> None:
        last = min(max(stay.start, self.session.workspace.today), stay.end)
        field = Field("last", self.say("word-field-until"), self._written(last), hint=self.say("tui-hint-date"))

        def ended(entries: Entries) -> Do:
            return partial(self.part.break_off, self.plan, stay.id, read_last_date(entries["last"], "last"))

        self._form(self._title(stay), [field], ended)

    # Shared

    def _with_assignment(self, then: Callable[[AssignmentView, Sequence[PersonView]], None]) -> None:
        """Look the assignment up, and who there is, before a form about it is shown."""
        wanted, person = self.chosen.assignments[0], self.chosen.person

        def look() -> tuple[AssignmentView, Sequence[PersonView]]:
            stays = self.part.show(self.plan, person=person).assignments
            return next(stay for stay in stays if stay.id == wanted), self.session.workspace.people.list()

        self.desk.ask(look, lambda found: then(*found))

    def _title(self, stay: AssignmentView) -> str:
        return self.say("tui-stay-title", name=stay.person_name, department=stay.department_name)

    def _written(self, day: date) -> str:
        return self.session.texts.date_text(day)

    def _days(self, first: date, until: date) -> list[Field]:
        hint = self.say("tui-hint-date")
        return [
            Field("first", self.say("word-field-first"), self._written(first), hint=hint),
            Field("until", self.say("word-field-until"), self._written(until), hint=hint),
        ]

    def _mentors(self, people: Iterable[PersonView]) -> list[tuple[str, str]]:
        chosen = {person for person, _ in self.chosen.people}
        return [("", "–"), *((one.id, one.sort_name) for one in people if one.id not in chosen or len(chosen) > 1)]

    def _form(self, title: str, fields: Sequence[Field], what: Callable[[Entries], Do]) -> None:
        """A form that shows what would happen before anything does."""

        def tried(entries: Entries) -> Tried:
            do = what(entries)
            return do(dry_run=True), do

        self.desk.app.push_screen(FormDialog(self.session, title, fields, tried, changes=False), self._compare)

    def _try(self, do: Do) -> None:
        self.desk.ask(lambda: (do(dry_run=True), do), self._compare)

    def _compare(self, tried: Tried | None) -> None:
        if tried is not None:
            change, do = tried
            self.desk.app.push_screen(DifferenceDialog(self.session, change), partial(self._take, do))

    def _take(self, do: Callable[[], AssignmentChange], yes: bool | None) -> None:
        if yes:
            self.desk.act(do)
