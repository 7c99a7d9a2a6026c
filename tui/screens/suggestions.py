"""Plans of a programme to choose from, side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.workspace.views.exchange import PlanResult, Quality
from scheduler.workspace.views.suggestions import SuggestionsView
from tui.keys import bind
from tui.screens.dialog import Confirm
from tui.screens.working import Progress, Stop, WorkingPage
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.working import Working

_COLUMNS = {"meetings": 11, "pairs": 11, "repeats": 10, "pause": 11, "online": 7, "same": 11}


class SuggestionsPage(WorkingPage[SuggestionsView]):
    """The suggestions for a programme (`target` is its id). Enter takes one, `n` makes variants."""

    place = "exchange"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("n", "make", "make-variants", show=True),
        bind("delete,backspace", "drop", "drop-suggestion", show=True),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | take the suggestion as the draft |
    | n | make three variants |
    | delete | drop the suggestion |
    """

    def body(self) -> ComposeResult:
        """One list, and the strip."""
        heads = [ListColumn(self.say(f"tui-suggestions-{name}"), width, "right") for name, width in _COLUMNS.items()]
        yield Listing([ListColumn(self.say("tui-suggestions-cares-for")), *heads])
        yield Working()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_exactly_one(Listing)

    def fetch(self) -> SuggestionsView:
        """What is kept."""
        return self.session.workspace.suggestions.list(self.target)

    def show(self, answer: SuggestionsView) -> None:
        """The plan that stands first, then the suggestions; figures in green are proven best."""
        self.head(self.say("tui-suggestions-title", name=answer.name))
        self.listing.fill(self._lines(answer))

    def _lines(self, answer: SuggestionsView) -> Iterator[Line]:
        if answer.current:
            yield Line((self.say("tui-suggestions-current"), *self._figures(answer.current), ""), tone="quiet")
        for one in answer.suggestions:
            same = self.say("tui-suggestions-of", value=one.same, most=one.meetings)
            yield Line((self.tell(one.title), *self._figures(one.quality), same), key=one.id)
        if not answer.suggestions:
            yield Line((self.say("tui-suggestions-none"),))

    def _figures(self, quality: Quality) -> tuple[str | Cell, ...]:
        meetings = self.say("tui-suggestions-of", value=quality.meetings, most=quality.most_meetings)
        pairs = self.say("tui-suggestions-of", value=quality.distinct_pairs, most=quality.most_distinct_pairs)
        tone = "good" if quality.proven else "quiet"
        return (
            Cell(meetings, tone),
            Cell(pairs, tone),
            str(quality.repeats),
            str(quality.longest_sit_out),
            str(quality.online),
        )

    @on(Listing.Chosen)
    def _choose(self, event: Listing.Chosen) -> None:
        question = Confirm(self.session, self.say("tui-take-title"), self.say("tui-take-text"))
        self.app.push_screen(question, partial(self._take, event.key))

    def _take(self, suggestion: str, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.suggestions.take, self.target, suggestion), self._taken)

    def _taken(self, result: PlanResult) -> None:
        quality = result.quality
        self.toast(self.say("tui-planned", meetings=quality.meetings, most=quality.most_meetings))

    def action_make(self) -> None:
        """Make variants in place of those that are there."""
        programme = self.target

        def job(progress: Progress, stop: Stop) -> SuggestionsView:
            return self.session.workspace.suggestions.variants(programme, progress=progress, stop=stop)

        self.work(self.say("tui-making-variants"), job, self._made)

    def _made(self, view: SuggestionsView) -> None:
        self.toast(self.say("tui-variants-made", count=len(view.suggestions)))

    def action_drop(self) -> None:
        """Let go of the suggestion under the cursor."""
        suggestion = self.listing.key
        if suggestion:
            self.act(partial(self.session.workspace.suggestions.drop, self.target, suggestion))
        else:
            self.decline("tui-no-suggestion-here")
