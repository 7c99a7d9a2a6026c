"""Changing meetings by hand and by repair: what it means is shown, and nothing is written before Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from scheduler.model import MeetingState
from scheduler.model.dates import read_date, read_time
from scheduler.workspace.views.changes import MeetingChange
from scheduler.workspace.views.exchange import ExchangeView, Repair, RoundView, TableView
from scheduler.workspace.views.findings import Change
from tui.screens.choosing import ChoosingDialog
from tui.screens.desk import Desk
from tui.screens.difference import DifferenceDialog
from tui.screens.form import Entries, FormDialog
from tui.widgets.fields import Field, yes_or_no

Do = Callable[..., MeetingChange]
ONLY_REPAIR = "only"
KEPT_AWAY = tuple(f"exchange-reason-{reason}" for reason in ("away", "not-due", "holiday", "not-employed"))
Tried = tuple[MeetingChange, Callable[[], MeetingChange]]


class MeetingChanges:
    """The changes of one programme's meetings, step by step: what is to be done, what that means, the change."""

    def __init__(self, desk: Desk[Any], programme: str) -> None:
        self.desk = desk
        self.session = desk.session
        self.part = desk.session.workspace.meetings
        self.programme = programme

    def offer(self, table: TableView) -> None:
        """Ask what is to be done with a meeting."""
        say, meeting = self.session.say, table.meeting
        actions: dict[str, Callable[[], None]] = {
            "unpin" if table.pinned else "pin": partial(self.pin, meeting, not table.pinned),
            "swap": partial(self.swap, meeting),
            "move": partial(self.move, table),
            "cancel": partial(self.cancel, meeting),
            "held": partial(self.hold, meeting, MeetingState.HELD),
            "missed": partial(self.hold, meeting, MeetingState.MISSED),
        }
        dialog = ChoosingDialog(self.session, _who(table), [(name, say(f"tui-meeting-do-{name}")) for name in actions])
        self.desk.app.push_screen(dialog, lambda chosen: actions[chosen]() if chosen else None)

    def pin(self, meeting: str, pinned: bool) -> None:
        """Pin a meeting, or let it go."""
        self._try(partial(self.part.pin, self.programme, meeting, pinned))

    def cancel(self, meeting: str) -> None:
        """Cancel a meeting."""
        self._try(partial(self.part.cancel, self.programme, meeting))

    def hold(self, meeting: str, state: MeetingState) -> None:
        """Note what became of a meeting."""
        self._try(partial(self.part.hold, self.programme, meeting, state))

    # Moving

    def move(self, table: TableView) -> None:
        """Ask where to."""
        show = partial(self.session.workspace.exchange.show, self.programme)
        self.desk.ask(show, partial(self._move_form, table))

    def move_to(self, table: TableView, moment: datetime) -> None:
        """Show what moving it to a moment means: who could not come then, and where it would be."""
        day, at = moment.date(), moment.time()
        elsewhen = day if day != table.start.date() else None
        self._try(partial(self.part.move, self.programme, table.meeting, to=elsewhen, at=at))

    def _move_form(self, table: TableView, view: ExchangeView) -> None:
        say, texts = self.session.say, self.session.texts
        today, here = self.session.workspace.today, table.start.date()
        days = [item.date for item in view.rounds if item.date >= today or item.date == here]
        rounds = [(day.isoformat(), texts.day_text(day)) for day in days]
        fields = [
            Field("--to", say("tui-field-round"), here.isoformat(), rounds),
            Field("--at", say("tui-field-at"), texts.time_text(table.start)),
            Field("--room", say("tui-field-room"), hint=table.place),
            yes_or_no("--online", say("word-online"), False, (say("tui-key-yes"), say("tui-key-no"))),
        ]
        title = say("tui-move-meeting-title", who=_who(table))
        form = FormDialog(self.session, title, fields, partial(self._moved, table), changes=False)
        self.desk.app.push_screen(form, self._compare)

    def _moved(self, table: TableView, entries: Entries) -> Tried:
        day, at = read_date(entries["--to"], "--to"), read_time(entries["--at"], "--at")
        move = partial(
            self.part.move,
            self.programme,
            table.meeting,
            to=day if day != table.start.date() else None,
            at=at if at != table.start.timetz().replace(tzinfo=None) else None,
            room=entries["--room"],
            online=bool(entries["--online"]),
        )
        return move(dry_run=True), move

    # Swapping

    def swap(self, meeting: str) -> None:
        """Ask with whom or with which meeting."""
        self.desk.ask(partial(self.session.workspace.exchange.show, self.programme), partial(self._swaps, meeting))

    def _swaps(self, meeting: str, view: ExchangeView) -> None:
        today = self.session.workspace.today
        here = next(item for item in view.rounds if any(table.meeting == meeting for table in item.tables))
        table = next(table for table in here.tables if table.meeting == meeting)
        swaps: dict[str, tuple[str, Do]] = {}
        for number, (text, do) in enumerate(
            [
                *self._people(here, table),
                *(swap for item in view.rounds if item.date >= today for swap in self._rounds(item, here, table)),
            ]
        ):
            swaps[str(number)] = text, do
        if not swaps:
            self.desk.decline("tui-no-swaps")
            return
        title = self.session.say("tui-swap-meeting-title", who=_who(table))
        dialog = ChoosingDialog(self.session, title, [(key, text) for key, (text, _) in swaps.items()])
        self.desk.app.push_screen(dialog, lambda chosen: self._try(swaps[chosen][1]) if chosen else None)

    def _people(self, here: RoundView, table: TableView) -> Iterator[tuple[str, Do]]:
        """In the same round: people of one side, with a table or without."""
        others = [
            (side, person, name)
            for other in here.tables
            if other.meeting != table.meeting
            for side in other.sides
            for person, name in zip(other.sides[side], other.names[side], strict=True)
        ]
        free = (out for out in here.sitting_out if out.reason.key not in KEPT_AWAY)
        others += [(out.side, out.person, out.name) for out in free]
        for side, people in table.sides.items():
            for person, name in zip(people, table.names[side], strict=True):
                for other_side, other, other_name in others:
                    if other_side == side:
                        text = self.session.say("tui-swap-people", one=name, other=other_name)
                        yield text, partial(self.part.swap_people, self.programme, here.date, person, other)

    def _rounds(self, item: RoundView, here: RoundView, table: TableView) -> Iterator[tuple[str, Do]]:
        """In other rounds: the meetings of those who sit at the table."""
        people = {person for side in table.sides.values() for person in side}
        for other in item.tables if item.date != here.date else ():
            if people.intersection(person for side in other.sides.values() for person in side):
                day = self.session.texts.day_text(item.date)
                text = self.session.say("tui-swap-rounds", who=_who(other), day=day)
                yield text, partial(self.part.swap, self.programme, table.meeting, other.meeting)

    # Repairing

    def repair(self) -> None:
        """Show what a repair would change and what there is to choose."""
        repair = partial(self.part.repair, self.programme)
        self.desk.toast(self.session.say("tui-repairing"))
        self.desk.ask(lambda: repair(dry_run=True), partial(self._repairing, repair))

    def _repairing(self, repair: Callable[..., Repair], shown: Repair) -> None:
        if not shown.choices:
            self._show(repair, shown)
            return
        first, *rest = shown.sentences
        choices = [(ONLY_REPAIR, self.desk.tell(first)), *((one.id, self.desk.tell(one.text)) for one in shown.choices)]
        dialog = ChoosingDialog(
            self.session, self.session.say("tui-repair-choices"), choices, intro="\n".join(map(self.desk.tell, rest))
        )
        self.desk.app.push_screen(dialog, partial(self._chosen, repair, shown))

    def _chosen(self, repair: Callable[..., Repair], shown: Repair, chosen: str | None) -> None:
        if chosen == ONLY_REPAIR:
            self._show(repair, shown)
        elif chosen:
            take = partial(repair, take=chosen)
            self.desk.ask(lambda: take(dry_run=True), partial(self._show, take))

    def _show(self, repair: Callable[..., Repair], shown: Repair) -> None:
        sentence, *rest = shown.sentences
        if not shown.people and not shown.changed:
            self.desk.toast("\n".join(map(self.desk.tell, shown.sentences)))
            return
        tables = (*shown.difference.changed, *shown.difference.added, *shown.difference.removed)
        change = Change(
            action=sentence,
            difference=(*rest, *tables, *(view.text for view in shown.people)),
            findings_added=shown.findings_added,
            findings_removed=shown.findings_removed,
        )
        self.desk.app.push_screen(DifferenceDialog(self.session, change), partial(self._repair, repair))

    def _repair(self, repair: Callable[..., Repair], yes: bool | None) -> None:
        if yes:
            said = self.session.say
            self.desk.act(repair, lambda done: self.desk.toast(said("tui-repaired", kept=done.difference.kept)))

    # Shared

    def _try(self, do: Do) -> None:
        self.desk.ask(lambda: (do(dry_run=True), do), self._compare)

    def _compare(self, tried: Tried | None) -> None:
        """Show what the change means; one that means nothing to anybody is made at once."""
        if tried is None:
            return
        change, do = tried
        if change.difference or change.findings_added or change.findings_removed:
            self.desk.app.push_screen(DifferenceDialog(self.session, change), partial(self._take, do))
        else:
            self.desk.act(do)

    def _take(self, do: Callable[[], MeetingChange], yes: bool | None) -> None:
        if yes:
            self.desk.act(do)


def _who(table: TableView) -> str:
    return " – ".join(", ".join(names) for names in table.names.values())


def sit_out_choices(item: RoundView, tell: Callable[[Any], str]) -> Sequence[tuple[str, str]]:
    """Who sits out in a round and why, to be chosen from."""
    return [(out.person, f"{out.name}: {tell(out.reason)}") for out in item.sitting_out]
