"""What-if copies of rotation plans: copied, compared side by side, taken over; and good plans that really differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from scheduler.model import (
    Message,
    PlanState,
    Refused,
    RotationPlan,
    RotationRow,
    fresh_id,
    message,
    require,
)
from scheduler.rotation.check import check_days
from scheduler.rotation.load import load_of
from scheduler.rotation.repairing.variants import Variation, variants
from scheduler.rules.findings import counted, difference
from scheduler.rules.past import past_changed
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.rotation_copies import put_copy, remove_plan, replace_rows
from scheduler.workspace.rotation_differences import difference_of, people_of, told_of
from scheduler.workspace.rotation_judged import Judged, rows_of
from scheduler.workspace.rotation_plans import PlanPart, names_of
from scheduler.workspace.rotation_repair import soft_cost
from scheduler.workspace.rotation_sides import sides_of
from scheduler.workspace.rotation_views import plan_view
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.rotation import AssignmentChange
from scheduler.workspace.views.rotation_repair import Beside, Comparison, LoadDifference, Variant, Variants

SECONDS = 60.0
MOST_VARIANTS = 5

Progress = Callable[[float, Message], None]


class RotationVariantsPart(PlanPart):
    """Plans beside a plan."""

    def copy(self, plan: str, name: str) -> Change:
        """A what-if copy: the same assignments in a draft of its own. Refuses a name that is taken."""
        record, known = self.find(plan), self._context.all(RotationPlan)
        taken = any(other.name.casefold() == name.strip().casefold() for other in known.values())
        require(not taken, "rotation-name-taken", field="name", name=name.strip())
        id = fresh_id(name, known, "plan")
        action = message("repairing-copied", name=record.name, copy=name.strip())
        with self._context.change(action) as transaction:
            put_copy(transaction, self._context, record, rows_of(self._context, record), id, name.strip())
        return Change(action=action, id=id)

    def compare(self, first: str, second: str) -> Comparison:
        """Two plans side by side; the second is judged by the rules of the first, so that findings can be compared."""
        one, other = self._plans.of(self.find(first)), self.find(second, "second")
        after = self._as_if(one, other)
        days = RotationDays(one.plan, after, self._context.company)
        findings = self._plans.accepted(check_days(days))
        names, before = names_of(self._context), rows_of(self._context, one.plan)
        added, removed = difference(one.findings, findings)
        people = people_of(before, after, names)
        hard = counted(one.findings).hard, counted(findings).hard
        cost = soft_cost(one.findings, self._context.company), soft_cost(findings, self._context.company)
        return Comparison(
            first=plan_view(self._context, one.plan),
            second=plan_view(self._context, other),
            difference=difference_of(before, after, names),
            people=people,
            sides=sides_of(before, after, self._context.company),
            load=tuple(self._load(one, days)),
            findings_added=added,
            findings_removed=removed,
            hard=hard,
            objective=cost,
            sentences=(
                message("repairing-compare-people", count=len(people), first=one.plan.name, second=other.name),
                message("repairing-compare-hard", before=hard[0], after=hard[1]),
                message("repairing-compare-soft", before=cost[0], after=cost[1]),
            ),
        )

    def take(self, plan: str, proposal: str, dry_run: bool = False) -> AssignmentChange:
        """Let a plan have the assignments of a proposal or copy of it, which is gone then; undo brings it back.

        With `dry_run` nothing is written. Raises Refused for a plan over other days or periods, and where the past of a
        published plan would be another.
        """
        record, other = self.find(plan), self.find(proposal, "proposal")
        frame = (other.start, other.end, other.period)
        require(other.id != record.id, "repairing-take-itself", field="proposal", name=record.name)
        require(
            frame == (record.start, record.end, record.period),
            "repairing-take-other-frame",
            field="proposal",
            name=record.name,
            proposal=other.name,
        )
        judged, names = self._plans.of(record), names_of(self._context)
        before, after = rows_of(self._context, record), self._as_if(judged, other)
        self._refuse_other_past(record, before, after)
        findings = self._plans.accepted(check_days(RotationDays(record, after, self._context.company)))
        added, removed = difference(judged.findings, findings)
        action = message("repairing-taken", name=record.name, proposal=other.name)
        if not dry_run:
            with self._context.change(action) as transaction:
                replace_rows(transaction, record, after)
                remove_plan(transaction, other.id)
        people = people_of(before, after, names)
        return AssignmentChange(
            action=action,
            id=record.id,
            difference=tuple(text for person in people for text in person.texts),
            findings_added=added,
            findings_removed=removed,
            people=people,
            told=told_of(before, after, names),
        )

    def beside(self, plan: str) -> tuple[Beside, ...]:
        """The plan itself, and those over the same days and periods whose assignments it could take."""
        judged = self._plans.of(self.find(plan))
        record, company, names = judged.plan, self._context.company, names_of(self._context)
        before = rows_of(self._context, record)
        frame = (record.start, record.end, record.period)
        others = [one for one in self._context.all(RotationPlan).values() if one.id != record.id]
        ordered = sorted(others, key=lambda one: (not one.id.startswith(record.id), one.name))
        views = [Beside(record.id, record.name, 0, counted(judged.findings).hard, soft_cost(judged.findings, company))]
        for other in ordered:
            if (other.start, other.end, other.period) == frame:
                after = self._as_if(judged, other)
                findings = self._plans.accepted(check_days(RotationDays(record, after, company)))
                people = len(people_of(before, after, names))
                views.append(Beside(other.id, other.name, people, counted(findings).hard, soft_cost(findings, company)))
        return tuple(views)

    def variants(
        self,
        plan: str,
        count: int = 3,
        time_limit: float | None = None,
        seed: int = 0,
        progress: Progress | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Variants:
        """Several good plans that differ by people, each kept as a plan of its own beside this one.

        Pins and the days before today stay. Fewer come where there are not so many, or time is up.
        """
        require(2 <= count <= MOST_VARIANTS, "repairing-variants-count", field="count", most=MOST_VARIANTS)
        require(time_limit is None or time_limit > 0, "rotation-bad-time-limit", field="time_limit")
        record = self.find(plan)
        rows, company = rows_of(self._context, record), self._context.company

        def told(share: float, found: int) -> None:
            if progress is not None:
                progress(share, message("repairing-variants-found", name=record.name, count=found, all=count))

        done = variants(
            record, rows, company, today=self._context.today, count=count, seconds=time_limit or SECONDS, seed=seed,
            told=told, stop=stop,
        )  # fmt: skip
        views = self._keep(record, rows, done.found) if done.found else ()
        key = "repairing-variants" if views else f"repairing-variants-{done.status}"
        return Variants(
            plan=plan_view(self._context, record),
            variants=views,
            seconds=round(done.seconds, 2),
            sentences=(message(key, name=record.name, count=len(views), all=count),),
        )

    def _keep(self, plan: RotationPlan, rows: Sequence[RotationRow], found: Sequence[Variation]) -> tuple[Variant, ...]:
        """Each variant as a draft beside the plan, in one action."""
        names, company = names_of(self._context), self._context.company
        known = set(self._context.all(RotationPlan))
        views = []
        with self._context.change(message("repairing-variants-kept", name=plan.name, count=len(found))) as transaction:
            for number, one in enumerate(found, 1):
                id = fresh_id(f"{plan.id}-v{number}", known)
                known.add(id)
                title = f"{plan.name} ({id.removeprefix(plan.id).strip('-')})"
                put_copy(transaction, self._context, plan, one.rows, id, title)
                findings = self._plans.accepted(check_days(RotationDays(plan, one.rows, company)))
                people, cost = people_of(rows, one.rows, names), soft_cost(findings, company)
                text = message("repairing-variant", name=title, objective=cost, people=len(people), apart=one.apart)
                views.append(
                    Variant(
                        plan=id,
                        name=title,
                        objective=cost,
                        hard=counted(findings).hard,
                        people=len(people),
                        apart=one.apart,
                        difference=difference_of(rows, one.rows, names),
                        text=text,
                    )
                )
        return tuple(views)

    def _as_if(self, judged: Judged, other: RotationPlan) -> list[RotationRow]:
        """The rows of another plan as if they were this one's."""
        plan = judged.plan.id
        return [row.replace(id=f"{plan}.{row.person}", plan=plan) for row in rows_of(self._context, other)]

    def _load(self, one: Judged, other: RotationDays) -> Iterable[LoadDifference]:
        for place in self._places(one.plan):
            weeks = [_weeks_in(days, place.id) for days in (one.days, other)]
            most = [load_of(days, place).most_guests(days.place(one.plan.range)) for days in (one.days, other)]
            if weeks[0] != weeks[1] or most[0] != most[1]:
                yield LoadDifference(
                    department=place.id, name=place.name, weeks_before=weeks[0], weeks_after=weeks[1],
                    most_before=most[0], most_after=most[1],
                )  # fmt: skip

    def _refuse_other_past(
        self, plan: RotationPlan, before: Iterable[RotationRow], after: Iterable[RotationRow]
    ) -> None:
        if plan.state != PlanState.PUBLISHED:
            return
        new = {row.person: row.assignments for row in after}
        old = {row.person: row.assignments for row in before}
        for person in {*old, *new}:
            days = past_changed(old.get(person, ()), new.get(person, ()), self._context.today)
            if days is not None:
                name = names_of(self._context).get(person, person)
                raise Refused(
                    message("repairing-take-past", name=plan.name, person=name, first=days.start, last=days.last)
                )


def _weeks_in(days: RotationDays, department: str) -> float:
    """The weeks that people spend in a department in all, by the calendar."""
    return round(sum(part.range.length for _, part in days.assigned.get(department, ())) / 7, 1)
