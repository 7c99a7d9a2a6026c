"""Whose calendar a file is, and in a team's or an HR system's, whom each entry is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from scheduler.calendars.reading.calendar import Reading
from scheduler.calendars.reading.events import Event
from scheduler.calendars.reading.leave import kind_of, names_in
from scheduler.files.matching import Directory
from scheduler.model import Message, Person, message, slug

MOST_LIKELY = 8
_WORD = re.compile(r"\w+")


class Owners:
    """Whose the entries of a calendar are: one person's (`owner`), or of each entry somebody else's (`is_team`).

    Where neither can be told, both are empty, and `likely` are those whom somebody may choose from. `reason` says how
    the owner is known.
    """

    def __init__(self, reading: Reading, file: str, people: Iterable[Person], answer: str = "") -> None:
        self._people = tuple(people)
        self._directory = Directory(self._people)
        self._reading = reading
        self._names = {word for person in self._people for word in words_in(person.name) if len(word) > 2}
        self._about: dict[str, tuple[Person, ...]] = {}
        self.is_team = False
        self.reason: Message | None = None
        self.owner = self._answered(answer) or self._named(file)

    def of(self, event: Event) -> Person | None:
        """Whose an entry is; None where that is nobody who is known."""
        if self.owner is not None:
            return self.owner
        named = self.named_in(event)
        if len(named) == 1:
            return named[0]
        known = {person.id: person for person in self._attendees(event)}
        return next(iter(known.values())) if len(known) == 1 and not named else None

    def is_about_others(self, event: Event) -> bool:
        """Whether an entry in one person's calendar is about the leave of somebody else, by any of their names."""
        if self.owner is None or kind_of(event.subject) is None:
            return False
        named = self.named_in(event)
        own = set(words_in(self.owner.name))
        return self.owner not in named and (bool(named) or bool(self._names & set(words_in(event.subject)) - own))

    def named_in(self, event: Event) -> tuple[Person, ...]:
        """The people whose full names stand in what an entry is called."""
        if event.subject not in self._about:
            found = [hits for name in names_in(event.subject) if (hits := self._directory.by_name(name))]
            self._about[event.subject] = tuple({one.id: one for hits in found for one in hits}.values())
        return self._about[event.subject]

    @property
    def likely(self) -> tuple[Person, ...]:
        """Those who are at most of the entries; nobody where no entry names anybody known."""
        counts = Counter(person.id for one in self._reading.occurrences for person in set(self._attendees(one.event)))
        known = {person.id: person for person in self._people}
        return tuple(known[id] for id, _ in counts.most_common(MOST_LIKELY))

    def _answered(self, answer: str) -> Person | None:
        """The person that an answer means; raises Refused or Question where it means nobody, or several."""
        return self._directory.find(answer) if answer.strip() else None

    def _named(self, file: str) -> Person | None:
        """The owner by what the calendar says of itself, by its entries, or by the name of the file, in that order."""
        for key, texts in (
            ("incoming-owner-published", [owner.email or owner.name for owner in self._reading.owners]),
            ("incoming-owner-name", list(self._reading.names)),
        ):
            if texts and (found := self._one_in(texts)):
                self.reason = message(key, person=found.name)
                return found
        self.is_team = self._looks_like_team()
        if self.is_team:
            return None
        if found := self._at_all_entries():
            self.reason = message("incoming-owner-entries", person=found.name)
        elif found := self._one_in([PurePath(file).stem]):
            self.reason = message("incoming-owner-file", person=found.name)
        return found

    def _looks_like_team(self) -> bool:
        """Whether entries name more than one person, or each of them exactly one, as HR systems write them."""
        named = [people for one in self._reading.occurrences if (people := self.named_in(one.event))]
        return len({person.id for people in named for person in people}) > 1 or (
            bool(named) and len(named) == len(self._reading.occurrences)
        )

    def _at_all_entries(self) -> Person | None:
        """The one known person who is at every entry that has people at all."""
        found: set[Person] | None = None
        for one in self._reading.occurrences:
            if one.event.organizer or one.event.attendees:
                here = set(self._attendees(one.event))
                found = here if found is None else found & here
        return found.pop() if found and len(found) == 1 else None

    def _attendees(self, event: Event) -> Iterator[Person]:
        users = (*event.attendees, event.organizer) if event.organizer else event.attendees
        for user in users:
            if user.email and (person := self._directory.by_email(user.email)):
                yield person

    def _one_in(self, texts: Sequence[str]) -> Person | None:
        """The one person whom the texts name, by address or name, whatever words stand around it."""
        for text in texts:
            if person := self._directory.by_email(text.strip()):
                return person
        found = {person.id: person for text in texts for person in self._people if _is_in(person, text)}
        return next(iter(found.values())) if len(found) == 1 else None


def words_in(text: str) -> list[str]:
    """The words of a text, without case."""
    return _WORD.findall(text.casefold())


def _is_in(person: Person, text: str) -> bool:
    words = f"-{slug(text, '')}-"
    names = [person.name, person.id, person.email, person.email.partition("@")[0]]
    if person.first_name and person.last_name:
        names += [f"{person.first_name} {person.last_name}", f"{person.last_name} {person.first_name}"]
    return any(name and len(name) > 2 and f"-{slug(name, '')}-" in words for name in names)
