"""Import: choose files, see what was understood, then take it over; nothing is written before that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.text import Text, TextType
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import ContentSwitcher, DirectoryTree, Input, Static

from scheduler.model import Refused, message
from scheduler.workspace.views.tables import ImportedTable, ImportNote, ImportReport
from tui.keys import bind
from tui.screens.choosing import ChoosingDialog
from tui.screens.finder import Choice, Finder
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.screens.progress import Progress, ProgressDialog
from tui.session import Session
from tui.text import one_line, plain
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

SUFFIXES = (".csv", ".txt", ".tsv", ".xlsx", ".ics", ".ical", ".ifb", ".vfb", ".eml")
COLUMNS = (ListColumn(width=1), ListColumn(width=11), ListColumn())
TONES = {"error": "hard", "question": "soft", "warning": "soft", "notice": "notice"}


class ImportPage(Page[ImportReport | None]):
    """First files are chosen, by typing, pasting, or in the tree; then the preview stands here until it is taken."""

    CSS_PATH = "importing.tcss"
    place = ""
    AUTO_FOCUS = "#paths"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("ctrl+s", "apply", "apply", show=True),
        bind("ctrl+o", "choose", "choose-files", show=True),
        bind("t", "kind", "which-kind"),
        bind("c", "column", "which-column"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | preview the files; answer a question |
    | ctrl+s | take it over |
    | ctrl+o | choose other files |
    | t | say what kind of table it is |
    | c | say which field a column is |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self.paths: tuple[Path, ...] = ()
        self.answers: dict[tuple[str, int, str], str] = {}
        self._notes: dict[str, tuple[str, ImportNote]] = {}
        self._tables: dict[str, ImportedTable] = {}

    def body(self) -> ComposeResult:
        """The choice, and the preview behind it."""
        with ContentSwitcher(initial="choosing"):
            with Vertical(id="choosing"):
                yield Static(plain(self.say("tui-import-intro")), id="intro")
                yield Input(placeholder=self.say("tui-import-paths"), id="paths", compact=True)
                yield TableTree(Path.cwd())
            with Vertical(id="previewing"):
                yield Listing(COLUMNS, id="preview")
                yield ReasonPanel()

    def fetch(self) -> ImportReport | None:
        """What the chosen files would do."""
        if not self.paths:
            return None
        return self.session.workspace.tables.preview(self.paths, plan=self._plan(), answers=self.answers)

    def _plan(self) -> str | None:
        """The rotation plan that assignments belong to: the one looked at last, if it is still there."""
        plans = [plan.id for plan in self.session.workspace.rotation.list()]
        known = self.session.remembered.get("plan", "")
        return known if known in plans else None

    def show(self, answer: ImportReport | None) -> None:
        """The preview, file by file."""
        switcher = self.query_exactly_one(ContentSwitcher)
        before, switcher.current = switcher.current, "choosing" if answer is None else "previewing"
        if answer is None:
            self.head(self.say("tui-key-import"))
            return
        names = ", ".join(path.name for path in self.paths)
        self.head(f"{self.say('tui-key-import')} · {names}", self.say("tui-import-nothing-written"))
        listing = self.query_exactly_one("#preview", Listing)
        listing.fill(line for table in answer.tables for line in self._table(table))
        if before != switcher.current:
            listing.focus()

    def _table(self, table: ImportedTable) -> Iterator[Line]:
        kind = self.say(f"table-kind-{table.kind}") if table.kind else self.say("tui-import-unknown-kind")
        title = " · ".join(part for part in (table.file, table.sheet, kind) if part)
        self._tables[f"{table.file}|{table.sheet}"] = table
        yield Line((title,), tone="title", key=f"{table.file}|{table.sheet}")
        yield Line(("", Cell(self.tell(table.about), "quiet")))
        columns = [f"{column.header} → {self._field_word(column.field)}" for column in table.columns]
        yield Line(("", Cell("   ".join(columns), "quiet")))
        counts = self.say(
            "tui-import-counts",
            added=table.added,
            changed=table.changed,
            unchanged=table.unchanged,
            rejected=table.rejected,
        )
        yield Line(("", counts))
        for number, note in enumerate(table.notes):
            tone = TONES.get(note.severity, "quiet")
            where = self.say("tui-import-line", line=note.line) if note.line else ""
            mark = {"error": "!", "question": "?", "warning": "~"}.get(note.severity, "i")
            key = f"{table.file}|{table.sheet}|{number}"
            self._notes[key] = (table.file, note)
            yield Line((Cell(mark, tone), Cell(where, "quiet"), self.tell(note.text)), key=key)
        yield Line(("",))

    def _field_word(self, field: str) -> str:
        key = f"word-field-{field.replace('_', '-')}"
        return self.say(key) if self.session.texts.has(key) else field or "–"

    @on(Listing.Highlighted, "#preview")
    def _read(self, event: Listing.Highlighted) -> None:
        _, note = self._notes.get(event.key, ("", None))
        lines = [self.tell(note.text)] if note else []
        self.query_exactly_one(ReasonPanel).say(self.session.texts, "", lines)

    @on(Input.Submitted, "#paths")
    def _typed(self, event: Input.Submitted) -> None:
        self.ask(lambda: files_of(event.value), self._preview)

    @on(DirectoryTree.FileSelected)
    def _picked(self, event: DirectoryTree.FileSelected) -> None:
        self._preview((event.path,))

    def _preview(self, paths: tuple[Path, ...]) -> None:
        self.paths = paths
        self.reload()

    @on(Listing.Chosen)
    def _answer(self, event: Listing.Chosen) -> None:
        file, note = self._notes.get(event.key, ("", None))
        if note is None or note.severity != "question":
            self.decline("tui-import-no-question")
            return
        if note.choices:
            self._ask_choice(file, note)
        else:
            self._ask_text(file, note)

    def _ask_choice(self, file: str, note: ImportNote) -> None:
        """Offer the answers that there are; where those are only likely ones, also another."""
        said = {choice: self._choice_word(choice) for choice in note.choices}
        if not self._is_closed(note):
            said[""] = self.say("tui-import-other-answer")
        title, intro = self.say("tui-import-question"), self.tell(note.text)
        dialog = ChoosingDialog(self.session, title, list(said.items()), intro=intro)

        def chosen(choice: str | None) -> None:
            if choice:
                self._take_choice((file, note.line, note.column), choice)
            elif choice is not None:
                self._ask_text(file, note)

        self.app.push_screen(dialog, chosen)

    def _is_closed(self, note: ImportNote) -> bool:
        return all(self.session.texts.has(f"incoming-choice-{choice}") for choice in note.choices)

    def _choice_word(self, choice: str) -> str:
        key = f"incoming-choice-{choice}"
        return self.say(key) if self.session.texts.has(key) else choice

    def _take_choice(self, place: tuple[str, int, str], choice: str) -> None:
        self.answers[place] = choice
        self.reload()

    def _ask_text(self, file: str, note: ImportNote) -> None:
        fields = [Field("answer", note.column or self.say("tui-import-answer"), note.value)]
        submit = partial(self._take_answer, (file, note.line, note.column))
        title = self.say("tui-import-question")
        form = FormDialog(self.session, title, fields, submit, intro=self.tell(note.text), changes=False)
        self.app.push_screen(form, lambda answered: self.reload() if answered else None)

    def _take_answer(self, place: tuple[str, int, str], entries: Entries) -> bool:
        self.answers[place] = entries["answer"]
        return True

    def action_choose(self) -> None:
        """Choose other files."""
        self.paths = ()
        self.answers.clear()
        self.reload()
        self.query_one("#paths", Input).focus()

    def action_kind(self) -> None:
        """Say what kind of table the one under the cursor is."""
        file = self.query_exactly_one("#preview", Listing).key.partition("|")[0]
        if not self.paths or not file:
            self.decline("tui-import-choose-first")
            return
        kinds = self.session.workspace.tables.kinds()
        choices = [
            Choice(self.say(f"table-kind-{kind}"), "", kind, partial(self._take_kind, file, kind)) for kind in kinds
        ]
        self._find("tui-key-which-kind", choices)

    def _take_kind(self, file: str, kind: str) -> None:
        self.answers[file, 0, ""] = kind
        self.reload()

    def action_column(self) -> None:
        """Say which field a column of the table under the cursor is, or that it is not to be taken over."""
        file, _, sheet = self.query_exactly_one("#preview", Listing).key.partition("|")
        table = self._tables.get(f"{file}|{sheet.partition('|')[0]}")
        if not self.paths or table is None:
            self.decline("tui-import-choose-first")
            return
        if not table.kind or not table.columns:
            self.decline("tui-import-unknown-kind" if not table.kind else "tui-import-no-columns")
            return
        choices = [
            Choice(column.header, "", self._field_word(column.field), partial(self._ask_field, table, column.header))
            for column in table.columns
        ]
        self._find("tui-key-which-column", choices)

    def _ask_field(self, table: ImportedTable, header: str) -> None:
        take = partial(self._take_field, table.file, header)
        choices = [
            Choice(self._field_word(known.field), "", ", ".join(known.headers), partial(take, known.field))
            for known in self.session.workspace.tables.columns(table.kind)
        ]
        self._find(
            "tui-import-which-field", [*choices, Choice("–", "", self.say("tui-import-no-field"), partial(take, ""))]
        )

    def _take_field(self, file: str, header: str, field: str) -> None:
        self.answers[file, 0, header] = field
        self.reload()

    def _find(self, title: str, choices: list[Choice]) -> None:
        finder = Finder(self.session, self.say(title), choices)
        self.app.push_screen(finder, lambda choice: choice.run() if choice else None)

    def action_apply(self) -> None:
        """Take over what the preview shows."""
        if not self.paths:
            self.decline("tui-import-choose-first")
            return

        def job(progress: Progress) -> ImportReport:
            part = self.session.workspace.tables
            return part.apply(self.paths, plan=self._plan(), answers=self.answers, progress=progress)

        self.app.push_screen(ProgressDialog(self.session, self.say("tui-importing"), job), self._applied)

    def _applied(self, report: ImportReport | None) -> None:
        if report is not None:
            added = sum(table.added for table in report.tables)
            changed = sum(table.changed for table in report.tables)
            self.toast(self.say("tui-imported", added=added, changed=changed))
            self.dismiss()


class TableTree(DirectoryTree):
    """Folders and the files that can be read."""

    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "

    def process_label(self, label: TextType) -> Text:
        """A file's name, literally."""
        return Text(one_line(str(label)))

    def filter_paths(self, paths: Iterator[Path]) -> Iterator[Path]:  # type: ignore[override]
        """Only folders and tables, nothing hidden."""
        return (
            path
            for path in paths
            if not path.name.startswith(".") and (path.is_dir() or path.suffix.lower() in SUFFIXES)
        )


def files_of(text: str) -> tuple[Path, ...]:
    """The files that a typed or pasted text names, separated by `;` or line breaks; a folder means its tables.

    Raises Refused where one is not there.
    """
    found: list[Path] = []
    for part in text.replace("\n", ";").split(";"):
        name = part.strip().strip("'\"")
        if not name:
            continue
        path = Path(name).expanduser()
        if path.is_dir():
            found += sorted(file for file in path.iterdir() if file.suffix.lower() in SUFFIXES)
        elif path.is_file():
            found.append(path)
        else:
            raise Refused(message("tui-import-no-file", name=name), file=name)
    if not found:
        raise Refused(message("tui-import-choose-first"))
    return tuple(found)
