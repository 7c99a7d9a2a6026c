"""Rotation plans with what the rules say of them, judged once as long as nothing has changed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from scheduler.model import Acceptance, Finding, PublishedRow, RotationPlan, RotationRow
from scheduler.rotation.check import Checker
from scheduler.rules.findings import with_acceptances
from scheduler.rules.rotation_days import RotationDays
from scheduler.workspace.context import Context


class Judged(msgspec.Struct, frozen=True):
    """A plan in days, and its findings with those marked that somebody has accepted."""

    plan: RotationPlan
    checker: Checker
    findings: tuple[Finding, ...]

    @property
    def days(self) -> RotationDays:
        """The plan in days."""
        return self.checker.days


class JudgedPlans:
    """The plans of a workspace, each judged when it is first asked for after a change."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[str, tuple[int, Judged]] = {}

    def of(self, plan: RotationPlan) -> Judged:
        """A plan as it stands in the store now."""
        generation = self._context.snapshot.generation
        known = self._known.get(plan.id)
        if known is None or known[0] != generation:
            checker = Checker(RotationDays(plan, rows_of(self._context, plan), self._context.company))
            known = (generation, Judged(plan, checker, self.accepted(checker.unordered)))
            self._known[plan.id] = known
        return known[1]

    def after(self, judged: Judged, rows: Iterable[RotationRow]) -> tuple[Finding, ...]:
        """The findings that there would be if some rows of a plan were these."""
        return self.accepted(judged.checker.after(rows).unordered)

    def accepted(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings in order, each with its acceptance where there is one."""
        return with_acceptances(findings, self._context.all(Acceptance))


def rows_of(context: Context, plan: RotationPlan) -> list[RotationRow]:
    """The rows of a plan."""
    return [row for row in context.all(RotationRow).values() if row.plan == plan.id]


def published_rows_of(context: Context, plan: RotationPlan) -> list[PublishedRow]:
    """What the last published version of a plan says."""
    return [row for row in context.all(PublishedRow).values() if row.plan == plan.id]
