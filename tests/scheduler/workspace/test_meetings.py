"""Meetings changed by hand, repaired and explained through the door, on a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import (
    Absence,
    DateRange,
    Half,
    Message,
    NotPossible,
    Programme,
    Refused,
    RondoError,
    Round,
    Rule,
    Scope,
    Table,
    WrongUsage,
    message,
)
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.changes import MeetingChange
from tests.scheduler.pairing.making import FIRST, SIDES, away, company, person, room

TODAY = date(2027, 1, 4)
NAME = "austausch"


def opened(folder: Path, today: date = TODAY, create: bool = False) -> Workspace:
    """The workspace on that day."""
    return open_workspace(folder / "plan.rondo.json", today=today, actor="ada", create=create)


def put(workspace: Workspace, *records: Any) -> None:
    """Records into the store, in one action."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Five sellers and three marketers with six planned and published rounds, and two rooms."""
    made = opened(tmp_path, create=True)
    known = company(5, 3)
    closed = DateRange(start=FIRST, end=FIRST + timedelta(days=60))
    rooms = (room("isar", parallel=1), room("alster", closed=(closed,)))
    put(made, *known.sites.values(), *known.departments.values(), *known.people.values(), *rooms)
    made.exchange.create(
        "Austausch", SIDES, FIRST, FIRST + timedelta(weeks=5), region="DE-HH", rooms=("isar",),
        closed=(DateRange(start=day(4), end=day(4) + timedelta(days=1)),),
    )  # fmt: skip
    made.exchange.plan(NAME)
    made.exchange.publish(NAME)
    yield made
    made.close()


def day(week: int) -> date:
    """The day of a round."""
    return FIRST + timedelta(weeks=week)


def rounds(workspace: Workspace) -> list[Round]:
    """The rounds in order."""
    return sorted(workspace.context.all(Round).values(), key=lambda one: one.day)


def table_of(workspace: Workspace, person_id: str, week: int) -> Table:
    """The table at which somebody sits."""
    return next(table for table in rounds(workspace)[week].tables if person_id in table.everybody)


def seller_out(workspace: Workspace, week: int) -> str:
    """Some seller who sits out."""
    return next(out.person for out in rounds(workspace)[week].sitting_out if out.side == 0)


def said(*sentences: Message) -> list[str]:
    """Sentences in English, each of which must exist and be filled in."""
    spoken = [texts("en")(sentence) for sentence in sentences]
    assert all(text != one.key and "{" not in text for text, one in zip(spoken, sentences, strict=True))
    return spoken


def shown_then_done(workspace: Workspace, action: Callable[..., MeetingChange]) -> MeetingChange:
    """The change as it is shown first: nothing is written; done, it is the same and one entry; undo takes it back."""
    before = rounds(workspace)
    entries = len(workspace.history.entries().entries)
    shown = action(dry_run=True)
    assert rounds(workspace) == before
    done = action()
    assert done == shown
    assert len(workspace.history.entries().entries) == entries + 1
    after = rounds(workspace)
    assert after != before
    workspace.history.undo()
    assert rounds(workspace) == before
    workspace.history.redo()
    assert rounds(workspace) == after
    said(done.action, *done.difference)
    return done


def test_two_meetings_of_a_round_change_partners(workspace: Workspace) -> None:
    """Both pairs are new meetings, four people are told, and nobody else."""
    one, other = (table for table in rounds(workspace)[0].tables[:2])
    done = shown_then_done(workspace, lambda **dry: workspace.meetings.swap(NAME, one.id, other.id, **dry))
    assert set(done.told) == {*one.everybody, *other.everybody}
    pairs = {frozenset(table.everybody) for table in rounds(workspace)[0].tables}
    assert frozenset((other.people[0][0], one.people[1][0])) in pairs
    assert frozenset((one.people[0][0], other.people[1][0])) in pairs
    assert {one.id, other.id}.isdisjoint(table.id for table in rounds(workspace)[0].tables)


def test_meetings_of_two_rounds_change_places_and_keep_their_ids(workspace: Workspace) -> None:
    """Each is on the other's day, with its id, so that its calendar entry moves."""
    marketer, week, later = next(
        (id, week, later)
        for id in ("m0", "m1", "m2")
        for week, later in combinations((0, 1, 2, 3, 5), 2)
        if {table_of(workspace, id, week).people[0][0], table_of(workspace, id, later).people[0][0]}
        <= {out.person for at in (week, later) for out in rounds(workspace)[at].sitting_out}
    )
    first, second = table_of(workspace, marketer, week), table_of(workspace, marketer, later)
    shown_then_done(workspace, lambda **dry: workspace.meetings.swap(NAME, first.id, second.id, **dry))
    assert table_of(workspace, marketer, week).id == second.id
    assert table_of(workspace, marketer, later).id == first.id


