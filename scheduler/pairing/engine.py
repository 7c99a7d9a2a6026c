"""Plans who meets whom: by formula where nothing disturbs, else week by week; then closes the gap or proves it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from scheduler.pairing.bounds import Limits, limits_of
from scheduler.pairing.emphasis import Emphasis
from scheduler.pairing.exact import close_gap, shorten_waits, tractable
from scheduler.pairing.improving import Rematching
from scheduler.pairing.watch import Standing, Watch
from scheduler.pairing.weekly import begin_weekly
from scheduler.rules.pairing_problem import Pair, PairingProblem, Proposal

_SMALL = 40_000
_FEW_SWEEPS = 8
_SWEEPS = 100
_SETTLING = 4


class Score(msgspec.Struct, frozen=True, order=True):
    """How good a proposal is; a higher one is better in every plan. All but pairs and distinct ones are negative.

    `longest_wait` in rounds, `spread` the sum of the squares of everybody's waits (many short ones are better than a
    long one), `costs` what soft rules cost, `haste` how soon pairs meet again.
    """

    pairs: int
    distinct: int
    longest_wait: int
    spread: int
    costs: int
    haste: int

    def by(self, emphasis: Emphasis) -> tuple[int, ...]:
        """The figures in the order that an emphasis gives them."""
        first = {Emphasis.WISHES: (self.costs,), Emphasis.REPEATS: (self.haste,)}.get(emphasis, ())
        return (self.pairs, self.distinct, *first, self.longest_wait, self.spread, self.costs, self.haste)


class Planned(msgspec.Struct, frozen=True):
    """The best proposal found and its bounds; whether somebody stopped the work, and whether a search was made."""

    proposal: Proposal
    limits: Limits
    stopped: bool = False
    searched: bool = False


def plan(
    problem: PairingProblem,
    *,
    seed: int = 0,
    watch: Watch | None = None,
    emphasis: Emphasis = Emphasis.PAUSES,
    by_formula: bool = True,
) -> Planned | None:
    """The best proposal found, and its bounds; None where it was stopped before there was a whole plan.

    The same problem and seed give the same plan, as long as no clock limits the work and nobody stops it. A plan week
    by week comes first. Where it misses a bound, single rounds are matched again until it is met, and where that is not
    enough and the programme is small enough, a search closes the gap or proves that there is none.
    """
    watch = watch or Watch()
    limits = limits_of(problem)
    if not problem.days or not all(problem.sizes):
        return Planned(Proposal(tuple(() for _ in problem.days)), limits)
    if by_formula and problem.undisturbed:
        return Planned(spread_cycle(problem), msgspec.structs.replace(limits, longest=shortest_wait(problem)))
    weekly = begin_weekly(problem, seed=seed, watch=watch)
    if weekly is None:
        return None
    _tell(watch, 0.5, problem, weekly, limits)
    searched = tractable(problem, watch)
    best = improved(problem, weekly, limits, watch, seed, _FEW_SWEEPS if searched else _SWEEPS)
    _tell(watch, 0.7, problem, best, limits)
    searched = searched and not watch.over and not reaches(problem, best, limits)
    if searched:
        best, limits = close_gap(problem, best, limits, watch, seed)
    if _is_small(problem):
        best = settled(problem, best, watch, seed, emphasis)
    longest = -score_of(problem, best).longest_wait
    if emphasis == Emphasis.PAUSES and longest > 1 and not watch.over and not (problem.gap or problem.week_left):
        best, limits = shorten_waits(problem, best, longest, limits, watch, seed)
    _tell(watch, 1.0, problem, best, limits)
    return Planned(best, limits, watch.stopped, searched)


def improved(
    problem: PairingProblem, start: Proposal, limits: Limits, watch: Watch, seed: int, sweeps: int
) -> Proposal:
    """The plan with more distinct pairs, where matching single rounds again gives that; large ones only if timed."""
    if not (_is_small(problem) or watch.timed) or score_of(problem, start).distinct >= limits.distinct:
        return start
    search = Rematching(problem, start, seed)
    search.bring_together(limits.distinct, sweeps, watch)
    return max(start, search.proposal, key=lambda one: score_of(problem, one))


def settled(
    problem: PairingProblem, start: Proposal, watch: Watch, seed: int, emphasis: Emphasis = Emphasis.PAUSES
) -> Proposal:
    """The plan with as many meetings and distinct pairs, and better in what the emphasis says, then in the rest."""
    search = Rematching(problem, start, seed)
    search.settle(emphasis, _SETTLING, watch)
    return max(start, search.proposal, key=lambda one: score_of(problem, one).by(emphasis))


def reaches(problem: PairingProblem, proposal: Proposal, limits: Limits) -> bool:
    """Whether no plan has more pairs or more distinct ones."""
    score = score_of(problem, proposal)
    return score.pairs >= limits.pairs and score.distinct >= limits.distinct


def shortest_wait(problem: PairingProblem) -> int:
    """The shortest that the longest wait can be where everybody is always there.

    In any ceil(m/n) - 1 rounds there are fewer than m tables, so that somebody waits through all of them.
    """
    if problem.hosts:
        return 0
    return min(len(problem.days), -(-max(problem.sizes) // min(problem.sizes)) - 1)


def spread_cycle(problem: PairingProblem) -> Proposal:
    """The plan for two complete sides without any absence, by formula.

    With m people on the larger side and n on the smaller, the j-th of the smaller meets in round r the person
    r + floor(j m / n) (mod m): every pair meets once in m rounds, and nobody sits out more than ceil(m/n) - 1 rounds in
    a row, since the offsets are spread evenly. With hosts the i-th of the larger side is a guest of the (i + r)-th (mod
    n): every pair meets once in n rounds, nobody sits out, and no host has two guests more than another.
    """
    first, second = problem.sizes
    larger, smaller = max(first, second), min(first, second)
    rounds = []
    for number in range(len(problem.days)):
        if problem.hosts:
            met = [(guest, (guest + number) % smaller) for guest in range(larger)]
        else:
            met = [((number + j * larger // smaller) % larger, j) for j in range(smaller)]
        rounds.append(tuple(sorted(pair if first >= second else (pair[1], pair[0]) for pair in met)))
    return Proposal(tuple(rounds))


def score_of(problem: PairingProblem, proposal: Proposal) -> Score:
    """The figures of a proposal."""
    pairs = [pair for chosen in proposal.rounds for pair in chosen]
    runs = list(waits(problem, proposal))
    return Score(
        pairs=len(pairs),
        distinct=len(set(pairs)),
        longest_wait=-max((longest for longest, _ in runs), default=0),
        spread=-sum(count * count for _, count in runs),
        costs=-sum(problem.cost.get(pair, 0) for pair in pairs) - _strain(problem, proposal),
        haste=-_haste(proposal),
    )


def _strain(problem: PairingProblem, proposal: Proposal) -> int:
    """What meetings that come too soon after others, or are too many a week, cost by soft rules."""
    strain = 0
    for side in (0, 1) if problem.wished_gap or problem.wished_week else ():
        seated: dict[int, set[date]] = {}
        for number, chosen in enumerate(proposal.rounds):
            for person in {pair[side] for pair in chosen}:
                days = seated.setdefault(person, set())
                strain += problem.strain(side, person, number, days)
                days.add(problem.days[number])
    return strain


def _haste(proposal: Proposal) -> int:
    """How soon pairs meet again: the rounds that are missing to a whole programme between two meetings of a pair."""
    last: dict[Pair, int] = {}
    haste = 0
    for number, chosen in enumerate(proposal.rounds):
        for pair in chosen:
            haste += len(proposal.rounds) - (number - last[pair]) if pair in last else 0
            last[pair] = number
    return haste


def waits(problem: PairingProblem, proposal: Proposal) -> Iterator[tuple[int, int]]:
    """For each person the longest run of free rounds without a table, and all of them; absences do not break a run."""
    for side in (0, 1):
        seated = [{pair[side] for pair in chosen} for chosen in proposal.rounds]
        for person in range(problem.sizes[side]):
            longest = run = count = 0
            for number, those in enumerate(seated):
                if not problem.free[side][person] >> number & 1:
                    continue
                run = 0 if person in those else run + 1
                count += run > 0
                longest = max(longest, run)
            yield longest, count


def _is_small(problem: PairingProblem) -> bool:
    return problem.sizes[0] * problem.sizes[1] * len(problem.days) <= _SMALL


def _tell(watch: Watch, share: float, problem: PairingProblem, proposal: Proposal, limits: Limits) -> None:
    score = score_of(problem, proposal)
    watch.tell(Standing(share, score.pairs, limits.pairs, score.distinct, limits.distinct))
