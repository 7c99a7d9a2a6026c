"""A smallest set of claims that contradict each other, found by rebuilding: kinds first, then places, then people.

QuickXplain (Junker, AAAI 2004) gives a set of which every member is needed, and prefers those that stand first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

import msgspec

from scheduler.model import DateRange, Rule
from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.claims import DAILY, Claim, by_department, by_person, claim_of, claims_of
from scheduler.rules.columns import columns_of

Group = tuple[Claim, ...]
Told = Callable[[float], None]


class Conflict(msgspec.Struct, frozen=True):
    """Claims that no plan can keep together. `needed`: it is shown of each that without it there would be a plan.

    `shown` are the same, those that ask the same of every day cut down to the days on which they are needed.
    """

    claims: tuple[Claim, ...]
    needed: bool
    shown: tuple[Claim, ...]


def all_claims(asking: Asking) -> list[Claim]:
    """Everything that must hold in the plan, those first that are rather named in a conflict."""
    return by_rank([*asking.ground.pins, *claims_of(asking.ground.plan)])


def by_rank(claims: Iterable[Claim]) -> list[Claim]:
    """Pins and wishes first, contract and law last."""
    return sorted(claims, key=lambda claim: (claim.rank, claim.kind))


def smallest_conflict(
    asking: Asking, claims: Sequence[Claim], told: Told | None = None, *, shorten: bool = True
) -> Conflict:
    """A smallest conflict within claims that are impossible together; `shorten` cuts rules down to the days needed."""
    plan = asking.ground.plan
    tell = told or (lambda _: None)
    kinds = [tuple(group) for _, group in groupby(by_rank(claims), key=lambda claim: (claim.rank, claim.kind))]
    left = _narrowed(asking, kinds)
    tell(0.3)
    left = _narrowed(asking, [tuple(by_department(claim, plan)) for claim in left])
    left = _narrowed(asking, [(part,) for claim in left for part in by_department(claim, plan)])
    tell(0.6)
    found = _narrowed(asking, [(part,) for claim in left for part in by_person(claim, plan)])
    tell(0.8)
    found = _another_way(asking, found, left)
    needed = _all_needed(asking, found)
    shown = _shortened(asking, found) if shorten else found
    return Conflict(tuple(by_rank(found)), needed, tuple(by_rank(shown)))


def _narrowed(asking: Asking, groups: Sequence[Group]) -> list[Claim]:
    """The claims of the groups that are all needed."""
    fine = [group for group in groups if group]
    return [claim for group in quickxplain(asking, fine) for claim in group]


def quickxplain(asking: Asking, groups: Sequence[Group]) -> list[Group]:
    """An irreducible conflict of whole groups; what time did not suffice to leave out stays in."""

    def within(given: list[Group], added: bool, groups: Sequence[Group]) -> list[Group]:
        if added and asking.possible(claim for group in given for claim in group) is False:
            return []
        if len(groups) == 1:
            return list(groups)
        half = len(groups) // 2
        first, second = groups[:half], groups[half:]
        of_second = within([*given, *first], bool(first), second)
        of_first = within([*given, *of_second], bool(of_second), first)
        return [*of_first, *of_second]

    return within([], False, groups) if groups else []


def _another_way(asking: Asking, found: list[Claim], pool: Sequence[Claim]) -> list[Claim]:
    """The smaller of the conflict and of one found from the other end, people in turn, while there is time."""
    parts = [part for claim in pool for part in by_person(claim, asking.ground.plan)]
    for order in (list(reversed(parts)), parts[len(parts) // 2 :] + parts[: len(parts) // 2]):
        if len(found) <= 2 or asking.left <= 0:
            break
        other = _narrowed(asking, [(part,) for part in sorted(order, key=lambda claim: claim.rank)])
        if len(other) < len(found):
            found = other
    return found


def _shortened(asking: Asking, claims: Sequence[Claim]) -> list[Claim]:
    """The same claims, each that is asked of every day cut down to the days on which it is needed here."""
    found = list(claims)
    columns = list(columns_of(asking.ground.plan.plan.range, asking.ground.plan.plan.period.value))
    for number, claim in enumerate(claims):
        if claim.rule is not None and claim.kind in DAILY and len(columns) > 1:
            others = [*found[:number], *found[number + 1 :]]
            found[number] = _on_fewer_days(asking, claim.rule, columns, others) or claim
    return found


def _on_fewer_days(asking: Asking, rule: Rule, columns: Sequence[DateRange], others: Sequence[Claim]) -> Claim | None:
    """A rule from the latest beginning to the earliest end that still contradict the others; None if it is all days."""

    def between(first: int, last: int) -> Claim:
        start, end = columns[first].start, columns[last].last
        if rule.first is not None:
            start = max(start, rule.first)
        if rule.until is not None:
            end = min(end, rule.until)
        return claim_of(rule.replace(first=min(start, end), until=max(start, end)))

    def impossible(first: int, last: int) -> bool:
        return asking.possible([*others, between(first, last)]) is False

    last = len(columns) - 1
    low, high = 0, last
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if impossible(middle, last) else (low, middle - 1)
    begin, low, high = low, low, last
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if impossible(begin, middle) else (middle + 1, high)
    return between(begin, low) if (begin, low) != (0, last) else None


def _all_needed(asking: Asking, claims: Sequence[Claim]) -> bool:
    return all(asking.possible(other for other in claims if other != claim) for claim in claims)
