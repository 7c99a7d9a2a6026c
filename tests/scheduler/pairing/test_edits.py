"""Changes by hand keep a programme whole, in every mode."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import MeetingState, Refused, Round
from scheduler.pairing.differences import changes_by_person
from scheduler.pairing.edits import move, pinned, swap_people
from scheduler.pairing.proposing import propose_rounds
from scheduler.rules.exchange_rounds import ExchangeRounds
from tests.scheduler.pairing.making import FIRST, SIDES, company, exchange, programme, room

MODES = (("one-to-one", 2), ("hosts", 2), ("tables:2+2", 2), ("tables:3", 1), ("one-to-one", 1))


def laid(mode: str, sides: int, sellers: int = 6, marketers: int = 4) -> ExchangeRounds:
    """A planned programme of four rounds."""
    made, known = programme(4, mode=mode, sides=SIDES[:sides]), company(sellers, marketers)
    proposed = propose_rounds(exchange(known, made), FIRST, personas={}, cases={})
    assert proposed
    return exchange(known, made, proposed.rounds)


def is_whole(plan: ExchangeRounds) -> bool:
    """Whether everybody is in every round exactly once, at a table or sitting out, and every meeting has its own id."""
    everybody = sorted(one.id for one in plan.everybody)
    ids = [table.id for one in plan.rounds for table in one.tables]
    return len(ids) == len(set(ids)) and all(sorted(_listed(one)) == everybody for one in plan.rounds)


def _listed(one: Round) -> list[str]:
    seated = [id for table in one.tables if table.takes_place for id in table.everybody]
    return seated + [out.person for out in one.sitting_out]


@given(st.sampled_from(MODES), st.integers(5, 8), st.integers(2, 5), st.integers(0, 3), st.data())
@settings(max_examples=80, deadline=None)
def test_two_people_change_tables_and_back(
    kind: tuple[str, int], sellers: int, marketers: int, week: int, data: st.DataObject
) -> None:
    """Nobody sits twice or is forgotten, who is told is who has others at the table, and back is as it was."""
    plan = laid(*kind, sellers, marketers)
    side = data.draw(st.sampled_from(plan.sides))
    one, other = data.draw(st.permutations([person.id for person in side]))[:2]
    seats = [next((t for t in plan.rounds[week].tables if id in t.everybody), None) for id in (one, other)]
    if seats[0] == seats[1]:
        with pytest.raises(Refused):
            swap_people(plan, plan.rounds[week], one, other, FIRST)
        return
    after = swap_people(plan, plan.rounds[week], one, other, FIRST)
    assert is_whole(after)
    told = {change.person for change in changes_by_person(plan.programme, plan.company, plan.rounds, after.rounds)}
    groups = [{frozenset(t.everybody) for t in some.rounds[week].tables} for some in (plan, after)]
    assert told == {id for group in groups[0] ^ groups[1] for id in group}
    back = swap_people(after, after.rounds[week], one, other, FIRST)
    assert {frozenset(t.everybody) for t in back.rounds[week].tables} == groups[0]
    assert is_whole(back)


def test_a_moved_meeting_keeps_its_id_though_the_same_two_are_planned_there_again() -> None:
    """The pair that was moved away may meet on the old day again by a new plan; that meeting has an id of its own."""
    plan = laid("one-to-one", 2, 1, 1)
    table = plan.rounds[0].tables[0]
    emptied = exchange(plan.company, plan.programme, (plan.rounds[0], plan.rounds[1].replace(tables=())))
    moved = move(emptied, table.id, FIRST, to=FIRST + timedelta(weeks=1))
    assert moved.rounds[1].tables[0].id == table.id
    assert moved.rounds[1].tables[0].state == MeetingState.MOVED
    again = propose_rounds(moved, FIRST, personas={}, cases={})
    assert again
    assert is_whole(exchange(plan.company, plan.programme, again.rounds))
    assert table.id in {one.id for one in again.rounds[1].tables}
    assert [len(one.tables) for one in again.rounds] == [1, 1, 1, 1]


def test_a_room_too_small_for_a_table_is_refused() -> None:
    """Four people do not sit in a room with two seats."""
    plan = laid("tables:4", 1)
    known = company(6, 4, rooms={"tiny": room("tiny", seats=2)})
    here = exchange(known, plan.programme, plan.rounds)
    with pytest.raises(Refused) as refused:
        move(here, here.rounds[0].tables[0].id, FIRST, room="tiny")
    assert refused.value.text.key == "meeting-room-small"
    assert pinned(here, here.rounds[0].tables[0].id, FIRST).rounds[0].tables[0].pinned