def test_somebody_who_sits_out_takes_anothers_seat(workspace: Workspace) -> None:
    """The one sits out then, and both learn of it, and so does who they meet."""
    seated, waiting = table_of(workspace, "m0", 0).people[0][0], seller_out(workspace, 0)
    done = shown_then_done(workspace, lambda **dry: workspace.meetings.swap_people(NAME, FIRST, seated, waiting, **dry))
    assert set(done.told) == {seated, waiting, "m0"}
    assert table_of(workspace, "m0", 0).people[0] == (waiting,)
    assert seated in {out.person for out in rounds(workspace)[0].sitting_out}


def test_a_meeting_moves_to_another_hour_and_online_and_outlasts_a_plan(workspace: Workspace) -> None:
    """It keeps its id, those at it are told, and planning and repairs leave it there."""
    table = table_of(workspace, "m0", 0)
    done = shown_then_done(
        workspace, lambda **dry: workspace.meetings.move(NAME, table.id, at=time(14), online=True, **dry)
    )
    assert set(done.told) == set(table.everybody)
    moved = table_of(workspace, "m0", 0)
    assert (moved.id, moved.at, moved.online, moved.room) == (table.id, time(14), True, "")
    workspace.meetings.repair(NAME)
    assert table_of(workspace, "m0", 0) == moved


def test_a_meeting_moves_to_a_round_in_which_both_are_free(workspace: Workspace) -> None:
    """After the other meeting is cancelled the place is free; the id stays, and the old round has it no more."""
    table, later = table_of(workspace, "m0", 0), table_of(workspace, "m0", 3)
    workspace.meetings.cancel(NAME, later.id)
    seller = table.people[0][0]
    if any(seller in one.everybody for one in rounds(workspace)[3].tables if one.takes_place):
        workspace.meetings.cancel(NAME, table_of(workspace, seller, 3).id)
    done = shown_then_done(workspace, lambda **dry: workspace.meetings.move(NAME, table.id, to=day(3), **dry))
    assert any("moved from" in text for text in said(*done.difference))
    assert table.id in {one.id for one in rounds(workspace)[3].tables}
    assert table.id not in {one.id for one in rounds(workspace)[0].tables}
    reasons = {out.person: out.reason.value for out in rounds(workspace)[0].sitting_out}
    assert reasons["m0"] == "moved"


def test_a_moved_meeting_is_let_go_where_somebody_cannot_come_to_it(workspace: Workspace) -> None:
    """Away in the afternoon, nobody is kept at a table at four; the repair finds a meeting at the usual hour."""
    table = table_of(workspace, "m0", 1)
    workspace.meetings.move(NAME, table.id, at=time(16))
    put(workspace, Absence(id="pm", person="m0", start=day(1), end=day(1) + timedelta(days=1), half=Half.AFTERNOON))
    assert workspace.exchange.check(NAME).hard
    shown = workspace.meetings.repair(NAME, dry_run=True)
    assert shown.changed
    assert "m0" in shown.told
    workspace.meetings.repair(NAME)
    assert not workspace.exchange.check(NAME).hard
    assert table_of(workspace, "m0", 1).at is None


def test_pins_cancellations_and_what_became_of_a_meeting_are_shown_first(workspace: Workspace) -> None:
    """Each is one step that undo takes back."""
    table = table_of(workspace, "m1", 2)
    shown_then_done(workspace, lambda **dry: workspace.meetings.pin(NAME, table.id, True, **dry))
    shown_then_done(workspace, lambda **dry: workspace.meetings.pin(NAME, table.id, False, **dry))
    shown_then_done(workspace, lambda **dry: workspace.meetings.hold(NAME, table.id, **dry))
    done = shown_then_done(workspace, lambda **dry: workspace.meetings.cancel(NAME, table.id, **dry))
    assert set(done.told) == set(table.everybody)


def test_findings_that_come_and_go_are_shown(workspace: Workspace) -> None:
    """Seating a barred pair adds a hard finding; seating it apart again takes it away."""
    seated, waiting = table_of(workspace, "m0", 0).people[0][0], seller_out(workspace, 0)
    put(workspace, Rule(id="bar", kind="never-pair", scope=Scope(pairs=((waiting, "m0"),))))
    done = workspace.meetings.swap_people(NAME, FIRST, seated, waiting)
    assert [finding.kind for finding in done.findings_added] == ["never-pair"]
    back = workspace.meetings.swap_people(NAME, FIRST, seated, waiting, dry_run=True)
    assert [finding.kind for finding in back.findings_removed] == ["never-pair"]


