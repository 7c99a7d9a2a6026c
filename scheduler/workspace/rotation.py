"""Rotation plans: the list, the board, what the rules say, and every change by hand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from scheduler.model import (
    Finding,
    Period,
    PublishedRow,
    Refused,
    Repair,
    RotationPlan,
    RotationRow,
    Rule,
    fresh_id,
    message,
    require,
    through,
)
from scheduler.rotation.edit import Edited
from scheduler.rotation.meter import meter_of
from scheduler.rotation.repairs import trial_of, ways_out, with_repairs
from scheduler.rules.findings import counted
from scheduler.workspace.rotation_board import board_of
from scheduler.workspace.rotation_editing import RowOf
from scheduler.workspace.rotation_judged import Judged
from scheduler.workspace.rotation_plans import inside
from scheduler.workspace.rotation_reasons import load_reason, reason
from scheduler.workspace.rotation_stays import StayEditing
from scheduler.workspace.rotation_views import assignment_views, load_views, meter_views, plan_view
from scheduler.workspace.views.findings import Change, Verdict
from scheduler.workspace.views.rotation import (
    AssignmentChange,
    AssignmentView,
    CellReason,
    PlanView,
    RotationBoard,
    RotationView,
)


class RotationPart(StayEditing):
    """The rotation plans: questions, plans that come and go, and all changes by hand."""

    # Questions

    def list(self) -> tuple[PlanView, ...]:
        """Every plan, by first day and name."""
        plans = self._context.all(RotationPlan).values()
        return tuple(plan_view(self._context, plan) for plan in sorted(plans, key=lambda p: (p.start, p.name)))

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
        assignments = self.assignments(plan, person, department, first, until)
        where = self._department(department) if department else None
        places = [where] if where else self._places(judged.plan)
        gauges = meter_of(judged.days, places, self._context.today)
        return RotationView(
            plan=plan_view(self._context, judged.plan),
            assignments=assignments,
            load=load_views(judged.days, days, gauges),
            meter=meter_views(gauges),
        )

    def assignments(
        self,
        plan: str,
        person: str | None = None,
        department: str | None = None,
        first: date | None = None,
        until: date | None = None,
    ) -> tuple[AssignmentView, ...]:
        """The assignments alone, chosen as by `show`."""
        judged = self._judged(plan)
        days = through(first or judged.plan.start, until or judged.plan.range.last)
        who = self._person(person) if person else None
        where = self._department(department) if department else None
        return assignment_views(judged.days, days, who, where)

    def board(self, plan: str, zoom: str = "week") -> RotationBoard:
        """The planning board by `day`, `week`, `month` or `quarter`, with its findings."""
        judged = self._judged(plan)
        places = self._places(judged.plan)
        return board_of(plan_view(self._context, judged.plan), judged, places, zoom, self._context.today)

    def why(self, plan: str, person: str, day: date) -> CellReason:
        """What is to be known about a person on a day of the plan."""
        judged = self._judged(plan)
        return reason(judged, self._person(person), inside(judged.plan, day))

    def load_why(self, plan: str, department: str, day: date) -> CellReason:
        """Who makes a department's numbers on a day of the plan."""
        judged = self._judged(plan)
        place = self._department(department)
        (gauge,) = meter_of(judged.days, [place], self._context.today)
        return load_reason(judged, gauge, inside(judged.plan, day))

    def check(self, plan: str) -> Verdict:
        """Every finding on the plan with repairs that were tried; accepted ones are listed and no longer count."""
        judged = self._judged(plan)
        findings = with_repairs(judged.checker, judged.findings)
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
        return ways_out(judged.checker, judged.findings, _finding(judged, finding))

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
            for kind in (RotationRow, PublishedRow):
                for row in list(transaction.all(kind).values()):
                    if row.plan == record.id:
                        transaction.delete(kind, row.id)
            for rule in list(transaction.all(Rule).values()):
                if rule.plan == record.id:
                    transaction.delete(Rule, rule.id)
            transaction.delete(RotationPlan, record.id)
        return Change(action=action, id=record.id)

    def repair(self, plan: str, finding: str, command: str, dry_run: bool = False) -> AssignmentChange:
        """Take one of a finding's repairs, named by its command; with `dry_run` nothing is written.

        Raises Refused where the plan has changed so that the repair is none any more.
        """
        judged = self._judged(plan)
        trial = trial_of(judged.days, _finding(judged, finding), command)
        if trial is None:
            raise Refused(message("rotation-repair-gone"), field="finding")
        known = [judged.days.row(edited.row.person) for edited in trial.edited]

        def edit(row_of: RowOf, _: set[str]) -> Sequence[Edited]:
            unchanged = all(row_of(row.person) == row for row in known)
            require(unchanged, "rotation-repair-gone", field="finding")
            return trial.edited

        action = message("rotation-repaired", repair=trial.repair.text)
        return self._change(judged.plan, action, edit, finding, dry_run)


def _finding(judged: Judged, id: str) -> Finding:
    found = next((finding for finding in judged.findings if finding.id == id), None)
    if found is None:
        raise Refused(message("rotation-repair-gone"), field="finding")
    return found
