"""Each kind of rule for exchanges, on rounds written by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from scheduler.model import (
    DAY,
    Absence,
    AbsenceStatus,
    Answer,
    BusyCalendar,
    BusyTime,
    DateRange,
    Finding,
    Half,
    MeetingState,
    OwnHoliday,
    PastMeeting,
    Refused,
    Reply,
    Round,
    Rule,
    Scope,
    Severity,
    SitOutReason,
    Skill,
    Table,
    WorkingTime,
    round_id,
)
from scheduler.pairing.check import check
from scheduler.pairing.proposing import propose_rounds
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.registry import kind_named
from scheduler.texts import texts
from tests.scheduler.pairing.making import FIRST, away, company, person, programme, room

WEEK = 7 * DAY
FREE = (Half.NONE, Half.NONE)


def held(number: int, *tables: str, programme_id: str = "x", **changes: Any) -> Round:
    """The round of a week: tables are written `s0 m0` or `s0+s1 m0`; `changes` are those of every table."""
    day = FIRST + number * WEEK
    made = []
    for count, text in enumerate(tables):
        first, second = (tuple(side.split("+")) for side in text.split())
        made.append(Table(id=f"{programme_id}-{number}-{count}", people=(first, second), **changes))
    return Round(id=round_id(programme_id, day), programme=programme_id, day=day, tables=tuple(made))


def found(known: Company, *rounds: Round, **changes: Any) -> list[Finding]:
    """The findings on these rounds of the usual programme."""
    return list(check(ExchangeRounds(programme(12, **changes), rounds, known)))


def said(findings: list[Finding]) -> list[tuple[str, date, tuple[str, ...]]]:
    """Kind, first day and people of each finding, which must have its sentence in both languages."""
    for finding in findings:
        for language in ("de", "en"):
            assert texts(language)(finding.text) != finding.text.key
            assert "{" not in texts(language)(finding.text)
    return [(one.kind, one.dates.first, one.people) for one in findings if one.dates]


def rule(kind: str, *pairs: tuple[str, str], **fields: Any) -> Rule:
    """A rule with its parameters, about pairs or everybody."""
    severity = fields.pop("severity", kind_named("exchange", kind).severity)
    scope = fields.pop("scope", Scope(pairs=pairs))
    return Rule(id=kind, kind=kind, severity=severity, scope=scope, **fields)


def test_nobody_meets_while_away_or_off() -> None:
    """An absence, a free weekday and a missing half are all "not there"; nothing says which it was."""
    mornings = WorkingTime(days=(Half.MORNING,) * 5 + FREE)
    no_thursdays = WorkingTime(days=(Half.WHOLE,) * 3 + (Half.NONE, Half.WHOLE, *FREE))
    people = {**company(3, 3).people, "s1": person("s1", "vi", working_time=no_thursdays)}
    people["s2"] = person("s2", "vi", working_time=mornings)
    known = company(3, 3, people=people, absences=away("m0", 0))
    findings = found(known, held(0, "s0 m0", "s1 m1", "s2 m2"), at=time(14))
    assert said(findings) == [("absent-participant", FIRST, (id,)) for id in ("m0", "s1", "s2")]
    assert {one.text.key for one in findings} == {"rule-absent-participant-meeting"}
    assert said(found(known, held(0, "s2 m2"), at=time(12))) == []


def test_an_absence_nobody_has_approved_gives_a_notice() -> None:
    """Until it is approved the meeting stands, and the planner is told."""
    asked = Absence(id="a", person="s0", start=FIRST, end=FIRST + DAY, status=AbsenceStatus.REQUESTED)
    (notice,) = found(company(1, 1, absences=(asked,)), held(0, "s0 m0"))
    assert notice.severity == Severity.NOTICE
    assert notice.people == ("s0",)


def test_nobody_meets_on_a_holiday_of_their_own_place() -> None:
    """A holiday counts for those whose site has it."""
    people = {**company(2, 2).people, "s1": person("s1", "vi", site="muc")}
    own = {"h": OwnHoliday(id="h", day=FIRST, name="Betriebsfest", site="muc")}
    known = company(2, 2, people=people, own_holidays=own)
    assert said(found(known, held(0, "s0 m0", "s1 m1"))) == [("holiday-of-a-participant", FIRST, ("s1",))]


def test_nobody_meets_before_joining_or_after_leaving() -> None:
    """The last day employed still counts."""
    people = {**company(2, 2).people, "s0": person("s0", "vi", joined=FIRST + DAY, leaves=FIRST + WEEK)}
    known = company(2, 2, people=people)
    findings = found(known, held(0, "s0 m0"), held(1, "s0 m0"), held(2, "s0 m0"))
    assert said(findings) == [("inside-contract", FIRST + n * WEEK, ("s0",)) for n in (0, 2)]


def test_meetings_that_do_not_take_place_break_no_rule() -> None:
    """A cancelled or missed meeting is none."""
    known = company(1, 1, absences=away("s0", 0, 1))
    cancelled = held(0, "s0 m0", state=MeetingState.CANCELLED)
    assert found(known, cancelled, held(1, "s0 m0", state=MeetingState.MISSED)) == []


def test_a_barred_pair_is_found_at_any_table_and_only_while_the_rule_holds() -> None:
    """Two hosts' guests can be barred as well; a confidential rule marks its findings."""
    barred = rule("never-pair", ("s0", "m0"), ("s0", "s1"), until=FIRST + WEEK, confidential=True)
    rounds = held(0, "s0 m0", "s1 m1"), held(1, "s0+s1 m1"), held(2, "s0 m0")
    findings = found(company(2, 2, rules=(barred,)), *rounds, mode="hosts")
    assert said(findings) == [
        ("never-pair", FIRST, ("s0", "m0")),
        ("never-pair", FIRST + WEEK, ("s0", "s1")),
    ]
    assert all(finding.confidential for finding in findings)


