"""Records cannot be built in a senseless state."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.model import (
    Absence,
    AgendaItem,
    Assignment,
    Department,
    Half,
    PastMeeting,
    Person,
    Persona,
    Programme,
    Record,
    Refused,
    Room,
    RotationRow,
    Round,
    Rule,
    Settings,
    Side,
    Table,
    WorkingTime,
    message,
)
from scheduler.model.message import Message
from scheduler.model.record import check_line

SIDES = (Side(name="Marketing", people="department:MA"), Side(name="Vertrieb", people="department:VI"))


def programme(**changes: object) -> Programme:
    """A sound programme with some fields changed."""
    fields: dict[str, object] = {
        "id": "x",
        "name": "X",
        "sides": SIDES,
        "first": date(2027, 1, 14),
        "until": date(2027, 7, 15),
    }
    return Programme(**(fields | changes))  # type: ignore[arg-type]


SENSELESS: list[tuple[str, Callable[[], object]]] = [
    ("name", lambda: Person(id="a", name="  ")),
    ("name", lambda: Person(id="a", name="Ann\nSales")),
    ("name", lambda: Person(id="a", name="Ann\u202e")),
    ("id", lambda: Person(id="../a", name="Ann")),
    ("email", lambda: Person(id="a", name="Ann", email="ann@")),
    ("email", lambda: Person(id="a", name="Ann", email="ann@example.org\r\nBcc: x@example.org")),
    ("region", lambda: Person(id="a", name="Ann", region="Bayern")),
    ("time_zone", lambda: Person(id="a", name="Ann", time_zone="Mars/Olympus")),
    ("language", lambda: Person(id="a", name="Ann", language="fr")),
    ("leaves", lambda: Person(id="a", name="Ann", joined=date(2027, 2, 1), leaves=date(2027, 1, 1))),
    ("manager", lambda: Person(id="a", name="Ann", manager="a")),
    ("days", lambda: WorkingTime(days=(Half.NONE,) * 7)),
    ("hours", lambda: WorkingTime(hours=-1)),
    ("end", lambda: Absence(id="a", person="b", start=date(2027, 1, 2), end=date(2027, 1, 2))),
    ("half", lambda: Absence(id="a", person="b", start=date(2027, 1, 2), end=date(2027, 1, 3), half=Half.NONE)),
    ("weekdays", lambda: Absence(id="a", person="b", start=date(2027, 1, 2), end=date(2027, 1, 3), weekdays=(7,))),
    ("min_staffing", lambda: Department(id="a", code="A", name="A", min_staffing=-1)),
    ("max_stay_weeks", lambda: Department(id="a", code="A", name="A", min_stay_weeks=8, max_stay_weeks=4)),
    ("requires_before", lambda: Department(id="a", code="A", name="A", requires_before=("a",))),
    ("seats", lambda: Room(id="a", name="A", site="m", seats=1)),
    ("until", lambda: programme(until=date(2026, 7, 15))),
    ("zone", lambda: programme(zone="CET+1")),
    ("mode", lambda: programme(mode="tables:0+2")),
    ("sides", lambda: programme(sides=(SIDES[0], SIDES[0]))),
    ("people", lambda: Side(name="Marketing", people="dept:MA")),
    ("agenda", lambda: programme(agenda=(AgendaItem(topic="case", minutes=61),))),
    ("minutes", lambda: programme(minutes=0)),
    ("until", lambda: Persona(id="a", name="A", first=date(2027, 2, 1), until=date(2027, 1, 1))),
    ("people", lambda: Table(id="t", people=(("a",), ()))),
    ("people", lambda: Table(id="t", people=(("a",), ("a",)))),
    ("online", lambda: Table(id="t", people=(("a",), ("b",)), room="r", online=True)),
    ("second", lambda: PastMeeting(id="m", day=date(2027, 1, 1), first="a", second="a")),
    ("weight", lambda: Rule(id="r", kind="capacity", weight=0)),
    ("holidays_of", lambda: Settings(holidays_of="nobody")),
    (
        "tables",
        lambda: Round(
            id="r",
            programme="p",
            day=date(2027, 1, 1),
            tables=(Table(id="t", people=(("a",), ("b",))), Table(id="u", people=(("a",), ("c",)))),
        ),
    ),
    (
        "assignments",
        lambda: RotationRow(
            id="p.a",
            plan="p",
            person="a",
            assignments=(
                Assignment(id="2", department="d", start=date(2027, 2, 1), end=date(2027, 3, 1)),
                Assignment(id="1", department="d", start=date(2027, 1, 1), end=date(2027, 2, 1)),
            ),
        ),
    ),
]


@pytest.mark.parametrize(("field", "build"), SENSELESS)
def test_a_senseless_record_is_refused_with_its_field(field: str, build: Callable[[], object]) -> None:
    """A record that makes no sense is refused, and the error names the field."""
    with pytest.raises(Refused) as refused:
        build()
    assert refused.value.field == field


def test_a_change_is_checked_like_a_new_record() -> None:
    """Changing a field of a sound record runs the same checks."""
    person = Person(id="a", name="Ann")
    with pytest.raises(Refused):
        person.replace(email="nonsense")


@pytest.mark.parametrize(
    "record",
    [
        programme(at=time(8, 30), agenda=(AgendaItem(topic="persona", minutes=10),)),
        Person(
            id="a", name="Ann", working_time=WorkingTime(days=(Half.WHOLE, Half.MORNING, *(Half.NONE,) * 5), hours=12)
        ),
        Rule(id="r", kind="blackout", parameters={"dates": ("2027-03-29..2027-04-02",), "most": 2}),
    ],
)
def test_a_record_survives_being_written_as_json(record: Record) -> None:
    """What is written to a file and read again is equal."""
    assert msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record


NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
PLAIN = st.text() | NUMBERS | st.dates() | st.datetimes() | st.times()
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner) | st.builds(lambda value: message("error-inner", value=value), inner),
    max_leaves=5,
)


@given(st.dictionaries(st.text("abcdef", min_size=1), VALUES))
def test_a_message_survives_being_kept(values: dict[str, object]) -> None:
    """A message with any values is the same after it was written to the journal and read again."""
    text = Message("error-x", values)  # type: ignore[arg-type]
    assert Message.from_data(msgspec.json.decode(msgspec.json.encode(text.to_data()))) == text


def test_what_is_printable_needs_no_closer_look() -> None:
    """Records look at all their texts at once and letter by letter only where something is not printable."""
    for code in filter(lambda code: chr(code).isprintable(), range(0x110000)):
        check_line(chr(code), "name")
