"""What is rewritten is gone for good, on every back end alike: records, journal, and the way back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from scheduler.model import Absence, Department, Person, Refused, Unusable, message
from scheduler.store.repository import Repository, Transaction
from tests.scheduler.store.conftest import Open

ACTION = message("word-online")
DAY = date(2027, 1, 1)


class Burning:
    """Replaces one word by another everywhere, and lets absences go."""

    def __init__(self, word: str, by: str) -> None:
        self.word, self.by = word, by
        self.seen: list[tuple[str, str]] = []

    def learn(self, collection: str, body: Any) -> None:
        """Note what was shown."""
        self.seen.append((collection, body["id"]))

    def concerns(self, collection: str, raw: str) -> bool:
        """Absences, and whatever has the word."""
        return collection == "absences" or self.word in raw

    def document(self, collection: str, body: Any) -> Any | None:
        """No absences, no word."""
        if collection == "absences":
            return None
        return {
            key: value.replace(self.word, self.by) if isinstance(value, str) else value for key, value in body.items()
        }

    def said(self, text: str, *, touched: bool) -> str:  # noqa: ARG002 - the protocol's own signature
        """No word in the history either."""
        return text.replace(self.word, self.by)

    def holds(self, text: str) -> bool:
        """Whether the word is left."""
        return self.word in text


def put(store: Repository, *records: Any, actor: str = "ada", **said: str) -> None:
    """Records in one action."""
    with store.transaction(actor=actor, action=message("people-added", **said) if said else ACTION) as transaction:
        for record in records:
            transaction.put(record)


def burn(store: Repository, word: str = "Anna", by: str = "X", actor: str = "ada") -> Burning:
    """Rewrite the store; what was asked of the rewriting."""
    rewriting = Burning(word, by)
    store.rewrite(actor=actor, action=ACTION, work=lambda _: rewriting)
    return rewriting


def test_documents_and_what_the_history_says_are_rewritten(store: Repository, open_again: Open) -> None:
    """Words in records, in what was done and in who did it; documents that are to go are gone; revisions rise."""
    put(store, Person(id="p", name="Anna"), Department(id="d", code="D", name="Anna's"), name="Anna")
    put(store, Absence(id="a", person="p", start=DAY, end=DAY.replace(day=2)), actor="Anna")
    revision = store.snapshot().revision(Person, "p")
    generation = store.snapshot().generation
    rewriting = burn(store)
    assert {("people", "p"), ("departments", "d"), ("absences", "a")} <= set(rewriting.seen)
    for one in (store, open_again()):
        snapshot = one.snapshot()
        assert snapshot.generation == generation + 1
        assert [person.name for person in snapshot.all(Person).values()] == ["X"]
        assert [place.name for place in snapshot.all(Department).values()] == ["X's"]
        assert not snapshot.all(Absence)
        assert snapshot.revision(Person, "p") > revision
        entries = one.history()
        assert [(entry.actor, entry.action) for entry in entries] == [
            ("ada", ACTION), ("X", ACTION), ("ada", message("people-added", name="X")),
        ]  # fmt: skip


def test_what_was_rewritten_cannot_be_undone_and_what_was_not_can(store: Repository) -> None:
    """The rewriting and steps with rewritten documents are final; other people's other steps are as before."""
    put(store, Department(id="d", code="D", name="Sales"), actor="bob")
    put(store, Person(id="p", name="Anna"))
    put(store, Person(id="q", name="Ben"))
    store.undo("ada")
    burn(store)
    with pytest.raises(Refused) as refused:
        store.undo("ada")
    assert refused.value.text.key == "store-undo-final"
    with pytest.raises(Refused):
        store.redo("ada")
    store.undo("bob")
    assert not store.snapshot().all(Department)
    assert list(store.snapshot().all(Person)) == ["p"]


def test_an_action_goes_with_the_rewriting(store: Repository) -> None:
    """What the work puts and deletes is there, rewritten, in the same generation."""
    put(store, Person(id="p", name="Anna"), Person(id="q", name="Ben"))
    generation = store.snapshot().generation

    def work(transaction: Transaction) -> Burning:
        transaction.delete(Person, "q")
        transaction.put(Person(id="r", name="Anna Berg"))
        return Burning("Anna", "X")

    store.rewrite(actor="ada", action=ACTION, work=work)
    assert {person.id: person.name for person in store.snapshot().all(Person).values()} == {"p": "X", "r": "X Berg"}
    assert store.snapshot().generation == generation + 1
    put(store, Person(id="s", name="Cem"))
    store.undo("ada")
    assert set(store.snapshot().all(Person)) == {"p", "r"}


def test_a_rewriting_that_would_break_a_record_changes_nothing(store: Repository, open_again: Open) -> None:
    """Where a document would be no record any more, everything stays as it was."""
    put(store, Person(id="p", name="Anna"))
    before = store.snapshot().generation
    with pytest.raises((Unusable, Refused)):
        burn(store, by="\x00")
    for one in (store, open_again()):
        assert one.snapshot().generation == before
        assert one.snapshot().all(Person)["p"].name == "Anna"


def test_work_that_is_refused_changes_nothing(store: Repository) -> None:
    """An error in the work is an error of the whole."""
    put(store, Person(id="p", name="Anna"))

    def work(transaction: Transaction) -> Burning:
        transaction.delete(Person, "p")
        raise Refused(ACTION)

    with pytest.raises(Refused):
        store.rewrite(actor="ada", action=ACTION, work=work)
    assert list(store.snapshot().all(Person)) == ["p"]
