"""What comes of an exchange: figures since the last review, feedback, the goal's measure, action items, reviews."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import Refused, message
from scheduler.model.method import Decision, Works
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.method import ActionItemView, FeedbackReport, MeasurementView, ReviewView
from tui.keys import bind
from tui.screens.form import Entries, FormDialog
from tui.screens.page import Page
from tui.session import Session
from tui.widgets.fields import Field
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

BLOCKS = "▁▂▃▄▅▆▇█"
TONES = {"overdue": "soft", "done": "quiet", "open": ""}


class ReviewAnswer(NamedTuple):
    """All that the page shows."""

    name: str
    review: ReviewView
    feedback: FeedbackReport
    measured: tuple[MeasurementView, ...]
    items: tuple[ActionItemView, ...]


class ReviewPage(Page[ReviewAnswer]):
    """The review of a programme (`target` is its id). Enter on an action item says that it is done, or not."""

    CSS_PATH = "review.tcss"
    place = "playbook"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("a", "review", "add-review", show=True),
        bind("m", "measure", "measure", show=True),
        bind("x,delete", "remove", "remove-item"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | an action item is done, or open again; x removes it |
    | a | keep a review: does it work, what follows |
    | m | enter the goal's measure |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._items: dict[str, ActionItemView] = {}
        self._full: dict[str, str] = {}

    def about(self) -> dict[str, str]:
        """The review on paper."""
        return {"kind": "review", "programme": self.target}

    def body(self) -> ComposeResult:
        """One list, and what stands under the cursor in full."""
        yield Listing([ListColumn(), ListColumn(width=22), ListColumn(width=12)])
        yield ReasonPanel()

    def fetch(self) -> ReviewAnswer:
        """Figures, feedback, measure, action items."""
        workspace, target = self.session.workspace, self.target
        return ReviewAnswer(
            workspace.exchange.find(target).name,
            workspace.reviews.show(target),
            workspace.feedback.report(target),
            workspace.reviews.measurements(target),
            workspace.action_items.list(target, with_done=True),
        )

    def show(self, answer: ReviewAnswer) -> None:
        """The figures first."""
        due = answer.review.due
        right = self.say("cli-review-due", day=due) if due else ""
        self.head(self.say("report-review", programme=answer.name), right)
        self._items = {f"item:{item.id}": item for item in answer.items}
        self._full = {key: f"{item.text} ({', '.join(item.names)})" for key, item in self._items.items()}
        self.query_exactly_one(Listing).fill(self._lines(answer))

    def _lines(self, answer: ReviewAnswer) -> Iterator[Line]:
        yield Line((self.say("report-figures"),), tone="title")
        for number, sentence in enumerate(answer.review.figures.sentences):
            self._full[f"figure:{number}"] = self.tell(sentence)
            yield Line((self.tell(sentence),), key=f"figure:{number}")
        yield from self._measure(answer.measured)
        yield Line((self.say("tui-review-items", count=len(answer.items)),), tone="title")
        for key, item in self._items.items():
            tone, until = TONES[item.state], self.session.texts.date_text(item.until) if item.until else ""
            mark = "✓" if item.state == "done" else "!" if item.state == "overdue" else "·"
            who = ", ".join(item.names)
            yield Line((Cell(f"{mark} {item.text}", tone), Cell(who, "quiet"), Cell(until, tone)), key=key)
        if answer.feedback.texts:
            yield Line((self.say("tui-review-texts"),), tone="title")
        for number, text in enumerate(answer.feedback.texts):
            self._full[f"text:{number}"] = text
            yield Line((f"„{text}“",), key=f"text:{number}")
        yield Line((self.say("report-reviews"),), tone="title")
        if not answer.review.reviews:
            yield Line((Cell(self.say("report-no-reviews"), "quiet"),))
        for one in answer.review.reviews:
            verdict, decision = (
                self.say(f"method-works-{one.verdict.value}-is"),
                self.say(f"method-decision-{one.decision.value}"),
            )
            day = self.session.texts.date_text(one.day)
            self._full[f"review:{one.id}"] = one.text
            yield Line((f"{day}  {one.text}", f"{verdict}, {decision}"), key=f"review:{one.id}")

    def _measure(self, measured: tuple[MeasurementView, ...]) -> Iterator[Line]:
        yield Line((self.say("report-measure"),), tone="title")
        if not measured:
            yield Line((Cell(self.say("tui-review-no-measure"), "quiet"),))
            return
        values = [one.value for one in measured]
        low, high = min(0.0, *values, 0.0), max(values)
        steps = [round((value - low) / (high - low) * 7) if high > low else 0 for value in values]
        drawn = "".join(BLOCKS[step] for step in steps)
        last = measured[-1]
        text = self.say("tui-review-measured", value=last.value, day=last.day)
        yield Line((Cell(f"{drawn}  {text}", "accent"), last.note), key="measure")

    @on(Listing.Highlighted)
    def _read(self, event: Listing.Highlighted) -> None:
        self.query_exactly_one(ReasonPanel).say(self.session.texts, "", [self._full.get(event.key, "")])

    @on(Listing.Chosen)
    def _turn(self, event: Listing.Chosen) -> None:
        item = self._items.get(event.key)
        if item is not None:
            part = self.session.workspace.action_items
            self.act(lambda: part.done(item.id, done=item.done is None))

    def action_remove(self) -> None:
        """Remove the action item under the cursor."""
        item = self._items.get(self.query_exactly_one(Listing).key)
        if item is None:
            self.decline("tui-review-no-item")
        else:
            self.act(lambda: self.session.workspace.action_items.remove(item.id))

    def action_measure(self) -> None:
        """Ask for the goal's measure."""
        fields = [Field("value", self.say("report-measure")), Field("note", self.say("cli-column-note"))]

        def submit(entries: Entries) -> Change:
            try:
                value = float(entries["value"].replace(",", "."))
            except ValueError:
                raise Refused(message("error-number", value=entries["value"]), field="value") from None
            return self.session.workspace.reviews.measure(self.target, value, note=entries["note"])

        self.app.push_screen(FormDialog(self.session, self.say("tui-key-measure"), fields, submit))

    def action_review(self) -> None:
        """Ask whether it works and what follows."""
        say = self.say
        personas = [("", say("word-nothing"))]
        personas += [(one.id, one.name) for one in self.session.workspace.playbook.personas()]
        fields = [
            Field(
                "verdict", say("report-verdict"), "works", [(w.value, say(f"method-works-{w.value}-is")) for w in Works]
            ),
            Field(
                "decision",
                say("report-decision"),
                "keep",
                [(d.value, say(f"method-decision-{d.value}")) for d in Decision],
            ),
            Field("persona", say("report-persona"), "", personas),
            Field("problems", say("tui-review-change"), hint=say("tui-review-change-hint")),
            Field("text", say("report-text")),
            Field("again", say("tui-review-again"), hint=say("tui-review-again-hint")),
        ]

        def submit(entries: Entries) -> Change:
            again = entries["again"].strip()
            if again and not again.isdigit():
                raise Refused(message("error-number", value=again), field="again")
            changes = {"problems": entries["problems"]} if entries["problems"] else {}
            return self.session.workspace.reviews.add(
                self.target, Works(entries["verdict"]), Decision(entries["decision"]), persona=entries["persona"],
                text=entries["text"], again_in=int(again or 0), **changes,
            )  # fmt: skip

        self.app.push_screen(FormDialog(self.session, say("tui-key-add-review"), fields, submit))
