"""Rotation: the planning board, why things are as they are, and assignments by hand."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from scheduler.model import Finding, Interrupted, message
from scheduler.workspace.views.rotation import BoardRow, CellReason, LoadRow, MeterView, PlanView, RotationBoard
from scheduler.workspace.views.solving import Solution
from tui.keys import bind
from tui.marks import glyph
from tui.screens.accepting import accept_form
from tui.screens.explaining import Explaining, Place
from tui.screens.repairs import Repairing
from tui.screens.rotation_by_hand import BoardPage
from tui.screens.rotation_forms import plan_form
from tui.screens.rotation_repair import PlanRepair
from tui.screens.solution import SolutionDialog
from tui.screens.working import Progress, Stop
from tui.session import Session
from tui.text import plain, styled
from tui.widgets.board import Board
from tui.widgets.board_cells import board_words
from tui.widgets.filter import FilterField
from tui.widgets.notice import Notice
from tui.widgets.reason import ReasonPanel
from tui.widgets.working import Working


class RotationAnswer(NamedTuple):
    """The plans there are, and the board of the one that is shown."""

    plans: tuple[PlanView, ...]
    board: RotationBoard | None


class RotationPage(BoardPage[RotationAnswer]):
    """A rotation plan as a board. The panel follows the cursor; Enter assigns, the difference being shown first."""

    CSS_PATH = "rotation.tcss"
    place = "rotation"
    UNTOLD = ("finding(1)",)
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("s", "solve", "solve", show=True),
        bind("w", "why", "why", show=True),
        bind("r", "repair", "repair", show=True),
        bind("R", "repair_plan", "repair-plan"),
        bind("V", "beside", "beside"),
        bind("x", "explain", "explain"),
        bind("X", "why_not", "not-there"),
        bind("f", "findings", "findings", show=True),
        bind("a", "accept", "accept"),
        bind("slash", "filter", "filter"),
        bind("o", "choose_plan", "choose-plan"),
        bind("c", "create", "create-plan"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | assign the person under the cursor |
    | s, R, V | solve the plan; repair it; plans beside it: variants, copies, proposals |
    | x, X | why there is no plan; why somebody is not in a department, and what it would cost |
    | w, r, f, a | why; what mends a finding; all findings; accept a finding |
    | /, o, c | filter; another plan; a new plan |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._kept: tuple[str, date | None] | None = None

    def about(self) -> dict[str, str]:
        """The board in the zoom that is shown."""
        return {"kind": "board", "plan": self.plan, "zoom": self.session.remembered.get("zoom", "week")}

    def body(self) -> ComposeResult:
        """Board and panel, or what to do without a plan."""
        yield FilterField(self.say("tui-filter-people"))
        with Container(id="rotation"):
            yield Board(board_words(self.session.texts))
            yield ReasonPanel(mendable=True)
        yield Static(id="meter")
        yield Static(plain(self.say("tui-board-legend")), id="legend")
        yield Notice(plain(self.say("tui-rotation-empty")))
        yield Working()

    async def relabel(self) -> None:
        """Build the page again in the session's language; the cursor comes back to its person and day."""
        self._kept = self.board.resting_place
        await super().relabel()

    def fetch(self) -> RotationAnswer:
        """The plans, and the board of the one looked at last, in the zoom used last."""
        part = self.session.workspace.rotation
        plans = part.list()
        wanted = self._wanted_plan([plan.id for plan in plans])
        zoom = self.session.remembered.get("zoom", "week")
        return RotationAnswer(plans, part.board(wanted, zoom=zoom) if wanted else None)

    def _wanted_plan(self, plans: list[str]) -> str:
        kind, _, rest = self.target.partition(":")
        named = rest.partition(":")[0] if kind == "finding" else self.target
        remembered = self.session.remembered.get("plan", "")
        return next((plan for plan in (named, remembered) if plan in plans), plans[0] if plans else "")

    def show(self, answer: RotationAnswer) -> None:
        """The board, its numbers in the heading, the cursor where it was or where the target says."""
        self.set_class(answer.board is None, "-empty")
        if answer.board is None:
            self.head(self.say("tui-place-rotation"))
            return
        view = answer.board
        self.session.remembered["plan"] = view.plan.id
        self.head(
            f"{view.plan.name} · {self.tell(view.plan.standing)}",
            f"{self.say(f'tui-zoom-{view.zoom}')} · {self._counts(view.findings)}",
        )
        self.board.show(view)
        self.set_class(bool(view.meter), "-metered")
        self.query_one("#meter", Static).update(self._meter(view.meter))
        if self._kept:
            self.board.point_to(*self._kept)
            self._kept = None
        self._jump(view)
        self._ask_why()

    def _meter(self, meter: tuple[MeterView, ...]) -> Content:
        """What required visits still need beside what is free, in weeks, the short ones first."""
        parts: list[str | tuple[str, str]] = [(self.say("tui-meter"), "$quiet")]
        for one in sorted(meter, key=lambda one: not one.short):
            key = "tui-meter-of" if one.free_weeks is not None else "tui-meter-needed"
            text = self.say(key, code=one.code, needed=one.needed_weeks, free=one.free_weeks or 0)
            parts += ["  ", (f"{glyph('hard')}{text}", "bold $hard") if one.short else text]
        return styled(*parts)

    def _counts(self, findings: tuple[Finding, ...]) -> str:
        open_ones = [finding.severity.value for finding in findings if finding.counts]
        return self.say("tui-finding-counts", hard=open_ones.count("hard"), soft=open_ones.count("soft"))

    def _jump(self, view: RotationBoard) -> None:
        kind, _, rest = self.target.partition(":")
        self.target = ""
        match kind:
            case "person" | "department":
                self.board.point_to(rest)
            case "week":
                self.board.point_to(day=date.fromisoformat(rest))
            case "finding":
                wanted = rest.partition(":")[2]
                for finding in view.findings:
                    if finding.id == wanted:
                        self.point_to_finding(finding)

    def point_to_finding(self, finding: Finding) -> None:
        """Put the cursor where a finding is."""
        who = next(iter((*finding.people, *finding.departments)), "")
        if finding.departments and not finding.people:
            self.board.all_loads = True
        self.board.point_to(who, finding.dates.first if finding.dates else None)
        self.board.point_to_mark(finding)

    # The panel

    @on(Board.Highlighted)
    def _ask_why(self) -> None:
        board = self.board
        who, day = board.place
        plan, part = self.plan, self.session.workspace.rotation
        if not (who and day and plan and self.query_exactly_one(ReasonPanel).display):
            return
        item = board.item
        if isinstance(item, LoadRow):
            self.ask(lambda: part.load_why(plan, who, day), self._show_why, group="why")
        else:
            self.ask(lambda: part.why(plan, who, day), self._show_why, group="why")

    def _show_why(self, reason: CellReason) -> None:
        panel = self.query_exactly_one(ReasonPanel)
        panel.say(
            self.session.texts, self.tell(reason.title), [self.tell(line) for line in reason.lines], reason.findings
        )

    def action_why(self) -> None:
        """Open the panel, or close it; on a wide screen it is open from the beginning."""
        if self.has_class("-wide"):
            self.toggle_class("-without-why")
        else:
            self.toggle_class("-why")
        self.call_after_refresh(self._ask_why)

    # Zoom, filter, plans

    @on(Board.ZoomAsked)
    def _zoom(self, event: Board.ZoomAsked) -> None:
        self.session.remembered["zoom"] = event.zoom
        self.reload()

    def action_filter(self) -> None:
        """Show only some people."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.board.filter_text = event.text

    def action_choose_plan(self) -> None:
        """Show another plan."""
        self.ask(self.session.workspace.rotation.list, self._offer_plans)

    def _offer_plans(self, plans: tuple[PlanView, ...]) -> None:
        if len(plans) < 2:
            self.decline("tui-rotation-only-plan")
            return
        number = [plan.id for plan in plans].index(self.plan)
        self.point(plans[(number + 1) % len(plans)].id)

    def action_create(self) -> None:
        """Create a plan."""
        self.app.push_screen(plan_form(self.session))

    # Solving

    def action_solve(self) -> None:
        """Fill or improve the plan by its rules, while the board stays usable; Escape keeps the best so far."""
        if (view := self.shown_plan()) is None:
            return
        plan, name = view.plan.id, view.plan.name
        text = self.say("rotation-solving", name=name)
        self.work(text, partial(self._solve, plan, name), partial(self._solved, name))

    def action_repair_plan(self) -> None:
        """Change as little as possible after life has happened; Escape shows the best so far."""
        if view := self.shown_plan():
            PlanRepair(self, view.plan.id, view.plan.name).start()

    def action_explain(self) -> None:
        """Say why there is no plan that keeps all rules, and what makes one possible."""
        if view := self.shown_plan():
            Explaining(self, view.plan.id, view.plan.name).start()

    def action_why_not(self) -> None:
        """Ask for a department, then why the person under the cursor is not there, or what it would cost."""
        board = self.board
        view, item = board.view, board.item
        if view is None or not isinstance(item, BoardRow):
            self.decline("tui-why-not-needs-person")
            return
        start, end = board.selection
        days = view.columns[start.column].first, view.columns[end.column].last
        place = Place(item.person, item.name, max(days[0], view.plan.first), min(days[1], view.plan.until))
        departments = [(load.department, f"{load.code}  {load.name}") for load in view.loads]
        Explaining(self, view.plan.id, view.plan.name).why_not(place, departments)

    def action_beside(self) -> None:
        """Show variants, copies and proposals beside the plan."""
        if self.shown_plan():
            self.post_message(self.GoTo("beside", self.plan))

    def _solve(self, plan: str, name: str, progress: Progress, stop: Stop) -> Solution:
        found = self.session.workspace.solving.solve(plan, progress=progress, stop=stop)
        if found.status == "unknown" and stop():
            raise Interrupted(message("rotation-stopped-early", name=name))
        return found

    def _solved(self, name: str, found: Solution) -> None:
        dialog = SolutionDialog(self.session, name, found)
        self.app.push_screen(dialog, partial(self._after_solving, found.proposal))

    def _after_solving(self, proposal: str, wanted: bool | None) -> None:
        if wanted:
            self.post_message(self.GoTo("rotation", proposal))

    # Findings

    def action_findings(self) -> None:
        """List all findings of the plan."""
        if self.plan:
            self.post_message(self.GoTo("findings", f"rotation:{self.plan}"))
        else:
            self.decline("tui-no-finding-here")

    @on(ReasonPanel.Asked)
    def action_repair(self) -> None:
        """Show what mends the findings under the cursor, to take it."""
        here = [finding for finding in self._findings_here() if finding.counts]
        if here:
            Repairing(self, self.plan).offer(here)
        else:
            self.decline("tui-no-finding-here")

    def action_accept(self) -> None:
        """Accept the worst finding under the cursor, with a reason."""
        here = [finding for finding in self._findings_here() if finding.counts]
        if not here:
            self.decline("tui-no-finding-here")
            return
        self.app.push_screen(accept_form(self.session, here[0]))

    def _findings_here(self) -> list[Finding]:
        board = self.board
        who, _ = board.place
        column = board.column
        if board.view is None or column is None:
            return []
        return [
            finding
            for finding in board.view.findings
            if who in (*finding.people, *finding.departments)
            and (finding.dates is None or (finding.dates.first <= column.last and column.first <= finding.dates.last))
        ]
