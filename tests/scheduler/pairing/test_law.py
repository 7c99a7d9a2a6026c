"""The law of rules for exchanges: the checker finds nothing hard in what the planner makes; a dull second checker."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import product
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import DAY, PastMeeting, Programme, Round, Rule, Scope, Severity, Table, iso_week, round_id
from scheduler.pairing.check import check
from scheduler.pairing.dates import round_dates
from scheduler.pairing.proposing import propose_rounds
from scheduler.pairing.repair import repair
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from tests.scheduler.pairing.making import FIRST, away, company, person, planned, programme

WEEKS = 7
TWICE = "FREQ=WEEKLY;BYDAY=TU,TH"


@st.composite
def cases(draw: st.DrawFn) -> tuple[Company, Programme]:
    """A company whose hard rules tie rounds together, with absences, managers and two languages; and a programme."""
    sellers, marketers = draw(st.integers(1, 6)), draw(st.integers(1, 4))
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    languages, managers = st.sampled_from(["", "de", "en"]), st.sampled_from(["", "m0"])
    people = {
        id: person(id, "vi" if id[0] == "s" else "ma", language=draw(languages), manager=draw(managers))
        if id != "m0"
        else person(id, "ma")
        for id in ids
    }  # fmt: skip
    missing = draw(st.lists(st.tuples(st.sampled_from(ids), st.integers(0, WEEKS - 1)), max_size=8, unique=True))
    past = draw(st.lists(st.tuples(st.sampled_from(ids[:sellers]), st.sampled_from(ids[sellers:])), max_size=4))
    pair = (draw(st.sampled_from(ids[:sellers])), draw(st.sampled_from(ids[sellers:])))
    choices = (
        Rule(id="a", kind="never-pair", scope=Scope(pairs=(pair,)), first=FIRST + timedelta(days=10)),
        Rule(id="b", kind="meetings-per-week", parameters={"most": 1}),
        Rule(id="c", kind="min-gap", parameters={"weeks": draw(st.integers(1, 3))}),
        Rule(id="d", kind="repeat-after-all-met", first=draw(st.none() | st.just(FIRST + timedelta(days=15)))),
        Rule(id="e", kind="language-in-common"),
        Rule(id="f", kind="manager-and-report"),
        Rule(id="g", kind="avoid-pair", scope=Scope(pairs=(pair,))),
        Rule(id="h", kind="never-pair", scope=Scope(pairs=((ids[0], ids[sellers - 1]),))),
        Rule(id="i", kind="min-gap", severity=Severity.SOFT, parameters={"weeks": 2}),
        Rule(id="j", kind="meetings-per-week", severity=Severity.SOFT, parameters={"most": 1}),
    )
    rules = tuple(rule for rule in choices if draw(st.booleans()) and (rule.id != "h" or sellers > 1))
    known = company(
        sellers, marketers, people=people, rules=rules, absences=tuple(one for id, n in missing for one in away(id, n)),
        past_meetings={
            f"p{n}": PastMeeting(id=f"p{n}", day=FIRST - timedelta(days=30 + n), first=one, second=other)
            for n, (one, other) in enumerate(past)
        },
    )  # fmt: skip
    mode = draw(st.sampled_from(["one-to-one", "hosts"]))
    return known, programme(WEEKS, every=draw(st.sampled_from(["week", TWICE])), mode=mode)


def hard(exchange: ExchangeRounds) -> set[tuple[str, tuple[str, ...]]]:
    """What is hard about these rounds."""
    return {(one.id, one.people) for one in check(exchange) if one.severity == Severity.HARD}


@given(cases(), st.integers(0, 3))
@settings(max_examples=70, deadline=None)
def test_what_is_planned_from_nothing_breaks_no_hard_rule(case: tuple[Company, Programme], seed: int) -> None:
    """Whatever hard rules there are together, the checker finds nothing hard in a plan."""
    known, made = case
    assert hard(ExchangeRounds(made, planned(known, made, seed=seed), known)) == set()


@given(cases(), st.integers(0, WEEKS), st.integers(0, WEEKS))
@settings(max_examples=40, deadline=None)
def test_a_plan_around_rounds_that_stay_breaks_no_hard_rule(
    case: tuple[Company, Programme], start: int, published: int
) -> None:
    """Meetings of earlier weeks and of published rounds count for pauses and limits; only theirs may repeat a pair."""
    known, made = case
    rounds = tuple(
        one.replace(published=number == published) for number, one in enumerate(planned(known, made, seed=1))
    )
    again = planned(known, made, rounds, start=FIRST + timedelta(weeks=start), seed=2)
    stays = {
        table.id for one in rounds for table in one.tables if one.published or one.day < FIRST + timedelta(weeks=start)
    }
    found = check(ExchangeRounds(made, again, known))
    kept_days = {one.day for one in again for table in one.tables if table.id in stays}
    assert not [
        one for one in found
        if one.severity == Severity.HARD
        and not (one.kind == "repeat-after-all-met" and one.dates and one.dates.first in kept_days)
    ]  # fmt: skip


@given(cases(), cases(), st.integers(0, 60))
@settings(max_examples=30, deadline=None)
def test_two_programmes_of_the_same_people_never_clash(
    case: tuple[Company, Programme], other: tuple[Company, Programme], later: int
) -> None:
    """The second is planned around the first: no overlap, and no week too full."""
    known, made = case
    beside = other[1].replace(id="y", name="Y", at=(made.start_on(FIRST) + timedelta(minutes=later)).time())
    others = planned(known, beside)
    programmes = {made.id: made, beside.id: beside}
    beside_them = ExchangeRounds(made, (), known, others, programmes)
    proposed = propose_rounds(beside_them, FIRST, personas={}, cases={})
    assert proposed is not None
    assert hard(ExchangeRounds(made, proposed.rounds, known, others, programmes)) == set()


@given(cases(), st.lists(st.tuples(st.integers(0, 9), st.integers(0, WEEKS - 1)), min_size=1, max_size=3))
@settings(max_examples=30, deadline=None)
def test_a_repair_brings_no_new_hard_finding(case: tuple[Company, Programme], news: list[tuple[int, int]]) -> None:
    """After somebody has fallen ill, what is repaired breaks no hard rule, except a repeat that was fine before."""
    known, made = case
    rounds = planned(known, made)
    ids = list(known.people)
    ill = tuple(one for number, week in news for one in away(ids[number % len(ids)], week))
    worse = msgspec.structs.replace(known, absences={**known.absences, **{one.id: one for one in ill}})
    repaired = repair(ExchangeRounds(made, rounds, worse), FIRST, personas={}, cases={}).rounds
    found = [one for one in check(ExchangeRounds(made, repaired, worse)) if one.severity == Severity.HARD]
    assert [one for one in found if one.kind != "repeat-after-all-met"] == []


@st.composite
def arbitrary_rounds(draw: st.DrawFn) -> tuple[Company, Programme, tuple[Round, ...]]:
    """Rounds that nobody planned: any tables whatever."""
    known, made = draw(cases())
    made = made.replace(mode="hosts")
    sides = [[one.id for one in known.people.values() if one.department == side] for side in ("vi", "ma")]
    rounds = []
    for when in round_dates(made, known):
        orders = [draw(st.permutations(side)) for side in sides]
        many = draw(st.integers(0, min(map(len, orders))))
        tables = tuple(
            Table(id=f"t-{when.day}-{number}", people=((orders[0][number],), (orders[1][number],)))
            for number in range(many)
        )
        rounds.append(Round(id=round_id(made.id, when.day), programme=made.id, day=when.day, tables=tables))
    return known, made, tuple(rounds)


@given(arbitrary_rounds())
@settings(max_examples=120, deadline=None)
def test_a_second_dull_checker_finds_the_same(case: tuple[Company, Programme, tuple[Round, ...]]) -> None:
    """Written from the definitions alone, it names the same kinds, days and people on any rounds."""
    known, made, rounds = case
    found = Counter(
        (one.kind, one.dates.last, frozenset(one.people))
        for one in check(ExchangeRounds(made, rounds, known))
        if one.dates
    )
    assert found == dull(known, rounds)


def dull(known: Company, rounds: tuple[Round, ...]) -> Counter[Any]:
    """What breaks the rules of `cases`, counted in the dullest way: whole days, one room-less site, one zone."""
    meetings = [(one.day, table.people[0][0], table.people[1][0]) for one in rounds for table in one.tables]
    found: Counter[Any] = Counter()
    off = {(absence.person, absence.start) for absence in known.absences.values()}
    for day, *pair in meetings:
        for id in pair:
            found["absent-participant", day, frozenset([id])] += (id, day) in off
    for rule in known.rules.values():
        for day, one, other in meetings:
            if rule.first is None or rule.first <= day:
                together = frozenset([one, other])
                found[rule.kind, day, together] += _together(rule, known, one, other)
                if rule.kind == "repeat-after-all-met":
                    found[rule.kind, day, together] += _repeats(known, meetings, off, day, one, other)
        for id in known.people:
            days = sorted(day for day, *pair in meetings if id in pair)
            for number, day in enumerate(days):
                if rule.kind == "min-gap":
                    weeks = int(str(rule.parameters["weeks"]))
                    found[rule.kind, day, frozenset([id])] += number > 0 and day - days[number - 1] < weeks * 7 * DAY
                if rule.kind == "meetings-per-week":
                    same = [one for one in days if iso_week(one) == iso_week(day)]
                    found[rule.kind, day, frozenset([id])] += len(same) > 1 and day == same[-1]
    return +found


def _together(rule: Rule, known: Company, one: str, other: str) -> bool:
    if rule.kind in ("never-pair", "avoid-pair"):
        return {one, other} == set(rule.scope.pairs[0])
    if rule.kind == "language-in-common":
        return (known.people[one].language or "de") != (known.people[other].language or "de")
    return rule.kind == "manager-and-report" and (
        known.people[one].manager == other or known.people[other].manager == one
    )


def _repeats(known: Company, meetings: list[Any], off: set[Any], day: Any, one: str, other: str) -> bool:
    met = {frozenset([past.first, past.second]) for past in known.past_meetings.values()}
    met |= {frozenset(pair) for before, *pair in meetings if before < day}
    if frozenset([one, other]) not in met:
        return False
    sides = [[id for id in known.people if id[0] == letter and (id, day) not in off] for letter in "sm"]
    return any(
        frozenset(pair) not in met and not _barred(known, day, *pair)
        for pair in product(*sides)
        if one in pair or other in pair
    )


def _barred(known: Company, day: Any, one: str, other: str) -> bool:
    kinds = ("never-pair", "avoid-pair", "language-in-common", "manager-and-report")
    return any(
        _together(rule, known, one, other)
        for rule in known.rules.values()
        if rule.kind in kinds and (rule.first is None or rule.first <= day)
    )
