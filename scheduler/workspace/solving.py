"""Solving rotation plans: filling and improving them by the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from scheduler.model import (
    Finding,
    Keep,
    Message,
    PlanState,
    RotationPlan,
    RotationRow,
    Severity,
    message,
    require,
)
from scheduler.rotation.check import check_days
from scheduler.rotation.solving.building import setting_of
from scheduler.rotation.solving.solve import Solved, solve
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.context import Context, Part
from scheduler.workspace.explaining import certificates_of
from scheduler.workspace.rotation import RotationPart
from scheduler.workspace.rotation_copies import put_beside
from scheduler.workspace.rotation_differences import difference_of
from scheduler.workspace.rotation_judged import JudgedPlans, rows_of
from scheduler.workspace.rotation_plans import names_of
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.solving import Solution

SECONDS = 60.0

Progress = Callable[[float, Message], None]


class SolvingPart(Part):
    """Plans that the solver makes. What it finds is one change to the draft; a stopped solve leaves a proposal."""

    def __init__(self, context: Context, rotation: RotationPart) -> None:
        super().__init__(context)
        self._rotation = rotation

    def solve(
        self,
        plan: str,
        time_limit: float | None = None,
        seed: int | None = None,
        keep: Keep = Keep.PINS,
        progress: Progress | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> Solution:
        """Fill or improve a plan from today on: no hard finding, then the least soft ones, then the fewest changes.

        `keep` says what stays: pins, all assignments, or all of them once they are published. Where no plan is found
        everything stays as it was. Once `stop` says yes the best so far is kept as a plan of its own beside this one.
        With a `seed` the solver's work is counted instead of seconds, and another run finds the same plan.
        Raises NotPossible for rules that cannot be planned with.
        """
        require(time_limit is None or time_limit > 0, "rotation-bad-time-limit", field="time_limit")
        record = self._rotation.find(plan)
        rows = rows_of(self._context, record)
        company, today = self._context.company, self._context.today
        setting = setting_of(record, rows, company, today=today, keep_all=_keeps_all(record, keep))
        found = solve(
            setting,
            seconds=time_limit or SECONDS,
            seed=seed or 0,
            progress=_progress(progress, record),
            stop=stop,
            repeatable=seed is not None,
        )
        if found.status in ("impossible", "unknown"):
            return self._nothing(record, found, rows, time_limit or SECONDS)
        after = _with(rows, found.rows)
        days = RotationDays(record, after, company)
        findings = JudgedPlans(self._context).accepted(check_days(days))
        difference = difference_of(rows, after, names_of(self._context))
        proposal = ""
        if stop is not None and stop():
            action = message("rotation-proposed", name=record.name)
            proposal = put_beside(self._context, record, after, "proposal", action)
        elif found.rows:
            with self._context.change(message("rotation-solved", name=record.name)) as transaction:
                for row in found.rows.values():
                    transaction.put(row)
        return self._solution(record, found, difference, findings, proposal)

    def _solution(
        self, plan: RotationPlan, found: Solved, difference: Difference, findings: tuple[Finding, ...], proposal: str
    ) -> Solution:
        rules = self._context.company.rules
        soft = [finding for finding in findings if finding.severity == Severity.SOFT and finding.counts]
        objective = sum(
            finding.extent * (rules[finding.rule].weight if finding.rule in rules else 1) for finding in soft
        )
        bound = objective if found.status == "optimal" else min(found.bound, objective)
        people = self._context.company.people
        told = tuple(key for key in found.rows if key in people)
        sentences = [message(f"rotation-solve-{found.status}", name=plan.name, objective=objective, bound=bound)]
        if proposal:
            sentences.append(message("rotation-solve-proposal", proposal=proposal))
        if told:
            sentences.append(message("rotation-solve-told", people=[people[key].name for key in told], count=len(told)))
        return Solution(
            status=found.status,
            objective=objective,
            bound=bound,
            gap=round((objective - bound) / objective, 4) if objective else 0.0,
            difference=difference,
            told=told,
            findings=findings,
            seconds=round(found.seconds, 2),
            sentences=tuple(sentences),
            proposal=proposal,
        )

    def _nothing(self, plan: RotationPlan, found: Solved, rows: Iterable[RotationRow], seconds: float) -> Solution:
        kept = sum(len(row.assignments) for row in rows)
        why: list[Message] = []
        if found.status == "impossible":
            why = [*certificates_of(self._context, plan)[:1], message("explain-see", plan=plan.id)]
        return Solution(
            status=found.status,
            objective=None,
            bound=None,
            gap=None,
            difference=Difference(kept=kept),
            told=(),
            findings=self._rotation.check(plan.id).findings,
            seconds=round(found.seconds, 2),
            sentences=(message(f"rotation-solve-{found.status}", name=plan.name, seconds=round(seconds)), *why),
        )


def _keeps_all(plan: RotationPlan, keep: Keep) -> bool:
    return keep == Keep.ALL or (keep == Keep.PUBLISHED and plan.state == PlanState.PUBLISHED)


def _with(rows: Iterable[RotationRow], changed: Mapping[str, RotationRow]) -> list[RotationRow]:
    kept = {row.person: row for row in rows}
    return list({**kept, **changed}.values())


def _progress(progress: Progress | None, plan: RotationPlan) -> Callable[[float, float | None, float], None] | None:
    if progress is None:
        return None

    def tell(share: float, best: float | None, bound: float) -> None:
        if best is None:
            progress(share, message("rotation-solving", name=plan.name))
        else:
            progress(share, message("rotation-solving-best", name=plan.name, best=round(best), bound=round(bound)))

    return tell
