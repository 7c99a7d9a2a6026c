"""What every back end promises: snapshots, transactions, revisions, history, undo and redo."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler.model import (
    Conflict,
    Department,
    Person,
    Record,
    Refused,
    Room,
    Rule,
    Settings,
    Skill,
    message,
)
from scheduler.store.collections import COLLECTIONS
from scheduler.store.repository import Repository
from tests.scheduler.store.conftest import Clock, Open

ANNA = Person(id="mueller-anna", name="Anna Müller", joined=date(2025, 3, 1), skills=(Skill(name="English", level=2),))
JAN = Person(id="weber-jan", name="Jan Weber")
EXTERN = Department(id="sales", code="S", name="Vertrieb „Süd“ [/]")


def put(store: Repository, *records: Record, actor: str = "anna") -> None:
    """One action that puts the records."""
    with store.transaction(actor=actor, action=message("test-put", count=len(records))) as transaction:
        for record in records:
            transaction.put(record)


def delete(store: Repository, record: Person, actor: str = "anna") -> None:
    """One action that deletes the person."""
    with store.transaction(actor=actor, action=message("test-delete", name=record.name)) as transaction:
        transaction.delete(Person, record.id)


def test_what_was_put_is_there_after_opening_again(store: Repository, open_again: Open) -> None:
    """Records come back equal, by id and in the order they were added, in every open store."""
    put(store, JAN, ANNA, EXTERN)
    for snapshot in (store.snapshot(), open_again().snapshot()):
        assert list(snapshot.all(Person).items()) == [(JAN.id, JAN), (ANNA.id, ANNA)]
        assert snapshot.get(Department, "sales") == EXTERN
        assert snapshot.get(Person, "nobody") is None
        assert snapshot.all(Room) == {}


@pytest.mark.parametrize("kind", COLLECTIONS)
def test_every_kind_of_record_has_a_place(store: Repository, kind: type[Record]) -> None:
    """Every collection can be read while it is empty."""
    assert store.snapshot().all(kind) == {}


def test_a_rule_with_all_kinds_of_parameters_comes_back(store: Repository, open_again: Open) -> None:
    """Texts that look like numbers stay texts, numbers stay numbers, truth stays truth."""
    rule = Rule(id="r1", kind="capacity", parameters={"a": "5", "b": 5, "c": 5.5, "d": True, "e": ("x", "y"), "f": ""})
    put(store, rule)
    found = open_again().snapshot().get(Rule, "r1")
    assert found == rule
    assert found is not None
    assert [type(value) for value in found.parameters.values()] == [str, int, float, bool, tuple, str]


def test_an_action_is_one_generation(store: Repository) -> None:
    """However many records it changes, one action raises the generation by one."""
    before = store.snapshot().generation
    put(store, ANNA, JAN, EXTERN)
    assert store.snapshot().generation == before + 1


def test_a_snapshot_never_changes(store: Repository) -> None:
    """Who holds a snapshot goes on seeing the state it was taken from."""
    put(store, ANNA)
    old = store.snapshot()
    put(store, ANNA.replace(name="Anna Schmidt"), JAN)
    assert dict(old.all(Person)) == {ANNA.id: ANNA}
    assert old.revision(Person, ANNA.id) == 1


def test_another_open_store_sees_the_commit(store: Repository, open_again: Open) -> None:
    """A store that is open elsewhere sees a commit at its next snapshot."""
    other = open_again()
    put(store, ANNA)
    assert other.snapshot().get(Person, ANNA.id) == ANNA
    put(other, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]


def test_an_action_sees_what_it_has_done(store: Repository) -> None:
    """Reads within an action see its own writes; what an action was told stays as it was told."""
    put(store, ANNA)
    with store.transaction(actor="anna", action=message("test-mixed")) as transaction:
        first = transaction.all(Person)
        transaction.put(JAN)
        assert transaction.get(Person, JAN.id) == JAN
        transaction.delete(Person, ANNA.id)
        assert transaction.get(Person, ANNA.id) is None
        assert list(transaction.all(Person)) == [JAN.id]
        transaction.put(ANNA.replace(id="mueller-anna-2"))
        assert list(transaction.all(Person)) == [JAN.id, "mueller-anna-2"]
        transaction.delete(Person, "mueller-anna-2")
        assert list(first) == [ANNA.id]
    assert list(store.snapshot().all(Person)) == [JAN.id]


def test_an_action_that_changes_nothing_is_none(store: Repository) -> None:
    """Equal records, and changes that cancel out, make no commit and no entry."""
    put(store, ANNA)
    before = store.info()
    put(store, ANNA.replace())
    with store.transaction(actor="anna", action=message("test-nothing")) as transaction:
        transaction.put(JAN)
        transaction.delete(Person, JAN.id)
        transaction.delete(Person, "nobody")
        transaction.put(ANNA.replace(name="Other"))
        transaction.put(ANNA)
    assert store.info() == before
    assert len(store.history()) == 1


def test_an_exception_changes_nothing(store: Repository, open_again: Open) -> None:
    """Leaving an action with an exception leaves everything as it was, and the next action works."""
    put(store, ANNA)

    def broken() -> None:
        with store.transaction(actor="anna", action=message("test-broken")) as transaction:
            transaction.put(JAN)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert list(open_again().snapshot().all(Person)) == [ANNA.id]
    put(store, JAN)
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]


def test_revisions_count_how_often_a_record_was_written(store: Repository) -> None:
    """A record that is not there has revision 0, a new one 1; an equal one is not written."""
    assert store.snapshot().revision(Person, ANNA.id) == 0
    put(store, ANNA)
    put(store, ANNA, JAN)
    put(store, ANNA.replace(name="Anna Schmidt"))
    snapshot = store.snapshot()
    assert (snapshot.revision(Person, ANNA.id), snapshot.revision(Person, JAN.id)) == (2, 1)


def test_a_form_on_an_old_state_is_a_conflict_with_both_versions(store: Repository, open_again: Open) -> None:
    """Who saves a record that somebody else has changed since is told so and shown both; nothing is changed."""
    put(store, ANNA)
    theirs, mine = ANNA.replace(name="Anna Schmidt"), ANNA.replace(name="Anna Huber")
    put(open_again(), theirs, actor="bob")
    expect: dict[tuple[type[Record], str], int] = {(Person, ANNA.id): 1}
    with (
        pytest.raises(Conflict) as caught,
        store.transaction(actor="anna", action=message("test-form"), expect=expect) as transaction,
    ):
        transaction.put(mine)
    assert (caught.value.mine, caught.value.theirs) == (mine, theirs)
    assert store.snapshot().get(Person, ANNA.id) == theirs


def test_a_form_on_a_record_that_was_deleted_is_a_conflict(store: Repository) -> None:
    """Who saves a record that somebody else has deleted since is told that it is no longer there."""
    put(store, ANNA)
    delete(store, ANNA, actor="bob")
    with (
        pytest.raises(Conflict) as caught,
        store.transaction(actor="anna", action=message("test-form"), expect={(Person, ANNA.id): 1}) as transaction,
    ):
        transaction.put(ANNA)
    assert caught.value.text.key == "store-record-removed"
    assert (caught.value.mine, caught.value.theirs) == (ANNA, None)
    assert store.snapshot().all(Person) == {}


def test_a_conflict_comes_before_the_errors_that_it_causes(store: Repository) -> None:
    """Where the state is not what the form was made for, what goes wrong on it is not what the person should read."""
    with (
        pytest.raises(Conflict),
        store.transaction(actor="anna", action=message("test-form"), expect={(Person, ANNA.id): 3}),
    ):
        raise Refused(message("test-no-such-person"))


def test_different_records_do_not_collide(store: Repository, open_again: Open) -> None:
    """Two people who edit different records at a time both get through."""
    put(store, ANNA, JAN)
    put(open_again(), JAN.replace(name="Jan Huber"), actor="bob")
    with store.transaction(actor="anna", action=message("test-form"), expect={(Person, ANNA.id): 1}) as transaction:
        transaction.put(ANNA.replace(name="Anna Huber"))
    assert [person.name for person in store.snapshot().all(Person).values()] == ["Anna Huber", "Jan Huber"]


def test_expecting_a_record_not_to_be_there(store: Repository) -> None:
    """Revision 0 is expected of a record that the form believes to be new."""
    put(store, ANNA)
    with (
        pytest.raises(Conflict),
        store.transaction(actor="anna", action=message("test-new"), expect={(Person, ANNA.id): 0}) as transaction,
    ):
        transaction.put(ANNA.replace(name="Another Anna"))


def test_history_is_newest_first_and_says_who_did_what_when(store: Repository, clock: Clock, open_again: Open) -> None:
    """The history survives opening again, with the values of its messages as they were."""
    put(store, ANNA)
    nested = message("test-nested", day=date(2027, 1, 14), names=["Ä", "[/]"], inner=message("test-inner", count=2))
    with store.transaction(actor="bob", action=nested) as transaction:
        transaction.put(JAN)
    newest, oldest = open_again().history()
    assert (newest.actor, newest.action, newest.undone) == ("bob", nested, False)
    assert (oldest.actor, oldest.action) == ("anna", message("test-put", count=1))
    assert oldest.time < newest.time <= clock.now
    assert store.history(limit=1) == [newest]
    assert newest.id != oldest.id


def test_undo_and_redo_over_all_that_was_done(store: Repository, open_again: Open) -> None:
    """Undo goes back step by step to the beginning and redo forth again, also when opened again in between."""
    steps: list[tuple[Record, ...]] = [(ANNA,), (JAN, EXTERN), (ANNA.replace(name="Anna Schmidt"),), (Settings(),)]
    states = [_state(store)]
    for step in steps:
        put(store, *step)
        states.append(_state(store))
    for wanted in reversed(states[:-1]):
        open_again().undo("anna")
        assert _state(store) == wanted
    assert all(entry.undone for entry in store.history())
    with pytest.raises(Refused):
        store.undo("anna")
    for wanted in states[1:]:
        open_again().redo("anna")
        assert _state(store) == wanted
    with pytest.raises(Refused):
        store.redo("anna")


def test_undo_says_what_was_taken_back(store: Repository) -> None:
    """The entry comes back marked as undone, and as done again after redo."""
    put(store, ANNA)
    undone = store.undo("anna")
    assert (undone.action, undone.undone) == (message("test-put", count=1), True)
    assert store.history() == [undone]
    assert store.redo("anna").undone is False


def test_undoing_a_deletion_puts_the_record_where_it_was(store: Repository) -> None:
    """The order of records is the same after undo, so that nothing that depends on it changes."""
    put(store, ANNA, JAN, EXTERN)
    delete(store, ANNA)
    store.undo("anna")
    assert list(store.snapshot().all(Person)) == [ANNA.id, JAN.id]


def test_undoing_a_deletion_after_somebody_took_the_place(store: Repository) -> None:
    """A record that was added last and deleted comes back also where another has been added since."""
    put(store, ANNA)
    delete(store, ANNA)
    put(store, JAN, actor="bob")
    store.undo("anna")
    assert dict(store.snapshot().all(Person)) == {JAN.id: JAN, ANNA.id: ANNA}


def test_revisions_go_on_rising_through_undo(store: Repository) -> None:
    """A form that was opened before an undo notices it."""
    put(store, ANNA)
    put(store, ANNA.replace(name="Anna Schmidt"))
    store.undo("anna")
    assert store.snapshot().revision(Person, ANNA.id) == 3
    delete(store, ANNA)
    store.undo("anna")
    assert store.snapshot().revision(Person, ANNA.id) == 4


def test_a_new_action_leaves_nothing_to_redo(store: Repository) -> None:
    """After something new, what was taken back is history; undo goes on with what still stands."""
    put(store, ANNA)
    put(store, JAN)
    store.undo("anna")
    put(store, EXTERN)
    with pytest.raises(Refused):
        store.redo("anna")
    store.undo("anna")
    store.undo("anna")
    assert [entry.undone for entry in store.history()] == [True, True, True]
    store.redo("anna")
    store.redo("anna")
    assert list(store.snapshot().all(Person)) == [ANNA.id]
    assert list(store.snapshot().all(Department)) == [EXTERN.id]


def test_nobody_takes_back_what_somebody_else_did(store: Repository) -> None:
    """Undo is about one's own actions; the error names the one that stands newest."""
    put(store, ANNA)
    put(store, JAN, actor="bob")
    store.undo("anna")
    assert list(store.snapshot().all(Person)) == [JAN.id]
    with pytest.raises(Refused) as caught:
        store.undo("anna")
    assert caught.value.hint == message("store-hint-other-actor", actor="bob", action=message("test-put", count=1))


