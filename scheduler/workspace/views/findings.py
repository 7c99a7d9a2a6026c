"""Findings, rules and kinds of rules as faces show them."""

from __future__ import annotations

from datetime import date

from scheduler.model import Acceptance, Finding, Message, ParameterValue
from scheduler.workspace.views.view import View


class RuleView(View, frozen=True):
    """One rule with its title, in what plan it holds, and how many findings it has now (open, accepted)."""

    id: str
    kind: str
    title: Message
    plan: str
    severity: str
    weight: int
    scope: Message
    parameters: dict[str, ParameterValue]
    first: date | None
    until: date | None
    confidential: bool
    enabled: bool
    note: str
    always_on: bool = False
    findings_open: int = 0
    findings_accepted: int = 0


class KindView(View, frozen=True):
    """One kind of rule: for which plan, its parameters with their types and defaults, and its sentences."""

    kind: str
    plan: str
    always_on: bool
    severity: str
    parameters: dict[str, str]
    title: Message
    text: Message
    example: Message


class Verdict(View, frozen=True):
    """What a check says: every finding, hard ones first; `accepted` ones are listed but no longer count."""

    plan: str
    name: str
    findings: tuple[Finding, ...]
    hard: int
    soft: int
    notices: int
    accepted: int


class Change(View, frozen=True):
    """What an action did: in words, and which findings it added and removed. `id` is the record's that it was about."""

    action: Message
    id: str = ""
    difference: tuple[Message, ...] = ()
    findings_added: tuple[Finding, ...] = ()
    findings_removed: tuple[Finding, ...] = ()


__all__ = ["Acceptance", "Change", "Finding", "KindView", "RuleView", "Verdict"]
