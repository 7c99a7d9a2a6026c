"""Dates, hours, weekdays and halves of days as people write them."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.model import (
    Half,
    Refused,
    read_date,
    read_half,
    read_last_date,
    read_time,
    read_weekdays,
    read_work_days,
    read_working_time,
)
from scheduler.texts import texts

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(DAYS)
def test_a_day_is_read_from_every_way_of_writing_it(day: date) -> None:
    """ISO, German and week dates name the same day."""
    ways = [f"{day:%Y-%m-%d}", f"{day.day}.{day.month}.{day.year:04}", f" {day.day:02}.{day.month:02}.{day.year:04} "]
    if 1900 <= day.isocalendar().year <= 2200:
        ways.append(f"{day:%G-W%V}-{day.isoweekday()}")
    assert {read_date(way) for way in ways} == {day}


@given(DAYS, st.sampled_from(["de", "en"]), st.sampled_from(["medium", "long"]))
def test_a_day_is_read_as_the_program_itself_writes_it(day: date, language: str, form: str) -> None:
    """What stands in a form can be handed back as it is, in either language; half a month's name is no month."""
    assert read_date(texts(language).date_text(day, form)) == day
    with pytest.raises(Refused):
        read_date("14 Junk 2027")


@given(st.dates(date(1900, 1, 8), date(2200, 12, 20)))
def test_a_week_is_its_monday_or_as_an_end_its_sunday(day: date) -> None:
    """A range "from week to week" holds every day of both."""
    monday = day - timedelta(days=day.weekday())
    assert read_date(f"{day:%G-W%V}") == monday
    assert read_last_date(f"{day:%G-W%V}") == monday + timedelta(days=6)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "01/04/2027",
        "2027-02-29",
        "31.4.2027",
        "2025-W53",
        "2027-W02-8",
        "٢٠٢٧-٠١-٠١",
        "1.4.",
        "20270114",
        "1.1.0001",
    ],
)
def test_what_is_no_day_or_two_days_is_refused(text: str) -> None:
    """01/04/2027 is April to some and January to others, so it is no date."""
    with pytest.raises(Refused) as refused:
        read_date(text, "from")
    assert refused.value.field == "from"


def test_two_digits_of_a_year_are_of_this_century() -> None:
    """1.4.27 is 2027."""
    assert read_date("1.4.27") == date(2027, 4, 1)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Mo-Do", [0, 1, 2, 3]),
        ("Mo, Di, Mi, Fr", [0, 1, 2, 4]),
        ("Mon to Thu", [0, 1, 2, 3]),
        ("Montag bis Freitag", [0, 1, 2, 3, 4]),
        ("Fr – Mo", [0, 4, 5, 6]),
        ("Tue,Thu", [1, 3]),
        ("Mo und Mi", [0, 2]),
        ("jeden Dienstag", [1]),
        ("every Tuesday", [1]),
        ("Mo.-Fr.", [0, 1, 2, 3, 4]),
    ],
)
def test_weekdays_are_read_in_both_languages(text: str, days: list[int]) -> None:
    """Ranges, lists and words, as lists from companies have them."""
    assert list(read_weekdays(text)) == days


def test_work_days_may_have_halves() -> None:
    """Friday mornings are half a day; hours stand beside the days."""
    week = read_working_time("Mo-Do, Fr vormittags", 30.5)
    assert week.days == (Half.WHOLE,) * 4 + (Half.MORNING, Half.NONE, Half.NONE)
    assert week.hours == 30.5
    assert read_work_days("Di (nachmittags)")[1] == Half.AFTERNOON


@pytest.mark.parametrize("text", ["", "MoDi", "Xy", "Mo-", "Mo-Xy", "Mo x", "1-4"])
def test_what_is_no_weekday_is_refused(text: str) -> None:
    """The way out shows how it may be written."""
    with pytest.raises(Refused) as refused:
        read_weekdays(text, "weekdays")
    assert refused.value.hint is not None


def test_hours_and_halves() -> None:
    """12:00, 9.30 Uhr and 7 are hours; am and vormittags are halves."""
    assert [read_time(text) for text in ("12:00", "9.30 Uhr", "7")] == [time(12), time(9, 30), time(7)]
    assert [read_half(text) for text in ("", "am", "nachmittags")] == [Half.WHOLE, Half.MORNING, Half.AFTERNOON]
    for text in ("24:00", "12:60", "noon"):
        with pytest.raises(Refused):
            read_time(text)
    with pytest.raises(Refused):
        read_half("night")
