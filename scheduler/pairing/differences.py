"""What a change of rounds means for each person: whom they no longer meet, and whom instead, when and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from scheduler.model import Message, Programme, Round, Table, Value, message
from scheduler.rules.company import Company

Seat = tuple[Round, Table]


class PersonChange(msgspec.Struct, frozen=True):
    """One meeting of one person that is different: the day it was or is on, and a sentence to tell them."""

    person: str
    day: date
    text: Message


def changes_by_person(
    programme: Programme, company: Company, before: Iterable[Round], after: Iterable[Round]
) -> tuple[PersonChange, ...]:
    """What is different for whom, in the order of the lists, then of days. A meeting that only moves is one change."""
    words = _Words(programme, company)
    old, new = {round.id: round for round in before}, {round.id: round for round in after}
    changed = [id for id in dict.fromkeys([*old, *new]) if old.get(id) != new.get(id)]
    seats = [_seats(rounds[id] for id in changed if id in rounds) for rounds in (old, new)]
    order = {person: number for number, person in enumerate(company.people)}
    people = sorted({*seats[0], *seats[1]}, key=lambda person: (order.get(person, len(order)), person))
    return tuple(change for person in people for change in _of_person(person, seats, words))


def _seats(rounds: Iterable[Round]) -> dict[str, list[Seat]]:
    found: dict[str, list[Seat]] = {}
    for round in sorted(rounds, key=lambda one: one.day):
        for table in round.tables:
            for person in table.everybody if table.takes_place else ():
                found.setdefault(person, []).append((round, table))
    return found


def _of_person(person: str, seats: Sequence[Mapping[str, list[Seat]]], words: _Words) -> Iterator[PersonChange]:
    before, after = ({round.id: (round, table) for round, table in one.get(person, ())} for one in seats)
    placed = {table.id: (round, table) for round, table in after.values()}
    moved: set[str] = set()
    for id, (round, table) in before.items():
        there = placed.get(table.id)
        if there is not None and there[0].id != id:
            moved.add(table.id)
            yield PersonChange(person, round.day, words.moved(person, (round, table), there))
    for id in sorted({*before, *after}, key=lambda id: (after.get(id) or before[id])[0].day):
        old, new = (None if seat and seat[1].id in moved else seat for seat in (before.get(id), after.get(id)))
        text = words.changed(person, old, new)
        if text is not None:
            day = (old or new or before[id])[0].day
            yield PersonChange(person, day, text)


class _Words:
    """Puts what is different into sentences."""

    def __init__(self, programme: Programme, company: Company) -> None:
        self.programme = programme
        self.company = company

    def changed(self, person: str, old: Seat | None, new: Seat | None) -> Message | None:
        """What became of a seat in one round; None where it is as it was."""
        if old and new:
            return self._other_table(person, old, new)
        if old:
            return message("meeting-person-lost", day=old[0].day, **self._who(person, old[1], "partners"))
        if new:
            return message("meeting-person-gained", day=new[0].day, **self._who(person, new[1], "partners"))
        return None

    def moved(self, person: str, old: Seat, new: Seat) -> Message:
        """A meeting that is on another day now."""
        return message(
            "meeting-person-moved", old=old[0].day, day=new[0].day, **self._who(person, new[1], "partners"),
            **self._when_and_where(new[1]),
        )  # fmt: skip

    def _other_table(self, person: str, old: Seat, new: Seat) -> Message | None:
        partners = [self._partners(person, seat[1]) for seat in (old, new)]
        if partners[0] != partners[1]:
            key = "meeting-person-with" if set(partners[0]) & set(partners[1]) else "meeting-person-instead"
            names = {"old": self._names(partners[0]), "new": self._names(partners[1])}
            return message(key, person=self._name(person), day=new[0].day, **names)
        if self._when_and_where(old[1]) != self._when_and_where(new[1]):
            return message(
                "meeting-person-elsewhere", day=new[0].day, **self._who(person, new[1], "partners"),
                **self._when_and_where(new[1]),
            )  # fmt: skip
        return None

    def _who(self, person: str, table: Table, name: str) -> dict[str, Value]:
        return {"person": self._name(person), name: self._names(self._partners(person, table))}

    def _partners(self, person: str, table: Table) -> list[str]:
        """Everybody else at the table, those whom somebody is there to meet first."""
        met = [other for couple in table.couples if person in couple for other in couple if other != person]
        return list(dict.fromkeys([*met, *(other for other in table.everybody if other != person)]))

    def _names(self, people: Iterable[str]) -> list[Value]:
        return [self._name(person) for person in people]

    def _name(self, person: str) -> str:
        known = self.company.people.get(person)
        return known.name if known else person

    def _when_and_where(self, table: Table) -> dict[str, Value]:
        room = self.company.rooms.get(table.room)
        place: Value = room.name if room else message("word-online" if table.online else "meeting-on-site")
        return {"time": table.at or self.programme.at, "place": place}
