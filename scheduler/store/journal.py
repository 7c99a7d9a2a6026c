"""The journal: what each action changed, so that people can read it and take it back.

A document a action under the number of the generation that the action made. Undo and redo go by actor: nobody takes
somebody else's work back by pressing a key. A new action of an actor makes what that actor had taken back final.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any

import msgspec

from scheduler.model import Message, Refused, message, printable
from scheduler.store import failures
from scheduler.store.collections import COLLECTIONS, LASTING, RECORD_TYPES
from scheduler.store.documents import Change, numbered
from scheduler.store.failures import Place
from scheduler.store.format import JOURNAL, Table
from scheduler.store.repository import Entry

MOST = 200
OLDEST = timedelta(days=30)
LARGEST = 32_000_000
"""Bytes of all actions together. The newest one is kept however large it is."""


class State(StrEnum):
    """Whether an action stands, stands for good, has been taken back and may be done again, or has been for good.

    One that is `lasting` changed no plan, only noted what has happened outside: undo looks for the one before it.
    """

    DONE = "done"
    FINAL = "final"
    LASTING = "lasting"
    UNDONE = "undone"
    DROPPED = "dropped"

    @property
    def for_good(self) -> State:
        """The state of an action whose documents are gone: it stands, or has been taken back, for good."""
        if self in (State.UNDONE, State.DROPPED):
            return State.DROPPED
        return State.FINAL if self is State.DONE else self


NOTHING = msgspec.Raw(b"null")


class DocumentChange(msgspec.Struct, frozen=True):
    """One document before and after an action, in its collection and under its number; `NOTHING`: there was none."""

    collection: str
    id: str
    number: Annotated[int, msgspec.Meta(ge=1)]
    before: msgspec.Raw
    after: msgspec.Raw


class Action(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One action as it stands in the journal; `changes` is a list of `DocumentChange`, decoded only to go back."""

    time: Annotated[datetime, msgspec.Meta(tz=True)]
    actor: str
    action: dict[str, Any]
    state: State = State.DONE
    changes: msgspec.Raw

    @property
    def message(self) -> Message:
        """What was done, in no language yet."""
        return Message.from_data(self.action)

    def in_state(self, state: State) -> Action:
        """The same action, standing or taken back."""
        return msgspec.structs.replace(self, state=state)

    def entry(self, number: int) -> Entry:
        """The action as people see it."""
        undone = self.state in (State.UNDONE, State.DROPPED)
        return Entry(id=str(number), time=self.time, actor=self.actor, action=self.message, undone=undone)


