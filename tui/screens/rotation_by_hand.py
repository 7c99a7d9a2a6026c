"""The board under a planner's hands: what is selected is assigned, changed, moved, pinned, removed."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from scheduler.model import DAY
from scheduler.workspace.views.rotation import RotationBoard
from tui.keys import bind
from tui.screens.page import Answer
from tui.screens.rotation_changes import RotationChanges, selection_of
from tui.screens.versions import decide
from tui.screens.working import WorkingPage
from tui.widgets.board import Board
from tui.widgets.grid import Grid


class BoardPage(WorkingPage[Answer]):
    """A page with a board whose selection, by keys or mouse, is changed by hand, and whose plan is published."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bind("e", "change", "change-assignment", show=True),
        bind("p", "pin", "pin"),
        bind("delete,backspace", "unassign", "unassign"),
        bind("less_than_sign", "shift(-1)", "earlier", display="<"),
        bind("greater_than_sign", "shift(1)", "later", display=">"),
        bind("left_square_bracket", "stretch(-1)", "shorter", display="["),
        bind("right_square_bracket", "stretch(1)", "longer", display="]"),
        bind("A", "approve", "approve-plan"),
        bind("P", "publish", "publish-plan"),
        bind("d", "versions", "since-publishing"),
        bind("b", "council", "council"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | e | all that can be done with what is selected |
    | p, delete | pin; remove |
    | <, >; [, ] | move a column earlier or later; let it end a column earlier or later |
    | A, P | approve; publish |
    | d, b | what has changed since publishing; works council |
    """

    @property
    def board(self) -> Board:
        """The board."""
        return self.query_exactly_one(Board)

    @property
    def plan(self) -> str:
        """The shown plan's id, empty where there is none."""
        return self.board.view.plan.id if self.board.view else ""

    # What is selected

    @on(Grid.Chosen)
    def _assign(self) -> None:
        if changes := self._changes():
            changes.assign()

    def action_change(self) -> None:
        """Ask what is to be done with what is selected."""
        if changes := self._changes():
            changes.offer()

    def action_pin(self) -> None:
        """Pin what is selected, or let it loose."""
        if changes := self._changes(some=True):
            changes.pin()

    def action_unassign(self) -> None:
        """Remove what is selected, after its difference was seen."""
        if changes := self._changes(some=True):
            changes.remove()

    def action_shift(self, columns: int) -> None:
        """Move what is selected a column earlier or later, after its difference was seen."""
        column = self.board.column
        if column and (changes := self._changes(some=True)):
            changes.shift(columns * (column.last - column.first + DAY))

    def action_stretch(self, columns: int) -> None:
        """Let the assignment end a column earlier or later, after its difference was seen."""
        column = self.board.column
        if column and (changes := self._changes(some=True)):
            if len(changes.chosen.assignments) > 1:
                self.decline("tui-one-assignment")
            else:
                changes.stretch(columns * (column.last - column.first + DAY))

    def _changes(self, *, some: bool = False) -> RotationChanges | None:
        """What changes the selection; says why where nothing can be: no plan, no person, `some` for no assignment."""
        board = self.board
        if (view := self.shown_plan()) is None:
            return None
        start, end = board.selection
        chosen = selection_of(view, [*board.frozen, *board.body], start, end)
        if chosen is None:
            self.decline("tui-assign-on-load")
        elif some and not chosen.assignments:
            self.decline("tui-no-assignment-here")
        else:
            return RotationChanges(self, view, chosen)
        return None

    # Versions

    def action_approve(self) -> None:
        """Approve the plan as it stands, after what stands against it was seen."""
        plan, part = self.plan, self.session.workspace.publishing
        if self.shown_plan():
            self.ask(lambda: part.approve(plan, dry_run=True), partial(decide, self, "approve"))

    def action_publish(self) -> None:
        """Publish the plan, after what changes for whom was seen."""
        plan, part = self.plan, self.session.workspace.publishing
        if self.shown_plan():
            self.ask(lambda: part.publish(plan, dry_run=True), partial(decide, self, "publish"))

    def action_versions(self) -> None:
        """Show what has changed since the last published version."""
        if self.shown_plan():
            self.post_message(self.GoTo("versions", self.plan))

    def action_council(self) -> None:
        """Show what the works council has to do with."""
        if self.shown_plan():
            self.post_message(self.GoTo("council", self.plan))

    def shown_plan(self) -> RotationBoard | None:
        """The board that is shown; without a plan None, and that is said."""
        if self.board.view is None:
            self.decline("tui-no-rotation-plan")
        return self.board.view
