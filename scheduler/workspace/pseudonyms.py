"""Somebody's name, address, number and id, wherever they stand, and the pseudonym that takes their place."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

_OWN_ONLY = frozenset({"absences", "busy_calendars", "replies", "server_calendars", "wishes"})
_IDS_OF_PEOPLE = frozenset(
    {"people", "absences", "wishes", "rotation_rows", "published_rows", "past_stays", "past_meetings"}
)
_NO_PEOPLE = frozenset(
    {
        "department", "departments", "groups", "requires_before", "contents", "code", "region", "country", "site",
        "sites", "room", "rooms", "plan", "programme", "persona", "case", "kind", "zone", "time_zone", "language",
        "severity", "state", "status", "period", "mode", "every", "stage", "council", "skipped", "holidays_of",
        "meeting", "works", "verdict", "decision",
    }
)  # fmt: skip
"""Fields in which no person stands, so that a department `vi` is not taken for a person `vi`."""

_OF_A_PERSON = frozenset({"name", "first_name", "last_name", "email", "personnel_number"})
_KEPT_OF_A_PERSON = ("department", "site", "role")
_SHORTEST_NUMBER = 4
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.Z+-]*)?|\d\d:\d\d[\d:.]*")


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who is to be forgotten (`id`), and the id that stands for them from now on (`alias`).

    `leaves` is the last day of which something is kept.
    """

    id: str
    alias: str
    leaves: date

    @property
    def name(self) -> str:
        """The pseudonym as people read it: `person-7f3a` is Person 7f3a."""
        return alias_name(self.alias)


def alias_name(alias: str) -> str:
    """The name that goes with a pseudonym's id."""
    return f"Person {alias.rpartition('-')[2]}"


class Words:
    """What somebody is known by: full names in both orders, addresses, personnel numbers, and the id.

    It learns from people's documents. A name that somebody else bears too is `shared`: it may mean either.
    """

    def __init__(self, identity: Identity) -> None:
        self.identity = identity
        self._names: set[str] = set()
        self._numbers: set[str] = set()
        self._others: set[str] = set()
        self._shared: set[str] = set()
        self._patterns: dict[tuple[bool, bool, bool], re.Pattern[str]] = {}

    def learn(self, body: Any) -> None:
        """Take in a person's document of any time, this person's or somebody else's."""
        self._patterns.clear()
        if body["id"] == self.identity.id:
            self._names.update(full_names(body), filter(None, [body.get("email")]))
            self._numbers.update(filter(None, [body.get("personnel_number")]))
        else:
            self._others.add(body["id"])
            self._shared.update(name.casefold() for name in full_names(body))

    @property
    def needles(self) -> list[str]:
        """What every JSON text in which the person stands has somewhere, in lower case."""
        known = (self.identity.id, *self._names, *self._numbers)
        return list({form.casefold() for text in known for form in (text, json.dumps(text)[1:-1])})

    @property
    def telling(self) -> list[str]:
        """The needles that mean this person and hardly anything else: names that are not shared, and addresses."""
        return [name.casefold() for name in self._names if name.casefold() not in self._shared]

    def named_in(self, text: str) -> bool:
        """Whether somebody who reads the text learns of the person; ids are no names."""
        if _MOMENT.fullmatch(text):
            return False
        return text in self._numbers or bool(self._pattern(shared=True, names=True, ids=False).search(text))

    def surely_named_in(self, text: str) -> bool:
        """Whether the text names this person and cannot mean somebody else."""
        return bool(self._pattern(shared=False, names=True, ids=False).search(text))

    def replaced(self, text: str, *, shared: bool = True, names: bool = True) -> str:
        """The text with the pseudonym for the person: for the id, and for all `names`, those that are `shared` too."""
        if _MOMENT.fullmatch(text):
            return text
        if names and text in self._numbers:
            return self.identity.name
        return self._pattern(shared=shared, names=names, ids=True).sub(self._substitute, text)

    def _substitute(self, found: re.Match[str]) -> str:
        text = found.group(0)
        if text in self._others:
            return text
        return self.identity.alias if text == self.identity.id else self.identity.name

    def _pattern(self, *, shared: bool, names: bool, ids: bool) -> re.Pattern[str]:
        """Longer words come first, and so do others' ids in which this one stands: they are left as they are."""
        key = (shared, names, ids)
        if key not in self._patterns:
            known = [name for name in self._names if shared or name.casefold() not in self._shared]
            known += [number for number in self._numbers if len(number) >= _SHORTEST_NUMBER]
            alike = [self.identity.id, *(other for other in self._others if self.identity.id in other)]
            words = [re.escape(one) for one in sorted(alike, key=len, reverse=True)] if ids else []
            words += [f"(?i:{re.escape(name)})" for name in sorted(known, key=len, reverse=True)] if names else []
            self._patterns[key] = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)" if words else r"(?!)")
        return self._patterns[key]


