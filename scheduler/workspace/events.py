"""Events: one day, tables and rounds of minutes, planned, re-seated, and put on cards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from scheduler.model import Message, Person, Refused, Value, couples_of, fresh_id, message
from scheduler.model.event import Event, EventRound, EventTable, Presence
from scheduler.pairing.event import planned, reseated
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.event import EventRoundView, EventTableView, EventView, Reseating
from scheduler.workspace.views.findings import Change
from scheduler.workspace.wording import differences


class EventsPart(Part):
    """Events, named by id or name."""

    # Questions

    def list(self) -> tuple[EventView, ...]:
        """Every event, by day."""
        events = sorted(self._context.all(Event).values(), key=lambda event: (event.day, event.at, event.name))
        return tuple(map(self._view, events))

    def find(self, text: str) -> Event:
        """The event that is meant; raises Refused otherwise, naming which could be meant."""
        events = self._context.all(Event).values()
        return find_one(text, events, lambda event: (event.name,), lambda event: event.name, "event")

    def show(self, event: str) -> EventView:
        """An event with its rounds."""
        return self._view(self.find(event))

    # Actions

    def create(self, name: str, **fields: Any) -> Change:
        """Create an event; fields are those of the record. Raises Refused for sides without people or with the same."""
        event = Event(id=fresh_id(name, self._context.all(Event), "event"), name=name.strip(), **fields)
        self._refuse_senseless(event)
        action = message("event-created", name=event.name)
        with self._context.change(action) as transaction:
            transaction.put(event)
        return Change(action=action, id=event.id)

    def edit(self, event: str, **fields: Any) -> Change:
        """Change fields of an event; what it is planned by makes the plan void."""
        before = self.find(event)
        after = before.replace(**fields)
        if any(getattr(before, name) != getattr(after, name) for name in ("sides", "mode", "count")):
            after = after.replace(rounds=(), presences=())
        self._refuse_senseless(after)
        action = message("event-edited", name=after.name)
        with self._context.change(action) as transaction:
            transaction.put(after)
        known = {"rounds": before.rounds, "presences": before.presences}
        return Change(action=action, id=after.id, difference=differences(before, after.replace(**known)))

    def remove(self, event: str) -> Change:
        """Remove an event."""
        found = self.find(event)
        action = message("event-removed", name=found.name)
        with self._context.change(action) as transaction:
            transaction.delete(Event, found.id)
        return Change(action=action, id=found.id)

    def plan(self, event: str, seed: int = 0) -> EventView:
        """Seat everybody anew, with as many different people as can be; who does not come is left out."""
        found = self.find(event)
        self._refuse_senseless(found)
        after = found.replace(rounds=planned(found, self._context.company, seed))
        with self._context.change(message("event-planned", name=found.name)) as transaction:
            transaction.put(after)
        return self._view(after)

    def presence(self, event: str, person: str, first: int = 1, last: int = 0, *, dry_run: bool = False) -> Reseating:
        """Somebody is there from a round on (0: not at all) and up to a round (0: the end); few tables change for it.

        Rounds before the first one that is concerned stay as they are.
        """
        found = self.find(event)
        who = find_one(person, self._context.company.people.values(), person_names, person_shown, "person")
        if who.id not in self._everybody(found):
            raise Refused(message("event-error-not-invited", person=who.name, name=found.name), field="person")
        for number in (first, last):
            if not 0 <= number <= found.count:
                raise Refused(message("event-error-no-round", round=number, count=found.count), field="round")
        others = [one for one in found.presences if one.person != who.id]
        new = Presence(person=who.id, first=first, last=last)
        now = found.replace(presences=(*others, *([new] if (first, last) != (1, 0) else [])))
        concerned = [n for n in range(1, found.count + 1) if found.is_there(who.id, n) != now.is_there(who.id, n)]
        if found.rounds and concerned:
            now = now.replace(rounds=reseated(now, self._context.company, concerned[0]))
        action = message(_presence_key(new), person=who.name, first=first, last=last)
        if not dry_run:
            with self._context.change(action) as transaction:
                transaction.put(now)
        lines = tuple(self._differences(found.rounds, now.rounds))
        changed = sum(len(_new_tables(before, after)) for before, after in zip(found.rounds, now.rounds, strict=False))
        return Reseating(event=self._view(now), action=action, difference=lines, changed=changed)

    # Shared

    def _refuse_senseless(self, event: Event) -> None:
        sides = [self._context.company.select(side.people) for side in event.sides]
        for side, people in zip(event.sides, sides, strict=True):
            if not people:
                raise Refused(message("exchange-empty-side", side=side.name, selector=side.people), field="sides")
        counts = Counter(person.id for people in sides for person in people)
        both = [person for people in sides for person in people if counts[person.id] > 1]
        if both:
            raise Refused(message("event-error-both-sides", person=both[0].name), field="sides")
        if sum(counts.values()) < 2:
            raise Refused(message("exchange-pool-alone", name=sides[0][0].name), field="sides")

    def _everybody(self, event: Event) -> dict[str, Person]:
        return {one.id: one for side in event.sides for one in self._context.company.select(side.people)}

    def _view(self, event: Event) -> EventView:
        names = {id: person.name for id, person in self._context.company.people.items()}
        gone = [one.person for one in event.presences if not one.first or one.last]
        late = [one.person for one in event.presences if one.first > 1]
        met = _met(event.rounds)
        return EventView(
            id=event.id,
            name=event.name,
            day=event.day,
            at=event.at.strftime("%H:%M"),
            mode=event.mode,
            sides={side.name: side.people for side in event.sides},
            count=event.count,
            minutes=event.minutes,
            pause=event.pause,
            people=len(self._everybody(event)),
            rounds=tuple(_round_view(event, number, one, names) for number, one in enumerate(event.rounds, 1)),
            repeats=_repeats(met),
            absent=tuple(names.get(one, one) for one in gone),
            late=tuple(names.get(one, one) for one in late),
            sentences=tuple(_sentences(event, met)),
        )

    def _differences(self, before: Sequence[EventRound], after: Sequence[EventRound]) -> Iterator[Message]:
        names = {id: person.name for id, person in self._context.company.people.items()}
        for number, (old, new) in enumerate(zip(before, after, strict=False), 1):
            for table in _new_tables(old, new):
                people: list[Value] = [names.get(one, one) for one in table.everybody]
                yield message("event-table-new", round=number, table=table.number, people=people)


def _presence_key(presence: Presence) -> str:
    if not presence.first:
        return "event-presence-none"
    if presence.last:
        return "event-presence-until"
    return "event-presence-from" if presence.first > 1 else "event-presence-all"


def _new_tables(before: EventRound, after: EventRound) -> list[EventTable]:
    known = {table.people for table in before.tables}
    return [table for table in after.tables if table.people not in known]


def _met(rounds: Sequence[EventRound]) -> Counter[frozenset[str]]:
    """How often each two who are to meet sit together: across the sides, in a pool each with each."""
    met: Counter[frozenset[str]] = Counter()
    for round in rounds:
        for table in round.tables:
            met.update(map(frozenset, couples_of(table.people)))
    return met


def _round_view(event: Event, number: int, round: EventRound, names: dict[str, str]) -> EventRoundView:
    def named(people: Sequence[str]) -> tuple[str, ...]:
        return tuple(names.get(one, one) for one in people)

    return EventRoundView(
        number=number,
        start=event.start_of(number),
        tables=tuple(
            EventTableView(number=one.number, people=one.people, names=tuple(map(named, one.people)))
            for one in round.tables
        ),
        sitting_out=round.sitting_out,
        pausing=named(round.sitting_out),
    )


def _repeats(met: Counter[frozenset[str]]) -> int:
    return sum(count > 1 for count in met.values())


def _sentences(event: Event, met: Counter[frozenset[str]]) -> Iterator[Message]:
    if not event.rounds:
        yield message("event-not-planned")
        return
    repeats = _repeats(met)
    yield message("event-met", pairs=len(met), rounds=event.count)
    yield message("event-no-repeat") if not repeats else message("event-repeats", count=repeats)
    pauses = Counter(person for round in event.rounds for person in round.sitting_out)
    if pauses:
        yield message("event-pauses", most=max(pauses.values()), people=len(pauses))