def test_pairs_to_avoid_are_soft() -> None:
    """A table of such a pair is listed, and no more."""
    (finding,) = found(company(2, 2, rules=(rule("avoid-pair", ("m1", "s1")),)), held(0, "s0 m0", "s1 m1"))
    assert (finding.kind, finding.severity) == ("avoid-pair", Severity.SOFT)


def test_who_reports_to_whom_comes_from_the_lists() -> None:
    """In either direction; the scope names those who report."""
    people = {**company(2, 2).people, "s0": person("s0", "vi", manager="m0"), "m1": person("m1", "ma", manager="s1")}
    known = company(2, 2, people=people, rules=(rule("manager-and-report"),))
    rounds = held(0, "s0 m0", "s1 m1"), held(1, "s0 m1", "s1 m0")
    assert said(found(known, *rounds)) == [
        ("manager-and-report", FIRST, ("m1", "s1")),
        ("manager-and-report", FIRST, ("s0", "m0")),
    ]
    narrow = rule("manager-and-report", scope=Scope(people=("m1",)))
    assert len(found(company(2, 2, people=people, rules=(narrow,)), *rounds)) == 1


def test_a_table_has_a_common_language() -> None:
    """The language somebody is written to in, or a skill named by a language's code."""
    people = {
        **company(2, 2).people,
        "s1": person("s1", "vi", language="en"),
        "m1": person("m1", "ma", skills=(Skill(name="EN"),)),
    }
    known = company(2, 2, people=people, rules=(rule("language-in-common"),))
    findings = found(known, held(0, "s1 m0", "s0 m1"), held(1, "s1 m1", "s0 m0"))
    assert said(findings) == [("language-in-common", FIRST, ("s1", "m0"))]


def test_meetings_a_week_count_over_all_programmes() -> None:
    """Another programme's meeting in the same calendar week counts, one of the week before does not."""
    known = company(1, 1, rules=(rule("meetings-per-week", parameters={"most": 1}),))
    others = [held(number, "s0 m0", programme_id="y") for number in (1, 3)]
    plan = ExchangeRounds(programme(12), [held(0, "s0 m0"), held(1, "s0 m0")], known, others)
    findings = list(check(plan))
    assert said(findings) == [("meetings-per-week", FIRST + WEEK, (id,)) for id in ("m0", "s0")]
    assert all(one.measure and (one.measure.is_, one.measure.allowed) == (2, 1) for one in findings)


def test_a_pause_is_counted_from_meeting_to_meeting() -> None:
    """Two weeks mean fourteen days; a side may be named, whatever its case."""
    known = company(1, 1, rules=(rule("min-gap", parameters={"weeks": 2, "side": "sales"}),))
    findings = found(known, held(0, "s0 m0"), held(1, "s0 m0"), held(3, "s0 m0"))
    assert said(findings) == [("min-gap", FIRST, ("s0",))]


