"""The truly smallest conflict of a small plan, by hitting sets: a second way, to judge the one that is built.

A conflict has a member in every set of claims without which there is a plan; a smallest set that hits all those found
so far and is impossible is a smallest conflict (Ignatiev, Previti, Liffiton, Marques-Silva, CP 2015).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.claims import Claim, by_department, by_person, claims_of


def fine_claims(asking: Asking) -> list[Claim]:
    """All pins, and all rules in their parts for people and departments."""
    plan = asking.ground.plan
    parts = [part for claim in claims_of(plan) for one in by_department(claim, plan) for part in by_person(one, plan)]
    return [*asking.ground.pins, *parts]


def smallest_size(asking: Asking, claims: Sequence[Claim], most: int) -> int:
    """How many claims a smallest conflict has; `most` where none with fewer than that is found."""
    useful = [claim for claim in claims if _says_something(asking, claim)]
    left_out: list[frozenset[Claim]] = []
    while True:
        hit = _hitting(useful, left_out, most)
        if hit is None:
            return most
        if asking.possible(hit) is False:
            return len(hit)
        grown = set(hit)
        for claim in useful:
            if claim not in grown and asking.possible([*grown, claim]):
                grown.add(claim)
        left_out.append(frozenset(claim for claim in useful if claim not in grown))


def _says_something(asking: Asking, claim: Claim) -> bool:
    meaning = asking.ground.meaning(claim)
    return bool(meaning.closed or meaning.own or meaning.shared)


def _hitting(claims: Sequence[Claim], sets: Sequence[frozenset[Claim]], most: int) -> frozenset[Claim] | None:
    """A smallest set with a member in each of the sets; None where it takes `most`."""
    if not sets:
        return frozenset()
    named = [claim for claim in claims if any(claim in one for one in sets)]
    for size in range(1, most):
        if size <= 3:
            for found in combinations(named, size):
                if all(not one.isdisjoint(found) for one in sets):
                    return frozenset(found)
        else:
            found_larger = _branch(list(sets), size)
            if found_larger is not None:
                return found_larger
    return None


def _branch(sets: Sequence[frozenset[Claim]], size: int) -> frozenset[Claim] | None:
    """A set of at most so many with a member in each of the sets, by trying each member of a smallest one."""
    if not sets:
        return frozenset()
    if size == 0:
        return None
    smallest = min(sets, key=len)
    for claim in sorted(smallest, key=lambda claim: claim.key):
        rest = _branch([one for one in sets if claim not in one], size - 1)
        if rest is not None:
            return rest | {claim}
    return None
