"""Who is due, away and present on which half of which day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import (
    Absence,
    AbsenceKind,
    AbsenceStatus,
    DateRange,
    Half,
    OwnHoliday,
    Person,
    Settings,
    WorkingTime,
    through,
)
from scheduler.rules.facts import Facts
from tests.scheduler.rules.making import NONE, WHOLE, company, on, person, requested, school

EASTER = through(on("2027-03-22"), on("2027-04-04"))


def test_due_days_are_work_days_that_are_no_holiday_of_the_workplace() -> None:
    """Epiphany is a holiday in Munich and a day of work in Hamburg; who works there that day has its holidays."""
    ann = person("ann")
    facts = Facts(company([ann]), through(on("2027-01-04"), on("2027-01-10")))
    assert list(facts.contract(ann)) == [3, 3, 3, 3, 3, 0, 0]
    assert list(facts.due(ann)) == [3, 3, 0, 3, 3, 0, 0]
    assert list(facts.due(ann, "ham")) == [3, 3, 3, 3, 3, 0, 0]


def test_holidays_of_the_home_where_the_company_decides_so() -> None:
    """With `holidays_of=home` the region where somebody lives counts, wherever they work."""
    ann = person("ann", region="DE-HH")
    firm = company([ann], settings=Settings(holidays_of="home"))
    facts = Facts(firm, through(on("2027-01-04"), on("2027-01-10")))
    assert list(facts.due(ann)) == [3, 3, 3, 3, 3, 0, 0]


def test_good_friday_and_easter_monday_are_holidays_everywhere_in_germany() -> None:
    """The movable feasts are in the library's calendar: 26 and 29 March 2027."""
    ann = person("ann", site="ham")
    facts = Facts(company([ann]), EASTER)
    assert [EASTER.start + timedelta(n) for n, half in enumerate(facts.due(ann)) if not half and n % 7 < 5] == [
        on("2027-03-26"),
        on("2027-03-29"),
    ]


def test_own_holidays_by_region_and_site() -> None:
    """A day off of one's own holds for its country, its state or its site, and for all where none is named."""
    ann, bob = person("ann"), person("bob", site="ham")
    days = [
        OwnHoliday(id="all", day=on("2027-02-01")),
        OwnHoliday(id="state", day=on("2027-02-02"), region="DE-BY"),
        OwnHoliday(id="country", day=on("2027-02-03"), region="DE"),
        OwnHoliday(id="site", day=on("2027-02-04"), site="ham"),
    ]
    facts = Facts(company([ann, bob], holidays=days), through(on("2027-02-01"), on("2027-02-05")))
    assert list(facts.due(ann)) == [0, 0, 0, 3, 3]
    assert list(facts.due(bob)) == [0, 3, 0, 0, 3]


def test_half_days_and_weekdays_of_absences() -> None:
    """Away on Tuesday mornings leaves the afternoons; a part-timer's halves are their whole day."""
    ann = person("ann", days=(WHOLE, WHOLE, Half.MORNING, WHOLE, NONE, NONE, NONE))
    away = Absence(
        id="a", person="ann", start=on("2027-02-01"), end=on("2027-02-15"), half=Half.MORNING, weekdays=(1, 2)
    )
    facts = Facts(company([ann], absences=[away]), through(on("2027-02-01"), on("2027-02-07")))
    assert list(facts.present(ann)) == [3, 2, 0, 3, 0, 0, 0]
    assert facts.present_on(ann, on("2027-02-02")) == Half.AFTERNOON


def test_requested_absences_only_count_where_one_supposes_so() -> None:
    """Nobody is away because they would like to be."""
    ann = person("ann")
    firm = company([ann], absences=[requested("ann", "2027-02-02"), school("ann", "2027-02-03", "2027-02-03")])
    week = through(on("2027-02-01"), on("2027-02-05"))
    facts, supposed = Facts(firm, week), Facts(firm, week, requested_count=True)
    assert list(facts.present(ann)) == [3, 3, 0, 3, 3]
    assert list(supposed.present(ann)) == [3, 0, 0, 3, 3]
    assert list(facts.requested(ann)) == [0, 3, 0, 0, 0]
    assert list(facts.school(ann)) == [0, 0, 3, 0, 0]
    assert facts.has_requested


def test_nobody_is_due_before_joining_or_after_leaving() -> None:
    """The first and the last day of the contract are days of work."""
    ann = person("ann", joined=on("2027-02-02"), leaves=on("2027-02-04"))
    facts = Facts(company([ann]), through(on("2027-02-01"), on("2027-02-05")))
    assert list(facts.due(ann)) == [0, 3, 3, 3, 0]


def test_days_outside_the_window_are_an_error() -> None:
    """A wrong day is never answered with a day from the other end of the string."""
    with pytest.raises(IndexError):
        Facts(company([person("ann")]), EASTER).index(on("2027-03-21"))


HALVES = st.sampled_from([Half.NONE, Half.MORNING, Half.AFTERNOON, Half.WHOLE])
DAYS = st.integers(0, 40).map(lambda n: date(2027, 3, 1) + timedelta(n))


@st.composite
def absences(draw: st.DrawFn) -> list[Absence]:
    """Some absences of one person, of every sort."""
    found = []
    for number in range(draw(st.integers(0, 5))):
        first = draw(DAYS)
        found.append(
            Absence(
                id=f"a{number}", person="ann", start=first, end=first + timedelta(draw(st.integers(1, 9))),
                half=draw(st.sampled_from([Half.MORNING, Half.AFTERNOON, Half.WHOLE])),
                weekdays=tuple(draw(st.sets(st.integers(0, 6), max_size=3))),
                status=draw(st.sampled_from(AbsenceStatus)), kind=draw(st.sampled_from(AbsenceKind)),
            )
        )  # fmt: skip
    return found


@st.composite
def people(draw: st.DrawFn) -> Person:
    """Somebody with any working week and perhaps an end of the contract."""
    week = draw(st.tuples(*[HALVES] * 7).filter(any))
    joined, leaves = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if joined and leaves and leaves < joined:
        joined, leaves = leaves, joined
    return Person(id="ann", name="Ann", site="muc", working_time=WorkingTime(days=week), joined=joined, leaves=leaves)


@settings(max_examples=60, deadline=None)
@given(ann=people(), away=absences(), first=DAYS, length=st.integers(1, 40))
def test_facts_say_what_counting_day_by_day_says(ann: Person, away: list[Absence], first: date, length: int) -> None:
    """The byte strings are the same as asking every record about every day."""
    window = DateRange(start=first, end=first + timedelta(length))
    facts = Facts(company([ann], absences=away), window)
    holidays = {on("2027-03-26"), on("2027-03-29"), on("2027-05-01"), on("2027-05-06"), on("2027-05-17")}
    for n, day in enumerate(window.days()):
        contract = ann.working_time.on(day) if day in ann.employed else Half.NONE
        gone = Half.NONE
        for one in away:
            gone |= one.on(day) if one.status == AbsenceStatus.APPROVED else Half.NONE
        assert facts.contract(ann)[n] == contract
        assert facts.due(ann)[n] == (Half.NONE if day in holidays else contract)
        assert facts.present(ann)[n] == (Half.NONE if day in holidays else contract & ~gone)
