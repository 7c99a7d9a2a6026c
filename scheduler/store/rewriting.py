"""Writing anew what has been written: documents, history and backups, so that something is gone from all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from scheduler.store.collections import RECORD_TYPES
from scheduler.store.format import JOURNAL, Table, Tables
from scheduler.store.journal import NOTHING, DocumentChange, decoded_action, decoded_changes, encoded
from scheduler.store.repository import Rewriting

NO_CHANGES = msgspec.Raw(b"[]")


def learn_from(rewriting: Rewriting, tables: Tables) -> None:
    """Show a rewriting every document that concerns it, those in the journal too."""
    for collection in RECORD_TYPES:
        for raw in tables.get(collection, {}).values():
            _learn(rewriting, collection, raw)
    for raw in tables.get(JOURNAL, {}).values():
        for change in decoded_changes(decoded_action(raw)):
            for image in (change.before, change.after):
                if image != NOTHING:
                    _learn(rewriting, change.collection, image)


def rewritten_tables(rewriting: Rewriting, tables: Tables) -> dict[str, Table]:
    """All tables as they are to be; a document that is changed has a higher revision.

    Raises msgspec.DecodeError where something is no document of ours.
    """
    made: dict[str, Table] = {}
    for name, table in tables.items():
        if name == JOURNAL:
            made[name] = {number: rewritten_action(rewriting, raw) for number, raw in table.items()}
        else:
            made[name] = dict(_rewritten_documents(rewriting, name, table))
    return made


def rewritten_action(rewriting: Rewriting, raw: msgspec.Raw) -> msgspec.Raw:
    """An action of the journal as it is to be.

    Where one of its documents is rewritten, it keeps none of them: it stands, or has been taken back, for good.
    """
    action = decoded_action(raw)
    touched = any(_touches(rewriting, change) for change in decoded_changes(action))
    made = msgspec.structs.replace(
        action,
        actor=rewriting.said(action.actor, touched=touched),
        action=_said(rewriting, action.action, touched),
        **({"changes": NO_CHANGES, "state": action.state.for_good} if touched else {}),
    )
    return raw if made == action else encoded(made)


def _learn(rewriting: Rewriting, collection: str, raw: msgspec.Raw) -> None:
    if rewriting.concerns(collection, text_of(raw)):
        rewriting.learn(collection, msgspec.json.decode(raw)["body"])


def _touches(rewriting: Rewriting, change: DocumentChange) -> bool:
    images = (image for image in (change.before, change.after) if image != NOTHING)
    return any(_rewritten(rewriting, change.collection, image) != image for image in images)


def _rewritten_documents(rewriting: Rewriting, collection: str, table: Table) -> Iterator[tuple[str, msgspec.Raw]]:
    for number, raw in table.items():
        made = _rewritten(rewriting, collection, raw)
        if made is not None:
            yield number, made


def _rewritten(rewriting: Rewriting, collection: str, raw: msgspec.Raw) -> msgspec.Raw | None:
    if not rewriting.concerns(collection, text_of(raw)):
        return raw
    document = msgspec.json.decode(raw)
    body = rewriting.document(collection, document["body"])
    if body is None:
        return None
    if body == document["body"]:
        return raw
    return msgspec.Raw(msgspec.json.encode({"revision": document["revision"] + 1, "body": body}))


def text_of(raw: msgspec.Raw) -> str:
    """The JSON text of a document."""
    return bytes(raw).decode()


def _said(rewriting: Rewriting, data: Any, touched: bool) -> Any:
    """The data of a message with its texts rewritten; its key, dates and names of values stay."""
    values = data.get("values", {})
    return {**data, "values": {name: _value(rewriting, value, touched) for name, value in values.items()}}


def _value(rewriting: Rewriting, value: Any, touched: bool) -> Any:
    match value:
        case str():
            return rewriting.said(value, touched=touched)
        case list():
            return [_value(rewriting, item, touched) for item in value]
        case {"message": inner}:
            return {"message": _said(rewriting, inner, touched)}
        case _:
            return value
