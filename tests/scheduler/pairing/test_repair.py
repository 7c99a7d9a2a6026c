"""A repair keeps the past, pins and all it can, and touches no round that nothing has happened to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import Round, Severity
from scheduler.pairing.check import check
from scheduler.pairing.repair import repair
from scheduler.pairing.repaired import Repaired
from scheduler.rules.company import Company
from scheduler.rules.pairing_problem import Pair
from tests.scheduler.pairing.judge import largest_matching
from tests.scheduler.pairing.making import FIRST, away, company, exchange, pairs_of, planned, programme


def repaired(known: Company, rounds: tuple[Round, ...], first: int = 0, *, catch_up: bool = True) -> Repaired:
    """The rounds repaired from one of them on."""
    made = programme(len(rounds))
    start = FIRST + timedelta(weeks=first)
    return repair(exchange(known, made, rounds), start, personas={}, cases={}, catch_up=catch_up)


def fewest_changes(before: set[Pair], possible: list[Pair], size: int) -> int:
    """How many of the tables before must go in any matching of that size, by trying all."""
    matchings = [
        some for some in combinations(possible, size) if len({i for i, _ in some}) == len({j for _, j in some}) == size
    ]
    return min(len(before - set(some)) for some in matchings)


@given(st.integers(2, 5), st.integers(1, 4), st.integers(0, 5), st.data())
@settings(max_examples=50, deadline=None)
def test_a_repair_of_one_round_changes_as_few_tables_as_any_could(
    sellers: int, marketers: int, missing: int, data: st.DataObject
) -> None:
    """With somebody away, no largest matching of the round keeps more of its tables; trying all of them says so."""
    rounds = planned(company(sellers, marketers), programme(4))
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    gone = {ids[(missing + n) % len(ids)] for n in range(data.draw(st.integers(0, 2)))}
    known = company(sellers, marketers, absences=tuple(one for id in sorted(gone) for one in away(id, 2)))
    done = repaired(known, rounds, catch_up=False)
    assert [one for one in done.rounds if one.day != rounds[2].day] == [*rounds[:2], *rounds[3:]]
    before = {(int(i[1:]), int(j[1:])) for i, j in pairs_of(rounds[2])}
    after = {(int(i[1:]), int(j[1:])) for i, j in pairs_of(done.rounds[2])}
    possible = [(i, j) for i in range(sellers) for j in range(marketers) if not {f"s{i}", f"m{j}"} & gone]
    assert len(after) == largest_matching(possible)
    assert len(before - after) == fewest_changes(before, possible, len(after))
    found = check(exchange(known, programme(4), done.rounds))
    assert not [one for one in found if one.severity == Severity.HARD]


def all_repairs(known: Company, rounds: tuple[Round, ...], start: int) -> tuple[int, int]:
    """What the best repair with rounds as large as can be is worth, and the most pairs that can meet; by trying."""
    coming = rounds[start:]
    before = [set(pairs_of(one)) for one in coming]
    met = {pair for one in rounds[:start] for pair in pairs_of(one)}
    wanted = set().union(*before, *map(set, map(pairs_of, rounds))) - met
    choices = []
    for one in coming:
        there = [[p.id for p in side if is_there(known, p.id, one)] for side in exchange(known, programme(1)).sides]
        possible = [(i, j) for i in there[0] for j in there[1]]
        size = min(len(there[0]), len(there[1]))
        choices.append([
            some for some in combinations(possible, size)
            if len({i for i, _ in some}) == len({j for _, j in some}) == size
        ])  # fmt: skip
    plans = [(len(wanted & set().union(*plan)), changes(before, plan)) for plan in product(*choices)]
    return max(9 * met - 2 * changed for met, changed in plans), max(met for met, _ in plans)


def changes(before: list[set[tuple[str, str]]], after: Sequence[Iterable[tuple[str, str]]]) -> int:
    """How many tables are different, round by round."""
    both = zip(before, map(set, after), strict=True)
    return sum(max(len(old - new), len(new - old)) for old, new in both)


def is_there(known: Company, person: str, one: Round) -> bool:
    """Whether somebody is not away on the day of a round."""
    return not any(some.person == person and some.start <= one.day < some.end for some in known.absences.values())


@given(
    st.integers(2, 3),
    st.integers(2, 3),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3)), max_size=4),
    st.data(),
)
@settings(max_examples=60, deadline=None)
def test_over_several_rounds_a_pair_meets_again_where_that_is_worth_the_changes(
    sellers: int, marketers: int, missing: list[tuple[int, int]], data: st.DataObject
) -> None:
    """A pair is worth up to four further changes; trying all repairs finds none that is better."""
    rounds = planned(company(sellers, marketers), programme(4))
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    start = data.draw(st.integers(0, 2))
    gone = sorted({(ids[who % len(ids)], when) for who, when in missing})
    known = company(sellers, marketers, absences=tuple(one for id, when in gone for one in away(id, when)))
    done = repaired(known, rounds, start)
    best, most = all_repairs(known, rounds, start)
    before, after = ([set(pairs_of(one)) for one in some[start:]] for some in (rounds, done.rounds))
    wanted = {pair for one in rounds for pair in pairs_of(one)} - {p for one in rounds[:start] for p in pairs_of(one)}
    met = wanted & set().union(*after)
    assert done.changed == changes(before, after) == done.fewest
    assert 9 * len(met) - 2 * done.changed == best
    assert {frozenset(pair) for pair in done.lost} == {frozenset(pair) for pair in wanted - met}
    assert len(wanted) - most >= done.fewest_lost
    assert not [
        one
        for one in check(exchange(known, programme(4), done.rounds))
        if one.severity == Severity.HARD and one.dates and one.dates.first >= rounds[start].day
    ]


def test_nothing_to_repair_changes_nothing() -> None:
    """Without anything new, every round is the very same."""
    rounds = planned(company(5, 3), programme(6))
    done = repaired(company(5, 3), rounds)
    assert done.rounds == rounds
    assert done.swaps == ()
    assert done.kept == 18


def test_the_past_and_pins_are_not_touched() -> None:
    """A round before the day stays though somebody was away, and a pinned table stays with its room and topics."""
    rounds = planned(company(4, 2), programme(5))
    pinned = rounds[3].tables[0].replace(pinned=True, persona="p")
    held = rounds[3].replace(tables=(pinned, *rounds[3].tables[1:]))
    absent = rounds[3].tables[1].people[0][0]
    known = company(4, 2, absences=(*away("m0", 1), *away(absent, 3)))
    done = repaired(known, (*rounds[:3], held, rounds[4]), first=2, catch_up=False)
    assert done.rounds[1] == rounds[1]
    assert pinned in done.rounds[3].tables
    assert [swap.day for swap in done.swaps] == [rounds[3].day]


def test_somebody_who_is_back_gets_a_table_and_nobody_else_is_moved() -> None:
    """A vacation that is off lets two more people meet; the other tables stay."""
    rounds = planned(company(3, 3, absences=away("m1", 2)), programme(3))
    (swap,) = repaired(company(3, 3), rounds).swaps
    assert swap.gone == ()
    (table,) = swap.come
    assert table.people[1] == ("m1",)