def test_a_pin_holds_in_repairs_and_plans(workspace: Workspace) -> None:
    """With somebody else away, the pinned table stays as it is."""
    table = table_of(workspace, "m2", 1)
    workspace.meetings.pin(NAME, table.id, True)
    put(workspace, *away("m0", 1), *away("m1", 1))
    workspace.meetings.repair(NAME)
    assert table_of(workspace, "m2", 1) == table.replace(pinned=True)


def test_a_cancelled_meeting_comes_later_and_not_in_the_same_round(workspace: Workspace) -> None:
    """The pair has yet to meet; a repair never seats it again where it was cancelled."""
    table = table_of(workspace, "m0", 0)
    workspace.meetings.cancel(NAME, table.id)
    workspace.meetings.repair(NAME)
    held = [one for one in rounds(workspace)[0].tables if one.takes_place]
    assert all(set(one.everybody) != set(table.everybody) for one in held)
    ids = [one.id for round_ in rounds(workspace) for one in round_.tables]
    assert len(ids) == len(set(ids))


def test_refusals_are_one_sentence_and_change_nothing(workspace: Workspace, tmp_path: Path) -> None:
    """The past, pins, closed rounds, taken rooms, wrong sides, unknown meetings: said, with the place, and not done."""
    workspace.close()
    later = opened(tmp_path, today=day(1))
    one, other = table_of(later, "m0", 1), table_of(later, "m1", 1)
    past, waiting = table_of(later, "m0", 0), seller_out(later, 1)
    put(later, *away("m2", 2))
    absent = table_of(later, "m2", 2)
    later.meetings.pin(NAME, table_of(later, "m1", 3).id, True)
    part, before = later.meetings, rounds(later)
    in_isar = next((t for t in before[1].tables if t.room == "isar"), None)
    elsewhere = next(t for t in before[1].tables if t is not in_isar)
    cases: list[tuple[type[RondoError], str, Callable[[], object]]] = [
        (Refused, "exchange-no-such-meeting", lambda: part.pin(NAME, "x", True)),
        (Refused, "meeting-past", lambda: part.cancel(NAME, past.id)),
        (Refused, "meeting-past", lambda: part.move(NAME, past.id, to=day(2))),
        (Refused, "meeting-past", lambda: part.move(NAME, one.id, to=day(0))),
        (Refused, "meeting-no-round", lambda: part.move(NAME, one.id, to=day(2) + timedelta(days=1))),
        (Refused, "exchange-skipped-closed", lambda: part.move(NAME, one.id, to=day(4))),
        (Refused, "meeting-has-table", lambda: part.move(NAME, one.id, to=day(2))),
        (Refused, "meeting-moves-nowhere", lambda: part.move(NAME, one.id, at=time(12))),
        (Refused, "meeting-room-closed", lambda: part.move(NAME, one.id, room="alster")),
        (Refused, "meeting-room-taken", lambda: part.move(NAME, elsewhere.id, room="isar")),
        (Refused, "error-not-found", lambda: part.move(NAME, one.id, room="nowhere")),
        (WrongUsage, "meeting-move-where", lambda: part.move(NAME, one.id)),
        (WrongUsage, "meeting-room-or-online", lambda: part.move(NAME, one.id, room="isar", online=True)),
        (Refused, "meeting-swap-itself", lambda: part.swap(NAME, one.id, one.id)),
        (Refused, "meeting-swap-two-sides", lambda: part.swap_people(NAME, day(1), "s0", "m0")),
        (Refused, "meeting-swap-same-table", lambda: part.swap_people(NAME, day(1), "m0", "m0")),
        (Refused, "meeting-swap-no-table", lambda: part.swap_people(NAME, day(1), waiting, waiting)),
        (Refused, "meeting-is-pinned", lambda: part.swap(NAME, table_of(later, "m1", 3).id, other.id)),
        (Refused, "meeting-is-pinned", lambda: part.move(NAME, table_of(later, "m1", 3).id, at=time(9))),
        (Refused, "meeting-pin-absent", lambda: part.pin(NAME, absent.id, True)),
        (Refused, "meeting-no-such-way", lambda: part.repair(NAME, take="magic")),
        (Refused, "why-not-to-meet", lambda: later.reasons.pair(NAME, "m0", "m1")),
    ]
    for kind, key, action in cases:
        with pytest.raises(RondoError) as refused:
            action()
        assert (type(refused.value), refused.value.text.key) == (kind, key)
        assert refused.value.field
        said(*filter(None, [refused.value.text, refused.value.hint]))
    assert rounds(later) == before
    later.close()