class Journal:
    """The actions of one generation, by number; a change is a new journal."""

    def __init__(self, table: Table, place: Place) -> None:
        self.table = table
        self._place = place

    def newest_first(self) -> Iterator[tuple[int, Action]]:
        """The actions with their numbers."""
        for number, raw in reversed(list(numbered(self.table, JOURNAL, self._place))):
            yield number, self._decoded(number, raw)

    def to_undo(self, actor: str) -> tuple[int, Action] | None:
        """The actor's newest action that stands, for good or not, or None."""
        return next((found for found in self._of(actor) if found[1].state in (State.DONE, State.FINAL)), None)

    def to_redo(self, actor: str) -> tuple[int, Action] | None:
        """The action that the actor has taken back last, or None; a new action of the actor leaves none."""
        undone = [found for found in self._of(actor) if found[1].state is State.UNDONE]
        return undone[-1] if undone else None

    def last_of(self, collection: str, id: str) -> tuple[int, Action] | None:
        """The newest action that touched a document, or None."""
        for number, action in self.newest_first():
            if id.encode() in bytes(action.changes) and any(
                (change.collection, change.id) == (collection, id) for change in self.changes(number, action)
            ):
                return number, action
        return None

    def appended(self, number: int, action: Action) -> Journal:
        """The journal with a new action; what its actor had taken back is final, and what is too old is left out."""
        kept = dict(numbered({**self.table, str(number): encoded(action)}, JOURNAL, self._place))
        for other, earlier in self._of(action.actor):
            if earlier.state in (State.DONE, State.FINAL):
                break
            if earlier.state is State.UNDONE:
                kept[other] = encoded(earlier.in_state(State.DROPPED))
        room = LARGEST
        for old in self._too_many(kept):
            del kept[old]
        for old in list(kept):
            if self._decoded(old, kept[old]).time >= action.time - OLDEST:
                break
            del kept[old]
        for old in reversed(list(kept)):
            room -= memoryview(kept[old]).nbytes
            if room < 0 and old != number:
                del kept[old]
        return Journal({str(old): raw for old, raw in kept.items()}, self._place)

    def _too_many(self, kept: Mapping[int, msgspec.Raw]) -> list[int]:
        """What is left out of more than the most: first what only notes something, so that sending ends no undo."""
        over = len(kept) - MOST
        if over <= 0:
            return []
        noted = [old for old, raw in kept.items() if self._decoded(old, raw).state is State.LASTING]
        return [*noted, *(old for old in kept if old not in frozenset(noted))][:over]

    def marked(self, number: int, state: State) -> Journal:
        """The journal with the action of that number in another state."""
        marked = encoded(self._decoded(number, self.table[str(number)]).in_state(state))
        return Journal({**self.table, str(number): marked}, self._place)

    def changes(self, number: int, action: Action) -> list[DocumentChange]:
        """What the action did, document by document."""
        try:
            return decoded_changes(action)
        except msgspec.DecodeError as error:
            raise failures.bad_record(self._place, JOURNAL, number, str(error)) from error

    def _of(self, actor: str) -> Iterator[tuple[int, Action]]:
        return ((number, action) for number, action in self.newest_first() if action.actor == actor)

    def _decoded(self, number: int, raw: msgspec.Raw) -> Action:
        try:
            return decoded_action(raw)
        except msgspec.DecodeError as error:
            raise failures.bad_record(self._place, JOURNAL, number, str(error)) from error


def action_of(time: datetime, actor: str, action: Message, changes: Iterable[Change]) -> Action:
    """What the journal keeps of an action; raises Refused for an actor or an action that JSON cannot hold.

    Documents that no undo brings back are not in it.
    """
    every = list(changes)
    reversible = [change for change in every if change.kind not in LASTING]
    raw = msgspec.Raw(msgspec.json.encode([_document_change(change) for change in reversible]))
    state = State.LASTING if every and not reversible else State.DONE
    kept = Action(time=time, actor=actor, action=action.to_data(), state=state, changes=raw)
    try:
        encoded(kept)
    except UnicodeEncodeError:
        raise Refused(message("store-actor-not-storable", actor=printable(actor)), field="actor") from None
    return kept


def _document_change(change: Change) -> DocumentChange:
    return DocumentChange(
        collection=COLLECTIONS[change.kind],
        id=change.id,
        number=change.number,
        before=change.before.raw if change.before else NOTHING,
        after=change.after.raw if change.after else NOTHING,
    )


def encoded(action: Action) -> msgspec.Raw:
    """The action as it stands in the journal."""
    return msgspec.Raw(msgspec.json.encode(action))


def decoded_action(raw: msgspec.Raw) -> Action:
    """The action that stands in the journal as these bytes; raises msgspec.DecodeError for anything else."""
    with _senseless():
        action = _ACTION.decode(raw)
        Message.from_data(action.action)
        return action


def decoded_changes(action: Action) -> list[DocumentChange]:
    """What an action did, document by document; raises msgspec.DecodeError where that cannot be read."""
    with _senseless():
        changes = _CHANGES.decode(action.changes)
        if unknown := {change.collection for change in changes} - RECORD_TYPES.keys():
            raise ValueError(*sorted(unknown))
        return changes


@contextmanager
def _senseless() -> Iterator[None]:
    try:
        yield
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise msgspec.DecodeError(f"{type(error).__name__}: {error}") from error


_ACTION = msgspec.json.Decoder(Action)
_CHANGES = msgspec.json.Decoder(list[DocumentChange])
