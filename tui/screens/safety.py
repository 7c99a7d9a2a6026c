"""Whether the workspace is whole, and its earlier states: for an open workspace, and for one that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from scheduler.workspace.views.safety import BackupView, Diagnosis, ProblemView, Restored
from tui.keys import bind
from tui.marks import glyph
from tui.screens.desk import Desk
from tui.screens.dialog import Confirm
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.session import Session
from tui.text import styled
from tui.widgets.bars import Heading, KeyBar
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

COLUMNS = (ListColumn(width=18), ListColumn(width=12), ListColumn(width=14), ListColumn())


class Diagnosed(Desk[Any]):
    """What both screens share: the list of what was found and of what is kept, and bringing a state back."""

    def __init__(self, session: Session, *rest: Any) -> None:
        super().__init__(session, *rest)
        self._problems: dict[str, ProblemView] = {}
        self._backups: dict[str, BackupView] = {}

    def parts(self) -> ComposeResult:
        """What was found on the whole, the list, and what stands under the cursor in full."""
        yield Static(id="summary")
        yield Listing(COLUMNS)
        yield ReasonPanel()

    def fill(self, found: Diagnosis) -> None:
        """Show what the check has found, and the earlier states, the newest first."""
        self._problems = {f"problem:{number}": problem for number, problem in enumerate(found.problems)}
        self._backups = {f"backup:{backup.id}": backup for backup in found.backups}
        lines = [styled((self.tell(found.text), "$good bold" if found.whole else "$hard bold"))]
        lines += [styled((self.tell(remark), "$quiet")) for remark in found.remarks]
        self.query_one("#summary", Static).update(Content("\n").join(lines))
        listing = self.query_exactly_one(Listing)
        listing.fill(self._lines())
        if not found.whole and found.last_good and not listing.key.startswith("backup:"):
            listing.point_to(f"backup:{found.last_good}")

    def _lines(self) -> Iterator[Line]:
        if self._problems:
            yield Line((self.say("tui-safety-problems", count=len(self._problems)),), tone="title")
        for key, problem in self._problems.items():
            yield Line((f"{glyph(problem.severity)} {self.tell(problem.text)}",), key=key, tone=problem.severity)
        yield Line((self.say("tui-safety-backups", count=len(self._backups)),), tone="title")
        for key, backup in self._backups.items():
            yield self._backup_line(key, backup)

    def _backup_line(self, key: str, backup: BackupView) -> Line:
        condition = self.say("tui-safety-whole" if backup.whole else "tui-safety-damaged")
        return Line(
            (
                self._when(backup),
                self.say("tui-safety-state", state=str(backup.generation)),
                Cell(condition, "good" if backup.whole else "hard"),
                " · ".join(part for part in (backup.name, self._contents(backup)) if part),
            ),
            key=key,
        )

    def _contents(self, backup: BackupView) -> str:
        counts = backup.counts
        plans = counts.get("rotation_plans", 0) + counts.get("programmes", 0)
        return self.say("tui-safety-contents", people=counts.get("people", 0), plans=plans) if counts else ""

    def _when(self, backup: BackupView) -> str:
        if backup.time is None:
            return "–"
        moment = backup.time.astimezone()
        return f"{self.session.texts.date_text(moment.date())} {self.session.texts.time_text(moment)}"

    @on(Listing.Highlighted)
    def _explain(self, event: Listing.Highlighted) -> None:
        panel = self.query_exactly_one(ReasonPanel)
        if (problem := self._problems.get(event.key)) is not None:
            lines = [self.tell(text) for text in (problem.text, problem.hint) if text is not None]
            panel.say(self.session.texts, "", [*lines, f"[{problem.id}]"])
        elif (backup := self._backups.get(event.key)) is not None:
            text = self.tell(backup.text) if backup.text else self.say("tui-safety-how")
            panel.say(self.session.texts, backup.id, [text, self.say("tui-safety-file", file=backup.file)])
        else:
            panel.say(self.session.texts, "", [])

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        backup = self._backups.get(event.key)
        if backup is None:
            self.decline("tui-safety-no-backup")
        elif not backup.whole:
            self.decline("tui-safety-not-whole")
        else:
            state = {"state": str(backup.generation), "time": self._when(backup)}
            confirm = Confirm(self.session, self.say("tui-safety-title"), self.say("tui-safety-question", **state))
            self.app.push_screen(confirm, partial(self._answered, backup.id))

    def _answered(self, backup: str, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.safety.restore, backup), self.restored, as_shown=False)

    def restored(self, done: Restored) -> None:
        """Say what was done."""
        self.toast(" ".join(self.tell(text) for text in (done.action, *done.remarks)))


class SafetyPage(Diagnosed, Page[Diagnosis]):
    """The check and the backups of the open workspace."""

    CSS_PATH = "safety.tcss"
    place: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [bind("n", "create", "keep-state", show=True)]
    """
    | Keys | What they do |
    | :- | :- |
    | n | keep the present state under a name |
    """

    def body(self) -> ComposeResult:
        """The list, and what stands under the cursor in full."""
        yield from self.parts()

    def fetch(self) -> Diagnosis:
        """The check."""
        return self.session.workspace.safety.check()

    def reload(self) -> None:
        """Check again; also while the workspace cannot be read, which is when it is needed most."""
        self._seen = self.session.revision
        self.ask(self.fetch, self._checked, group="fetch")

    def _checked(self, found: Diagnosis) -> None:
        self._is_filled = True
        self.show(found)

    def show(self, answer: Diagnosis) -> None:
        """What was found, and what is kept."""
        right = self.say("tui-safety-whole" if answer.whole else "tui-safety-damaged")
        self.head(self.say("tui-key-backups"), right)
        self.fill(answer)

    def action_create(self) -> None:
        """Keep the present state under a name."""
        field = Field("name", self.say("tui-safety-name"))
        form = FormDialog(
            self.session, self.say("tui-key-keep-state"), [field], self._create, intro=self.say("tui-safety-create")
        )
        self.app.push_screen(form, self._created)

    def _create(self, entries: Entries) -> BackupView:
        return self.session.workspace.safety.create(entries["name"])

    def _created(self, made: BackupView | None) -> None:
        if made is not None:
            self.toast(self.say("backup-made", state=str(made.generation), id=made.id, size=made.size))


class RescueScreen(Diagnosed):
    """Where the workspace cannot be opened: why, what is left, and the earlier states to choose from."""

    CSS_PATH = "safety.tcss"
    AUTO_FOCUS = "Listing"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("question_mark,f1", "app.help", "help", show=True),
        bind("f2", "app.language", "language", show=True),
        bind("f3", "app.theme", "theme"),
        bind("q,ctrl+q,escape", "app.quit", "quit", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | bring the chosen state back |
    | ?, f2, f3, q | help, language, theme, quit |
    """

    class Back(Message):
        """An earlier state has been brought back."""

    def compose(self) -> ComposeResult:
        """A heading that says what this is, the list, the keys."""
        yield Heading()
        yield from self.parts()
        yield KeyBar()

    def on_mount(self) -> None:
        """Look at the file."""
        heading = self.query_exactly_one(Heading)
        heading.left, heading.right = self.say("tui-safety-closed"), ""
        self.reload()

    def reload(self) -> None:
        """Look at the file again."""
        self.ask(self.session.workspace.safety.check, self.fill, group="fetch")

    async def relabel(self) -> None:
        """Build the screen again in the session's language."""
        await self.recompose()
        self.query_exactly_one(Heading).left = self.say("tui-safety-closed")
        self._show_keys(self)
        self.set_focus(self.query_exactly_one(Listing))
        self.reload()

    def restored(self, done: Restored) -> None:
        """Tell the application: the workspace can be opened now."""
        del done
        self.post_message(self.Back())
