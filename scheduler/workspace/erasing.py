"""What erasing a person is made of: the plan of it on a draft, who is mentioned where, and the draft made true."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

import msgspec

from scheduler.files.draft import Draft
from scheduler.model import Message, Person, message
from scheduler.store.collections import COLLECTIONS
from scheduler.store.documents import id_of, name_of
from scheduler.store.repository import Leftover, Transaction
from scheduler.workspace.leaving import Leaving
from scheduler.workspace.pseudonyms import Identity, Words, mentions
from scheduler.workspace.views.privacy import FileLeft, Mention
from scheduler.workspace.wording import field_word

Token = Callable[[], str]


class ErasurePlan(msgspec.Struct, frozen=True):
    """What erasing somebody does, before it is done."""

    identity: Identity
    difference: tuple[Message, ...]
    mentions: tuple[Mention, ...]


def leave(leaving: Leaving, draft: Draft) -> ErasurePlan:
    """Let a person go on a draft; raises Refused while published meetings or stays of theirs are to come."""
    leaving.refuse_published()
    known = dict(draft.all(Person))
    difference = tuple(leaving.carry_out())
    return ErasurePlan(leaving.identity, difference, tuple(_mentions(draft, known.values(), leaving.identity)))


def fresh_alias(token: Token, taken: Container[str]) -> str:
    """An id for somebody whose name is not to be known any more; it says nothing about them."""
    alias = f"person-{token()}"
    while alias in taken:
        alias = f"person-{token()}"
    return alias


def write_draft(draft: Draft, transaction: Transaction) -> None:
    """Put and delete what the draft has made different."""
    for record in draft.put_records():
        transaction.put(record)
    for kind, id in draft.deleted_records():
        transaction.delete(kind, id)


def files_left(leftovers: Iterable[Leftover]) -> tuple[FileLeft, ...]:
    """The files that could not be rewritten, for people."""
    return tuple(FileLeft(file=left.file, reason=left.reason, known=left.known) for left in leftovers)


def _mentions(draft: Draft, people: Iterable[Person], identity: Identity) -> Iterator[Mention]:
    """The texts in other records that name the person."""
    words = Words(identity)
    for person in people:
        words.learn(msgspec.to_builtins(person))
    for kind, collection in COLLECTIONS.items():
        for record in draft.all(kind).values():
            if id_of(record) == identity.id:
                continue
            for field, text in mentions(words, collection, msgspec.to_builtins(record)):
                label = name_of(kind, id_of(record), record)
                place = message("privacy-place", record=label, field=field_word(field))
                yield Mention(place=place, collection=collection, id=id_of(record), field=field, text=text)
