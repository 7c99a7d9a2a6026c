"""Rotation plans: the list, the assignments, the board, changes by hand, and what the rules say."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence, Set
from datetime import date
from typing import TypeAlias

from scheduler.model import (
    Assignment,
    Department,
    Finding,
    Half,
    Message,
    Period,
    Person,
    Refused,
    Repair,
    RotationPlan,
    RotationRow,
    Rule,
    Value,
    assignment_id,
    fresh_id,
    iso_week,
    message,
    require,
    row_id,
    through,
)
from scheduler.rotation.check import check_days
from scheduler.rotation.edit import Edited, assign, free, move, pinned_in_the_way, with_assignments
from scheduler.rotation.repairs import trial_of, ways_out, with_repairs
from scheduler.rules.findings import counted, difference
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Context, Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import find_department, person_names, person_shown
from scheduler.workspace.rotation_board import board_of
from scheduler.workspace.rotation_judged import Judged, JudgedPlans, rows_of
from scheduler.workspace.rotation_reasons import load_reason, reason
from scheduler.workspace.rotation_views import assignment_views, load_views, plan_view
from scheduler.workspace.views.findings import Change, Verdict
from scheduler.workspace.views.rotation import CellReason, PlanView, RotationBoard, RotationView

Edit: TypeAlias = Callable[[RotationRow, Set[str]], Edited]
Words: TypeAlias = dict[str, Value]


class RotationPart(Part):
    """The rotation plans. A plan is named by id or name, people and departments as everywhere."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._plans = JudgedPlans(context)

    # Questions

    def list(self) -> tuple[PlanView, ...]:
        """Every plan, by first day and name."""
        plans = self._context.all(RotationPlan).values()
        return tuple(plan_view(self._context, plan) for plan in sorted(plans, key=lambda p: (p.start, p.name)))

    def find(self, text: str, field: str = "plan") -> RotationPlan:
        """The plan that is meant; raises Refused otherwise, naming which could be meant."""
        plans = self._context.all(RotationPlan).values()
        return find_one(text, plans, lambda plan: (plan.name,), lambda plan: f"{plan.name} ({plan.id})", field)

    def show(
        self,
        plan: str,
        person: str | None = None,
        department: str | None = None,
        first: date | None = None,
        until: date | None = None,
    ) -> RotationView:
        """The assignments and the load by week, of one person or department and from one day to another if asked."""
        judged = self._judged(plan)
        days = through(first or judged.plan.start, until or judged.plan.range.last)
        who = self._person(person) if person else None
        where = self._department(department) if department else None
        return RotationView(
            plan=plan_view(self._context, judged.plan),
            assignments=assignment_views(judged.days, days, who, where),
            load=load_views(judged.days, days, [where] if where else self._places(judged.plan)),
        )

    def board(self, plan: str, zoom: str = "week") -> RotationBoard:
        """The planning board by `day`, `week`, `month` or `quarter`, with its findings."""
        judged = self._judged(plan)
        places = self._places(judged.plan)
        return board_of(plan_view(self._context, judged.plan), judged, places, zoom, self._context.today)

    def why(self, plan: str, person: str, day: date) -> CellReason:
        """What is to be known about a person on a day of the plan."""
        judged = self._judged(plan)
        return reason(judged, self._person(person), _inside(judged.plan, day))

    def load_why(self, plan: str, department: str, day: date) -> CellReason:
        """Who makes a department's numbers on a day of the plan."""
        judged = self._judged(plan)
        return load_reason(judged, self._department(department), _inside(judged.plan, day))

    def check(self, plan: str) -> Verdict:
        """Every finding on the plan with repairs that were tried; accepted ones are listed and no longer count."""
        judged = self._judged(plan)
        findings = with_repairs(judged.days, judged.findings)
        counts = counted(findings)
        return Verdict(
            plan=judged.plan.id,
            name=judged.plan.name,
            findings=findings,
            hard=counts.hard,
            soft=counts.soft,
            notices=counts.notices,
            accepted=counts.accepted,
        )

    def findings(self) -> tuple[Finding, ...]:
        """The findings on all plans, without repairs."""
        return tuple(finding for plan in self._context.all(RotationPlan) for finding in self._judged(plan).findings)

    def repairs(self, plan: str, finding: str) -> tuple[Repair, ...]:
        """Ways out of one finding that were tried; none where no single change does it."""
        judged = self._judged(plan)
        return ways_out(judged.days, judged.findings, _finding(judged, finding))

    # Actions

    def create(
        self,
        name: str,
        first: date,
        until: date,
        period: Period | str = Period.WEEK,
        people: str = "all",
        departments: Collection[str] = (),
    ) -> Change:
        """Create an empty plan from the first to the last day; `people` is a selector. Refuses a name that is taken."""
        plans = self._context.all(RotationPlan)
        taken = [plan.name for plan in plans.values() if plan.name.casefold() == name.strip().casefold()]
        require(not taken, "rotation-name-taken", field="name", name=name.strip())
        require(first <= until, "error-empty-range", field="until", start=first, end=until)
        self._context.company.select(people)
        plan = RotationPlan(
            id=fresh_id(name, plans, "plan"),
            name=name.strip(),
            start=first,
            end=through(first, until).end,
            period=Period(period),
            people=people,
            departments=tuple(self._department(text, "departments").id for text in departments),
        )
        action = message("rotation-created", plan=plan.name)
        with self._context.change(action) as transaction:
            transaction.put(plan)
        return Change(action=action, id=plan.id)

    def remove(self, plan: str) -> Change:
        """Remove a plan with its assignments and the rules that hold for it alone."""
        record = self.find(plan)
        action = message("rotation-removed", plan=record.name)
        with self._context.change(action) as transaction:
            for row in list(transaction.all(RotationRow).values()):
                if row.plan == record.id:
                    transaction.delete(RotationRow, row.id)
            for rule in list(transaction.all(Rule).values()):
                if rule.plan == record.id:
                    transaction.delete(Rule, rule.id)
            transaction.delete(RotationPlan, record.id)
        return Change(action=action, id=record.id)

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
    ) -> Change:
        """Put somebody into a department from the first to the last day; what was there keeps its other days.

        With `dry_run` nothing is written. Raises Refused for days outside the plan, a department that the plan does not
        have, and where a pinned assignment would have to give way.
        """
        record, who, where = self.find(plan), self._person(person), self._department(department)
        require(first <= until, "error-empty-range", field="until", start=first, end=until)
        self._refuse_outside(record, first, until)
        known = not record.departments or where.id in record.departments
        require(known, "rotation-not-in-plan", field="department", department=where.name, plan=record.name)
        new = Assignment(
            id=assignment_id(who.id, where.id, first, self._plans.of(record).days.assignment_ids),
            department=where.id,
            start=first,
            end=through(first, until).end,
            half=half,
            mentor=self._person(mentor, "mentor").id if mentor else "",
            goal=goal,
            pinned=pinned,
        )
        action = message("rotation-assigned", person=who.name, department=where.name, **_when(first, until))
        return self._edit(record, who, action, lambda row, taken: self._put(row, new, taken), new.id, dry_run)

    def unassign(
        self,
        plan: str,
        assignment: str,
        first: date | None = None,
        until: date | None = None,
        dry_run: bool = False,
    ) -> Change:
        """Take an assignment out, or some of its days; with `dry_run` nothing is written. Refuses a pinned one."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        self._refuse_pinned(part)
        start, last = first or part.start, until or part.range.last
        require(start <= last, "error-empty-range", field="until", start=start, end=last)
        days = through(start, last)
        require(days.overlaps(part.range), "rotation-not-its-days", field="first", **_when(part.start, part.range.last))
        action = message("rotation-unassigned", **self._named(who, part, start, last))
        return self._edit(record, who, action, lambda row, taken: free(row, part.id, days, taken), part.id, dry_run)

    def move(self, plan: str, assignment: str, first: date, dry_run: bool = False) -> Change:
        """Move an assignment so that it begins on another day, for as long as before; what is there gives way.

        With `dry_run` nothing is written. Refuses a pinned one, and days outside the plan.
        """
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        self._refuse_pinned(part)
        last = first + (part.range.last - part.start)
        self._refuse_outside(record, first, last)
        action = message("rotation-moved", **self._named(who, part), now=_when(first, last)["when"])

        def edit(row: RotationRow, taken: Set[str]) -> Edited:
            self._refuse_pinned(pinned_in_the_way(row, part.replace(start=first, end=through(first, last).end)))
            return move(row, part.id, first, taken)

        return self._edit(record, who, action, edit, part.id, dry_run)

    def pin(self, plan: str, assignment: str, pinned: bool) -> Change:
        """Pin an assignment, so that nothing moves it, or let it loose."""
        record = self.find(plan)
        who, part = self._assignment(record, assignment)
        action = message("rotation-pinned-now" if pinned else "rotation-unpinned-now", **self._named(who, part))

        def edit(row: RotationRow, _: Set[str]) -> Edited:
            parts = [old.replace(pinned=pinned) if old.id == part.id else old for old in row.assignments]
            return Edited(with_assignments(row, parts))

        return self._edit(record, who, action, edit, part.id, dry_run=False)

    def repair(self, plan: str, finding: str, command: str, dry_run: bool = False) -> Change:
        """Take one of a finding's repairs, named by its command; with `dry_run` nothing is written.

        Raises Refused where the plan has changed so that the repair is none any more.
        """
        judged = self._judged(plan)
        trial = trial_of(judged.days, _finding(judged, finding), command)
        if trial is None:
            raise Refused(message("rotation-repair-gone"), field="finding")
        row = trial.edited.row
        who = self._context.company.people[row.person]
        known = judged.days.row(who.id)

        def edit(now: RotationRow, _: Set[str]) -> Edited:
            require(now == known, "rotation-repair-gone", field="finding")
            return trial.edited

        action = message("rotation-repaired", repair=trial.repair.text)
        return self._edit(judged.plan, who, action, edit, finding, dry_run)

    # How a change is made

    def _edit(
        self, plan: RotationPlan, person: Person, action: Message, edit: Edit, assignment: str, dry_run: bool
    ) -> Change:
        """One change to one row, in one transaction, with what it does to the findings."""
        before = self._plans.of(plan)
        if dry_run:
            edited = edit(before.days.row(person.id), before.days.assignment_ids)
            after = self._plans.accepted(check_days(before.days.with_row(edited.row)))
        else:
            with self._context.change(action) as transaction:
                edited = edit(_row(transaction, plan, person), _ids(transaction, plan))
                _write(transaction, edited.row)
            after = self._plans.of(plan).findings
        added, removed = difference(before.findings, after)
        return Change(
            action=action,
            id=assignment,
            difference=tuple(self._cut_line(old, parts) for old, parts in edited.cut),
            findings_added=added,
            findings_removed=removed,
        )

    def _put(self, row: RotationRow, new: Assignment, taken: Set[str]) -> Edited:
        self._refuse_pinned(pinned_in_the_way(row, new))
        return assign(row, new, taken)

    def _cut_line(self, old: Assignment, parts: tuple[Assignment, ...]) -> Message:
        """What becomes of an assignment that others took days from."""
        department = self._name(old.department)
        if not parts:
            return message("rotation-cut-gone", department=department, **_when(old.start, old.range.last))
        left = [message("word-from-to", first=part.start, last=part.range.last) for part in parts]
        return message("rotation-cut-left", department=department, left=left, **_when(old.start, old.range.last))

    def _refuse_pinned(self, part: Assignment | None) -> None:
        if part is not None and part.pinned:
            text = message(
                "rotation-pinned", department=self._name(part.department), **_when(part.start, part.range.last)
            )
            raise Refused(text, hint=message("rotation-unpin-first"))

    def _refuse_outside(self, plan: RotationPlan, first: date, last: date) -> None:
        inside = first in plan.range and last in plan.range
        require(inside, "rotation-outside-plan", field="first", first=plan.start, last=plan.range.last)

    # What is meant

    def _judged(self, plan: str) -> Judged:
        return self._plans.of(self.find(plan))

    def _person(self, text: str, field: str = "person") -> Person:
        return find_one(text, self._context.company.people.values(), person_names, person_shown, field)

    def _department(self, text: str, field: str = "department") -> Department:
        return find_department(text, self._context.company.departments.values(), field)

    def _places(self, plan: RotationPlan) -> Sequence[Department]:
        """The departments of a plan by code."""
        places = self._context.company.departments.values()
        wanted = [place for place in places if not plan.departments or place.id in plan.departments]
        return sorted(wanted, key=lambda place: place.code.casefold())

    def _name(self, department: str) -> str:
        place = self._context.company.departments.get(department)
        return place.name if place else department

    def _assignment(self, plan: RotationPlan, text: str) -> tuple[Person, Assignment]:
        """The assignment with that id, and whose it is."""
        people = self._context.company.people
        for row in rows_of(self._context, plan):
            for part in row.assignments:
                if part.id == text.strip().casefold() and row.person in people:
                    return people[row.person], part
        raise Refused(
            message("rotation-no-such-assignment", assignment=text, plan=plan.name),
            hint=message("rotation-see-assignments", plan=plan.id),
            field="assignment",
        )

    def _named(self, person: Person, part: Assignment, first: date | None = None, last: date | None = None) -> Words:
        department = self._name(part.department)
        return {
            "person": person.name,
            "department": department,
            **_when(first or part.start, last or part.range.last),
        }


def _when(first: date, last: date) -> Words:
    """Days with their calendar weeks, for a sentence."""
    form = "day" if first == last else "week" if iso_week(first) == iso_week(last) else "weeks"
    week, last_week = str(first.isocalendar().week), str(last.isocalendar().week)
    return {"when": message(f"rotation-when-{form}", first=first, last=last, week=week, last_week=last_week)}


def _finding(judged: Judged, id: str) -> Finding:
    found = next((finding for finding in judged.findings if finding.id == id), None)
    if found is None:
        raise Refused(message("rotation-repair-gone"), field="finding")
    return found


def _inside(plan: RotationPlan, day: date) -> date:
    require(day in plan.range, "rotation-outside-plan", field="day", first=plan.start, last=plan.range.last)
    return day


def _row(transaction: Transaction, plan: RotationPlan, person: Person) -> RotationRow:
    key = row_id(plan.id, person.id)
    return transaction.get(RotationRow, key) or RotationRow(id=key, plan=plan.id, person=person.id)


def _ids(transaction: Transaction, plan: RotationPlan) -> set[str]:
    rows = transaction.all(RotationRow).values()
    return {part.id for row in rows if row.plan == plan.id for part in row.assignments}


def _write(transaction: Transaction, row: RotationRow) -> None:
    if row.assignments:
        transaction.put(row)
    else:
        transaction.delete(RotationRow, row.id)
