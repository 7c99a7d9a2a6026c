"""Events: everybody seated, nobody twice with the same person where that is possible, re-seated with few changes."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from itertools import combinations
from pathlib import Path

import pytest

from scheduler.model import Refused, Side
from scheduler.model.event import Event
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.event import EventView
from scheduler.workspace.views.reports import Asked

DAY = date(2027, 3, 4)
POOL = (Side(name="Alle", people="all"),)
TWO = (Side(name="Vertrieb", people="tag:v"), Side(name="Marketing", people="tag:m"))


def clock() -> datetime:
    """Some moment."""
    return datetime(2027, 3, 1, 9, tzinfo=UTC)


def company(folder: Path, sellers: int, marketers: int) -> Workspace:
    """That many people on two sides; one of them on holiday on the day, which an event knows nothing of."""
    made = open_workspace(folder / "w.rondo.json", today=date(2027, 3, 1), actor="u", create=True, clock=clock)
    for number in range(sellers + marketers):
        tag = "v" if number < sellers else "m"
        made.people.add(name=f"P{number:02}", email=f"p{number}@firma.example", tags=(tag,))
    return made


def met(event: EventView) -> Counter[tuple[str, str]]:
    """How often each pair sits together: across the sides where there are two."""
    pairs: Counter[tuple[str, str]] = Counter()
    for round in event.rounds:
        for table in round.tables:
            side_of = {person: number for number, people in enumerate(table.people) for person in people}
            for one, other in combinations(sorted(side_of), 2):
                if len(table.people) == 1 or side_of[one] != side_of[other]:
                    pairs[one, other] += 1
    return pairs


def test_eighteen_people_at_tables_of_three_never_sit_together_twice(tmp_path: Path) -> None:
    """Six rounds, six tables, nobody pauses; two who do not come and one who is late change no pair into a repeat."""
    made = company(tmp_path, 9, 9)
    made.events.create("Speed", sides=POOL, day=DAY, mode="tables:3", count=6)
    event = made.events.plan("Speed")
    assert [len(round.tables) for round in event.rounds] == [6] * 6
    assert set(met(event).values()) == {1}
    for person in ("p00", "p05"):
        made.events.presence("Speed", person, first=0)
    done = made.events.presence("Speed", "p07", first=3)
    assert set(met(done.event).values()) == {1}
    for number, round in enumerate(done.event.rounds, 1):
        seated = [one for table in round.tables for side in table.people for one in side]
        assert sorted([*seated, *round.sitting_out]) == sorted(
            f"p{n:02}" for n in range(18) if n not in (0, 5) and (n != 7 or number >= 3)
        )


def test_with_two_sides_nobody_sits_elsewhere_for_somebody_who_is_missing(tmp_path: Path) -> None:
    """Nine and nine in seven rounds: only the tables of the missing one are gone; marketers keep their tables."""
    made = company(tmp_path, 9, 9)
    made.events.create("Speed", sides=TWO, day=DAY, count=7)
    event = made.events.plan("Speed")
    homes = {table.people[1]: table.number for table in event.rounds[0].tables}
    assert all(homes[table.people[1]] == table.number for round in event.rounds for table in round.tables)
    done = made.events.presence("Speed", "p00", first=0)
    assert (done.changed, done.difference) == (0, ())
    made.history.undo()
    assert made.events.show("Speed").rounds == event.rounds


def test_seven_people_pause_in_turn(tmp_path: Path) -> None:
    """An odd number: one pauses each round, nobody twice in seven rounds, and everybody meets everybody."""
    made = company(tmp_path, 7, 0)
    made.events.create("Klein", sides=POOL, day=DAY, count=7)
    event = made.events.plan("Klein")
    assert len(met(event)) == 21
    assert set(met(event).values()) == {1}
    assert sorted(one for round in event.rounds for one in round.sitting_out) == sorted(f"p{n:02}" for n in range(7))


def test_rounds_before_somebody_left_stay_as_they_are(tmp_path: Path) -> None:
    """Who leaves after the third round is there in the first three, and nowhere after."""
    made = company(tmp_path, 7, 0)
    made.events.create("Klein", sides=POOL, day=DAY, count=6, mode="tables:3")
    before = made.events.plan("Klein")
    shown = made.events.presence("Klein", "p03", last=3, dry_run=True)
    assert made.events.show("Klein").rounds == before.rounds
    after = made.events.presence("Klein", "p03", last=3).event
    assert after.rounds == shown.event.rounds
    assert after.rounds[:3] == before.rounds[:3]
    assert not [one for round in after.rounds[3:] for table in round.tables for one in table.people[0] if one == "p03"]


def test_two_who_may_not_meet_do_not(tmp_path: Path) -> None:
    """Rules about pairs hold; absences of that day do not count, people say themselves whether they come."""
    made = company(tmp_path, 6, 0)
    made.rules.add("never-pair", scope="people:p00,p01", confidential=True)
    made.people.add_absence("p02", DAY, DAY)
    made.events.create("Klein", sides=POOL, day=DAY, count=5)
    event = made.events.plan("Klein")
    assert ("p00", "p01") not in met(event)
    assert any("p02" in pair for pair in met(event))


def test_cards_say_who_sits_where(tmp_path: Path) -> None:
    """A card a table, a card a person, with the hours by the clock."""
    made = company(tmp_path, 3, 3)
    made.events.create("Speed", sides=TWO, day=DAY, count=3, minutes=10, pause=2)
    made.events.plan("Speed")
    report = made.reports.compose("event", Asked(language="de", event="Speed"))
    captions = [table.caption for table in report.tables]
    assert captions == ["Sitzplan", "Tisch 1", "Tisch 2", "Tisch 3", *(f"P{n:02}" for n in range(6))]
    assert [row.cells[1].text for row in report.tables[-1].rows] == ["14:00", "14:12", "14:24"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"count": 0}, "rounds"), ({"count": 41}, "rounds"), ({"minutes": 0}, "minutes"), ({"pause": -1}, "pause"),
        ({"mode": "hosts:3"}, "mode"), ({"sides": (Side(name="X", people="tag:nobody"),)}, "sides"),
        ({"sides": (Side(name="A", people="all"), Side(name="B", people="tag:v"))}, "sides"),
        ({"zone": "Mars"}, "zone"),
    ],
)  # fmt: skip
def test_a_senseless_event_is_refused_with_its_field(tmp_path: Path, fields: dict[str, object], field: str) -> None:
    """And nothing is created."""
    made = company(tmp_path, 2, 2)
    with pytest.raises(Refused) as caught:
        made.events.create("Speed", **{"sides": TWO, "day": DAY, **fields})
    assert caught.value.field == field
    assert not made.now().all(Event)


def test_somebody_who_is_not_invited_or_a_round_that_there_is_not_is_refused(tmp_path: Path) -> None:
    """The sentence names them."""
    made = company(tmp_path, 2, 2)
    made.people.add(name="Gast")
    made.events.create("Speed", sides=TWO, day=DAY, count=2)
    with pytest.raises(Refused, match="event-error-not-invited"):
        made.events.presence("Speed", "Gast", first=0)
    with pytest.raises(Refused, match="event-error-no-round"):
        made.events.presence("Speed", "p00", first=3)
