"""Plans reach what is possible, share what is not, and are the same each time."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import Rule, Scope, Severity
from scheduler.pairing.bounds import Limits, limits_of
from scheduler.pairing.engine import plan as plan_or_stop
from scheduler.pairing.engine import score_of, waits
from scheduler.rules.pairing_problem import PairingProblem, Proposal
from tests.scheduler.pairing.judge import largest_matching, most_distinct, usable
from tests.scheduler.pairing.making import FIRST, away, company, problem, programme


def plan(problem: PairingProblem, seed: int = 0) -> tuple[Proposal, Limits]:
    """A plan that nobody stops, and its bounds."""
    planned = plan_or_stop(problem, seed=seed)
    assert planned is not None
    return planned.proposal, planned.limits


@st.composite
def problems(draw: st.DrawFn, most: tuple[int, int, int] = (6, 5, 7)) -> PairingProblem:
    """A problem with absences and barred pairs."""
    sellers, marketers, rounds = (draw(st.integers(1, top)) for top in most)
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    missing = draw(st.lists(st.tuples(st.sampled_from(ids), st.integers(0, rounds - 1)), max_size=12, unique=True))
    pairs = st.tuples(st.integers(0, sellers - 1), st.integers(0, marketers - 1))
    barred = draw(st.lists(pairs, max_size=5))
    rules = tuple(
        Rule(id=f"r{n}", kind="never-pair", scope=Scope(pairs=((f"s{i}", f"m{j}"),))) for n, (i, j) in enumerate(barred)
    )
    absences = tuple(one for id, round in missing for one in away(id, round))
    return problem(company(sellers, marketers, absences=absences, rules=rules), programme(rounds))


@given(problems())
@settings(max_examples=60, deadline=None)
def test_every_round_is_a_largest_matching(given_problem: PairingProblem) -> None:
    """Nobody who could meet somebody sits out: each round has as many tables as any plan could have."""
    proposal, limits = plan(given_problem)
    for round, chosen in enumerate(proposal.rounds):
        assert set(chosen) <= set(usable(given_problem, round))
        assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)
        assert len(chosen) == largest_matching(usable(given_problem, round))
    assert sum(map(len, proposal.rounds)) == limits.meetings


@given(problems((3, 3, 3)))
@settings(max_examples=40, deadline=None)
def test_no_plan_beats_the_bound_of_distinct_pairs(given_problem: PairingProblem) -> None:
    """The bound is one: trying all plans of a tiny programme finds none with more distinct pairs."""
    limits = limits_of(given_problem)
    best = most_distinct(given_problem)
    assert best <= limits.distinct
    assert score_of(given_problem, plan(given_problem)[0]).distinct <= best


@pytest.mark.parametrize(
    ("kind", "parameters", "most"),
    [("meetings-per-week", {"most": 1}, 6), ("min-gap", {"weeks": 2}, 4), ("min-gap", {"weeks": 9}, 2)],
)
def test_bounds_know_limits_a_week_and_pauses(kind: str, parameters: dict[str, int], most: int) -> None:
    """Two rounds a week for two pairs are not twice the meetings where everybody may have one a week, or pauses."""
    rule = Rule(id="r", kind=kind, parameters=dict(parameters))
    made = problem(company(2, 2, rules=(rule,)), programme(3, every="FREQ=WEEKLY;BYDAY=TU,TH"))
    proposal, limits = plan(made)
    assert limits.meetings == most
    assert score_of(made, proposal).pairs == most


def test_bounds_know_pairs_that_are_barred_in_the_only_round_they_share() -> None:
    """A pair that can only meet while a rule keeps it apart does not count as possible."""
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s0", "m0"),)), until=FIRST)
    made = problem(company(2, 1, rules=(rule,), absences=away("m0", 1, 2)), programme(3))
    limits = limits_of(made)
    assert (limits.permitted, limits.distinct, limits.meetings) == (2, 1, 1)


@pytest.mark.parametrize("larger", range(1, 13))
def test_complete_sides_reach_the_proven_minimum(larger: int) -> None:
    """Without absences every pair meets exactly once in max(m, n) rounds, and pauses are spread evenly."""
    for smaller in range(1, larger + 1):
        for sides in {(larger, smaller), (smaller, larger)}:
            made = problem(company(*sides), programme(larger))
            proposal, limits = plan(made)
            pairs = [pair for chosen in proposal.rounds for pair in chosen]
            assert len(pairs) == len(set(pairs)) == larger * smaller == limits.distinct
            assert limits.rounds == larger
            assert max(longest for longest, _ in waits(made, proposal)) <= -(-larger // smaller) - 1


def test_barred_pairs_do_not_cost_a_round() -> None:
    """With barred pairs and no absence the series ends after as many rounds as the busiest person has partners."""
    chance = random.Random(3)
    reached = 0
    for _ in range(12):
        pairs = {(chance.randrange(12), chance.randrange(8)) for _ in range(20)}
        rules = tuple(
            Rule(id=f"r{n}", kind="never-pair", scope=Scope(pairs=((f"s{i}", f"m{j}"),)))
            for n, (i, j) in enumerate(sorted(pairs))
        )
        known = company(12, 8, rules=rules)
        fewest = limits_of(problem(known, programme(12))).rounds
        made = problem(known, programme(fewest))
        reached += score_of(made, plan(made)[0]).distinct == len(made.pairs())
    assert reached >= 11


def test_twelve_by_eight_meets_everybody_in_twelve_rounds_whatever_the_seed() -> None:
    """The critical tier keeps the minimum also where the formula does not apply: one wish disturbs it."""
    rule = Rule(id="r", kind="avoid-pair", severity=Severity.SOFT, scope=Scope(pairs=(("s0", "m0"),)))
    for seed in range(25):
        made = problem(company(12, 8, rules=(rule,)), programme(12))
        assert score_of(made, plan(made, seed=seed)[0]).distinct == 96


def test_the_same_input_gives_the_same_plan() -> None:
    """A plan depends on the company, the programme and the seed, and on nothing else."""
    absences = tuple(one for n in range(7) for one in away(f"s{n}", n, n + 2))
    first, second = (problem(company(9, 5, absences=absences), programme(14)) for _ in range(2))
    assert plan(first, seed=4)[0] == plan(second, seed=4)[0]


def test_sit_outs_are_shared() -> None:
    """Among people who are there equally often, the numbers of sit-outs differ by at most one in every full cycle."""
    made = problem(company(9, 4), programme(18))
    proposal, _ = plan(made)
    counts = [sum(pair[0] == seller for chosen in proposal.rounds for pair in chosen) for seller in range(9)]
    assert max(counts) - min(counts) <= 1


@pytest.mark.parametrize(("sellers", "marketers"), [(7, 3), (3, 7), (8, 4), (5, 5)])
def test_hosts_seat_everybody(sellers: int, marketers: int) -> None:
    """With hosts nobody sits out, guests are shared out evenly, and everybody is met in as many rounds as hosts."""
    larger, smaller = max(sellers, marketers), min(sellers, marketers)
    made = problem(company(sellers, marketers), programme(smaller, mode="hosts"))
    proposal, limits = plan(made)
    host = 1 if sellers >= marketers else 0
    for chosen in proposal.rounds:
        assert len(chosen) == larger
        guests = [sum(pair[host] == number for pair in chosen) for number in range(smaller)]
        assert max(guests) - min(guests) <= 1
    assert score_of(made, proposal).distinct == larger * smaller == limits.distinct


@pytest.mark.campaign
def test_the_minimum_holds_in_250_random_companies() -> None:
    """Twelve by eight with one person away in one round: whoever can still meet everybody does, nearly always."""
    chance = random.Random(1)
    missed = 0
    for seed in range(250):
        absences = away(f"s{chance.randrange(12)}", chance.randrange(13))
        made = problem(company(12, 8, absences=absences), programme(13))
        proposal, limits = plan(made, seed=seed)
        missed += score_of(made, proposal).distinct < limits.distinct
    assert missed <= 2
