"""A first, cheap way out: whole rules of a conflict become soft ones, as few as are needed for a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import msgspec

from scheduler.model import Message, Rule, Severity, message
from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.certificates import Certificate
from scheduler.rotation.explaining.claims import Claim, by_department, by_person, claim_of, kind_of
from scheduler.rotation.explaining.conflict import all_claims, smallest_conflict
from scheduler.rotation.explaining.weaker import BY_PERIOD, NEVER, steps_of
from scheduler.rules.columns import columns_of
from scheduler.rules.rotation_days import RotationDays

_KEPT = NEVER | {"inside-contract"}
"""Kinds that are never let go as a whole: law, what cannot be, and everybody's contract."""


class LetGo(msgspec.Struct, frozen=True):
    """Rules as soft ones, the claims that stay hard, for which there is a plan, and the price of all of it."""

    rules: tuple[Rule, ...]
    rest: tuple[Claim, ...]
    price: int


def let_go(asking: Asking, conflict: Sequence[Claim], counted: Sequence[Certificate]) -> LetGo | None:
    """One rule of the conflict that suffices, else one of each conflict in turn; None where that is of no use.

    The rules that most certificates come from are tried first. None, too, where time did not suffice to know.
    """
    claims = all_claims(asking)
    rules = _by_certificates(asking, conflict, counted)
    for number, rule in enumerate(rules):
        rest = _without(claims, {rule})
        if asking.possible(rest, seconds=asking.left / (len(rules) - number + 1)):
            return _as_soft(asking, {rule}, rest)
    gone: set[str] = set()
    while rules and asking.left > 0:
        gone.add(rules[0])
        rest = _without(claims, gone)
        answer = asking.possible(rest)
        if answer is not False:
            return _as_soft(asking, gone, rest) if answer else None
        reason = next((one.claims for one in counted if gone.isdisjoint(_rules_of(one.claims))), None)
        rules = _by_certificates(
            asking, reason or smallest_conflict(asking, rest, shorten=False).claims, counted
        )  # fmt: skip
    return None


def pointed_at(counted: Sequence[Certificate]) -> str | None:
    """The id of the one rule that all of several certificates come from; None where there is no such rule."""
    named = [_rules_of(one.claims) for one in counted]
    common = set.intersection(*named) if len(named) > 1 else set()
    return common.pop() if len(common) == 1 else None


def let_go_texts(rules: Iterable[Rule]) -> tuple[Message, ...]:
    """Which rules become soft ones, in sentences."""
    return tuple(message("explain-way-soft", title=kind_of(rule).title, rule=rule.id) for rule in rules)


def _as_soft(asking: Asking, gone: Collection[str], rest: Sequence[Claim]) -> LetGo:
    plan = asking.ground.plan
    rules = [rule for key, rule in plan.company.rules.items() if key in gone]
    price = sum(_price(claim_of(rule), plan) for rule in rules)
    return LetGo(tuple(rule.replace(severity=Severity.SOFT) for rule in rules), tuple(rest), price)


def _price(claim: Claim, plan: RotationDays) -> int:
    """What it costs to give up all parts of a rule, as far as each can be given up, in all the time of the plan."""
    parts = [part for one in by_department(claim, plan) for part in by_person(one, plan)]
    if claim.kind in BY_PERIOD:
        return BY_PERIOD[claim.kind] * len(parts) * len(list(columns_of(plan.plan.range, plan.plan.period.value)))
    return sum(step.price for part in parts for step in steps_of(part, plan))


def _by_certificates(asking: Asking, claims: Sequence[Claim], counted: Sequence[Certificate]) -> list[str]:
    """The rules of some claims that can be let go: those first that most certificates come from, then the cheapest."""
    plan = asking.ground.plan
    named = Counter(key for one in counted for key in _rules_of(one.claims))
    whole = {
        claim.rule.id: plan.company.rules[claim.rule.id]
        for claim in claims
        if claim.rule is not None and claim.kind not in _KEPT and claim.rule.id in plan.company.rules
    }
    return sorted(whole, key=lambda key: (-named[key], _price(claim_of(whole[key]), plan), key))


def _rules_of(claims: Iterable[Claim]) -> set[str]:
    return {claim.rule.id for claim in claims if claim.rule is not None}


def _without(claims: Iterable[Claim], gone: Collection[str]) -> list[Claim]:
    return [claim for claim in claims if claim.rule is None or claim.rule.id not in gone]
