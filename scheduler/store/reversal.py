"""Going back and forth by the journal: the changes that take an action back, or do it again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import msgspec

from scheduler.model import Conflict, Record, Refused, message
from scheduler.store import failures
from scheduler.store.collections import RECORD_TYPES
from scheduler.store.documents import Change, Stored, decode, encode, id_of, name_of
from scheduler.store.failures import Place
from scheduler.store.format import JOURNAL
from scheduler.store.journal import NOTHING, Action, DocumentChange, Journal, State
from scheduler.store.snapshot import MemorySnapshot


def action_to_reverse(journal: Journal, actor: str, to: State) -> tuple[int, Action]:
    """The actor's action that undo (`to` undone) or redo (`to` done) is about; raises Refused for none."""
    found = journal.to_undo(actor) if to is State.UNDONE else journal.to_redo(actor)
    if found is not None and found[1].state is State.FINAL:
        raise Refused(message("store-undo-final", action=found[1].message), hint=message("store-hint-final"))
    if found is not None:
        return found
    if to is State.DONE:
        raise Refused(message("store-nothing-to-redo"))
    newest = next((entry for _, entry in journal.newest_first() if entry.state is State.DONE), None)
    hint = message("store-hint-other-actor", actor=newest.actor, action=newest.message) if newest else None
    raise Refused(message("store-nothing-to-undo", actor=actor), hint=hint)


def reversal(
    base: MemorySnapshot, action: Action, documents: Sequence[DocumentChange], to: State, place: Place
) -> list[Change]:
    """What brings the action's records to how they were before it (`to` undone) or after it (`to` done).

    Revisions go on rising, so a form that was opened in between notices. Raises Conflict where a record is not any more
    what the action, or taking it back, has left.
    """
    kinds = [RECORD_TYPES[document.collection] for document in documents]
    highest = max(
        [*(base.collection(kind).highest for kind in kinds), *(document.number for document in documents)], default=0
    )
    fresh = count(highest + 1)
    changes = []
    for kind, document in zip(kinds, documents, strict=True):
        images = [_image(kind, document, raw, place) for raw in (document.before, document.after)]
        wanted, left = images if to is State.UNDONE else reversed(images)
        current = base.stored(kind, document.id)
        if _record(current) != _record(left):
            raise _overtaken(action, to, kind, document.id, _record(wanted), _record(current))
        changes.append(Change(kind, document.id, current, _restored(base, kind, wanted, current, fresh)))
    return changes


def _image(kind: type[Record], document: DocumentChange, raw: msgspec.Raw, place: Place) -> Stored[Any] | None:
    if raw == NOTHING:
        return None
    image = decode(kind, document.number, raw, place)
    if id_of(image.record) != document.id:
        raise failures.bad_record(place, JOURNAL, document.number, message("store-reason-other-id", id=document.id))
    return image


def _record(stored: Stored[Any] | None) -> Record | None:
    return stored.record if stored else None


def _restored(
    base: MemorySnapshot, kind: type[Record], wanted: Stored[Any] | None, current: Stored[Any] | None, fresh: count[int]
) -> Stored[Any] | None:
    """The wanted document at its old place, or at the end where somebody else's stands there."""
    if wanted is None:
        return None
    if current is not None:
        return encode(current.number, max(current.revision, wanted.revision) + 1, wanted.record)
    free = str(wanted.number) not in base.collection(kind).raw
    return encode(wanted.number if free else next(fresh), wanted.revision + 1, wanted.record)


def _overtaken(
    action: Action, to: State, kind: type[Record], id: str, mine: Record | None, theirs: Record | None
) -> Conflict:
    key = "store-undo-overtaken" if to is State.UNDONE else "store-redo-overtaken"
    text = message(key, action=action.message, record=name_of(kind, id, theirs, mine))
    return Conflict(text, mine=mine, theirs=theirs, hint=message("store-hint-history"))