def test_a_pair_meets_again_only_when_nobody_new_is_there() -> None:
    """Meetings before the programme count; who is away, barred or has met already is nobody new."""
    past = {"p": PastMeeting(id="p", day=date(2026, 11, 5), first="m0", second="s0")}
    rules = (rule("repeat-after-all-met"), rule("never-pair", ("s0", "m2")))
    known = company(1, 3, past_meetings=past, rules=rules, absences=away("m1", 1))
    findings = found(known, held(0, "s0 m0"), held(1, "s0 m0"), held(2, "s0 m1"), held(3, "s0 m0"))
    assert said(findings) == [("repeat-after-all-met", FIRST, ("s0", "m0"))]
    assert findings[0].text.values["count"] == 1


def test_rooms_have_seats_places_and_closed_days() -> None:
    """Each is a finding of its own, and online meetings need no room."""
    closed = (DateRange(start=FIRST + WEEK, end=FIRST + WEEK + DAY),)
    known = company(4, 3, rooms={"r": room("r", parallel=1, seats=2, closed=closed)})
    full = held(0, "s0 m0", "s1 m1", room="r")
    crowded = held(2, "s0+s1 m0", room="r")
    findings = found(known, full, held(1, "s0 m0", room="r"), crowded, held(3, "s0 m0", "s1 m1", online=True))
    assert [finding.text.key.removeprefix("rule-place-capacity-meeting-") for finding in findings] == [
        "parallel",
        "closed",
        "seats",
    ]
    assert [kind for kind, _, _ in said(findings)] == ["place-capacity"] * 3


def test_rooms_are_shared_with_other_programmes_of_the_same_hour() -> None:
    """Another programme's table in the room counts while it lasts, and not an hour later."""
    known = company(2, 2, rooms={"r": room("r", parallel=1)})
    others = [held(0, "s1 m1", programme_id="y", room="r")]
    for at, kinds in ((time(12, 30), ["place-capacity"]), (time(13), [])):
        beside = programme(12, id="y", name="Y", at=at)
        plan = ExchangeRounds(programme(12), [held(0, "s0 m0", room="r")], known, others, {"y": beside})
        assert [kind for kind, _, _ in said(list(check(plan)))] == kinds
        proposed = propose_rounds(plan, FIRST, personas={}, cases={})
        assert proposed
        assert {table.room for table in proposed.rounds[0].tables} == ({""} if kinds else {"", "r"})


def test_hours_are_those_of_everybodys_own_clock() -> None:
    """In the two weeks in which only one of two countries has changed its clocks, the hour differs by one."""
    people = {**company(1, 1).people, "s0": person("s0", "vi", time_zone="America/New_York")}
    hours = rule("working-hours", parameters={"from": "07:00:00", "until": "18:00:00"})
    known = company(1, 1, people=people, rules=(hours,))
    rounds = [held(number, "s0 m0") for number in range(11)]
    findings = found(known, *rounds, at=time(12, 30))
    early = {finding.dates.first for finding in findings if finding.dates}
    assert {round.day for round in rounds} - early == {date(2027, 3, 18), date(2027, 3, 25)}


def test_nobody_sits_at_two_tables_at_once() -> None:
    """Meetings of two programmes may touch but not overlap, whatever zones their hours are told in."""
    known = company(2, 2)
    other = programme(12, id="y", name="Y", at=time(10, 30), zone="Europe/London")
    others = [held(0, "s0 m1", programme_id="y")]
    plan = ExchangeRounds(programme(12), [held(0, "s0 m0")], known, others, {"y": other})
    assert said(list(check(plan))) == [("one-meeting-at-a-time", FIRST, ("s0",))]
    later = other.replace(at=time(12))
    assert not list(check(ExchangeRounds(programme(12), [held(0, "s0 m0")], known, others, {"y": later})))


def test_shares_are_measured_by_the_rounds_somebody_is_there() -> None:
    """Half there, half the meetings: that is fair."""
    fair = rule("fair-share", parameters={"deviation": 1, "side": "Sales"})
    rounds = [held(0, "s0 m0"), held(1, "s1 m0"), held(2, "s0 m0"), held(3, "s0 m0")]
    assert said(found(company(2, 1, rules=(fair,), absences=away("s1", 0, 2)), *rounds)) == []
    uneven = [*rounds, held(4, "s0 m0"), held(5, "s0 m0")]
    findings = found(company(2, 1, rules=(fair,)), *uneven)
    assert said(findings) == [("fair-share", FIRST, (id,)) for id in ("s0", "s1")]


