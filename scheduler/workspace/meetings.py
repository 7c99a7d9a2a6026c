"""Changes to single meetings of an exchange: by hand, and the repair with the fewest changes."""

from __future__ import annotations

from datetime import date, time

from scheduler.model import (
    MeetingState,
    Message,
    Person,
    Programme,
    Room,
    Round,
    Value,
    WrongUsage,
    message,
)
from scheduler.pairing import edits
from scheduler.pairing.check import check
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import difference
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.exchange_differences import people_views, told_of
from scheduler.workspace.lookup import find_one
from scheduler.workspace.meeting_lookup import meeting_id
from scheduler.workspace.meeting_repair import MeetingRepair
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.changes import MeetingChange
from scheduler.workspace.views.exchange import Repair


class MeetingsPart(Part):
    """The meetings of programmes. Rounds that are past stay as they are, except for what became of their meetings.

    A meeting is named by its id, or by somebody at it and the day of its round: `ann@2027-01-14`.
    With `dry_run` a change is only shown: what is different for whom, and which findings it adds and removes.
    """

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    # By hand

    def swap(
        self, programme: str, first: str, second: str, *, pin: bool = False, dry_run: bool = False
    ) -> MeetingChange:
        """Two meetings (ids) change rounds; two pairs of one round change their partners. `pin` keeps them there."""
        found, before = self._asked(programme)
        first, second = self._meeting(before, first), self._meeting(before, second)
        (_, table), (_, other) = (edits.find_meeting(before, meeting) for meeting in (first, second))
        after = edits.swap_meetings(before, first, second, self._context.today)
        action = message("meeting-swapped", one=edits.names_at(before, table), other=edits.names_at(before, other))
        return self._done(found, before, self._kept(before, after, pin), action, table.id, dry_run)

    def swap_people(
        self, programme: str, day: date, one: str, other: str, *, pin: bool = False, dry_run: bool = False
    ) -> MeetingChange:
        """Two people of one side change tables in the round of a day; one of them may have sat out."""
        found, before = self._asked(programme)
        people = [self._person(text) for text in (one, other)]
        round = edits.round_on(before, day, "--round")
        after = edits.swap_people(before, round, people[0].id, people[1].id, self._context.today)
        action = message("meeting-people-swapped", one=people[0].name, other=people[1].name, day=round.day)
        return self._done(found, before, self._kept(before, after, pin), action, round.id, dry_run)

    def move(
        self,
        programme: str,
        meeting: str,
        *,
        to: date | None = None,
        at: time | None = None,
        room: str = "",
        online: bool = False,
        pin: bool = False,
        dry_run: bool = False,
    ) -> MeetingChange:
        """A meeting in another round, at another hour, in another room or online; its id stays. `pin` keeps it there.

        Raises Refused for a round that is closed or past, for somebody who has a table there, and for a room that is
        closed, too small or taken; WrongUsage where nothing is said, or a room and online.
        """
        if room and online:
            raise WrongUsage(message("meeting-room-or-online"), field="--online")
        if to is None and at is None and not room and not online:
            raise WrongUsage(message("meeting-move-where"), field="--to")
        found, before = self._asked(programme)
        meeting = self._meeting(before, meeting)
        _, table = edits.find_meeting(before, meeting)
        place = self._room(room).id if room else ""
        after = edits.move(before, meeting, self._context.today, to=to, at=at, room=place, online=online)
        action = message("meeting-moved", people=edits.names_at(before, table))
        return self._done(found, before, self._kept(before, after, pin), action, table.id, dry_run)

    def pin(self, programme: str, meeting: str, pinned: bool, *, dry_run: bool = False) -> MeetingChange:
        """Pin a meeting, so that planning and repairs leave it where it is, or let it go again.

        Raises Refused for a meeting at which somebody cannot be, and for one that another pin contradicts.
        """
        found, before = self._asked(programme)
        meeting = self._meeting(before, meeting)
        if pinned:
            after = edits.pinned(before, meeting, self._context.today)
        else:
            edits.refuse_past(edits.find_meeting(before, meeting)[0], self._context.today)
            after = edits.with_fields(before, meeting, pinned=False)
        key = "exchange-pinned" if pinned else "exchange-unpinned"
        return self._done(found, before, after, self._named(before, key, meeting), meeting, dry_run)

    def cancel(self, programme: str, meeting: str, *, dry_run: bool = False) -> MeetingChange:
        """Cancel a meeting: the pair goes back to those who have yet to meet, and no repair seats it there again."""
        found, before = self._asked(programme)
        meeting = self._meeting(before, meeting)
        edits.refuse_past(edits.find_meeting(before, meeting)[0], self._context.today)
        after = edits.with_fields(before, meeting, state=MeetingState.CANCELLED, pinned=False)
        return self._done(found, before, after, self._named(before, "exchange-cancelled", meeting), meeting, dry_run)

    def hold(
        self, programme: str, meeting: str, state: MeetingState = MeetingState.HELD, *, dry_run: bool = False
    ) -> MeetingChange:
        """Note what became of a meeting: held, or missed, which brings the pair back to those who have yet to meet."""
        found, before = self._asked(programme)
        meeting = self._meeting(before, meeting)
        after = edits.with_fields(before, meeting, state=state)
        key = f"exchange-{state.value}"
        return self._done(found, before, after, self._named(before, key, meeting), meeting, dry_run)

    # Repair

    def repair(
        self,
        programme: str,
        first: date | None = None,
        dry_run: bool = False,
        *,
        take: str = "",
        catch_up: bool = True,
    ) -> Repair:
        """Change as few tables as possible, from `first` or today on, after what has become known.

        A pair that loses its meeting gets another one where few further meetings change for it, unless `catch_up` is
        false. `take` names one of the choices for those who have joined: extra-rounds, shared-tables, plan-anew.
        """
        found = self._exchange.find(programme)
        start = max(first or found.first, self._context.today)
        done = MeetingRepair(self._context, self._exchange, found, start, take, catch_up)
        if not dry_run and done.rounds:
            with self._context.change(message("exchange-repaired", name=found.name)) as transaction:
                if done.after.programme != found:
                    transaction.put(done.after.programme)
                kept = {round.id for round in done.after.rounds}
                for round in done.before.rounds:
                    if round.id not in kept:
                        transaction.delete(Round, round.id)
                for round in done.rounds:
                    transaction.put(round)
        return done.view()

    # Shared

    def _asked(self, programme: str) -> tuple[Programme, ExchangeRounds]:
        found = self._exchange.find(programme)
        return found, self._exchange.rounds_of(found)

    def _kept(self, before: ExchangeRounds, after: ExchangeRounds, pin: bool) -> ExchangeRounds:
        """The programme with the tables pinned that are new or other than before, if they are to be."""
        known = {(round.id, table) for round in before.rounds for table in round.tables}
        changed = [t.id for round in after.rounds for t in round.tables if (round.id, t) not in known] if pin else []
        for meeting in changed:
            after = edits.pinned(after, meeting, self._context.today)
        return after

    def _done(
        self, programme: Programme, before: ExchangeRounds, after: ExchangeRounds, action: Message, id: str,
        dry_run: bool,
    ) -> MeetingChange:  # fmt: skip
        """The change as it is shown, written unless it is only tried."""
        added, removed = difference(check(before), check(after))
        people = people_views(before, after)
        told = told_of(programme, people)
        if not dry_run:
            self._write(before, after, action)
        names: list[Value] = [after.company.people[person].name for person in told]
        return MeetingChange(
            action=action,
            id=id.strip(),
            difference=(
                *(view.text for view in people),
                *([message("exchange-repair-told", people=names)] if names else []),
            ),
            findings_added=added,
            findings_removed=removed,
            people=people,
            told=told,
        )

    def _write(self, before: ExchangeRounds, after: ExchangeRounds, action: Message) -> None:
        known = {round.id: round for round in before.rounds}
        changed = [round for round in after.rounds if known.get(round.id) != round]
        if changed:
            with self._context.change(action) as transaction:
                for round in changed:
                    transaction.put(round)

    def _named(self, exchange: ExchangeRounds, key: str, meeting: str) -> Message:
        round, table = edits.find_meeting(exchange, meeting)
        return message(key, people=edits.names_at(exchange, table), day=round.day)

    def _meeting(self, exchange: ExchangeRounds, text: str) -> str:
        """The id of a meeting that is named by it, or by somebody and the day of a round: `ann@2027-01-14`."""
        return meeting_id(exchange, text, self._context.all(Person).values())

    def _person(self, text: str) -> Person:
        return find_one(text, self._context.all(Person).values(), person_names, person_shown, "person")

    def _room(self, text: str) -> Room:
        rooms = self._context.all(Room).values()
        return find_one(text, rooms, lambda room: (room.name,), lambda room: room.name, "--room")