def full_names(body: Any) -> list[str]:
    """The full names in a person's document: Anna Müller, and Müller, Anna."""
    name, first, last = (body.get(key) or "" for key in ("name", "first_name", "last_name"))
    both = [f"{last}, {first}", f"{first} {last}", f"{last} {first}"] if first and last else []
    return [text for text in (name, *both) if text.strip()]


class Pseudonymising:
    """Writes pseudonyms in place of people, and lets go of what is about them alone: a `Rewriting` of the store.

    `kept` are texts of planners that stay as they are although they name somebody; `absences` (ids) go whoever was
    absent.
    """

    def __init__(
        self, people: Sequence[Identity], *, kept: Collection[str] = (), absences: Collection[str] = ()
    ) -> None:
        self._words = [Words(identity) for identity in people]
        self._kept = frozenset(kept)
        self._absences = frozenset(absences)
        self._needles: list[str] = []

    def learn(self, collection: str, body: Any) -> None:
        """See a document of any time."""
        if collection == "people":
            for words in self._words:
                words.learn(body)
            self._needles = []

    def concerns(self, collection: str, raw: str) -> bool:
        """Whether somebody stands in the document, or it is one of those that teach who is called what."""
        if collection == "people" or (collection == "absences" and self._absences):
            return True
        if not self._needles:
            self._needles = [needle for words in self._words for needle in words.needles]
        folded = raw.casefold()
        return any(needle in folded for needle in self._needles)

    def document(self, collection: str, body: Any) -> Any | None:
        """The document with pseudonyms; None for an absence or a wish that goes."""
        if collection == "absences" and body["id"] in self._absences:
            return None
        for words in self._words:
            if collection in _OWN_ONLY and body["person"] == words.identity.id:
                return None
            if collection == "ledger" and (body := _without_receipts(body, words.identity)) is None:
                return None
            if collection == "people" and body["id"] == words.identity.id:
                body = _stub(body, words.identity)
            else:
                body = self._walked(words, collection, body)
        return body

    def said(self, text: str, *, touched: bool) -> str:
        """A text of the history with pseudonyms; a shared name only where the action was about the person."""
        for words in self._words:
            text = words.replaced(text, shared=touched)
        return text

    def holds(self, text: str) -> bool:
        """Whether a file's text still has somebody's name or address, texts that are kept left aside."""
        folded = text.casefold()
        for note in self._kept:
            folded = folded.replace(json.dumps(note, ensure_ascii=False)[1:-1].casefold(), "")
        return any(needle in folded for words in self._words for needle in words.telling)

    def _walked(self, words: Words, collection: str, body: Any) -> Any:
        skipped = _NO_PEOPLE if collection in _IDS_OF_PEOPLE else _NO_PEOPLE | {"id"}
        return self._value(words, body, skipped | _OF_A_PERSON if collection == "people" else skipped)

    def _value(self, words: Words, value: Any, skipped: Collection[str]) -> Any:
        match value:
            case str():
                return words.replaced(value, shared=False, names=value not in self._kept)
            case dict():
                return {
                    key: inner if key in skipped else self._value(words, inner, skipped) for key, inner in value.items()
                }
            case list():
                return [self._value(words, inner, skipped) for inner in value]
            case _:
                return value


def mentions(words: Words, collection: str, body: Any) -> Iterator[tuple[str, str]]:
    """The fields of a document that name somebody, each with its text."""
    skipped = _NO_PEOPLE | {"id"} | (_OF_A_PERSON if collection == "people" else frozenset())
    yield from _named(words, body, skipped, "")


def _named(words: Words, value: Any, skipped: Collection[str], field: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            if words.named_in(value):
                yield field, value
        case dict():
            for key, inner in value.items():
                if key not in skipped:
                    yield from _named(words, inner, skipped, key)
        case list():
            for inner in value:
                yield from _named(words, inner, skipped, field)


def _without_receipts(body: Any, identity: Identity) -> Any:
    """The ledger's entry without what somebody was sent, and without their name; None where nobody else was sent it."""
    receipts = [receipt for receipt in body.get("receipts", []) if receipt["person"] != identity.id]
    if not receipts and body.get("receipts"):
        return None
    return {**body, "receipts": receipts, "versions": [_nameless(version, identity) for version in body["versions"]]}


def _nameless(version: Any, identity: Identity) -> Any:
    shown = version.get("appointment")
    if not shown or identity.id not in shown.get("people", []):
        return version
    named = zip(shown["people"], shown.get("names", []), strict=False)
    names = [identity.name if person == identity.id else name for person, name in named]
    return {**version, "appointment": {**shown, "names": names} if names else shown}


def _stub(body: Any, identity: Identity) -> Any:
    """What is kept of a person so that plans of the past count as before: where, as what and on which days."""
    kept = {key: body[key] for key in _KEPT_OF_A_PERSON if key in body}
    if "days" in body.get("working_time", {}):
        kept["working_time"] = {"days": body["working_time"]["days"]}
    leaves = min(body.get("leaves") or identity.leaves.isoformat(), identity.leaves.isoformat())
    return {"id": identity.alias, "name": identity.name, **kept, "takes_part": False, "leaves": leaves}