def test_a_share_of_the_meetings_is_in_person() -> None:
    """Exactly the share is enough."""
    share = rule("same-site-share", parameters={"least": 0.5})
    rounds = held(0, "s0 m0"), held(1, "s0 m0", online=True)
    known = company(1, 1, rules=(share,))
    assert found(known, *rounds) == []
    (finding,) = found(known, *rounds, held(2, "s0 m0", online=True))
    assert said([finding]) == [("same-site-share", FIRST, ())]


@pytest.mark.parametrize("kind", ["fair-share", "same-site-share"])
def test_what_no_plan_can_promise_is_never_a_hard_rule(kind: str) -> None:
    """A kind that looks at a whole plan is refused as a hard rule, with a way out."""
    with pytest.raises(Refused) as refused:
        kind_named("exchange", kind).read(rule(kind, severity=Severity.HARD, parameters={"least": 0.5}))
    assert refused.value.field in ("severity", "least")
    assert refused.value.hint


@pytest.mark.parametrize(
    ("kind", "parameters", "field"),
    [
        ("meetings-per-week", {}, "most"),
        ("meetings-per-week", {"most": 0}, "most"),
        ("min-gap", {"weeks": 0}, "weeks"),
        ("min-gap", {"weeks": 2, "sides": "x"}, "sides"),
        ("working-hours", {"from": "18:00:00", "until": "08:00:00"}, "until"),
        ("fair-share", {"deviation": 0}, "deviation"),
        ("same-site-share", {"least": 70}, "least"),
    ],
)
def test_senseless_parameters_are_refused_with_their_name(kind: str, parameters: dict[str, Any], field: str) -> None:
    """A rule that means nothing never gets into the workspace."""
    with pytest.raises(Refused) as refused:
        kind_named("exchange", kind).read(rule(kind, parameters=parameters))
    assert refused.value.field == field


def busy_from(person: str, hour: int, minutes: int, week: int = 0) -> dict[str, BusyCalendar]:
    """A calendar that is busy from an hour (UTC) of the round's day on."""
    start = datetime.combine(FIRST + week * WEEK, time(hour), UTC)
    times = (BusyTime(start=start, end=start + timedelta(minutes=minutes)),)
    return {person: BusyCalendar(id=f"{person}.x", person=person, source="x", times=times)}


def test_nobody_meets_while_their_calendar_is_busy() -> None:
    """Noon in Berlin is eleven o'clock in UTC; what ends when the meeting begins, and another day, is no obstacle."""
    calendars = {**busy_from("s0", 10, 90), **busy_from("s1", 10, 60), **busy_from("m2", 11, 60, week=1)}
    known = company(3, 3, busy_calendars=calendars)
    assert said(found(known, held(0, "s0 m0", "s1 m1", "s2 m2"))) == [("busy-in-calendar", FIRST, ("s0",))]
    noticed = company(3, 3, busy_calendars=calendars, rules=(rule("busy-in-calendar", severity=Severity.NOTICE),))
    assert [one.severity for one in found(noticed, held(0, "s0 m0"))] == [Severity.NOTICE]
    plan = propose_rounds(ExchangeRounds(programme(4), (), known), FIRST, personas={}, cases={})
    assert plan is not None
    reasons = {(out.person, out.reason) for out in plan.rounds[0].sitting_out}
    assert ("s0", SitOutReason.BUSY) in reasons
    assert list(check(ExchangeRounds(programme(4), plan.rounds, known))) == []


def test_whoever_declined_is_not_called_again_at_that_hour() -> None:
    """A no is about the hour; once the meeting has been moved it stands for nothing."""
    start = datetime.combine(FIRST, time(11), UTC)
    no = Reply(
        id="x-0-0.s0", programme="x", meeting="x-0-0", person="s0", answer=Answer.DECLINED, start=start, minutes=60
    )
    known = company(2, 2, replies={no.id: no, "m1": no.replace(id="m1", person="m1", answer=Answer.TENTATIVE)})
    assert said(found(known, held(0, "s0 m0", "s1 m1"))) == [("declined-meeting", FIRST, ("s0",))]
    assert said(found(known, held(0, "s0 m0", "s1 m1", at=time(14)))) == []
