"""What a board is drawn of: columns, cells and loads."""

from __future__ import annotations

from itertools import pairwise

import pytest

from scheduler.model import Half, Rule, through
from scheduler.rotation.cells import cells_of
from scheduler.rotation.load import Limits, limits_of, load_of
from scheduler.rules.columns import ZOOMS, columns_of
from scheduler.rules.rotation_days import RotationDays
from tests.scheduler.rules.making import (
    absence,
    apprentice,
    company,
    department,
    on,
    person,
    plan,
    rows,
    school,
    stint,
)

YEAR = through(on("2026-12-30"), on("2027-12-31"))


@pytest.mark.parametrize("zoom", ZOOMS)
def test_columns_cover_every_day_once(zoom: str) -> None:
    """Whatever the zoom, no day is left out and none is shown twice."""
    columns = columns_of(YEAR, zoom)
    assert columns[0].start == YEAR.start
    assert columns[-1].end == YEAR.end
    assert all(one.end == other.start for one, other in pairwise(columns))


@pytest.mark.parametrize(("zoom", "count"), [("day", 367), ("week", 53), ("month", 13), ("quarter", 5)])
def test_how_many_columns(zoom: str, count: int) -> None:
    """Two days of December, all of 2027: week 53 of 2026 and 52 weeks, 13 months, 5 quarters."""
    assert len(columns_of(YEAR, zoom)) == count


FRAME = plan("2027-02-01", "2027-03-14")
WEEKS = columns_of(FRAME.range, "week")


def test_bars_begin_end_and_join() -> None:
    """Two assignments that are one stay are one bar over the week of school between them."""
    firm = company(
        [apprentice("ann")], [department("ek"), department("fi")], absences=[school("ann", "2027-02-08", "2027-02-14")]
    )
    stints = [
        stint("ann", "ek", "2027-02-01", "2027-02-07"),
        stint("ann", "ek", "2027-02-08", "2027-02-28"),
        stint("ann", "fi", "2027-03-01", "2027-03-07"),
    ]
    days = RotationDays(FRAME, rows(stints), firm)
    cells = cells_of(days, days.people[0], WEEKS)
    assert [cell.assignment.department if cell.assignment else "" for cell in cells] == ["ek"] * 4 + ["fi", ""]
    assert [cell.starts for cell in cells] == [True, False, False, False, True, False]
    assert [cell.ends for cell in cells] == [False, False, False, True, True, False]
    assert [(cell.away, cell.school) for cell in cells][:3] == [(0.0, False), (1.0, True), (0.0, False)]


def test_the_assignment_with_most_days_is_shown() -> None:
    """A column with two stays shows the longer one and says that there is another."""
    firm = company([person("ann", leaves=on("2027-02-28"))], [department("ek"), department("fi")])
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-02"), stint("ann", "fi", "2027-02-03", "2027-02-14")]
    days = RotationDays(FRAME, rows(stints), firm)
    cells = cells_of(days, days.people[0], WEEKS)
    assert cells[0].assignment is not None
    assert (cells[0].assignment.department, cells[0].more) == ("fi", 1)
    assert [cell.outside_contract for cell in cells] == [False, False, False, False, True, True]


def test_half_a_week_away() -> None:
    """Two of four due days and a half of a third: the share is of the due halves, the holiday no part of it."""
    firm = company(
        [person("ann")],
        absences=[absence("ann", "2027-01-04", "2027-01-05"), absence("ann", "2027-01-07", half=Half.MORNING)],
    )
    frame = plan("2027-01-04", "2027-01-10")
    days = RotationDays(frame, [], firm)
    (cell,) = cells_of(days, days.people[0], columns_of(frame.range, "week"))
    assert cell.away == round(5 / 8, 2)
    assert not cell.school


def test_load_and_limits() -> None:
    """The most guests at a time, the fewest present on working days, and what the strictest rules say."""
    places = [department("ek", guest_capacity=2, min_staffing=1), department("fi")]
    people = [person("own", "ek"), person("two", "ek"), person("ann"), person("bob")]
    rules = [
        Rule(id="a", kind="capacity", parameters={"most": "departments.guest_capacity"}),
        Rule(id="b", kind="capacity", parameters={"most": 5, "who": "all"}),
        Rule(id="c", kind="capacity", parameters={"most": 0, "who": "apprentices"}),
        Rule(id="d", kind="min-present", parameters={"least": "departments.min_staffing"}),
    ]
    firm = company(people, places, rules=rules, absences=[absence("two", "2027-02-03")])
    stints = [stint("ann", "ek", "2027-02-01", "2027-02-07"), stint("bob", "ek", "2027-02-03", "2027-02-03")]
    days = RotationDays(FRAME, rows(stints), firm)
    load = load_of(days, places[0])
    week = days.place(WEEKS[0])
    assert load.most_guests(week) == 2
    assert load.least(load.own_present, week) == 1
    assert load.least(load.present, week) == 3
    assert limits_of(days, places[0]) == Limits(1, 2)
    assert limits_of(days, places[1]) == Limits(None, 5)
