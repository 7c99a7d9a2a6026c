"""Several good plans to choose from: as many meetings and pairs, but other people at other times."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from scheduler.pairing.emphasis import Emphasis
from scheduler.pairing.engine import Planned, plan, score_of
from scheduler.pairing.watch import Standing, Watch
from scheduler.rules.pairing_problem import PairingProblem, Proposal

_TRIES = 3
_LARGE = 200_000
_ALIKE = 0.7


class Variant(msgspec.Struct, frozen=True):
    """One of several plans, and what it cares for most."""

    planned: Planned
    emphasis: Emphasis


def variants(problem: PairingProblem, count: int, *, seed: int = 0, watch: Watch | None = None) -> tuple[Variant, ...]:
    """Up to `count` plans, none worse than another in meetings and different pairs, the usual one first.

    More are made than asked for, each with another seed and emphasis; of these, those are taken that have least in
    common with the ones before. Two that share more than 70 % of their meetings (who with whom in which round) are not
    told apart: trading two people's places makes no variant. Fewer are given where there are no more, or when it is
    stopped.
    """
    watch = watch or Watch()
    size = problem.sizes[0] * problem.sizes[1] * len(problem.days)
    tries = count * (_TRIES if size <= _LARGE else 1)
    found: list[Variant] = []
    for number in range(tries):
        emphasis = tuple(Emphasis)[number % len(Emphasis)]
        part = Watch(_part(watch, number, tries), lambda: watch.over, watch.left if watch.timed else None)
        made = plan(problem, seed=seed + number, watch=part, emphasis=emphasis, by_formula=number == 0)
        if made is None or (made.stopped and found):
            break
        found.append(Variant(made, emphasis))
    return tuple(_different(problem, found, count))


def _different(problem: PairingProblem, found: list[Variant], count: int) -> list[Variant]:
    scores = [score_of(problem, one.planned.proposal) for one in found]
    best = max(((score.pairs, score.distinct) for score in scores), default=(0, 0))
    good = [one for one, score in zip(found, scores, strict=True) if (score.pairs, score.distinct) == best]
    chosen = good[:1]
    while good and len(chosen) < count:
        nearest = [max(in_common(one.planned.proposal, other.planned.proposal) for other in chosen) for one in good]
        fresh = [number for number in range(len(good)) if nearest[number] <= _ALIKE]
        if not fresh:
            break
        taken = {other.emphasis for other in chosen}
        chosen.append(good[min(fresh, key=lambda number: (good[number].emphasis in taken, nearest[number]))])
    return chosen


def in_common(one: Proposal, other: Proposal) -> float:
    """The share of the meetings of one plan that the other has in the same round."""
    pairs = sum(map(len, one.rounds))
    same = sum(len(set(mine) & set(theirs)) for mine, theirs in zip(one.rounds, other.rounds, strict=True))
    return same / pairs if pairs else 1.0


def _part(watch: Watch, number: int, parts: int) -> Callable[[Standing], None]:
    def tell(standing: Standing) -> None:
        watch.tell(msgspec.structs.replace(standing, share=(number + standing.share) / parts))

    return tell