def test_two_pins_of_one_person_at_one_hour_contradict_each_other(workspace: Workspace) -> None:
    """Pinned in one programme, nobody is pinned in another at the same hour; and no plan is made around such a pin."""
    sides = (SIDES[0].replace(name="A"), SIDES[1].replace(name="B"))
    workspace.exchange.create("Zweites", sides, FIRST, FIRST + timedelta(weeks=1), region="DE-HH", at=time(16))
    workspace.exchange.plan("zweites")
    first = table_of(workspace, "m0", 0)
    second = next(t for r in rounds(workspace) if r.programme == "zweites" for t in r.tables if "m0" in t.everybody)
    workspace.meetings.pin(NAME, first.id, True)
    put(workspace, workspace.context.all(Programme)["zweites"].replace(at=time(12)))
    with pytest.raises(Refused) as refused:
        workspace.meetings.pin("zweites", second.id, True)
    assert refused.value.text.key == "meeting-pin-elsewhere"


def test_a_pin_on_somebody_absent_is_told_before_planning(workspace: Workspace) -> None:
    """Planning is refused with the way to let the pin go; nothing is planned over it in silence."""
    workspace.exchange.create("Zweites", SIDES, FIRST, FIRST + timedelta(weeks=2), region="DE-HH", at=time(16))
    workspace.exchange.plan("zweites")
    table = next(t for r in rounds(workspace) if r.programme == "zweites" for t in r.tables)
    workspace.meetings.pin("zweites", table.id, True)
    put(workspace, *away(table.people[0][0], 0))
    before = rounds(workspace)
    with pytest.raises(NotPossible) as refused:
        workspace.exchange.plan("zweites")
    assert refused.value.exit_code == 1
    assert "unpin" in said(*filter(None, [refused.value.hint]))[0]
    assert rounds(workspace) == before


def test_a_repair_says_what_is_proven_and_who_is_told(workspace: Workspace) -> None:
    """By person, with the number of changes beside the fewest possible."""
    ill = table_of(workspace, "m0", 1).people[0][0]
    put(workspace, *away(ill, 1))
    shown = workspace.meetings.repair(NAME, dry_run=True)
    assert shown.changed == shown.fewest
    spoken = said(*shown.sentences, *(view.text for view in shown.people))
    assert "fewer are not possible" in spoken[0]
    assert {view.person for view in shown.people} == set(shown.told)
    assert ill in shown.told
    assert not shown.choices
    workspace.meetings.repair(NAME)
    assert workspace.exchange.check(NAME).hard == 0


WAYS = ("instead-of-repeats", "extra-rounds", "shared-tables", "plan-anew")


def test_who_joins_is_offered_named_ways_with_true_numbers(workspace: Workspace) -> None:
    """Each way is a command; taken, as many of the open pairs meet as it said, and nothing is lost that it promised."""
    nora = workspace.people.add(name="Nora Neu", department="VI", site="hh").id
    before = rounds(workspace)
    offered = {choice.id: choice for choice in workspace.meetings.repair(NAME, dry_run=True).choices}
    assert set(offered) <= set(WAYS)
    assert {"extra-rounds", "shared-tables", "plan-anew"} <= set(offered)
    for way, choice in offered.items():
        said(choice.text)
        assert choice.command.endswith(f"--take {way}")
        workspace.meetings.repair(NAME, take=way)
        after = rounds(workspace)
        met = {id for one in after for table in one.tables for id in table.people[1] if nora in table.people[0]}
        assert len(met) == choice.text.values["met"]
        assert choice.text.values["all"] == 3
        assert workspace.exchange.check(NAME).hard == 0
        if way == "extra-rounds":
            assert [one.tables for one in after[: len(before)]] == [one.tables for one in before]
        if way == "shared-tables":
            assert [[t.id for t in one.tables] for one in after] == [[t.id for t in one.tables] for one in before]
            assert all(set(old.everybody) <= set(new.everybody) for a, b in zip(before, after, strict=True)
                       for old, new in zip(a.tables, b.tables, strict=True))  # fmt: skip
        workspace.history.undo()
        assert rounds(workspace) == before


def test_who_leaves_gives_their_partners_to_others(workspace: Workspace) -> None:
    """Meetings after the last day are off, and those who sat out take the seats."""
    leaver = table_of(workspace, "m0", 2).people[0][0]
    workspace.people.edit(leaver, leaves=day(2) - timedelta(days=1))
    workspace.meetings.repair(NAME)
    for one in rounds(workspace)[2:]:
        assert all(leaver not in table.everybody for table in one.tables)
        if not one.skipped:
            assert sum(table.takes_place for table in one.tables) == 3
    assert workspace.exchange.check(NAME).hard == 0


def test_why_two_people_never_meet_is_asked_at_the_door(workspace: Workspace) -> None:
    """Names or ids; the answer is a sentence with its facts."""
    put(workspace, person("s7", "vi"), *away("s7", 0, 1, 2, 3, 4, 5))
    answer = workspace.reasons.pair(NAME, "S7", "m0")
    assert answer.text.key == "why-pair-never-there"
    assert said(answer.text, *answer.reasons)
