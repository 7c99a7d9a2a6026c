"""Plans beside a rotation plan: copies, proposals and variants, to be compared with it and taken."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.workspace.views.rotation_repair import Beside, Comparison, Variants
from tui.keys import bind
from tui.screens.dialog import Confirm
from tui.screens.form import Entries, FormDialog
from tui.screens.rotation_repair import ComparisonDialog
from tui.screens.working import Progress, Stop, WorkingPage
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.working import Working

_COLUMNS = {"people": 17, "hard": 13, "cost": 13}


class BesideAnswer(NamedTuple):
    """The plan, and those beside it."""

    plan: Beside
    others: tuple[Beside, ...]


class RotationVariantsPage(WorkingPage[BesideAnswer]):
    """The plans beside one (`target` is its id). Enter compares one with it, and takes it; `n` makes variants."""

    place = "rotation"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("n", "make", "make-plan-variants", show=True),
        bind("c", "copy", "copy-plan", show=True),
        bind("o", "look", "look-at-plan", show=True),
        bind("delete,backspace", "drop", "drop-plan", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | compare a plan with the one it stands beside, and take it |
    | n, c | find variants; copy the plan |
    | o | look at the plan on its board |
    | delete | remove the plan |
    """

    plan_name = ""

    def body(self) -> ComposeResult:
        """One list, and the strip."""
        heads = [ListColumn(self.say(f"tui-beside-{name}"), width, "right") for name, width in _COLUMNS.items()]
        yield Listing([ListColumn(self.say("tui-beside-plan")), *heads])
        yield Working()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_exactly_one(Listing)

    def fetch(self) -> BesideAnswer:
        """What stands beside the plan."""
        plan, *others = self.session.workspace.rotation_variants.beside(self.target)
        return BesideAnswer(plan, tuple(others))

    def show(self, answer: BesideAnswer) -> None:
        """The plan first, then the others."""
        self.plan_name = answer.plan.name
        self.head(self.say("tui-beside-title", name=answer.plan.name))
        self.listing.fill(self._lines(answer))

    def _lines(self, answer: BesideAnswer) -> Iterator[Line]:
        yield self._line(answer.plan, "")
        for one in answer.others:
            yield self._line(one, one.plan)
        if not answer.others:
            yield Line((self.say("tui-beside-none"),))

    def _line(self, one: Beside, key: str) -> Line:
        hard = Cell(str(one.hard), "hard" if one.hard else "good")
        people = str(one.people) if key else ""
        return Line((one.name, people, hard, str(one.objective)), key=key, tone="" if key else "quiet")

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        part = self.session.workspace.rotation_variants
        self.ask(partial(part.compare, self.target, event.key), partial(self._compare, event.key))

    def _compare(self, other: str, found: Comparison) -> None:
        self.app.push_screen(ComparisonDialog(self.session, found), partial(self._take, other))

    def _take(self, other: str, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.rotation_variants.take, self.target, other))

    def action_make(self) -> None:
        """Find three variants and keep them beside the plan; Escape keeps those found."""
        plan = self.target

        def job(progress: Progress, stop: Stop) -> Variants:
            return self.session.workspace.rotation_variants.variants(plan, progress=progress, stop=stop)

        self.work(self.say("tui-making-variants"), job, self._made)

    def _made(self, found: Variants) -> None:
        self.toast("\n".join(map(self.tell, found.sentences)), warn=not found.variants)

    def action_copy(self) -> None:
        """Copy the plan under a name."""
        field = Field("name", self.say("word-field-name"), self.say("tui-copy-name", name=self.plan_name))
        title = self.say("tui-copy-title", name=self.plan_name)
        self.app.push_screen(FormDialog(self.session, title, [field], self._copy))

    def _copy(self, entries: Entries) -> object:
        return self.session.workspace.rotation_variants.copy(self.target, str(entries["name"]))

    def action_look(self) -> None:
        """Show the plan under the cursor on its board."""
        if self.listing.key:
            self.post_message(self.GoTo("rotation", self.listing.key))
        else:
            self.decline("tui-no-plan-here")

    def action_drop(self) -> None:
        """Remove the plan under the cursor, once more asked."""
        plan = self.listing.key
        if plan:
            question = Confirm(self.session, self.say("tui-drop-plan-title"), self.say("tui-drop-plan-text"))
            self.app.push_screen(question, partial(self._drop, plan))
        else:
            self.decline("tui-no-plan-here")

    def _drop(self, plan: str, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.rotation.remove, plan))
