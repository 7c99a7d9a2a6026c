"""What could be asked instead of a claim, in steps, and what each step costs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec

from scheduler.model import DAY, Rule
from scheduler.rotation.explaining.claims import PIN, Claim, claim_of, kind_of
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.values import FROM_DEPARTMENTS, amount_for

NEVER = frozenset({"youth", "one-place-at-a-time"})
"""Law, and what cannot be at all: never given up."""
BY_PERIOD = {"capacity": 1, "min-present": 2, "skill-mix": 2, "newcomers": 1}
"""Kinds that are loosened for some periods: the price of one more (or one less) in one period."""
PRICES = {PIN: 3, "wish": 1, "inside-contract": 40, "no-gap": 3, "required-visit": 3, "min-stay": 2, "max-stay": 2}
OTHERS = 4
_MOST_STEPS = 6


class Step(msgspec.Struct, frozen=True):
    """A claim in place of the one before it (none: nothing is asked any more), and what giving up that one costs."""

    instead: Claim | None
    price: int


def price_of(kind: str) -> int:
    """What it costs to give up a claim of a kind altogether."""
    return PRICES.get(kind, OTHERS)


def steps_of(claim: Claim, plan: RotationDays, *, later: bool = False) -> tuple[Step, ...]:
    """The claims in place of one, each weaker than the one before; `later` moves deadlines instead of lengths."""
    weaker = list(_weaker(claim.rule, plan, later=later)) if claim.rule else []
    steps = [Step(claim_of(rule), 1) for rule in weaker[:_MOST_STEPS]]
    return (*steps, Step(None, price_of(claim.kind)))


def _weaker(rule: Rule, plan: RotationDays, *, later: bool) -> Iterator[Rule]:
    parameters: Any = kind_of(rule).read(rule)
    if rule.kind in ("min-stay", "max-stay") and len(rule.scope.departments) == 1:
        weeks = parameters.weeks
        if isinstance(weeks, str) and weeks.startswith(FROM_DEPARTMENTS):
            weeks = amount_for(weeks, plan.company.departments[rule.scope.departments[0]])
        sign = -1 if rule.kind == "min-stay" else 1
        for step in range(1, _MOST_STEPS + 1) if weeks is not None else ():
            if weeks + sign * step >= 1:
                yield _with(rule, weeks=weeks + sign * step)
    elif rule.kind == "required-visit" and later:
        by = parameters.by or plan.plan.range.last
        while by < plan.plan.range.last:
            by = min(by + timedelta(days=7), plan.plan.range.last)
            yield _with(rule, by=by.isoformat())
    elif rule.kind == "required-visit":
        weeks = parameters.least_net_weeks or 0
        for step in range(1, int(weeks)):
            if weeks - step >= 1:
                yield _with(rule, least_net_weeks=weeks - step)
    elif rule.kind == "no-gap":
        for days in (5, 10, 15, 20):
            yield _with(rule, allowed_days=parameters.allowed_days + days)


def limited(claim: Claim, by: int, first: date, last: date, plan: RotationDays) -> tuple[Claim, ...]:
    """A claim with a limit that is looser by so much from the first to the last day, and as it is in all other time.

    Nothing where the department that it is for sets no limit.
    """
    rule = claim.rule
    if rule is None:
        return ()
    parameters: Any = kind_of(rule).read(rule)
    name = "least" if rule.kind in ("min-present", "skill-mix") else "most"
    value = getattr(parameters, name)
    if isinstance(value, str) and rule.scope.departments:
        value = amount_for(value, plan.company.departments[rule.scope.departments[0]])
    if value is None or isinstance(value, str):
        return ()
    looser = max(0, value - by) if name == "least" else value + by
    first, last = max(first, rule.first or first), min(last, rule.until or last)
    found = [_with(rule.replace(first=first, until=last), **{name: looser})]
    if (rule.first or plan.plan.start) < first:
        found.append(rule.replace(until=first - DAY))
    if last < (rule.until or plan.plan.range.last):
        found.append(rule.replace(first=last + DAY))
    return tuple(claim_of(one) for one in found)


def _with(rule: Rule, **parameters: Any) -> Rule:
    changed: Rule = rule.replace(parameters={**rule.parameters, **parameters})
    return changed
