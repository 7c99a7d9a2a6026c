"""The laws of plans with tables of several people: no hard finding, everybody seated, bounds that hold."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import combinations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import PastMeeting, Programme, Round, Rule, Scope, Severity, SitOutReason
from scheduler.pairing.check import check
from scheduler.pairing.judging import judged
from scheduler.pairing.quality import goodness
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from tests.scheduler.pairing.groups.making import POOL, couples
from tests.scheduler.pairing.making import FIRST, SIDES, away, company, person, planned, programme

WEEKS = 5
TWICE = "FREQ=WEEKLY;BYDAY=TU,TH"
MODES = {1: ("one-to-one", "tables:2", "tables:3", "tables:4"), 2: ("tables:2+2", "tables:1+2", "tables:3+1")}


@st.composite
def cases(draw: st.DrawFn) -> tuple[Company, Programme]:
    """A small company with absences, history and hard and soft rules, and a programme whose tables are groups."""
    sellers, marketers, sides = draw(st.integers(1, 9)), draw(st.integers(1, 5)), draw(st.integers(1, 2))
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    languages = st.sampled_from(["", "", "en"])
    people = {id: person(id, "vi" if id[0] == "s" else "ma", language=draw(languages)) for id in ids}
    missing = draw(st.lists(st.tuples(st.sampled_from(ids), st.integers(0, WEEKS - 1)), max_size=8, unique=True))
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] != pair[1])
    past = draw(st.lists(pairs, max_size=4))
    choices = (
        Rule(id="a", kind="never-pair", scope=Scope(pairs=tuple(draw(st.lists(pairs, min_size=1, max_size=4))))),
        Rule(id="b", kind="meetings-per-week", parameters={"most": 1}),
        Rule(id="c", kind="min-gap", parameters={"weeks": draw(st.integers(1, 3))}),
        Rule(id="d", kind="repeat-after-all-met", severity=draw(st.sampled_from([Severity.HARD, Severity.SOFT]))),
        Rule(id="e", kind="language-in-common", severity=draw(st.sampled_from([Severity.HARD, Severity.SOFT]))),
        Rule(id="f", kind="avoid-pair", severity=Severity.SOFT, scope=Scope(pairs=(draw(pairs),))),
    )
    known = company(
        sellers, marketers, people=people, rules=tuple(rule for rule in choices if draw(st.booleans())),
        absences=tuple(one for id, n in missing for one in away(id, n)),
        past_meetings={
            f"p{n}": PastMeeting(id=f"p{n}", day=FIRST - timedelta(days=30 + n), first=one, second=other)
            for n, (one, other) in enumerate(past)
        },
    )  # fmt: skip
    made = programme(
        WEEKS, sides=POOL if sides == 1 else SIDES, mode=draw(st.sampled_from(MODES[sides])),
        every=draw(st.sampled_from(["week", TWICE])),
    )  # fmt: skip
    return known, made


def hard(exchange: ExchangeRounds) -> set[tuple[str, tuple[str, ...]]]:
    """What is hard about these rounds."""
    return {(one.id, one.people) for one in check(exchange) if one.severity == Severity.HARD}


@given(cases(), st.integers(0, 2))
@settings(max_examples=40, deadline=None)
def test_what_is_planned_breaks_no_hard_rule_and_no_mode(case: tuple[Company, Programme], seed: int) -> None:
    """The checker finds nothing hard, no table is fuller than the mode has it, and everybody is seated or told why."""
    known, made = case
    rounds = planned(known, made, seed=seed)
    exchange = ExchangeRounds(made, rounds, known)
    assert hard(exchange) == set()
    everybody = Counter(one.id for one in exchange.everybody)
    for one in rounds:
        for table in one.tables:
            assert all(len(people) <= most for people, most in zip(table.people, made.seats, strict=True))
        seated = [id for table in one.tables for id in table.everybody]
        if one.skipped is None or one.sitting_out:
            assert Counter([*seated, *(out.person for out in one.sitting_out)]) == everybody


@given(cases(), st.integers(0, WEEKS), st.integers(0, WEEKS))
@settings(max_examples=20, deadline=None)
def test_a_plan_around_rounds_that_stay_breaks_no_hard_rule(
    case: tuple[Company, Programme], start: int, published: int
) -> None:
    """Earlier and published rounds stay as they are and count for pauses and limits."""
    known, made = case
    rounds = tuple(
        one.replace(published=number == published) for number, one in enumerate(planned(known, made, seed=1))
    )
    again = planned(known, made, rounds, start=FIRST + timedelta(weeks=start), seed=2)
    stay = {one.id for one in rounds if one.published or one.day < FIRST + timedelta(weeks=start)}
    assert [one for one in again if one.id in stay] == [one for one in rounds if one.id in stay]
    days = {one.day for one in rounds if one.id in stay}
    found = check(ExchangeRounds(made, again, known))
    assert not [
        one for one in found
        if one.severity == Severity.HARD
        and not (one.kind == "repeat-after-all-met" and one.dates and one.dates.first in days)
    ]  # fmt: skip


@given(cases())
@settings(max_examples=15, deadline=None)
def test_no_plan_beats_its_bounds(case: tuple[Company, Programme]) -> None:
    """Seats, pairs at tables and distinct pairs are at most what the bounds say."""
    known, made = case
    rounds = planned(known, made)
    exchange = ExchangeRounds(made, rounds, known)
    figures = goodness(rounds)
    days = [one.day for one in rounds if one.tables or not one.skipped]
    _, limits = judged(exchange, days, (), figures)
    met = couples(rounds)
    assert (figures.seated, figures.distinct) == (len(met), len(set(met)))
    assert figures.distinct <= limits.distinct
    assert figures.seated <= limits.pairs
    assert not limits.seats or figures.seats <= limits.seats


@given(cases())
@settings(max_examples=20, deadline=None)
def test_nobody_sits_out_who_could_be_seated(case: tuple[Company, Programme]) -> None:
    """Without rules about pairs and pauses only an odd number, or a side that is too small, leaves somebody over."""
    known, made = case
    known = msgspec.structs.replace(known, rules={})
    for one in planned(known, made):
        left = Counter(out.reason for out in one.sitting_out)
        if len(made.sides) == 1 and made.seats != (2,):
            assert not left[SitOutReason.LEFT_OVER]
        assert left[SitOutReason.LEFT_OVER] <= 1
        assert not left[SitOutReason.NOT_ALLOWED]


@given(cases())
@settings(max_examples=15, deadline=None)
def test_the_same_problem_and_seed_give_the_same_plan(case: tuple[Company, Programme]) -> None:
    """Byte for byte."""
    known, made = case
    first, again = (msgspec.json.encode(planned(known, made, seed=3)) for _ in range(2))
    assert first == again


@given(cases(), st.integers(0, 20))
@settings(max_examples=20, deadline=None)
def test_pinned_tables_stay(case: tuple[Company, Programme], which: int) -> None:
    """Planning again leaves a pinned meeting as it is, and nobody at it has another table."""
    known, made = case
    rounds = list(planned(known, made))
    tables = [(number, table) for number, one in enumerate(rounds) for table in one.tables]
    if not tables:
        return
    number, table = tables[which % len(tables)]
    one = rounds[number]
    rounds[number] = one.replace(tables=tuple(t.replace(pinned=t.id == table.id) for t in one.tables))
    again: tuple[Round, ...] = planned(known, made, tuple(rounds), seed=5)
    kept = next(t for t in again[number].tables if t.id == table.id)
    assert kept.people == table.people
    found = {one for one in check(ExchangeRounds(made, again, known)) if one.severity == Severity.HARD}
    assert not [one for one in found if one.kind != "repeat-after-all-met"]


@given(st.integers(2, 8), st.data())
@settings(max_examples=15, deadline=None)
def test_a_pool_in_pairs_is_a_largest_matching(people: int, data: st.DataObject) -> None:
    """Whatever pairs are barred, every round has as many tables as a dull count of all matchings finds."""
    everyone = [f"s{number}" for number in range(people)]
    pairs = list(combinations(everyone, 2))
    barred = data.draw(st.lists(st.sampled_from(pairs), unique=True, max_size=len(pairs)))
    rules = (Rule(id="a", kind="never-pair", scope=Scope(pairs=tuple(barred))),) if barred else ()
    rounds = planned(company(people, 0, rules=rules), programme(2, sides=POOL, mode="one-to-one"))
    allowed = [pair for pair in pairs if pair not in barred]
    assert [len(one.tables) for one in rounds] == 2 * [_largest(everyone, allowed)]


def _largest(left: list[str], allowed: list[tuple[str, str]]) -> int:
    """The most tables of two that these people can make."""
    if len(left) < 2:
        return 0
    first, *others = left
    with_first = [
        1 + _largest([one for one in others if one != other], allowed) for other in others if (first, other) in allowed
    ]
    return max([_largest(others, allowed), *with_first])
