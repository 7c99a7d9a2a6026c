"""Rules: what holds, how strictly, with how many findings; add, change, switch off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from scheduler.model import ParameterValue
from scheduler.workspace.views.findings import KindView, RuleView
from tui.keys import bind
from tui.marks import severity_cell
from tui.screens.dialog import Confirm
from tui.screens.finder import Choice, Finder
from tui.screens.form import open_form
from tui.screens.page import Page
from tui.screens.rules_forms import rule_form, rule_opening
from tui.session import Session
from tui.widgets.filter import FilterField
from tui.widgets.listing import Cell, Line, ListColumn, Listing
from tui.widgets.reason import ReasonPanel

COLUMNS = (ListColumn(width=1), ListColumn(), ListColumn(width=12), ListColumn(width=20))
SEVERITIES = ("hard", "soft", "notice")


class RulesAnswer(NamedTuple):
    """The rules, and the kinds there are."""

    rules: tuple[RuleView, ...]
    kinds: tuple[KindView, ...]


class RulesPage(Page[RulesAnswer]):
    """The rules by severity; what one says in full stands below."""

    CSS_PATH = "rules.tcss"
    place = "rules"
    BINDINGS: ClassVar[list[BindingType]] = [
        bind("a", "add", "add-rule", show=True),
        bind("space", "switch", "switch-rule", show=True),
        bind("f", "findings", "findings", show=True),
        bind("x,delete", "remove", "remove"),
        bind("slash", "filter", "filter"),
    ]
    """
    | Keys | What they do |
    | :- | :- |
    | enter | change the rule |
    | a, space, x | a new rule; switch off or on; remove |
    | f, / | all findings; filter |
    """

    def __init__(self, session: Session, target: str = "") -> None:
        super().__init__(session, target)
        self._rules: dict[str, RuleView] = {}
        self._kinds: dict[str, KindView] = {}

    def body(self) -> ComposeResult:
        """Filter, list, and the rule under the cursor in full."""
        yield FilterField(self.say("tui-filter"))
        yield Listing(COLUMNS)
        yield ReasonPanel()

    def fetch(self) -> RulesAnswer:
        """Rules and kinds."""
        part = self.session.workspace.rules
        return RulesAnswer(part.list(), part.kinds())

    def show(self, answer: RulesAnswer) -> None:
        """Hard rules first."""
        self._rules = {rule.id: rule for rule in answer.rules}
        self._kinds = {kind.kind: kind for kind in answer.kinds}
        numbers = {
            name: sum(1 for rule in answer.rules if rule.enabled and rule.severity == name) for name in SEVERITIES
        }
        self.head(self.say("tui-place-rules"), self.say("tui-rules-count", **numbers))
        self.query_exactly_one(Listing).fill(list(self._lines(answer.rules))[1:])

    def _lines(self, rules: tuple[RuleView, ...]) -> Iterator[Line]:
        for severity in SEVERITIES:
            group = [rule for rule in rules if rule.severity == severity]
            if group:
                yield Line(("",))
                yield Line((self.say(f"word-severity-{severity}"),), tone="title")
            for rule in group:
                yield self._line(rule)

    def _line(self, rule: RuleView) -> Line:
        title = self.tell(rule.title)
        scope = self.tell(rule.scope)
        text = f"{title} · {scope}" if scope else title
        state = "" if rule.enabled else self.say("tui-rule-off")
        if rule.always_on:
            state = self.say("tui-rule-always")
        counts = self.say("tui-rule-findings", open=rule.findings_open, accepted=rule.findings_accepted)
        counted = Cell(counts, rule.severity if rule.findings_open else "quiet")
        mark = severity_cell(rule.severity if rule.enabled else "")
        return Line((mark, text, Cell(state, "quiet"), counted), key=rule.id, tone="" if rule.enabled else "quiet")

    @property
    def rule(self) -> RuleView | None:
        """The rule under the cursor."""
        return self._rules.get(self.query_exactly_one(Listing).key)

    @on(Listing.Highlighted)
    def _explain(self) -> None:
        rule = self.rule
        if rule is not None:
            lines = list(self._details(rule))
            self.query_exactly_one(ReasonPanel).say(self.session.texts, self.tell(rule.title), lines)

    def _details(self, rule: RuleView) -> Iterator[str]:
        kind = self._kinds.get(rule.kind)
        if kind is not None:
            yield self.tell(kind.text)
        if scope := self.tell(rule.scope):
            yield scope
        if rule.parameters:
            yield " · ".join(f"{name}: {_shown(value)}" for name, value in rule.parameters.items())
        texts = self.session.texts
        if rule.first or rule.until:
            days = [texts.date_text(day) if day else "…" for day in (rule.first, rule.until)]
            yield " – ".join(days)
        if rule.confidential:
            yield self.say("tui-rule-confidential")
        if rule.note:
            yield rule.note

    def action_filter(self) -> None:
        """Show only some rules."""
        self.query_exactly_one(FilterField).open()

    @on(FilterField.Narrowed)
    def _filter(self, event: FilterField.Narrowed) -> None:
        self.query_exactly_one(Listing).filter_text = event.text

    def action_findings(self) -> None:
        """List the findings of all plans."""
        self.post_message(self.GoTo("findings", "all"))

    # Changes

    def action_add(self) -> None:
        """Choose a kind, then fill in the form."""
        choices = [
            Choice(self.tell(kind.title), self.say(f"tui-place-{kind.plan}"), self.tell(kind.text), lambda: None)
            for kind in self._kinds.values()
        ]
        kinds = list(self._kinds.values())

        def chosen(choice: Choice | None) -> None:
            if choice is not None:
                self.app.push_screen(rule_form(self.session, kinds[choices.index(choice)]))

        finder = Finder(self.session, self.say("tui-rule-choose-kind"), choices)
        self.app.push_screen(finder, chosen)

    @on(Listing.Chosen)
    def _edit(self) -> None:
        rule = self._own_rule()
        if rule is not None:
            open_form(self, partial(rule_opening, self.session, self._kinds[rule.kind], rule.id))

    def _own_rule(self) -> RuleView | None:
        """The rule under the cursor, unless it always holds."""
        rule = self.rule
        if rule is None:
            self.decline("tui-no-rule-here")
        elif rule.always_on:
            self.decline("tui-rule-always-on")
            return None
        return rule

    def action_switch(self) -> None:
        """Switch the rule off, or on again."""
        rule = self._own_rule()
        if rule is not None:
            self.act(partial(self.session.workspace.rules.enable, rule.id, not rule.enabled))

    def action_remove(self) -> None:
        """Remove the rule, after a question."""
        rule = self._own_rule()
        if rule is not None:
            question = Confirm(self.session, self.say("tui-rule-remove"), self.tell(rule.title))
            self.app.push_screen(question, partial(self._remove, rule.id))

    def _remove(self, rule: str, yes: bool | None) -> None:
        if yes:
            self.act(partial(self.session.workspace.rules.remove, rule))


def _shown(value: ParameterValue) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)
