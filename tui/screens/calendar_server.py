"""A calendar on a server, from the outbox: what goes there, how far it is, and what others have changed there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from scheduler.workspace.views.sending import CalendarConflict, PublishedTo
from tui.keys import bind
from tui.screens.desk import Desk
from tui.screens.dialog import Dialog
from tui.screens.form import Entries, FormDialog
from tui.screens.password import Password
from tui.screens.progress import Progress, ProgressDialog
from tui.screens.sending import Stopping, with_password
from tui.session import Session
from tui.text import plain
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing


class Publishing(NamedTuple):
    """Into which calendar, and whose plan; with no person, the meetings."""

    calendar: str
    person: str | None


class ServerConflicts(Dialog[Mapping[str, str]]):
    """What is different on the server: `o` lets the plan hold, `t` leaves it there; Ctrl+S does what is chosen."""

    CSS_PATH = "sending.tcss"
    UNTOLD = ("choose",)
    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("ctrl+s", "submit", "go-on-with", show=True),
        bind("o", "choose('ours')", "plan-holds", show=True),
        bind("t", "choose('theirs')", "leave-there", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | o, t | the plan holds; what is there stays |
    | ctrl+s | do so for all that is chosen |
    """

    def __init__(self, session: Session, title: str, conflicts: tuple[CalendarConflict, ...]) -> None:
        super().__init__(session, title)
        self.conflicts = {conflict.uid: conflict for conflict in conflicts}
        self.choices: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """What it is about, the conflicts, and the one under the cursor in full."""
        yield Static(plain(self.say("tui-caldav-conflicts-intro")), id="intro")
        yield Listing([ListColumn(width=14), ListColumn()])
        yield Static(id="choice")

    def on_mount(self) -> None:
        """Show them."""
        self._fill()

    def _fill(self) -> None:
        self.query_exactly_one(Listing).fill(
            Line((Cell(self._chosen(uid), "accent"), one.summary), key=uid) for uid, one in self.conflicts.items()
        )

    def _chosen(self, uid: str) -> str:
        return self.say(f"tui-caldav-{self.choices.get(uid, 'open')}")

    @on(Listing.Highlighted)
    def _show(self, event: Listing.Highlighted) -> None:
        conflict = self.conflicts.get(event.key)
        if conflict is not None:
            lines = [conflict.summary, *map(self.tell, conflict.changes), self.say(f"tui-caldav-here-{conflict.here}")]
            self.query_one("#choice", Static).update(plain("\n".join(lines)))

    def action_choose(self, choice: str) -> None:
        """Choose for the one under the cursor."""
        uid = self.query_exactly_one(Listing).key
        if uid in self.conflicts:
            self.choices[uid] = choice
            self._fill()

    def action_submit(self) -> None:
        """Do what is chosen; what is not chosen stays as it is."""
        if self.choices:
            self.dismiss(self.choices)
        else:
            self.decline("tui-caldav-nothing-chosen")


def publish_calendar(desk: Desk[None]) -> None:
    """Ask what goes where, then put it there, and let somebody choose where others have changed it."""
    say, settings = desk.session.say, desk.session.workspace.settings.current
    fields = [
        Field("calendar", say("word-field-caldav-url"), settings.caldav_url, hint="https://"),
        Field("person", say("tui-caldav-person"), "", hint=say("tui-caldav-all-meetings")),
    ]
    form = FormDialog(
        desk.session, say("tui-caldav-title"), fields, _read, intro=say("tui-caldav-intro"), changes=False
    )
    desk.app.push_screen(form, lambda chosen: _ask_password(desk, chosen) if chosen else None)


def _read(entries: Entries) -> Publishing:
    return Publishing(entries["calendar"], entries["person"] or None)


def _ask_password(desk: Desk[None], chosen: Publishing) -> None:
    part = desk.session.workspace.calendar_server
    go_on = partial(_publish, desk, chosen, {})
    desk.ask(partial(part.needs_password, chosen.calendar), partial(with_password, desk, "tui-caldav-password", go_on))


def _publish(desk: Desk[None], chosen: Publishing, choices: Mapping[str, str], password: Password | None) -> None:
    part = desk.session.workspace.calendar_server
    text = password.text if password else None

    def job(progress: Progress) -> PublishedTo:
        stopping = Stopping(progress)
        done = part.publish(
            chosen.calendar,
            person=chosen.person,
            choices=choices,
            ask=lambda _: text,
            progress=stopping.report,
            stop=stopping.is_wanted,
        )
        if password and password.keep:
            part.keep_password(password.text, chosen.calendar)
        return done

    dialog = ProgressDialog(desk.session, desk.say("tui-caldav-under-way"), job)
    desk.app.push_screen(dialog, partial(_show, desk, chosen, password))


def _show(desk: Desk[None], chosen: Publishing, password: Password | None, done: PublishedTo | None) -> None:
    if done is None:
        return
    text = desk.say("tui-caldav-done", count=len(done.sent), unchanged=done.unchanged, failed=len(done.failed))
    reasons = dict.fromkeys(desk.tell(step.reason) for step in done.failed if step.reason)
    desk.toast(" ".join([text, *reasons]), warn=bool(done.failed or done.conflicts or done.stopped))
    if done.conflicts:
        title = desk.say("tui-caldav-conflicts", count=len(done.conflicts))
        dialog = ServerConflicts(desk.session, title, done.conflicts)
        desk.app.push_screen(dialog, partial(_publish_chosen, desk, chosen, password))


def _publish_chosen(
    desk: Desk[None], chosen: Publishing, password: Password | None, choices: Mapping[str, str] | None
) -> None:
    if choices:
        _publish(desk, chosen, choices, password)
