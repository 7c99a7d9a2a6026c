"""Action items and notes of meetings: what was agreed opens the next meeting, and stands on Today until it is done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scheduler.model import Person, Round, Table, free_id, message
from scheduler.model.method import ActionItem, CardLine, MeetingNotes
from scheduler.pairing import edits
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.lookup import find_one
from scheduler.workspace.meeting_lookup import meeting_id
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.method import ActionItemView, MeetingMethod

STATES = ("open", "overdue", "done")


class ActionItemsPart(Part):
    """Who does what until when, by the meeting at which it was agreed."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    # Questions

    def list(self, programme: str = "", *, with_done: bool = False) -> tuple[ActionItemView, ...]:
        """Action items of one exchange, or of all, those due first; those that are done only if asked for."""
        wanted = self._exchange.find(programme).id if programme else ""
        days = self._days()
        views = [
            self._view(item, days)
            for item in self._context.all(ActionItem).values()
            if (not wanted or item.programme == wanted) and (with_done or item.done is None)
        ]
        return tuple(sorted(views, key=lambda view: (view.state == "done", view.until or date.max, view.id)))

    def of_meeting(self, programme: str, meeting: str) -> MeetingMethod:
        """What its people still have to do since earlier meetings, what was agreed at it, its notes and lines."""
        exchange = self._exchange.rounds_of(self._exchange.find(programme))
        named = meeting_id(exchange, meeting, self._context.company.people.values())
        round, table = edits.find_meeting(exchange, named)
        days, people = self._days(), set(table.everybody)
        items = [item for item in self._context.all(ActionItem).values() if item.programme == exchange.programme.id]
        earlier = [
            item
            for item in items
            if item.done is None and people.intersection(item.people) and days.get(item.meeting, date.max) < round.day
        ]
        notes = self._context.all(MeetingNotes).get(table.id)
        return MeetingMethod(
            meeting=table.id,
            open_before=tuple(self._view(item, days) for item in earlier),
            agreed=tuple(self._view(item, days) for item in items if item.meeting == table.id),
            notes=notes.text if notes else "",
            lines=tuple(line for line in self._context.all(CardLine).values() if line.meeting == table.id),
        )

    # Actions

    def add(self, programme: str, meeting: str, who: str, text: str, until: date | None = None) -> Change:
        """Note what was agreed at a meeting. `who` are people with commas; nobody means everybody at the table."""
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        id = meeting_id(exchange, meeting, self._context.company.people.values())
        edits.find_meeting(exchange, id)
        item = self.made(found.id, id, who, text, until)
        fresh = free_id(item.id, self._context.all(ActionItem))
        action = message("method-item-added", text=item.text)
        with self._context.change(action) as transaction:
            transaction.put(item.replace(id=fresh))
        return Change(action=action, id=fresh)

    def done(self, item: str, *, done: bool = True) -> Change:
        """Note that an action item is done, or that it is not after all."""
        found = self._find(item)
        action = message("method-item-done" if done else "method-item-open", text=found.text)
        with self._context.change(action) as transaction:
            transaction.put(found.replace(done=self._context.today if done else None))
        return Change(action=action, id=found.id)

    def remove(self, item: str) -> Change:
        """Remove an action item."""
        found = self._find(item)
        action = message("method-item-removed", text=found.text)
        with self._context.change(action) as transaction:
            transaction.delete(ActionItem, found.id)
        return Change(action=action, id=found.id)

    def note(self, programme: str, meeting: str, text: str) -> Change:
        """Keep the notes of a meeting; an empty text removes them."""
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        id = meeting_id(exchange, meeting, self._context.company.people.values())
        round, table = edits.find_meeting(exchange, id)
        action = message("method-notes-kept", people=edits.names_at(exchange, table), day=round.day)
        with self._context.change(action) as transaction:
            if text.strip():
                transaction.put(MeetingNotes(id=id, programme=found.id, text=text.strip()))
            elif transaction.get(MeetingNotes, id) is not None:
                transaction.delete(MeetingNotes, id)
        return Change(action=action, id=id)

    # Shared

    def made(self, programme: str, meeting: str, who: str, text: str, until: date | None) -> ActionItem:
        """An action item as a record; its people looked up, everybody at the table where nobody is named."""
        names = [name for name in who.split(",") if name.strip()]
        people = self._context.company.people.values()
        found = tuple(find_one(name, people, person_names, person_shown, "who").id for name in names)
        return ActionItem(
            id=f"{meeting}.item",
            programme=programme,
            meeting=meeting,
            text=text.strip(),
            people=found or self._table(meeting).everybody,
            until=until,
        )

    def _table(self, meeting: str) -> Table:
        return next(table for round in self._rounds() for table in round.tables if table.id == meeting)

    def _rounds(self) -> Iterable[Round]:
        return self._context.all(Round).values()

    def _days(self) -> dict[str, date]:
        return {table.id: round.day for round in self._rounds() for table in round.tables}

    def _find(self, text: str) -> ActionItem:
        items = self._context.all(ActionItem).values()
        return find_one(text, items, lambda item: (item.text,), lambda item: f"{item.text} ({item.id})", "item")

    def _view(self, item: ActionItem, days: dict[str, date]) -> ActionItemView:
        people: dict[str, Person] = dict(self._context.company.people)
        overdue = item.done is None and item.until is not None and item.until < self._context.today
        return ActionItemView(
            id=item.id,
            programme=item.programme,
            meeting=item.meeting,
            agreed=days.get(item.meeting),
            people=item.people,
            names=tuple(people[person].name if person in people else person for person in item.people),
            text=item.text,
            until=item.until,
            done=item.done,
            state="done" if item.done else "overdue" if overdue else "open",
        )
