"""What people must do at least, read off the limits that rules set for the solver: so much time in a department."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from scheduler.rotation.explaining.claims import Claim
from scheduler.rotation.explaining.ground import Ground
from scheduler.rules.choices import Choices, Limit


class Need(msgspec.Struct, frozen=True):
    """Somebody must spend at least `days` calendar days in a department, in some of the `cells`.

    `stays` are the numbers of the stays that could meet it; with none of them left it cannot be met at all. `claims`
    ask for it, `closers` close other stays there; `wanted` are all stays that would meet it if nothing closed them.
    Where presence is asked for, `asked` and `there` are how much of it, and how much there is, in half days.
    """

    person: str
    department: str
    days: int
    cells: frozenset[int]
    stays: tuple[int, ...]
    wanted: tuple[int, ...]
    claims: tuple[Claim, ...]
    closers: tuple[Claim, ...]
    asked: int = 0
    there: int = 0

    @property
    def is_short(self) -> bool:
        """Whether more presence is asked for than all of these cells hold; both in half days."""
        return self.asked > self.there


def needs_of(ground: Ground, claims: Sequence[Claim]) -> list[Need]:
    """Everything that claims ask of each person and department."""
    return [need for key, choices in ground.people.items() for need in _of_person(ground, key, choices, claims)]


def _of_person(ground: Ground, person: str, choices: Choices, claims: Sequence[Claim]) -> Iterator[Need]:
    limits = [(claim, limit) for claim in claims for limit in ground.meaning(claim).own.get(person, ())]
    closers = [claim for claim in claims if person in ground.meaning(claim).closed]
    found: dict[tuple[str, str], Need] = {}
    for claim in dict.fromkeys(claim for claim, _ in limits):
        for need in _asked(choices, [limit for other, limit in limits if other == claim]):
            made = _need(ground, choices, claim, closers, *need)
            key = (made.department, claim.key)
            known = found.get(key)
            if known is None or _rank(made) > _rank(known):
                found[key] = made
    yield from found.values()


def _rank(need: Need) -> tuple[bool, bool, int]:
    return not need.stays, need.is_short, need.days


def _asked(choices: Choices, limits: Iterable[Limit]) -> Iterator[tuple[int, dict[int, int], int]]:
    """Department, weight by feature, and how much: sums over one department that must be so large.

    An extra that must be 1 counts with its coefficient; a limit with any other extra asks for nothing that is sure.
    """
    listed = list(limits)
    sure = {
        limit.extras[0][0]
        for limit in listed
        if not len(limit.terms.features) and len(limit.extras) == 1 and limit.least == limit.extras[0][1] == 1
    }
    for limit in listed:
        features = limit.terms.features.tolist()
        weights = dict(zip(features, limit.terms.coefficients.tolist(), strict=True))
        if limit.least is None or any(number not in sure for number, _ in limit.extras) or not weights:
            continue
        least = limit.least - sum(coefficient for _, coefficient in limit.extras)
        where = {feature // len(choices.cells) % len(choices.departments) for feature in features}
        if least > 0 and len(where) == 1 and min(weights.values()) > 0:
            yield where.pop(), weights, least


def _need(
    ground: Ground,
    choices: Choices,
    claim: Claim,
    closers: Sequence[Claim],
    number: int,
    weights: dict[int, int],
    least: int,
) -> Need:
    np, cells, places = choices.np, len(choices.cells), len(choices.departments)
    sort, inside = next(iter(weights)) // (cells * places), {feature % cells for feature in weights}
    here = choices.where == number
    touched = {
        0: np.isin(choices.first, list(inside)),
        1: np.isin(choices.last, list(inside)),
        2: _overlapping(choices, inside),
    }[sort]
    wanted = here & touched
    closed = np.zeros(choices.size, dtype=bool)
    used = []
    for closer in closers:
        mask = ground.meaning(closer).closed[choices.person.id] > 0
        if (mask & wanted).any():
            used.append(closer)
            closed |= mask
    stays = np.flatnonzero(wanted & ~closed)
    spent = {cell for stay in stays for cell in range(choices.first[stay], choices.last[stay] + 1)}
    lengths = [cell.length for cell in choices.cells]
    totals = [sum(lengths[choices.first[stay] : choices.last[stay] + 1]) for stay in stays]
    days = min(totals, default=0)
    asked = there = 0
    if sort == 2 and least > 1:
        by_cell = {feature % cells: weight for feature, weight in weights.items() if feature % cells in spent}
        asked, there = least, sum(by_cell.values())
        fewest = _fewest_days(by_cell, lengths, least)
        if fewest >= days:
            days, spent = fewest, set(by_cell)
    return Need(
        choices.person.id, choices.departments[number].id, days, frozenset(spent),
        tuple(stays.tolist()), tuple(np.flatnonzero(wanted).tolist()), (claim,), tuple(used),
        asked, there,
    )  # fmt: skip


def _overlapping(choices: Choices, inside: set[int]) -> Any:
    np = choices.np
    marks = np.concatenate(([0], np.cumsum([cell in inside for cell in range(len(choices.cells))])))
    return marks[choices.last + 1] > marks[choices.first]


def _fewest_days(weights: dict[int, int], lengths: Sequence[int], least: int) -> int:
    """The fewest calendar days in cells whose weights sum up to so much; beyond all where they never do."""
    if sum(weights.values()) < least:
        return sum(lengths) + 1
    left, days, count = float(least), 0.0, 0
    for cell in sorted(weights, key=lambda cell: -weights[cell] / lengths[cell]):
        if left <= 0:
            break
        share = min(1.0, left / weights[cell]) if weights[cell] else 0.0
        days, left = days + share * lengths[cell], left - weights[cell]
    reached = 0
    for weight in sorted(weights.values(), reverse=True):
        if reached >= least:
            break
        reached, count = reached + weight, count + 1
    shortest = sorted(lengths[cell] for cell in weights)[:count]
    return max(math.ceil(days - 1e-9), sum(shortest))
