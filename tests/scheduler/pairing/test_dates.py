"""Rounds fall on the days that the programme's rule gives, and on no closed or public day."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler.model import DateRange, OnHoliday, OwnHoliday, Refused, SkipReason
from scheduler.pairing.dates import round_dates, rule_days
from tests.scheduler.pairing.making import company, programme

ASCENSION = date(2027, 5, 6)


def test_weekly_rounds_keep_their_weekday_over_the_end_of_a_year_with_53_weeks() -> None:
    """From December 2026, which has a week 53, to January 2027 no round is lost or doubled."""
    days = rule_days(programme(first=date(2026, 12, 17), until=date(2027, 1, 14)))
    assert days == [date(2026, 12, 17), date(2026, 12, 24), date(2026, 12, 31), date(2027, 1, 7), date(2027, 1, 14)]


@pytest.mark.parametrize(
    ("every", "count"),
    [
        ("week", 10),
        ("2weeks", 5),
        ("FREQ=WEEKLY;BYDAY=TU,TH", 19),
        ("RRULE:FREQ=MONTHLY;BYDAY=2TH", 3),
        ("freq=daily;interval=7", 10),
        ("FREQ=WEEKLY;COUNT=4", 4),
        ("FREQ=WEEKLY;UNTIL=20270204T110000Z", 4),
    ],
)
def test_rules_are_read_as_the_calendar_standard_has_them(every: str, count: int) -> None:
    """`week`, `2weeks` and recurrence rules of days, weeks, months and years are taken."""
    assert len(rule_days(programme(10, every=every))) == count


@pytest.mark.parametrize(
    "every",
    [
        "",
        "day",
        "FREQ=SECONDLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYHOUR=1",
        "FREQ=WEEKLY;BYDAY=XX",
        "x;FREQ=WEEKLY",
        "EXRULE:FREQ=SECONDLY\nRRULE:FREQ=WEEKLY",
        "FREQ=WEEKLY;FREQ=SECONDLY",
        "FREQ=WEEKLY;INTERVAL=99999999999",
        "RDATE:20270401T000000\nRRULE:FREQ=WEEKLY",
    ],
)
def test_rules_that_would_never_end_or_mean_nothing_are_refused(every: str) -> None:
    """A rule of seconds, of interval zero or of no known form is refused with its field."""
    with pytest.raises(Refused) as refused:
        rule_days(programme(10, every=every))
    assert refused.value.field == "every"


def test_a_round_on_a_holiday_of_the_place_is_skipped_with_its_name() -> None:
    """Ascension Day has no round, and says why."""
    found = {one.day: one for one in round_dates(programme(20), company(1, 1))}
    assert found[ASCENSION].skipped == SkipReason.HOLIDAY
    assert found[ASCENSION].holiday == "Christi Himmelfahrt"


def test_a_round_on_a_holiday_moves_to_the_next_working_day_of_its_week() -> None:
    """With `move` Thursday's round is on Friday; if that is a holiday of one's own as well, on Wednesday."""
    moving = programme(20, on_holiday=OnHoliday.MOVE)
    assert [one.day for one in round_dates(moving, company(1, 1)) if one.planned_for] == [date(2027, 5, 7)]
    friday = {"f": OwnHoliday(id="f", day=date(2027, 5, 7), name="Brückentag")}
    known = company(1, 1, own_holidays=friday)
    assert [one.day for one in round_dates(moving, known) if one.planned_for] == [date(2027, 5, 5)]


def test_a_holiday_is_only_reported_where_the_programme_says_so() -> None:
    """With `report` the round stays and names the holiday."""
    found = {one.day: one for one in round_dates(programme(20, on_holiday=OnHoliday.REPORT), company(1, 1))}
    assert found[ASCENSION].skipped is None
    assert found[ASCENSION].holiday


def test_closed_periods_have_no_rounds() -> None:
    """A closed week is listed as skipped."""
    closed = (DateRange(start=date(2027, 2, 1), end=date(2027, 2, 15)),)
    skipped = [one.day for one in round_dates(programme(6, closed=closed), company(1, 1)) if one.skipped]
    assert skipped == [date(2027, 2, 4), date(2027, 2, 11)]
