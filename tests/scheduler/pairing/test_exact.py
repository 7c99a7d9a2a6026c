"""What is proven is true: by brute force on tiny programmes, by a dull count on others; and work can be stopped."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import Rule, Scope, Severity
from scheduler.pairing.bounds import Argument, complete_plan_exists, fewest_rounds_in_person, limits_of
from scheduler.pairing.emphasis import Emphasis
from scheduler.pairing.engine import Planned, plan, score_of
from scheduler.pairing.improving import Rematching
from scheduler.pairing.variants import in_common, variants
from scheduler.pairing.watch import Standing, Watch
from scheduler.pairing.weekly import plan_weekly
from scheduler.rules.pairing_problem import PairingProblem
from tests.scheduler.pairing.judge import best_with_largest_rounds, largest_matching, longest_wait, usable
from tests.scheduler.pairing.making import away, company, problem, programme, room
from tests.scheduler.pairing.test_engine import problems


def planned(made: PairingProblem, seed: int = 0) -> Planned:
    """A plan that nobody stops."""
    found = plan(made, seed=seed)
    assert found is not None
    return found


def random_problem(chance: random.Random, most: tuple[int, int, int], mode: str = "one-to-one") -> PairingProblem:
    """A programme with absences, pairs that never meet, and pairs that do not for a time."""
    sellers, marketers, rounds = (chance.randint(1, top) for top in most)
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    share = chance.choice([0.0, 0.1, 0.3])
    missing = {id: [n for n in range(rounds) if chance.random() < share] for id in ids}
    pairs = [(i, j) for i in range(sellers) for j in range(marketers) if chance.random() < chance.choice([0, 0.1, 0.4])]
    rules = tuple(Rule(id=f"r{i}-{j}", kind="never-pair", scope=Scope(pairs=((f"s{i}", f"m{j}"),))) for i, j in pairs)
    absences = tuple(one for id, those in missing.items() for one in away(id, *those))
    return problem(company(sellers, marketers, absences=absences, rules=rules), programme(rounds, mode=mode))


@given(problems((3, 3, 3)))
@settings(max_examples=60, deadline=None)
def test_the_best_plan_is_found_and_its_proof_is_true(made: PairingProblem) -> None:
    """By trying all plans with rounds as large: none has more distinct pairs, nor, with as many, a shorter wait."""
    found = planned(made)
    most, shortest = best_with_largest_rounds(made)
    score = score_of(made, found.proposal)
    assert score.distinct == most == found.limits.distinct
    assert -score.longest_wait == shortest == longest_wait(made, found.proposal.rounds)
    assert found.limits.longest in (0, shortest)
    assert found.limits.by != Argument.SEARCH_ONCE


def test_nobody_sitting_out_may_cost_a_pair_and_that_is_proven() -> None:
    """Two rounds: s1 knows only m1, s0 may meet both. With largest rounds s0 and m1 never meet; the proof says so."""
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s1", "m0"),)))
    made = problem(company(2, 2, rules=(rule,)), programme(2))
    found = planned(made)
    assert limits_of(made).distinct == 3
    assert (score_of(made, found.proposal).pairs, score_of(made, found.proposal).distinct) == (4, 2)
    assert (found.limits.distinct, found.limits.by) == (2, Argument.SEARCH)


def test_a_theorem_that_promises_a_plan_keeps_its_promise() -> None:
    """Where Borodin, Kostochka and Woodall promise that all pairs can meet, enough rounds hold them all."""
    made = problem(company(4, 3, absences=away("s0", 0) + away("m1", 3)), programme(6))
    assert complete_plan_exists(made)
    assert score_of(made, planned(made).proposal).distinct == 12
    assert not complete_plan_exists(problem(company(4, 3), programme(3)))


@pytest.mark.parametrize(("parallel", "rounds"), [(1, 12), (2, 6), (3, 4), (9, 4)])
def test_rooms_limit_how_soon_all_can_meet_in_person(parallel: int, rounds: int) -> None:
    """Four by three with R places: max(4, ceil(12 / R)) rounds."""
    made = problem(company(4, 3, rooms={"r": room("r", parallel=parallel)}), programme(4))
    assert fewest_rounds_in_person(made) == rounds


@pytest.mark.parametrize("mode", ["one-to-one", "hosts"])
def test_random_programmes_reach_what_is_proven(mode: str) -> None:
    """Absences and barred pairs: every round as large as a dull count says, every bound reached or the gap stated."""
    _judge(random.Random(5), 40, (7, 6, 8), mode)


@pytest.mark.campaign
@pytest.mark.parametrize("mode", ["one-to-one", "hosts"])
def test_thousands_of_random_programmes_reach_what_is_proven(mode: str) -> None:
    """The same for two thousand programmes of each mode."""
    _judge(random.Random(11), 2000, (8, 8, 10), mode)


def _judge(chance: random.Random, count: int, most: tuple[int, int, int], mode: str) -> None:
    for number in range(count):
        made = random_problem(chance, most, mode)
        found = planned(made, number)
        score = score_of(made, found.proposal)
        for round, chosen in enumerate(found.proposal.rounds):
            assert set(chosen) <= set(usable(made, round))
            if mode == "one-to-one":
                assert len(chosen) == largest_matching(usable(made, round))
                assert len({i for i, _ in chosen}) == len({j for _, j in chosen}) == len(chosen)
        assert score.pairs == found.limits.pairs
        assert score.distinct == found.limits.distinct


@pytest.mark.parametrize("larger", [3, 5, 8])
def test_barred_pairs_cost_no_round_in_any_programme(larger: int) -> None:
    """Without absences all permitted pairs meet in as many rounds as the busiest has partners, unless pauses forbid."""
    chance = random.Random(larger)
    for _ in range(8):
        barred = {(chance.randrange(larger), chance.randrange(larger)) for _ in range(larger)}
        rules = tuple(
            Rule(id=f"r{n}", kind="never-pair", scope=Scope(pairs=((f"s{i}", f"m{j}"),)))
            for n, (i, j) in enumerate(sorted(barred))
        )
        known = company(larger, larger, rules=rules)
        fewest = limits_of(problem(known, programme(larger))).rounds
        made = problem(known, programme(fewest))
        found = planned(made)
        assert score_of(made, found.proposal).distinct == found.limits.distinct
        if found.limits.by != Argument.SEARCH:
            assert found.limits.distinct == len(made.pairs())


def test_hosts_keep_guests_apart_and_seat_as_many_as_can_be() -> None:
    """Six guests, two hosts, two guests who are not possible together: all six still sit down in every round."""
    rules = tuple(Rule(id=f"r{n}", kind="never-pair", scope=Scope(pairs=((f"s{n}", f"s{n + 3}"),))) for n in range(3))
    made = problem(company(6, 2, rules=rules), programme(4, mode="hosts"))
    found = planned(made)
    for round, chosen in enumerate(found.proposal.rounds):
        assert len(chosen) == 6
        assert made.quarrels(round, chosen) == []


def test_what_keeping_guests_apart_costs_is_proven() -> None:
    """Two guests who are not possible together and one host: one of them sits out in each round, and no plan helps."""
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s0", "s1"),)))
    made = problem(company(2, 1, rules=(rule,)), programme(2, mode="hosts"))
    found = planned(made)
    score = score_of(made, found.proposal)
    assert (score.pairs, score.distinct) == (found.limits.pairs, found.limits.distinct) == (2, 2)
    assert found.limits.largest == 4


@given(problems(), st.integers(1, 60))
@settings(max_examples=40, deadline=None)
def test_work_that_is_stopped_gives_a_whole_plan_or_none(made: PairingProblem, moment: int) -> None:
    """Wherever it is stopped: a plan keeps all rules and has largest rounds, and it is never worse than its report."""
    asked = [0]
    told: list[Standing] = []

    def stop() -> bool:
        asked[0] += 1
        return asked[0] >= moment

    found = plan(made, watch=Watch(told.append, stop))
    if found is None:
        return
    for round, chosen in enumerate(found.proposal.rounds):
        assert len(chosen) == largest_matching(usable(made, round))
    if told and told[-1].most_pairs:
        assert score_of(made, found.proposal).distinct >= told[-1].distinct


def test_progress_grows_and_tells_the_best_so_far() -> None:
    """The share never falls, and figures come as soon as there is a whole plan."""
    told: list[Standing] = []
    made = problem(company(9, 5, absences=away("s0", 2)), programme(12))
    plan(made, watch=Watch(told.append))
    shares = [one.share for one in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert told[-1].most_distinct >= told[-1].distinct > 0


def test_a_limit_by_the_clock_ends_the_work() -> None:
    """With no time at all there is still the plan week by week."""
    made = problem(company(8, 8, absences=away("s0", 2)), programme(9))
    found = plan(made, watch=Watch(seconds=0.0))
    assert found is not None
    assert not found.stopped
    assert score_of(made, found.proposal).pairs == found.limits.pairs


@given(problems(), st.sampled_from(Emphasis))
@settings(max_examples=30, deadline=None)
def test_settling_costs_no_meeting_and_no_pair(made: PairingProblem, emphasis: Emphasis) -> None:
    """What the emphasis cares for gets better at nobody's cost."""
    start = plan_weekly(made, seed=3)
    search = Rematching(made, start)
    search.settle(emphasis, 3, Watch())
    before, after = score_of(made, start), score_of(made, search.proposal)
    assert after.pairs == before.pairs
    assert after.distinct >= before.distinct


def test_variants_are_as_good_and_differ() -> None:
    """Three plans of twelve by eight with absences: as many meetings and pairs, and mostly other pairs each week."""
    absences = tuple(one for n in range(8) for one in away(f"s{n}", n, n + 3))
    made = problem(company(12, 8, absences=absences), programme(12))
    found = [one.planned.proposal for one in variants(made, 3)]
    assert len(found) == 3
    scores = [score_of(made, one) for one in found]
    assert len({(score.pairs, score.distinct) for score in scores}) == 1
    assert all(in_common(one, other) <= 0.7 for one in found for other in found if one is not other)


def test_soft_pauses_are_planned_for() -> None:
    """Six sellers and three marketers: with a soft pause of two weeks every seller meets every other week."""
    rule = Rule(id="g", kind="min-gap", severity=Severity.SOFT, parameters={"weeks": 2, "side": "Sales"})
    made = problem(company(6, 3, rules=(rule,)), programme(6))
    assert score_of(made, planned(made).proposal).costs == 0
