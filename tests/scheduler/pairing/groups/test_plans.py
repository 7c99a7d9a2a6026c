"""Plans with tables of several people: what is reached, what is said of it, and who sits where."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from scheduler.model import OnHoliday, PastMeeting, Rule, Scope, SitOutReason
from scheduler.pairing.bounds import Argument
from scheduler.pairing.groups.bounds import limits_of_groups
from scheduler.pairing.groups.engine import met, plan_groups
from scheduler.pairing.groups.shapes import shape_of
from scheduler.pairing.groups.variants import group_variants
from scheduler.pairing.watch import Watch
from tests.scheduler.pairing.groups.making import couples, pool, problem
from tests.scheduler.pairing.making import FIRST, away, company, planned, programme


@pytest.mark.parametrize(
    ("there", "seats", "tables", "sizes"),
    [
        ((13,), (4,), 4, (13,)), ((5,), (4,), 2, (5,)), ((1,), (4,), 0, (0,)), ((5,), (2,), 2, (4,)),
        ((4,), (3,), 2, (4,)), ((8, 8), (2, 2), 4, (8, 8)), ((24, 9), (2, 2), 9, (18, 9)), ((5, 0), (2, 2), 0, (0, 0)),
        ((7, 3), (3, 1), 3, (7, 3)),
    ],
)  # fmt: skip
def test_a_round_seats_as_many_as_it_can(
    there: tuple[int, ...], seats: tuple[int, ...], tables: int, sizes: tuple[int, ...]
) -> None:
    """Then at as few tables as possible, none with two people of a side more than another."""
    shape = shape_of(there, seats)
    assert (shape.tables, shape.seated) == (tables, sizes)
    assert all(most - least <= 1 for most, least in zip(shape.most, shape.least, strict=True))


def test_a_team_meets_at_tables_without_repeats() -> None:
    """Fifteen schoolgirls walk in threes for a week, and all pairs meet: proven best."""
    made = problem(company(15, 0), pool(7, "tables:3"))
    plan = plan_groups(made)
    assert plan
    reached = met(made, plan.rounds)
    assert len(reached) == len(set(reached)) == plan.limits.distinct == 105
    assert limits_of_groups(made).rounds == 7


def test_an_odd_team_in_pairs_shares_the_pauses() -> None:
    """Everybody sits out once in a cycle, with the reason."""
    rounds = planned(company(7, 0), pool(7, "one-to-one"))
    assert len(set(couples(rounds))) == len(couples(rounds)) == 21
    outs = Counter((out.person, out.reason) for one in rounds for out in one.sitting_out)
    assert outs == Counter({(f"s{number}", SitOutReason.LEFT_OVER): 1 for number in range(7)})


def test_two_sides_at_tables_of_two_and_two_all_meet() -> None:
    """Eight and eight meet in four rounds, as few as the seats allow; nobody shares a table twice, on no side."""
    rounds = planned(company(8, 8), programme(4, mode="tables:2+2"))
    assert len(set(couples(rounds))) == 64
    everybody = couples(rounds, across=False)
    assert len(set(everybody)) == len(everybody)


def test_tables_stay_even_when_people_are_away() -> None:
    """Thirteen of fifteen sit as 4, 3, 3 and 3."""
    rounds = planned(company(15, 0, absences=(*away("s0", 1), *away("s1", 1))), pool(3, "tables:4"))
    assert sorted(len(table.everybody) for table in rounds[1].tables) == [3, 3, 3, 4]
    assert {out.person: out.reason for out in rounds[1].sitting_out} == {
        "s0": SitOutReason.AWAY,
        "s1": SitOutReason.AWAY,
    }


def test_barred_people_never_share_a_table_on_either_side() -> None:
    """Also people of one side; if need be at smaller tables, so that all are seated."""
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s0", "s1"), ("s2", "s3"))))
    rounds = planned(company(4, 0, rules=(rule,)), pool(4, "tables:4"))
    assert not {frozenset(("s0", "s1")), frozenset(("s2", "s3"))} & set(couples(rounds))
    assert all(sum(len(table.everybody) for table in one.tables) == 4 for one in rounds)


def test_history_counts() -> None:
    """Who met before the programme does not meet again while others are new."""
    past = PastMeeting(id="p", day=date(2026, 12, 1), first="s0", second="s1")
    known = company(6, 0, past_meetings={"p": past})
    met_in_four = couples(planned(known, pool(4, "one-to-one")))
    assert len(set(met_in_four)) == 12
    assert frozenset(("s0", "s1")) not in met_in_four


def test_too_few_tables_are_an_argument() -> None:
    """Six people at two tables of three: whoever sat together cannot all be parted."""
    limits = limits_of_groups(problem(company(6, 0), pool(2, "tables:3")))
    assert (limits.distinct, limits.by) == (10, Argument.TABLES)
    limits = limits_of_groups(problem(company(13, 0), pool(4, "tables:4")))
    assert (limits.distinct, limits.by) == (60, Argument.MEETINGS)


def test_rounds_need_not_be_weeks() -> None:
    """Rounds of every day are planned as rounds of every week are."""
    made = pool(1, "tables:4", every="FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", until=FIRST + timedelta(days=6),
                on_holiday=OnHoliday.REPORT)  # fmt: skip
    rounds = planned(company(16, 0), made)
    assert len(rounds) == 5
    assert len(set(couples(rounds))) == len(couples(rounds)) == 120


def test_variants_differ_and_none_is_worse() -> None:
    """Two plans of the same problem share at most 70 % of their tables and have as many different pairs."""
    made = problem(company(9, 0), pool(2, "tables:3"))
    found = group_variants(made, 2)
    assert len(found) == 2
    assert len({len(set(met(made, one.rounds))) for one in found}) == 1


def test_planning_can_be_stopped() -> None:
    """Before the first whole plan there is none; after it the best so far is given."""
    made = problem(company(11, 0), pool(6, "tables:3"))
    assert plan_groups(made, watch=Watch(stop=lambda: True)) is None
    calls = iter(range(10**6))
    plan = plan_groups(made, watch=Watch(stop=lambda: next(calls) > 12))
    assert plan is None or (plan.stopped and all(plan.rounds))
