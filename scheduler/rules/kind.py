"""What a kind of rule is: a name, parameters that refuse nonsense, and three voices."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

import msgspec

from scheduler.model import Finding, Message, Refused, Rule, Severity, message
from scheduler.rules.facts import Facts

PlanT = TypeVar("PlanT")
ParametersT = TypeVar("ParametersT", bound="Parameters")


class Parameters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parameters of a kind. A field's name is the parameter's name in tables and on the command line."""


class Kind(ABC, Generic[PlanT, ParametersT]):
    """One kind of rule. `Kind` objects hold no state; what a rule says stands in its record and its parameters.

    `plan` is "rotation" or "exchange". Kinds that are `always_on` hold without a rule record, with default parameters.
    Title, purpose and example are the catalogue keys `rule-<name>-title`, `-purpose` and `-example`; the sentence of a
    finding is made by `word`.
    """

    name: ClassVar[str]
    plan: ClassVar[str]
    parameters: ClassVar[type[Parameters]] = Parameters
    severity: ClassVar[Severity] = Severity.HARD
    always_on: ClassVar[bool] = False

    @abstractmethod
    def check(self, rule: Rule, parameters: ParametersT, plan: PlanT, facts: Facts) -> Iterable[Finding]:
        """Every place where the finished plan breaks the rule, judged by day and half day."""

    @abstractmethod
    def word(self, **facts: Any) -> Message:
        """The sentence of a finding: people, dates, the measure and its limit."""

    def read(self, rule: Rule) -> ParametersT:
        """The rule's parameters; raises Refused with the parameter's name where one is unknown or senseless."""
        try:
            return msgspec.convert(dict(rule.parameters), self.parameters, strict=False)  # type: ignore[return-value]
        except msgspec.ValidationError as error:
            raise Refused(
                message("rule-bad-parameters", kind=self.name, problem=str(error)),
                hint=message("rule-see-kinds"),
                field="parameters",
            ) from None


def finding_id(rule: Rule, *matter: object) -> str:
    """An id that stays the same while the matter is the same: the rule and what identifies the case, never counts."""
    text = "\x1f".join([rule.kind, rule.id, *map(str, matter)])
    return f"f-{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def standing_rule(kind: Kind[Any, Any]) -> Rule:
    """The rule record that stands for a kind which is always on."""
    return Rule(id=f"always.{kind.name}", kind=kind.name, severity=kind.severity)


Registry = Mapping[str, Kind[Any, Any]]
