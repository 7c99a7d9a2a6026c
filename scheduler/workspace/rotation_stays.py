"""Stays by hand: traded, split, made longer or shorter, guided by another, suspended, broken off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from scheduler.model import (
    DAY,
    Assignment,
    AssignmentStatus,
    Message,
    Person,
    Refused,
    RotationPlan,
    assignment_id,
    message,
    require,
    through,
)
from scheduler.rotation.edit import Edited, anew, changed, free, in_tandem, pinned_in_the_way, pinned_on, split, swap
from scheduler.workspace.rotation_editing import AssignmentEditing, RowOf
from scheduler.workspace.rotation_plans import when
from scheduler.workspace.views.rotation import AssignmentChange


class StayEditing(AssignmentEditing):
    """Changes of stays by hand, with the same promises; nothing is ever suspended or broken off by the program."""

    def swap(
        self, plan: str, one: str, other: str, first: date, until: date, tandem: bool = False, dry_run: bool = False
    ) -> AssignmentChange:
        """Let two people trade what they do on some days; in a `tandem` each goes to the other's own department."""
        record = self.find(plan)
        here, there = self._person(one, "person"), self._person(other, "other")
        require(here.id != there.id, "rotation-swap-same", field="other", person=here.name)
        self._refuse_days(record, first, until)
        if tandem:
            return self._tandem(record, here, there, first, until, dry_run)
        days = through(first, until)
        action = message("rotation-swapped", person=here.name, other=there.name, **when(first, until))

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            rows = row_of(here.id), row_of(there.id)
            for row in rows:
                self._refuse_pinned(pinned_on(row, days))
            some = any(part.range.overlaps(days) for row in rows for part in row.assignments)
            require(some, "rotation-nothing-there", field="first")
            return swap(*rows, days, ids)

        return self._change(record, action, edit, record.id, dry_run)

    def _tandem(
        self, plan: RotationPlan, here: Person, there: Person, first: date, until: date, dry_run: bool
    ) -> AssignmentChange:
        for who in (here, there):
            known = who.department in self._context.company.departments
            require(known, "rotation-tandem-no-home", field="person", person=who.name)
        require(here.department != there.department, "rotation-tandem-same", field="other", person=here.name)
        action = message("rotation-tandem", person=here.name, other=there.name, **when(first, until))

        days = through(first, until)

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            rows = row_of(here.id), row_of(there.id)
            for row in rows:
                self._refuse_pinned(pinned_on(row, days))
            return in_tandem(*rows, (there.department, here.department), days, ids)

        return self._change(plan, action, edit, plan.id, dry_run)

    def split(
        self, plan: str, assignment: str, day: date, department: str = "", person: str = "", dry_run: bool = False
    ) -> AssignmentChange:
        """Make two assignments of one; the second begins on the day, in another department or for another person."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        self._refuse_pinned(part)
        inner = part.start < day < part.end
        require(inner, "rotation-split-outside", field="day", first=part.start + DAY, last=part.range.last)
        where = self._department(department).id if department else ""
        heir = self._person(person) if person else who
        require(
            not where or not record.departments or where in record.departments,
            "rotation-not-in-plan", field="department", department=self._name(where), plan=record.name,
        )  # fmt: skip
        key = "rotation-split" if not (where or person) else "rotation-split-to"
        action = message(
            key, **self._named(who, part), day=day, heir=heir.name, place=self._name(where or part.department)
        )

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            if heir.id == who.id:
                return [Edited(split(row_of(who.id), part.id, day, ids, where)[0])]
            _, second = split(row_of(who.id), part.id, day, ids, where)
            id = assignment_id(heir.id, second.department, day, ids)
            new = anew(second, heir.id).replace(id=id)
            return [
                free(row_of(who.id), part.id, second.range, ids),
                self._put(row_of(heir.id), new, ids),
            ]

        return self._change(record, action, edit, part.id, dry_run)

    def change(
        self,
        plan: str,
        assignment: str,
        first: date | None = None,
        until: date | None = None,
        mentor: str | None = None,
        goal: str | None = None,
        status: AssignmentStatus | None = None,
        dry_run: bool = False,
    ) -> AssignmentChange:
        """Make an assignment longer or shorter, or change its mentor, goal or status; None leaves a field as it is.

        What stands on days that it now has too gives way. An empty mentor or goal takes it away.
        """
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        start, last = first or part.start, until or part.range.last
        self._refuse_days(record, start, last)
        fields: dict[str, Any] = {"start": start, "end": last + DAY}
        if (start, last) != (part.start, part.range.last):
            self._refuse_pinned(part)
            days = through(start, last)
            fields["suspended"] = tuple(shared for pause in part.suspended if (shared := pause.intersection(days)))
        if mentor is not None:
            fields["mentor"] = self._mentor(mentor, who)
        if goal is not None:
            fields["goal"] = goal
        if status is not None:
            fields["status"] = status
        new = part.replace(**fields)
        require(new != part, "rotation-nothing-changed", field="assignment")
        longer = (start, last) != (part.start, part.range.last)
        named = self._named(who, part)
        action = (
            message("rotation-resized", **named, now=when(start, last)["when"])
            if longer
            else message("rotation-changed", **named)
        )
        return self._replace(record, who, new, action, dry_run)

    def suspend(self, plan: str, assignment: str, first: date, until: date, dry_run: bool = False) -> AssignmentChange:
        """Suspend an assignment on some of its days: they count for no rule on presence and gaps."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        require(first <= until, "error-empty-range", field="until", start=first, end=until)
        pause = through(first, until).intersection(part.range)
        if pause is None:
            raise Refused(message("rotation-not-its-days", **when(part.start, part.range.last)), field="first")
        apart = [other for other in part.suspended if not other.overlaps(pause)]
        require(pause not in part.suspended, "rotation-nothing-changed", field="first")
        pauses = tuple(sorted([*apart, pause], key=lambda range: range.start))
        action = message("rotation-suspended", **self._named(who, part, pause.start, pause.last))
        return self._replace(record, who, part.replace(suspended=pauses), action, dry_run)

    def resume(self, plan: str, assignment: str, dry_run: bool = False) -> AssignmentChange:
        """Take an assignment's suspensions back."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        require(part.suspended, "rotation-not-suspended", field="assignment", **when(part.start, part.range.last))
        action = message("rotation-resumed", **self._named(who, part))
        return self._replace(record, who, part.replace(suspended=()), action, dry_run)

    def break_off(self, plan: str, assignment: str, last: date, dry_run: bool = False) -> AssignmentChange:
        """End an assignment before its time, on its last day; how long it should have been is a notice from then on."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        self._refuse_pinned(part)
        inner = last in part.range
        require(inner, "rotation-not-its-days", field="last", **when(part.start, part.range.last))
        days = through(part.start, last)
        pauses = tuple(shared for pause in part.suspended if (shared := pause.intersection(days)))
        new = part.replace(end=last + DAY, status=AssignmentStatus.BROKEN_OFF, suspended=pauses)
        action = message("rotation-broken-off", **self._named(who, part), last=last)
        return self._replace(record, who, new, action, dry_run)

    def _replace(
        self, plan: RotationPlan, person: Person, new: Assignment, action: Message, dry_run: bool
    ) -> AssignmentChange:
        """One assignment as it is now to be; what stands on its days gives way."""

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            row = row_of(person.id)
            others = row.replace(assignments=tuple(part for part in row.assignments if part.id != new.id))
            self._refuse_pinned(pinned_in_the_way(others, new))
            return [changed(row, new, ids)]

        return self._change(plan, action, edit, new.id, dry_run)

    def _mentor(self, text: str, person: Person) -> str:
        if not text.strip():
            return ""
        mentor = self._person(text, "mentor")
        require(mentor.id != person.id, "rotation-own-mentor", field="mentor", person=person.name)
        return mentor.id