def test_undo_never_loses_somebody_elses_later_change(store: Repository) -> None:
    """Undo is refused, with both versions, where somebody has changed one of the records since; nothing is changed."""
    put(store, ANNA, EXTERN)
    put(store, ANNA.replace(name="Anna Schmidt"), actor="bob")
    before = _state(store)
    with pytest.raises(Conflict) as caught:
        store.undo("anna")
    assert (caught.value.mine, caught.value.theirs) == (None, ANNA.replace(name="Anna Schmidt"))
    assert _state(store) == before
    store.undo("bob")
    store.undo("anna")
    assert store.snapshot().all(Person) == {}


def test_redo_never_loses_somebody_elses_later_change(store: Repository) -> None:
    """Redo is refused where somebody has made the same record in the meantime."""
    put(store, ANNA)
    store.undo("anna")
    put(store, ANNA.replace(name="Another Anna"), actor="bob")
    with pytest.raises(Conflict):
        store.redo("anna")


def test_the_history_ends_at_two_hundred_actions(store: Repository) -> None:
    """The oldest action is left out when the two hundred and first is done."""
    for number in range(201):
        put(store, ANNA.replace(name=f"Anna {number}"))
    assert len(store.history()) == 200


def test_the_history_ends_at_thirty_days(store: Repository, clock: Clock) -> None:
    """What is older than thirty days is left out with the next action."""
    put(store, ANNA)
    clock.now += timedelta(days=20)
    put(store, JAN)
    clock.now += timedelta(days=20)
    put(store, EXTERN)
    assert len(store.history()) == 2


