"""Assignments by hand: assigned, taken out, moved, pinned. What it means is known before it is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TypeAlias

from scheduler.model import (
    Assignment,
    Half,
    Message,
    Person,
    Refused,
    RotationPlan,
    RotationRow,
    assignment_id,
    message,
    require,
    through,
)
from scheduler.rotation.edit import (
    Edited,
    assign,
    free,
    move,
    pinned_in_the_way,
    pinned_on,
    with_assignments,
    without_days,
)
from scheduler.rules.findings import difference
from scheduler.rules.past import past_changed
from scheduler.workspace.rotation_differences import people_of, told_of, told_sentence
from scheduler.workspace.rotation_plans import PlanPart, ids_in, names_of, row_in, when, write
from scheduler.workspace.views.rotation import AssignmentChange

RowOf: TypeAlias = Callable[[str], RotationRow]
Edit: TypeAlias = Callable[[RowOf, set[str]], Sequence[Edited]]
"""Makes new rows of those that stand; it is given each person's row, and the ids that are taken in the plan."""


class AssignmentEditing(PlanPart):
    """Changes of assignments by hand. With `dry_run` nothing is written, and the answer is the same.

    Each raises Refused for days outside the plan, where a pinned assignment would have to give way, and where the past
    of a published plan would be another.
    """

    def assign(
        self,
        plan: str,
        person: str,
        department: str,
        first: date,
        until: date,
        mentor: str = "",
        goal: str = "",
        pinned: bool = False,
        half: Half = Half.WHOLE,
        dry_run: bool = False,
    ) -> AssignmentChange:
        """Put somebody into a department from the first to the last day; what was there keeps its other days."""
        return self.assign_all(plan, [person], department, first, until, mentor, goal, pinned, half, dry_run)

    def assign_all(
        self,
        plan: str,
        people: Sequence[str],
        department: str,
        first: date,
        until: date,
        mentor: str = "",
        goal: str = "",
        pinned: bool = False,
        half: Half = Half.WHOLE,
        dry_run: bool = False,
    ) -> AssignmentChange:
        """Put several people into a department for the same days. Refuses one that the plan does not have."""
        record, everybody, where = self.find(plan), self._people(people), self._department(department)
        self._refuse_days(record, first, until)
        known = not record.departments or where.id in record.departments
        require(known, "rotation-not-in-plan", field="department", department=where.name, plan=record.name)
        taken = self._plans.of(record).days.assignment_ids
        guide = self._person(mentor, "mentor").id if mentor else ""
        parts = {
            who.id: Assignment(
                id=assignment_id(who.id, where.id, first, taken),
                department=where.id,
                start=first,
                end=through(first, until).end,
                half=half,
                mentor="" if guide == who.id and len(everybody) > 1 else guide,
                goal=goal,
                pinned=pinned,
            )
            for who in everybody
        }
        names = [who.name for who in everybody]
        one = len(names) == 1
        action = message(
            "rotation-assigned" if one else "rotation-assigned-all",
            department=where.name, **when(first, until), **({"person": names[0]} if one else {"people": names}),
        )  # fmt: skip

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            return [self._put(row_of(person), part, ids) for person, part in parts.items()]

        return self._change(record, action, edit, parts[everybody[0].id].id, dry_run)

    def unassign(
        self,
        plan: str,
        assignment: str,
        first: date | None = None,
        until: date | None = None,
        dry_run: bool = False,
    ) -> AssignmentChange:
        """Take an assignment out, or some of its days. Refuses a pinned one."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        self._refuse_pinned(part)
        start, last = first or part.start, until or part.range.last
        require(start <= last, "error-empty-range", field="until", start=start, end=last)
        days = through(start, last)
        require(days.overlaps(part.range), "rotation-not-its-days", field="first", **when(part.start, part.range.last))
        action = message("rotation-unassigned", **self._named(who, part, start, last))
        return self._change(
            record, action, lambda row_of, ids: [free(row_of(who.id), part.id, days, ids)], part.id, dry_run
        )

    def clear(
        self, plan: str, people: Sequence[str], first: date, until: date, dry_run: bool = False
    ) -> AssignmentChange:
        """Take everything out that some people have on some days."""
        record, everybody = self.find(plan), self._people(people)
        self._refuse_days(record, first, until)
        days = through(first, until)
        action = message("rotation-cleared", people=[who.name for who in everybody], **when(first, until))

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            rows = [row_of(who.id) for who in everybody]
            for row in rows:
                self._refuse_pinned(pinned_on(row, days))
            found = [row for row in rows if any(part.range.overlaps(days) for part in row.assignments)]
            require(found, "rotation-nothing-there", field="people")
            return [without_days(row, days, ids) for row in found]

        return self._change(record, action, edit, record.id, dry_run)

    def move(self, plan: str, assignment: str, first: date, dry_run: bool = False) -> AssignmentChange:
        """Move an assignment so that it begins on another day, for as long as before; what is there gives way."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        last = first + (part.range.last - part.start)
        action = message("rotation-moved", **self._named(who, part), now=when(first, last)["when"])
        return self._shift(record, [(who, part)], first - part.start, action, dry_run)

    def shift(self, plan: str, assignments: Sequence[str], by: timedelta, dry_run: bool = False) -> AssignmentChange:
        """Move several assignments earlier or later by the same time."""
        record = self.find(plan)
        found = [self._assignment(record, assignment) for assignment in assignments]
        if len(found) == 1:
            return self.move(plan, assignments[0], found[0][1].start + by, dry_run)
        key = "rotation-shifted-later" if by > timedelta() else "rotation-shifted-earlier"
        names = list(dict.fromkeys(who.name for who, _ in found))
        action = message(key, people=names, count=len(found), days=abs(by.days))
        return self._shift(record, found, by, action, dry_run)

    def _shift(
        self,
        plan: RotationPlan,
        found: Sequence[tuple[Person, Assignment]],
        by: timedelta,
        action: Message,
        dry_run: bool,
    ) -> AssignmentChange:
        for _, part in found:
            self._refuse_pinned(part)
            self._refuse_days(plan, part.start + by, part.range.last + by)
        forward = sorted(found, key=lambda pair: pair[1].start, reverse=by > timedelta())

        def edit(row_of: RowOf, ids: set[str]) -> Sequence[Edited]:
            edited: dict[str, Edited] = {}
            for who, part in forward:
                before = edited.get(who.id, Edited(row_of(who.id)))
                self._refuse_pinned(
                    pinned_in_the_way(before.row, part.replace(start=part.start + by, end=part.end + by))
                )
                after = move(before.row, part.id, part.start + by, ids)
                edited[who.id] = Edited(after.row, (*before.cut, *after.cut))
            return list(edited.values())

        return self._change(plan, action, edit, found[0][1].id, dry_run)

    def pin(self, plan: str, assignment: str, pinned: bool, dry_run: bool = False) -> AssignmentChange:
        """Pin an assignment, so that nothing moves it, or let it loose."""
        return self.pin_all(plan, [assignment], pinned, dry_run)

    def pin_all(self, plan: str, assignments: Sequence[str], pinned: bool, dry_run: bool = False) -> AssignmentChange:
        """Pin several assignments, or let them loose."""
        record = self.find(plan)
        found = [self._assignment(record, assignment) for assignment in assignments]
        ids = {part.id for _, part in found}
        if len(found) == 1:
            action = message("rotation-pinned-now" if pinned else "rotation-unpinned-now", **self._named(*found[0]))
        else:
            people = list(dict.fromkeys(who.name for who, _ in found))
            key = "rotation-pinned-all" if pinned else "rotation-unpinned-all"
            action = message(key, people=people, count=len(found))

        def edit(row_of: RowOf, _: set[str]) -> Sequence[Edited]:
            rows = [row_of(person) for person in dict.fromkeys(who.id for who, _ in found)]
            return [
                Edited(with_assignments(row, list(map(partial(_pinned, ids, pinned), row.assignments)))) for row in rows
            ]

        return self._change(record, action, edit, found[0][1].id, dry_run)

    # How a change is made

    def _change(
        self, plan: RotationPlan, action: Message, edit: Edit, assignment: str, dry_run: bool
    ) -> AssignmentChange:
        """One change to some rows, in one transaction, with what it does to people and findings."""
        before = self._plans.of(plan)
        known = before.days.row
        if dry_run:
            edited = edit(known, set(before.days.assignment_ids))
            self._refuse_past(plan, known, edited)
            after = self._plans.after(before, [one.row for one in edited])
        else:
            with self._context.change(action) as transaction:
                edited = edit(partial(row_in, transaction, plan), ids_in(transaction, plan))
                self._refuse_past(plan, partial(row_in, transaction, plan), edited)
                for one in edited:
                    write(transaction, one.row)
            after = self._plans.of(plan).findings
        added, removed = difference(before.findings, after)
        rows, names = [known(one.row.person) for one in edited], names_of(self._context)
        now = [one.row for one in edited]
        told = told_of(rows, now, names)
        return AssignmentChange(
            action=action,
            id=assignment,
            difference=tuple(self._lines(edited, rows)),
            findings_added=added,
            findings_removed=removed,
            people=people_of(rows, now, names),
            told=told,
            telling=told_sentence([names[key] for key in told]),
        )

    def _lines(self, edited: Sequence[Edited], before: Sequence[RotationRow]) -> Iterable[Message]:
        """What becomes of assignments that others took days from; where several people are concerned, by person."""
        if len(edited) == 1:
            return [self._cut_line(old, parts) for old, parts in edited[0].cut]
        people = people_of(before, [one.row for one in edited], names_of(self._context))
        return [text for view in people for text in view.texts]

    def _put(self, row: RotationRow, new: Assignment, taken: set[str]) -> Edited:
        self._refuse_pinned(pinned_in_the_way(row, new))
        return assign(row, new, taken)

    def _cut_line(self, old: Assignment, parts: tuple[Assignment, ...]) -> Message:
        """What becomes of an assignment that others took days from."""
        department = self._name(old.department)
        if not parts:
            return message("rotation-cut-gone", department=department, **when(old.start, old.range.last))
        left = [message("word-from-to", first=part.start, last=part.range.last) for part in parts]
        return message("rotation-cut-left", department=department, left=left, **when(old.start, old.range.last))

    def _people(self, people: Sequence[str]) -> list[Person]:
        """Those who are meant, each once; raises Refused where nobody is."""
        found = {who.id: who for who in (self._person(text) for text in people)}
        require(found, "error-empty", field="person")
        return list(found.values())

    def _refuse_pinned(self, part: Assignment | None) -> None:
        if part is not None and part.pinned:
            text = message(
                "rotation-pinned", department=self._name(part.department), **when(part.start, part.range.last)
            )
            raise Refused(text, hint=message("rotation-unpin-first"))

    def _refuse_days(self, plan: RotationPlan, first: date, last: date) -> None:
        require(first <= last, "error-empty-range", field="until", start=first, end=last)
        inside = first in plan.range and last in plan.range
        require(inside, "rotation-outside-plan", field="first", first=plan.start, last=plan.range.last)

    def _refuse_past(self, plan: RotationPlan, row_of: RowOf, edited: Iterable[Edited]) -> None:
        """What a published plan says of days that are over stays as it is."""
        for one in edited if plan.version else ():
            days = past_changed(row_of(one.row.person).assignments, one.row.assignments, self._context.today)
            if days is not None:
                person = self._context.company.people.get(one.row.person)
                text = message(
                    "rotation-past", person=person.name if person else one.row.person, plan=plan.name,
                    first=days.start, last=days.last,
                )  # fmt: skip
                raise Refused(text, hint=message("rotation-from-today", today=self._context.today), field="first")


def _pinned(ids: set[str], pinned: bool, part: Assignment) -> Assignment:
    new: Assignment = part.replace(pinned=pinned) if part.id in ids else part
    return new
