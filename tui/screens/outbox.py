"""Outbox: what is due in people's calendars, in words and as they will read it, and the files that carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.workspace.views.invitations import Confirmed, Outbox, OutgoingMessage, Written
from tui.keys import bind
from tui.screens.calendar_server import publish_calendar
from tui.screens.dialog import Confirm
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.screens.progress import Progress, ProgressDialog
from tui.screens.sending import send_mails
from tui.screens.servers import open_servers
from tui.session import Session
from tui.text import plain
from tui.widgets.article import Article, Paragraph
from tui.widgets.fields import Field, yes_or_no
from tui.widgets.filter import FilterField
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.notice import Notice

COLUMNS = (ListColumn(width=17), ListColumn(width=22), ListColumn())
WHAT = ("changes", "all", "requests", "plans", "feed", "departments")
TONES = {"new": "good", "update": "accent", "cancel": "hard"}


class Writing(NamedTuple):
    """Where files go, which, and how times are written."""

    folder: Path
    what: str
    utc: bool


class OutboxPage(Page[Outbox]):
    """One line a message that is due: whom it goes to and what it changes; below is what they will read.

    `s` writes the files into a folder; they count as sent once `c` or `C` says that they were handed over.
    """

    CSS_PATH = "outbox.tcss"
    place = "outbox"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("s", "write", "write", show=True),
        bind("c", "confirm", "confirm-sent", show=True),
        bind("C", "confirm_one", "confirm-one"),
        bind("m", "mail", "send-mails", show=True),
        bind("p", "publish", "publish-caldav", show=True),
        bind("e", "servers", "servers"),
        bind("slash", "filter", "filter", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | s | write calendar files into a folder |
    | c, C | note everything that is due, or the one message, as handed over |
    | m | send everything that is due by mail |
    | p | put the meetings, or a person's plan, into a calendar on a server |
    | e | mail server and calendar server |
    | / | filter by name, day or subject |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._messages: dict[str, OutgoingMessage] = {}
        self._problems: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """Filter, list and text."""
        yield FilterField(self.say("tui-filter"))
        yield Listing(COLUMNS)
        yield Article()
        yield Notice(plain(self.say("tui-outbox-empty")))

    def fetch(self) -> Outbox:
        """What is due now."""
        return self.session.workspace.invitations.preview()

    def show(self, answer: Outbox) -> None:
        """Problems first, then messages by recipient."""
        self._messages = {str(number): message for number, message in enumerate(answer.messages)}
        self._problems = {f"problem-{number}": self.tell(text) for number, text in enumerate(answer.problems)}
        self.set_class(not answer.messages and not answer.problems, "-empty")
        people = len({message.recipient for message in answer.messages})
        self.head(self.say("tui-place-outbox"), self.say("tui-outbox-count", count=len(answer.messages), people=people))
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: Outbox) -> Iterator[Line]:
        for key, text in self._problems.items():
            yield Line((Cell(f"! {text}", "hard"),), key=key)
        if answer.problems:
            yield Line(("",))
        for key, message in self._messages.items():
            changes = " · ".join(map(self.tell, message.changes))
            yield Line((self._when(message), message.name, Cell(changes, TONES[message.step])), key=key)

    def _when(self, message: OutgoingMessage) -> str:
        texts, start = self.session.texts, message.start
        if isinstance(start, datetime):
            return f"{texts.date_text(start.date())} {texts.time_text(start)}"
        return texts.date_text(start)

    @on(Listing.Highlighted)
    def _read(self, event: Listing.Highlighted) -> None:
        message = self._messages.get(event.key)
        article = self.query_exactly_one(Article)
        if message is None:
            article.fill([Paragraph(self._problems.get(event.key, ""))])
            return
        article.fill(
            (
                Paragraph("", heading=message.summary),
                *(Paragraph(self.tell(change)) for change in message.changes),
                Paragraph(f"{message.name} <{message.recipient}>", label=self.say("tui-outbox-to")),
                Paragraph(message.file, label=self.say("tui-outbox-file")),
                Paragraph(""),
                *(Paragraph(line or " ") for line in message.text.splitlines()),
            )
        )

    @on(Listing.Chosen)
    def _enter(self) -> None:
        self.query_exactly_one(Article).focus()

    def action_filter(self) -> None:
        """Show only some messages."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.query_exactly_one(Listing).filter_text = event.text

    def action_mail(self) -> None:
        """Send what is due by mail, after it was looked at."""
        send_mails(self)

    def action_publish(self) -> None:
        """Put what is planned into a calendar on a server."""
        publish_calendar(self)

    def action_servers(self) -> None:
        """Say where mail and calendars go."""
        open_servers(self)

    def action_confirm(self) -> None:
        """Ask whether everything that is due was handed over, then note it."""
        messages = tuple(self._messages.values())
        if not messages:
            self.decline("tui-outbox-nothing-due")
            return
        people = len({message.person for message in messages})
        text = self.say("tui-outbox-confirm-text", count=len(messages), people=people)
        question = Confirm(self.session, self.say("tui-outbox-confirm"), text)
        self.app.push_screen(question, lambda sure: self._confirm(messages) if sure else None)

    def action_confirm_one(self) -> None:
        """Note the message under the cursor as handed over."""
        message = self._messages.get(self.query_exactly_one(Listing).key)
        if message is None:
            self.decline("tui-outbox-nothing-due")
        else:
            self._confirm((message,))

    def _confirm(self, messages: Sequence[OutgoingMessage]) -> None:
        keys = [message.key for message in messages]
        part = self.session.workspace.invitations
        self.act(lambda: part.confirm_shown(keys), self._confirmed, as_shown=False)

    def _confirmed(self, confirmed: Confirmed) -> None:
        text = self.say("invitation-confirmed", count=confirmed.messages)
        if confirmed.overtaken:
            text = f"{text}. {self.say('tui-outbox-overtaken', count=len(confirmed.overtaken))}"
        self.toast(text, warn=bool(confirmed.overtaken))

    def action_write(self) -> None:
        """Ask where to, then write."""
        say = self.session.say
        folder = self.session.remembered.get("outbox-folder", str(Path.home() / say("tui-outbox-folder")))
        fields = [
            Field("folder", say("tui-field-folder"), folder),
            Field("what", say("tui-field-what"), "changes", [(what, say(f"tui-outbox-what-{what}")) for what in WHAT]),
            yes_or_no("utc", say("tui-field-utc"), False, (say("word-yes"), say("word-no"))),
        ]
        form = FormDialog(self.session, say("tui-outbox-write"), fields, _read_writing, changes=False)
        self.app.push_screen(form, self._write)

    def _write(self, writing: Writing | None) -> None:
        if writing is None:
            return
        self.session.remembered["outbox-folder"] = str(writing.folder)

        def job(progress: Progress) -> Written:
            part = self.session.workspace.invitations
            return part.write(writing.folder, what=writing.what, utc=writing.utc, progress=progress)

        self.app.push_screen(ProgressDialog(self.session, self.say("tui-outbox-writing"), job), self._written)

    def _written(self, written: Written | None) -> None:
        if written is not None:
            changed = sum(1 for file in written.files if file.changed)
            folder = self.session.remembered["outbox-folder"]
            self.toast(self.say("tui-outbox-written", count=len(written.files), changed=changed, folder=folder))


def _read_writing(entries: Entries) -> Writing:
    return Writing(Path(entries["folder"]).expanduser(), entries["what"], bool(entries["utc"]))