def test_a_clock_that_was_set_back_loses_nothing(store: Repository, clock: Clock) -> None:
    """Order is by commits, not by clocks: undo takes the newest action although its time is older."""
    put(store, ANNA)
    clock.now -= timedelta(days=400)
    put(store, JAN)
    assert [entry.action for entry in store.history()] == [message("test-put", count=1)] * 2
    store.undo("anna")
    assert list(store.snapshot().all(Person)) == [ANNA.id]


@pytest.mark.parametrize("hours", [float("nan"), float("inf")])
def test_numbers_that_json_does_not_know_are_refused(store: Repository, hours: float) -> None:
    """No null stands silently where a number was meant."""
    with pytest.raises(Refused):
        put(store, Rule(id="r1", kind="capacity", parameters={"hours": hours}))
    assert store.snapshot().generation == 0


@pytest.mark.parametrize(("name", "actor"), [("M\udcfcller", "anna"), ("Müller", "ann\udce4")])
def test_text_that_is_no_unicode_is_refused(store: Repository, name: str, actor: str) -> None:
    """Bytes that the system could not decode are refused with a sentence and not written."""
    with pytest.raises(Refused):
        put(store, ANNA.replace(name=name), actor=actor)
    assert store.snapshot().generation == 0


def test_only_kept_kinds_can_be_put(store: Repository) -> None:
    """A part of a record has no place of its own; trying it is an error of the program."""
    with pytest.raises(TypeError), store.transaction(actor="anna", action=message("test-part")) as transaction:
        transaction.put(Skill(name="English"))


def test_info_tells_of_the_newest_commit(store: Repository, clock: Clock) -> None:
    """Generation, moment and size belong to the newest commit."""
    small = store.info()
    put(store, ANNA)
    info = store.info()
    assert info.generation == small.generation + 1
    assert info.changed == clock.now
    assert info.size > small.size


def _state(store: Repository) -> dict[str, dict[str, object]]:
    snapshot = store.snapshot()
    return {name: dict(snapshot.all(kind)) for kind, name in COLLECTIONS.items()}
