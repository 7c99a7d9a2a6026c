"""Rounds as they are planned: who, where, about what, and what stays."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import (
    DateRange,
    Half,
    PastMeeting,
    Persona,
    Programme,
    Rule,
    Scope,
    Severity,
    Site,
    SitOutReason,
    WorkingTime,
    iso_week,
    message,
)
from scheduler.pairing.check import check
from scheduler.pairing.reasons import why
from scheduler.rules.company import Company
from tests.scheduler.pairing.making import FIRST, away, company, exchange, pairs_of, person, planned, programme, room

MORNINGS = WorkingTime(days=(Half.MORNING,) * 5 + (Half.NONE,) * 2)
AFTERNOONS = WorkingTime(days=(Half.AFTERNOON,) * 5 + (Half.NONE,) * 2)


@st.composite
def companies(draw: st.DrawFn) -> tuple[Company, Programme, int]:
    """A company with absences, part-time, contracts, rules and rooms, a programme and a seed."""
    sellers, marketers = draw(st.integers(1, 6)), draw(st.integers(1, 4))
    times = st.sampled_from([WorkingTime(), MORNINGS, AFTERNOONS])
    days = st.none() | st.integers(0, 70).map(lambda n: FIRST + timedelta(days=n))
    sites = st.sampled_from(["hh", "muc"])
    people = {
        one.id: one.replace(working_time=draw(times), joined=draw(days), site=draw(sites))
        for one in company(sellers, marketers).people.values()
    }
    missing = draw(st.lists(st.tuples(st.sampled_from(sorted(people)), st.integers(0, 8)), max_size=10, unique=True))
    pair = (f"s{draw(st.integers(0, sellers - 1))}", f"m{draw(st.integers(0, marketers - 1))}")
    until = draw(st.none() | st.just(FIRST + timedelta(days=20)))
    rules = (
        Rule(id="n", kind="never-pair", scope=Scope(pairs=(pair,)), confidential=True, until=until),
        Rule(id="w", kind="meetings-per-week", parameters={"most": draw(st.integers(1, 2))}),
        Rule(id="g", kind="min-gap", parameters={"weeks": draw(st.integers(1, 3)), "side": "Sales"}),
    )
    closed = (DateRange(start=FIRST, end=FIRST + timedelta(days=10)),)
    known = company(
        sellers,
        marketers,
        people=people,
        rules=tuple(rule for rule in rules if draw(st.booleans())),
        absences=tuple(one for id, number in missing for one in away(id, number)),
        rooms={"r": room("r", parallel=draw(st.integers(1, 2)), closed=closed)},
        sites={
            "hh": Site(id="hh", name="Hamburg", region="DE-HH", time_zone="Europe/Berlin"),
            "muc": Site(id="muc", name="München", region="DE-BY", time_zone="Europe/Berlin"),
        },
    )
    every = draw(st.sampled_from(["week", "FREQ=WEEKLY;BYDAY=TU,TH"]))
    mode = draw(st.sampled_from(["one-to-one", "hosts"]))
    return known, programme(8, every=every, mode=mode), draw(st.integers(0, 3))


Case = tuple[Company, Programme, int]


@given(companies())
@settings(max_examples=60, deadline=None)
def test_what_is_planned_breaks_no_hard_rule(case: Case) -> None:
    """The law of rules: the checker finds nothing hard in what the planner made, whatever the company."""
    known, made, seed = case
    rounds = planned(known, made, seed=seed)
    assert [one for one in check(exchange(known, made, rounds)) if one.severity == Severity.HARD] == []


@given(companies())
@settings(max_examples=30, deadline=None)
def test_everybody_has_a_table_or_a_reason(case: Case) -> None:
    """In every round that takes place each person of both sides either sits at a table or is listed with a reason."""
    known, made, _ = case
    everybody = sorted(person.id for side in exchange(known, made).sides for person in side)
    for round in planned(known, made):
        if round.skipped is None:
            seated = [one for table in round.tables for one in table.everybody]
            assert sorted(seated + [one.person for one in round.sitting_out]) == everybody


def test_a_morning_worker_can_come_to_lunch_and_an_afternoon_worker_cannot() -> None:
    """A lunch from 12 to 13 needs the morning."""
    known = company(2, 1)
    people = {
        **known.people,
        "s0": person("s0", "vi", working_time=AFTERNOONS),
        "s1": person("s1", "vi", working_time=MORNINGS),
    }
    (round,) = planned(company(2, 1, people=people), programme(1))
    assert pairs_of(round) == [("s1", "m0")]
    assert round.sitting_out[0].reason == SitOutReason.NOT_DUE


def test_past_and_published_rounds_stay_as_they_are() -> None:
    """Planning anew from the fifth round changes neither the first four nor a published one after them."""
    known, made = company(5, 3), programme(8)
    before = planned(known, made)
    kept = tuple(round.replace(published=number == 6) for number, round in enumerate(before))
    after = planned(company(5, 3, absences=away("m0", 4, 5, 6, 7)), made, kept, start=before[4].day)
    assert after[:4] == kept[:4]
    assert after[6] == kept[6]
    assert after[5] != kept[5]


def test_who_met_before_rondo_meets_last() -> None:
    """Meetings from a table of the past count against repeats from the first round on."""
    past = {f"{n}": PastMeeting(id=f"{n}", day=date(2026, 11, 5), first="m0", second=f"s{n}") for n in range(2)}
    rounds = planned(company(4, 1, past_meetings=past), programme(4))
    assert {pair[0] for round in rounds[:2] for pair in pairs_of(round)} == {"s2", "s3"}


def test_a_meeting_is_in_person_at_a_common_site_while_a_room_is_free() -> None:
    """The rooms fill in the programme's order; without a free room, or at two sites, people meet online."""
    known = company(4, 4)
    people = {**known.people, "m3": person("m3", "ma", site="muc")}
    rooms = {"small": room("small"), "big": room("big", parallel=1)}
    (round,) = planned(company(4, 4, people=people, rooms=rooms), programme(1, rooms=("big", "small")))
    assert sorted((table.room, table.online) for table in round.tables) == [
        ("", True),
        ("", True),
        ("big", False),
        ("small", False),
    ]
    assert next(table for table in round.tables if "m3" in table.everybody).online


