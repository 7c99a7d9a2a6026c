"""The company's rules, and the exceptions that people take responsibility for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from scheduler.model import (
    Acceptance,
    Finding,
    Message,
    Programme,
    Refused,
    RotationPlan,
    Rule,
    Scope,
    Severity,
    fresh_id,
    message,
    require,
)
from scheduler.rules.kind import standing_rule
from scheduler.rules.registry import AnyKind, all_kinds, kinds_named
from scheduler.rules.text_form import parameter_forms, parameters_from_words, scope_from_text
from scheduler.workspace.context import Context, Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.rule_words import rule_change_lines, scope_words
from scheduler.workspace.views.findings import Change, KindView, RuleView

Check = Callable[[], Iterable[Finding]]


class RulesPart(Part):
    """The rules of all plans. `checks` give the findings on all rotation plans and all programmes."""

    def __init__(self, context: Context, *checks: Check) -> None:
        super().__init__(context)
        self._checks = checks

    # Questions

    def kinds(self) -> tuple[KindView, ...]:
        """Every kind of rule there is, with what its parameters take."""
        return tuple(_kind_view(kind) for kind in all_kinds())

    def list(self) -> tuple[RuleView, ...]:
        """Every rule with the number of its findings, those first that hold without being written down."""
        rules = self._context.all(Rule).values()
        counts = Counter((finding.rule, finding.counts) for finding in self._findings())
        standing = {kind.name: standing_rule(kind) for kind in all_kinds() if kind.always_on}
        written = {rule.kind for rule in rules if rule.enabled and rule.scope == Scope()}
        shown = [rule for name, rule in standing.items() if name not in written]
        return tuple(self._view(rule, counts) for rule in (*shown, *rules))

    def find(self, text: str, field: str = "rule") -> Rule:
        """The rule with that id; raises Refused otherwise, naming which could be meant."""
        rules = self._context.all(Rule).values()
        return find_one(text, rules, lambda _: (), lambda rule: rule.id, field)

    # Rules

    def add(
        self,
        kind: str,
        *,
        severity: Severity | str | None = None,
        plan: str = "",
        parameters: Mapping[str, str] | None = None,
        scope: str = "",
        **fields: Any,
    ) -> Change:
        """Add a rule of a kind; parameters and scope as texts, further fields are those of the record.

        Raises Refused for a kind, parameter, person or place that is not known, naming what could be meant.
        """
        (known, *_) = kinds_named(kind)
        rule = Rule(
            id=fresh_id(known.name, self._context.all(Rule), "rule"),
            kind=known.name,
            severity=Severity(severity) if severity else known.severity,
            plan=self._plan(plan),
            scope=scope_from_text(scope, self._context.company, pairs=known.pairs),
            parameters=parameters_from_words(known, parameters or {}, self._context.company),
            **fields,
        )
        return self._put(rule, known, message("rule-added", title=known.title))

    def edit(
        self,
        rule: str,
        *,
        severity: Severity | str | None = None,
        plan: str | None = None,
        parameters: Mapping[str, str] | None = None,
        scope: str | None = None,
        expect: int | None = None,
        **fields: Any,
    ) -> Change:
        """Change what is given; an empty text takes a parameter out. `expect` is the revision that a form showed."""
        with self._still_there(Rule, rule, expect):
            before = self.find(rule)
        (known, *_) = kinds_named(before.kind)
        company = self._context.company
        changes = dict(fields)
        if severity:
            changes["severity"] = Severity(severity)
        if plan is not None:
            changes["plan"] = self._plan(plan)
        if scope is not None:
            changes["scope"] = scope_from_text(scope, company, pairs=known.pairs)
        if parameters is not None:
            given = parameters_from_words(known, {name: word for name, word in parameters.items() if word}, company)
            kept = {name: value for name, value in before.parameters.items() if name not in parameters}
            changes["parameters"] = kept | given
        after: Rule = before.replace(**changes)
        return self._put(after, known, message("rule-edited", title=known.title), before, expect)

    def remove(self, rule: str) -> Change:
        """Remove a rule; what was accepted of it goes too."""
        record = self.find(rule)
        (known, *_) = kinds_named(record.kind)
        gone = [finding for finding in self._findings() if finding.rule == record.id]
        action = message("rule-removed", title=known.title)
        with self._context.change(action) as transaction:
            transaction.delete(Rule, record.id)
            for finding in gone:
                transaction.delete(Acceptance, finding.id)
        return Change(action=action, id=record.id, findings_removed=tuple(gone))

    def enable(self, rule: str, enabled: bool) -> Change:
        """Switch a rule off, or on again."""
        before = self.find(rule)
        (known, *_) = kinds_named(before.kind)
        action = message("rule-enabled" if enabled else "rule-disabled", title=known.title)
        return self._put(before.replace(enabled=enabled), known, action, before)

    # Exceptions

    def accept(self, finding: str, reason: str) -> Change:
        """Take responsibility for a finding: it stays listed as accepted and no longer counts."""
        found = self._finding(finding)
        require(reason.strip(), "error-reason-needed", field="reason")
        acceptance = Acceptance(id=found.id, by=self._context.actor, reason=reason.strip(), day=self._context.today)
        action = message("rule-accepted", title=_title(found), reason=acceptance.reason)
        with self._context.change(action) as transaction:
            transaction.put(acceptance)
        return Change(action=action, id=found.id, findings_removed=(found,))

    def reopen(self, finding: str) -> Change:
        """Let an accepted finding count again."""
        key = finding.strip().casefold()
        if self._context.snapshot.get(Acceptance, key) is None:
            raise Refused(message("rule-not-accepted", finding=finding), field="finding")
        found = [known for known in self._findings() if known.id == key]
        action = message("rule-reopened", title=_title(found[0]) if found else key)
        with self._context.change(action) as transaction:
            transaction.delete(Acceptance, key)
        return Change(action=action, id=key, findings_added=tuple(found))

    # How it is done

    def _put(
        self, rule: Rule, kind: AnyKind, action: Message, before: Rule | None = None, expect: int | None = None
    ) -> Change:
        kind.read(rule)
        require(not kind.pairs or rule.scope.pairs, "rule-needs-pairs", field="scope", title=kind.title)
        known = {finding.id for finding in self._findings()} if before else set()
        old = [finding for finding in self._findings() if before and finding.rule == before.id]
        with self._context.change(action, self._expect(Rule, rule.id, expect)) as transaction:
            transaction.put(rule)
        now = [finding for finding in self._findings() if finding.rule == rule.id]
        left = {finding.id for finding in now}
        return Change(
            action=action,
            id=rule.id,
            difference=rule_change_lines(before, rule, self._context.company) if before else (),
            findings_added=tuple(finding for finding in now if finding.id not in known),
            findings_removed=tuple(finding for finding in old if finding.id not in left),
        )

    def _view(self, rule: Rule, counts: Mapping[tuple[str, bool], int]) -> RuleView:
        (kind, *_) = kinds_named(rule.kind)
        return RuleView(
            id=rule.id,
            kind=rule.kind,
            title=kind.title,
            plan=rule.plan or kind.plan,
            severity=rule.severity,
            weight=rule.weight,
            scope=scope_words(rule.scope, self._context.company),
            parameters=rule.parameters,
            first=rule.first,
            until=rule.until,
            confidential=rule.confidential,
            enabled=rule.enabled,
            note=rule.note,
            always_on=rule.id == standing_rule(kind).id,
            findings_open=counts.get((rule.id, True), 0),
            findings_accepted=counts.get((rule.id, False), 0),
        )

    def _findings(self) -> Collection[Finding]:
        return [finding for check in self._checks for finding in check()]

    def _finding(self, text: str) -> Finding:
        findings = self._findings()
        for finding in findings:
            if finding.id == text.strip().casefold():
                return finding
        known = [finding.id for finding in findings if finding.counts][:8]
        hint = message("rule-findings-known", findings=known) if known else message("rule-no-findings")
        raise Refused(message("rule-no-such-finding", finding=text), hint=hint, field="finding")

    def _plan(self, text: str) -> str:
        """The id of the plan or programme that a rule is to hold for alone; empty means all."""
        if not text.strip():
            return ""
        plans: Sequence[RotationPlan | Programme] = [
            *self._context.all(RotationPlan).values(),
            *self._context.all(Programme).values(),
        ]
        found: RotationPlan | Programme = find_one(
            text, plans, lambda plan: (plan.name,), lambda plan: f"{plan.name} ({plan.id})", "plan"
        )
        return found.id


def _title(finding: Finding) -> Message:
    (kind, *_) = kinds_named(finding.kind)
    return kind.title


def _kind_view(kind: AnyKind) -> KindView:
    return KindView(
        kind=kind.name,
        plan=kind.plan,
        always_on=kind.always_on,
        severity=kind.severity,
        parameters=parameter_forms(kind),
        title=kind.title,
        text=message(f"rule-{kind.name}-purpose"),
        example=message(f"rule-{kind.name}-example"),
    )
