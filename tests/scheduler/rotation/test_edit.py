"""Changes by hand to one person's row."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scheduler.model import Assignment, DateRange, Half, RotationRow, assignment_id, through
from scheduler.rotation.edit import assign, free, move, pinned_in_the_way
from tests.scheduler.rules.making import on, rows, stint

EK = stint("ann", "ek", "2027-02-01", "2027-02-28", id="a", pinned=False)
FI = stint("ann", "fi", "2027-03-01", "2027-03-14", id="b")
ROW = rows([EK, FI])[0]


def new(where: str, first: str, last: str, half: Half = Half.WHOLE) -> Assignment:
    """A new assignment."""
    return stint("ann", where, first, last, id="new", half=half).assignment


def shown(row: RotationRow) -> list[tuple[str, str, str, int]]:
    """Department, first and last day and half of each assignment."""
    return [(a.department, a.start.isoformat(), a.range.last.isoformat(), int(a.half)) for a in row.assignments]


def test_the_new_one_takes_the_days_and_the_old_one_keeps_the_rest() -> None:
    """A week in the middle splits a stay in two; the first part is still known by its id."""
    edited = assign(ROW, new("lo", "2027-02-08", "2027-02-14"), set())
    assert shown(edited.row) == [
        ("ek", "2027-02-01", "2027-02-07", 3),
        ("lo", "2027-02-08", "2027-02-14", 3),
        ("ek", "2027-02-15", "2027-02-28", 3),
        ("fi", "2027-03-01", "2027-03-14", 3),
    ]
    ((old, parts),) = edited.cut
    assert old == EK.assignment
    assert parts[0].id == "a"
    assert len({part.id for part in edited.row.assignments}) == 4


def test_what_is_covered_wholly_is_gone() -> None:
    """Nothing is left of an assignment whose days are all taken."""
    edited = assign(ROW, new("lo", "2027-02-22", "2027-03-31"), set())
    assert shown(edited.row) == [("ek", "2027-02-01", "2027-02-21", 3), ("lo", "2027-02-22", "2027-03-31", 3)]
    assert [parts == () for _, parts in edited.cut] == [False, True]


def test_half_a_day_leaves_the_other_half() -> None:
    """Mornings elsewhere leave the afternoons where they were."""
    edited = assign(ROW, new("lo", "2027-03-01", "2027-03-07", Half.MORNING), set())
    assert shown(edited.row)[1:] == [
        ("lo", "2027-03-01", "2027-03-07", 1),
        ("fi", "2027-03-01", "2027-03-07", 2),
        ("fi", "2027-03-08", "2027-03-14", 3),
    ]


def test_a_pinned_one_in_the_way_is_named() -> None:
    """Only one that shares a half day is in the way."""
    pinned = rows([EK._replace(assignment=EK.assignment.replace(pinned=True)), FI])[0]
    assert pinned_in_the_way(pinned, new("lo", "2027-02-28", "2027-03-02")) is not None
    assert pinned_in_the_way(pinned, new("lo", "2027-03-01", "2027-03-02")) is None


def test_some_days_taken_out() -> None:
    """The end of a stay may be cut off, its middle cut out, or all of it."""
    assert shown(free(ROW, "a", through(on("2027-02-22"), on("2027-03-05")), set()).row)[0] == (
        "ek", "2027-02-01", "2027-02-21", 3,
    )  # fmt: skip
    assert len(free(ROW, "a", through(on("2027-02-08"), on("2027-02-09")), set()).row.assignments) == 3
    assert shown(free(ROW, "a", EK.assignment.range, set()).row) == shown(rows([FI])[0])


def test_moving_keeps_length_id_and_pauses() -> None:
    """A stay moved by a week is the same stay, its suspended days a week later too; what is there gives way."""
    pause = (DateRange(start=on("2027-02-08"), end=on("2027-02-10")),)
    row = rows([EK._replace(assignment=EK.assignment.replace(suspended=pause)), FI])[0]
    moved = move(row, "a", on("2027-02-08"), set()).row
    assert shown(moved) == [("ek", "2027-02-08", "2027-03-07", 3), ("fi", "2027-03-08", "2027-03-14", 3)]
    assert moved.assignments[0].id == "a"
    assert moved.assignments[0].suspended == (DateRange(start=on("2027-02-15"), end=on("2027-02-17")),)


def test_ids_of_assignments_are_fresh() -> None:
    """An id that any assignment of the plan has is not given twice."""
    first = assignment_id("ann", "ek", on("2027-02-01"), set())
    assert assignment_id("ann", "ek", on("2027-02-01"), {first}) != first


def test_two_halves_of_one_department_cut_on_one_day_are_two_assignments() -> None:
    """Morning and afternoon in one place, cut in the middle by the same new stay, keep different ids."""
    morning = new("fi", "2027-03-01", "2027-03-05").replace(id="m", half=Half.MORNING)
    afternoon = new("fi", "2027-03-01", "2027-03-05").replace(id="n", half=Half.AFTERNOON)
    row = RotationRow(id="p.ann", plan="p", person="ann", assignments=(morning, afternoon))
    after = assign(row, new("lo", "2027-03-03", "2027-03-03"), {"m", "n"}).row
    assert len(after.assignments) == 5
    assert len({part.id for part in after.assignments}) == 5


DAYS = st.integers(0, 30).map(lambda n: date(2027, 2, 1) + timedelta(n))
HALVES = st.sampled_from([Half.WHOLE, Half.MORNING, Half.AFTERNOON])


@st.composite
def assignments(draw: st.DrawFn) -> Assignment:
    """An assignment of some days."""
    start = draw(DAYS)
    end = start + timedelta(draw(st.integers(1, 12)))
    return Assignment(id="new", department=draw(st.sampled_from("abc")), start=start, end=end, half=draw(HALVES))


def taken(row: RotationRow) -> dict[tuple[date, int], str]:
    """The department of each half day."""
    return {
        (day, half): part.department
        for part in row.assignments
        for day in part.range.days()
        for half in (1, 2)
        if part.half & half
    }


@given(parts=st.lists(assignments(), max_size=5), last=assignments())
def test_assigning_changes_the_new_days_and_no_other(parts: list[Assignment], last: Assignment) -> None:
    """Half day by half day: the new one's are the new one's, all others stay what they were; ids stay unique."""
    row = RotationRow(id="p.ann", plan="p", person="ann")
    for number, part in enumerate(parts):
        ids = {old.id for old in row.assignments}
        row = assign(row, part.replace(id=f"n{number}"), ids).row
    before = taken(row)
    after = assign(row, last, {old.id for old in row.assignments}).row
    new_ones = {(day, half): last.department for day in last.range.days() for half in (1, 2) if last.half & half}
    assert taken(after) == before | new_ones
    assert len({part.id for part in after.assignments}) == len(after.assignments)