def test_two_programmes_share_the_week_of_a_person() -> None:
    """With one meeting a week, whoever meets in another programme sits out in this one, for that reason."""
    rule = Rule(id="w", kind="meetings-per-week", parameters={"most": 1})
    known = company(2, 1, rules=(rule,))
    others = planned(known, programme(1, id="y"))
    (round,) = planned(known, programme(1), others=others)
    assert not round.tables
    assert round.skipped
    busy = {one for table in others[0].tables for one in table.everybody}
    assert {one.person for one in round.sitting_out if one.reason == SitOutReason.MEETINGS_PER_WEEK} == busy


def test_personas_are_valid_and_new_to_the_listener() -> None:
    """A seller hears every persona that is valid before hearing one again, from its owner where that is possible."""
    personas = {
        "a": Persona(id="a", name="A", owner="m0"),
        "b": Persona(id="b", name="B"),
        "c": Persona(id="c", name="C", first=date(2027, 3, 1)),
    }
    rounds = planned(company(3, 3), programme(6, presenting="Marketing"), personas=personas)
    for seller in ("s0", "s1", "s2"):
        heard = [t.persona for r in rounds for t in r.tables if seller in t.everybody]
        assert set(heard[:2]) == {"a", "b"}
    assert "c" not in {t.persona for r in rounds for t in r.tables if r.day < date(2027, 3, 1)}


def test_meetings_keep_their_ids_when_nothing_about_them_changes() -> None:
    """An id names programme, day and people: planning again gives the same, and no two meetings share one."""
    first, second = (planned(company(6, 4), programme(10)) for _ in range(2))
    ids = [table.id for round in first for table in round.tables]
    assert len(ids) == len(set(ids))
    assert ids == [table.id for round in second for table in round.tables]


def test_why_says_whom_somebody_meets_or_why_not_and_never_the_reason_of_an_absence() -> None:
    """A sentence with the numbers behind it."""
    known = company(3, 2, absences=away("m1", 0))
    made = programme(3)
    rounds = planned(known, made)
    where = exchange(known, made, rounds)
    waiting = next(one for one in rounds[0].sitting_out if one.side == 0)
    text, facts = why(where, known.people[waiting.person], rounds[0])
    assert text.key == "exchange-why-sits-out"
    assert text.values["reason"] == message("exchange-reason-other-side-smaller")
    assert message("exchange-fact-missing", missing=1, all=2, side="Marketing") in facts
    text, facts = why(where, known.people["m0"], rounds[0])
    assert text.key == "exchange-why-meets"
    assert [fact.key for fact in facts] == ["exchange-fact-new"]


def test_two_rounds_in_a_week_are_still_one_meeting_a_week() -> None:
    """The limit a week holds within a programme that meets twice a week."""
    rule = Rule(id="w", kind="meetings-per-week", parameters={"most": 1})
    rounds = planned(company(2, 2, rules=(rule,)), programme(3, every="FREQ=WEEKLY;BYDAY=TU,TH"))
    weeks = [(one, iso_week(round.day)) for round in rounds for table in round.tables for one in table.everybody]
    assert len(weeks) == len(set(weeks))


def test_a_pause_between_meetings_is_kept() -> None:
    """With a gap of two weeks on one side, nobody of it meets in two weeks running."""
    rule = Rule(id="g", kind="min-gap", parameters={"weeks": 2, "side": "Sales"})
    rounds = planned(company(2, 2, rules=(rule,)), programme(6))
    days = [round.day for round in rounds for pair in pairs_of(round) if pair[0] == "s0"]
    assert all((after - before).days >= 14 for before, after in pairwise(days))
    assert len(days) == 3


def test_nobody_is_called_out_of_bed() -> None:
    """With hours of the day, noon in Hamburg is no meeting for somebody in New York, and the checker agrees."""
    rule = Rule(id="h", kind="working-hours", parameters={"from": "08:00:00", "until": "18:00:00"})
    people = {**company(2, 1).people, "s1": person("s1", "vi", time_zone="America/New_York")}
    known, made = company(2, 1, people=people, rules=(rule,)), programme(2)
    rounds = planned(known, made)
    assert {pair for round in rounds for pair in pairs_of(round)} == {("s0", "m0")}
    assert {one.reason for one in rounds[0].sitting_out} == {SitOutReason.OUTSIDE_HOURS}
    unruled = planned(company(2, 1, people=people), made)
    (finding,) = check(exchange(known, made, unruled))
    assert finding.kind == "working-hours"
    assert finding.people == ("s1",)
