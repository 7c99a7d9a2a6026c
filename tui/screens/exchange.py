"""Exchange: the rounds of a programme as a board, who met whom as a matrix, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.widgets import ContentSwitcher, Static

from scheduler.workspace.views.exchange import (
    ExchangeView,
    MatrixView,
    PlanResult,
    ProgrammeView,
    Published,
    Reasons,
    RoundView,
    TableView,
)
from tui.keys import bind
from tui.screens.choosing import ChoosingDialog
from tui.screens.dialog import Confirm
from tui.screens.exchange_forms import programme_form, programme_opening
from tui.screens.form import open_form
from tui.screens.meeting_changes import MeetingChanges, sit_out_choices
from tui.screens.working import WorkingPage
from tui.text import plain
from tui.widgets.filter import FilterField
from tui.widgets.grid import Grid
from tui.widgets.matrix import Matrix
from tui.widgets.notice import Notice
from tui.widgets.reason import ReasonPanel
from tui.widgets.rounds import Rounds
from tui.widgets.working import Working


class ExchangeAnswer(NamedTuple):
    """The programmes there are, and the shown one's rounds and matrix."""

    programmes: tuple[ProgrammeView, ...]
    rounds: ExchangeView | None
    matrix: MatrixView | None


class ExchangePage(WorkingPage[ExchangeAnswer]):
    """One programme. `m` changes between rounds and matrix; `s` plans, `P` publishes."""

    CSS_PATH = "exchange.tcss"
    place = "exchange"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("m", "view", "matrix", show=True),
        bind("s", "plan", "plan", show=True),
        bind("P", "publish", "publish"),
        bind("w", "why", "why", show=True),
        bind("W", "why_out", "who-out"),
        bind("a", "change", "change-meeting", show=True),
        bind("g", "quality", "quality", show=True),
        bind("f", "findings", "findings"),
        bind("V", "suggestions", "suggestions"),
        bind("r", "repair", "repair-exchange"),
        bind("t", "today", "to-today"),
        bind("T", "slots", "slots"),
        bind("R", "review", "review"),
        bind("E", "go('events')", "events"),
        bind("slash", "filter", "filter"),
        bind("o", "choose_programme", "choose-programme"),
        bind("c", "create", "create-programme"),
        bind("e", "edit", "edit-programme"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | open a meeting |
    | m, g, f | rounds or matrix; quality and bounds; findings |
    | s, V | plan; variants to choose from |
    | P, r | publish; repair |
    | a | pin, swap, move or cancel the meeting, say what became of it |
    | w, W, t, / | why; why somebody sits out; to today; filter |
    | o, c, e | another programme; a new one; change this one |
    | T, R, E | when to meet; what comes of it; events of one day |
    """

    def about(self) -> dict[str, str]:
        """The calendar of the programme."""
        return {"kind": "exchange", "programme": self.programme}

    def body(self) -> ComposeResult:
        """Two boards, one panel."""
        yield FilterField(self.say("tui-filter-people"))
        with Container(id="exchange"):
            with ContentSwitcher(initial="rounds"):
                yield Rounds(self.session.texts, id="rounds")
                yield Matrix(self.session.texts, id="matrix")
            yield ReasonPanel()
        yield Static(plain(self.say("tui-exchange-legend")), id="legend")
        yield Static(plain(self.say("tui-exchange-unplanned")), id="unplanned")
        yield Notice(plain(self.say("tui-exchange-empty")))
        yield Working()

    @property
    def rounds(self) -> Rounds:
        """The board of rounds."""
        return self.query_exactly_one(Rounds)

    @property
    def matrix(self) -> Matrix:
        """The matrix."""
        return self.query_exactly_one(Matrix)

    @property
    def showing_matrix(self) -> bool:
        """Whether the matrix is in front."""
        return self.query_exactly_one(ContentSwitcher).current == "matrix"

    @property
    def programme(self) -> str:
        """The shown programme's id, empty where there is none."""
        return self.session.remembered.get("exchange", "")

    def fetch(self) -> ExchangeAnswer:
        """The programmes, and the one looked at last."""
        part = self.session.workspace.exchange
        programmes = part.list()
        wanted = self._wanted([programme.id for programme in programmes])
        if not wanted:
            return ExchangeAnswer(programmes, None, None)
        return ExchangeAnswer(programmes, part.show(wanted), part.matrix(wanted))

    def _wanted(self, programmes: list[str]) -> str:
        kind, _, rest = self.target.partition(":")
        named = rest.partition(":")[0] if kind == "finding" else kind
        return next((one for one in (named, self.programme) if one in programmes), programmes[0] if programmes else "")

    def show(self, answer: ExchangeAnswer) -> None:
        """Boards and heading; a target opens what it names."""
        self.set_class(answer.rounds is None, "-empty")
        if answer.rounds is None or answer.matrix is None:
            self.session.remembered.pop("exchange", None)
            self.head(self.say("tui-place-exchange"))
            return
        programme = answer.rounds.programme
        self.session.remembered["exchange"] = programme.id
        state = self.say(f"word-state-{programme.state}")
        quality = answer.matrix.quality
        numbers = self.say("tui-exchange-numbers", meetings=quality.meetings, most=quality.most_meetings)
        self.head(f"{programme.name} · {state}", numbers if answer.rounds.rounds else "")
        self.set_class(not answer.rounds.rounds, "-unplanned")
        self.rounds.show(answer.rounds, self.session.workspace.today)
        self.matrix.show(answer.matrix)
        self._jump(answer)
        self._explain()

    def _jump(self, answer: ExchangeAnswer) -> None:
        kind, _, rest = self.target.partition(":")
        self.target = ""
        if kind == "finding":
            self.ask(partial(self.session.workspace.exchange.check, self.programme), partial(self._to_finding, rest))
        elif rest and answer.rounds:
            self.rounds.point_to(self.session.workspace.today, rest)
            self.post_message(self.GoTo("meeting", f"{kind}:{rest}"))

    def _to_finding(self, rest: str, verdict: Any) -> None:
        wanted = rest.partition(":")[2]
        for finding in verdict.findings:
            if finding.id == wanted and finding.dates:
                self.rounds.point_to(finding.dates.first)
                self.query_exactly_one(ReasonPanel).say(self.session.texts, "", [], [finding])

    # The panel

    @on(Grid.Highlighted)
    def _explain(self) -> None:
        panel = self.query_exactly_one(ReasonPanel)
        if self.showing_matrix:
            pair = self.matrix.pair
            if pair is not None and self.matrix.view is not None:
                row, column = pair
                cell = row.cells[column]
                title = row.name if cell.own else f"{row.name} – {self.matrix.view.names[column]}"
                lines = [] if cell.own else [self._pair_line(cell.rounds, cell.possible)]
                panel.say(self.session.texts, title, lines)
            return
        item, table = self.rounds.item, self.rounds.table
        if item is not None:
            texts = self.session.texts
            title = self.say("tui-round-title", number=item.number, day=texts.day_text(item.date))
            panel.say(texts, title, [*self._table_lines(table), "", *self._round_lines(item)])

    def _pair_line(self, rounds: tuple[int, ...], possible: bool) -> str:
        if not possible:
            return self.say("tui-pair-not-possible")
        return self.say("tui-pair-rounds", count=len(rounds), rounds=[str(number) for number in rounds])

    def _table_lines(self, table: TableView | None) -> list[str]:
        if table is None:
            return []
        lines = [f"{side}: {', '.join(names)}" for side, names in table.names.items()]
        place = self.say("word-online") if table.online else table.place
        lines.append(f"{self.session.texts.time_text(table.start)} · {place}" if place else "")
        lines += [name for name in (table.persona_name, table.case_name) if name]
        return [line for line in lines if line]

    def _round_lines(self, item: RoundView) -> list[str]:
        if item.reason is not None:
            return [self.tell(item.reason)]
        reasons: dict[str, list[str]] = {}
        for sit_out in item.sitting_out:
            reasons.setdefault(self.tell(sit_out.reason), []).append(sit_out.name)
        return [f"{reason}: {', '.join(names)}" for reason, names in reasons.items()]

    def action_why(self) -> None:
        """Open the panel and ask why the people under the cursor meet, or do not."""
        if not self.query_exactly_one(ReasonPanel).display:
            self.add_class("-why")
        elif not self.has_class("-wide"):
            self.remove_class("-why")
            return
        question = self._question()
        if question:
            self.ask(question, self._show_reasons, group="why")
        else:
            self.call_after_refresh(self._explain)

    def _question(self) -> Callable[[], Reasons] | None:
        """Why the pair under the matrix' cursor meets or never does; why somebody of the round meets or sits out."""
        workspace, programme = self.session.workspace, self.programme
        if self.showing_matrix:
            pair, view = self.matrix.pair, self.matrix.view
            if pair is None or view is None:
                return None
            return partial(workspace.reasons.pair, programme, pair[0].person, view.columns[pair[1]])
        item, table = self.rounds.item, self.rounds.table
        people = [person for side in table.sides.values() for person in side] if table else []
        people += [out.person for out in item.sitting_out] if item else []
        return partial(workspace.exchange.why, programme, people[0], item.date) if people and item else None

    def action_why_out(self) -> None:
        """Ask who sits out in the round under the cursor, then why."""
        item = self.rounds.item
        if item is None or not item.sitting_out or self.showing_matrix:
            self.decline("tui-nobody-sits-out")
            return
        title = self.say("tui-why-out-title", day=self.session.texts.day_text(item.date))
        dialog = ChoosingDialog(self.session, title, sit_out_choices(item, self.tell))
        self.app.push_screen(dialog, partial(self._why_out, item.date))

    def _why_out(self, day: date, person: str | None) -> None:
        if person:
            self.add_class("-why")
            why = partial(self.session.workspace.exchange.why, self.programme, person, day)
            self.ask(why, self._show_reasons, group="why")

    def _show_reasons(self, reasons: Reasons) -> None:
        lines = [self.tell(reason) for reason in reasons.reasons]
        self.query_exactly_one(ReasonPanel).say(self.session.texts, self.tell(reasons.text), lines)

    # Views

    def action_view(self) -> None:
        """Change between rounds and matrix."""
        switcher = self.query_exactly_one(ContentSwitcher)
        switcher.current = "rounds" if self.showing_matrix else "matrix"
        (self.matrix if self.showing_matrix else self.rounds).focus()
        self._explain()

    def action_today(self) -> None:
        """Go to the next round."""
        self.rounds.point_to(self.session.workspace.today)

    def action_filter(self) -> None:
        """Show only some people, in the matrix."""
        if not self.showing_matrix:
            self.action_view()
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.matrix.filter_text = event.text

    @on(Grid.Chosen)
    def _open(self) -> None:
        table = self.rounds.table
        if self.showing_matrix:
            self.action_why()
        elif table is None:
            self.decline("tui-no-meeting-here")
        else:
            self.post_message(self.GoTo("meeting", f"{self.programme}:{table.meeting}"))

    def action_quality(self) -> None:
        """Show what is the best possible, and how good the plan is."""
        if self._has_programme():
            self.post_message(self.GoTo("quality", self.programme))

    def action_review(self) -> None:
        """Show what comes of the exchange: feedback, action items, reviews."""
        if self._has_programme():
            self.post_message(self.GoTo("review", self.programme))

    def action_slots(self) -> None:
        """Show weekdays and hours by what they cost."""
        if self._has_programme():
            self.post_message(self.GoTo("slots", self.programme))

    def action_findings(self) -> None:
        """List the findings of the programme."""
        if self._has_programme():
            self.post_message(self.GoTo("findings", f"exchange:{self.programme}"))

    def _has_programme(self) -> bool:
        if not self.programme:
            self.decline("tui-no-programme")
        return bool(self.programme)

    # Actions

    def action_choose_programme(self) -> None:
        """Show the next programme."""
        self.ask(self.session.workspace.exchange.list, self._next_programme)

    def _next_programme(self, programmes: tuple[ProgrammeView, ...]) -> None:
        if len(programmes) < 2:
            self.decline("tui-exchange-only-programme")
            return
        number = [programme.id for programme in programmes].index(self.programme)
        self.point(programmes[(number + 1) % len(programmes)].id)

    def action_create(self) -> None:
        """Create a programme."""
        self.app.push_screen(programme_form(self.session))

    def action_edit(self) -> None:
        """Change hour, goal, organizer and the like."""
        if self._has_programme():
            open_form(self, partial(programme_opening, self.session, self.programme))

    def action_plan(self) -> None:
        """Plan the unpublished future, while the board stays usable; Escape keeps the best so far as a suggestion."""
        if self._has_programme():
            plan = partial(self.session.workspace.exchange.plan, self.programme)
            self.work(self.say("tui-planning"), lambda tell, stop: plan(progress=tell, stop=stop), self._planned)

    def _planned(self, result: PlanResult) -> None:
        quality = result.quality
        figures = {"meetings": quality.meetings, "most": quality.most_meetings}
        if not result.suggestion:
            self.toast(self.say("tui-planned", **figures))
            return
        pairs = {"pairs": quality.distinct_pairs, "bound": quality.most_distinct_pairs}
        text = self.say("tui-stopped-text", **figures, **pairs)
        question = Confirm(self.session, self.say("tui-stopped-title"), text)
        self.app.push_screen(question, partial(self._take, result.programme.id, result.suggestion))

    def _take(self, programme: str, suggestion: str, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.suggestions.take, programme, suggestion), self._planned)
        else:
            self.toast(self.say("tui-suggestion-kept"))

    def action_suggestions(self) -> None:
        """Compare variants, and take one."""
        if self._has_programme():
            self.post_message(self.GoTo("suggestions", self.programme))

    def action_repair(self) -> None:
        """Show what the repair with the fewest changes would change, then take it or leave it."""
        if self._has_programme():
            MeetingChanges(self, self.programme).repair()

    def action_change(self) -> None:
        """Ask what is to be done with the meeting under the cursor."""
        table = self.rounds.table
        if table is None or self.showing_matrix:
            self.decline("tui-no-meeting-here")
        else:
            MeetingChanges(self, self.programme).offer(table)

    def action_publish(self) -> None:
        """Publish, after a question."""
        if self._has_programme():
            question = Confirm(self.session, self.say("tui-publish-title"), self.say("tui-publish-text"))
            self.app.push_screen(question, self._publish)

    def _publish(self, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.exchange.publish, self.programme), self._published)

    def _published(self, published: Published) -> None:
        self.toast(self.say("tui-published", version=published.version))
