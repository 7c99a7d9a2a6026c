"""What a kind of rule is: a name, parameters that refuse nonsense, and three voices."""

from __future__ import annotations

import hashlib
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar

import msgspec

from scheduler.model import Finding, Message, NotPossible, Refused, Rule, Severity, Value, message
from scheduler.rules.facts import Facts

PlanT = TypeVar("PlanT")
ParametersT = TypeVar("ParametersT", bound="Parameters")


class Parameters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parameters of a kind. A field's (encoded) name is the parameter's name in tables and on the command line.

    `__post_init__` refuses what makes no sense with `require`, naming the field.
    """


class Kind(ABC, Generic[PlanT, ParametersT]):
    """One kind of rule. `Kind` objects hold no state; what a rule says stands in its record and its parameters.

    `plan` is "rotation" or "exchange". Kinds that are `always_on` hold without a rule record, with default parameters.
    The scope of a kind with `pairs` names pairs of people.
    Kinds that `counts_presence` are asked a second time as if requested absences were approved, for notices.
    Title, purpose and example are the catalogue keys `rule-<name>-title`, `-purpose` and `-example`; the sentence of a
    finding is made by `word`.
    """

    name: ClassVar[str]
    plan: ClassVar[str]
    parameters: ClassVar[type[Parameters]] = Parameters
    severity: ClassVar[Severity] = Severity.HARD
    always_on: ClassVar[bool] = False
    counts_presence: ClassVar[bool] = False
    pairs: ClassVar[bool] = False

    @abstractmethod
    def check(self, rule: Rule, parameters: ParametersT, plan: PlanT, facts: Facts) -> Iterable[Finding]:
        """Every place where the finished plan breaks the rule, judged by day and half day."""

    @abstractmethod
    def word(self, **facts: Any) -> Message:
        """The sentence of a finding: people, dates, the measure and its limit."""

    def encode(self, rule: Rule, parameters: ParametersT, problem: Any) -> None:  # noqa: ARG002 - for kinds that can
        """Add the rule to a solver's problem with the meaning that `check` has; raises NotPossible where it cannot.

        A kind without an encoding must never be left out of a problem in silence, hence the refusal.
        """
        raise NotPossible(message("rule-cannot-be-solved", title=self.title))

    @property
    def title(self) -> Message:
        """What people call the kind."""
        return message(f"rule-{self.name}-title")

    def read(self, rule: Rule) -> ParametersT:
        """The rule's parameters; raises Refused with the name of one that is unknown, missing or senseless."""
        fields = _fields(self.parameters)
        for name in rule.parameters:
            if name not in fields:
                raise self._refused("rule-unknown-parameter", name, known=list(fields))
        for name, field in fields.items():
            if field.required and name not in rule.parameters:
                raise self._refused("rule-missing-parameter", name)
        try:
            return msgspec.convert(dict(rule.parameters), self.parameters, strict=False)  # type: ignore[return-value]
        except msgspec.ValidationError as error:
            place = re.search(r"\$\.(\w+)", str(error))
            name = place.group(1) if place else ""
            raise self._refused("rule-bad-parameter", name, value=str(rule.parameters.get(name, ""))) from None

    def _refused(self, key: str, name: str, **values: Value) -> Refused:
        text = message(key, kind=self.name, name=name, **values)
        return Refused(text, hint=message("rule-see-kinds", kind=self.name), field=name)


@cache
def _fields(parameters: type[Parameters]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.encode_name: field for field in msgspec.structs.fields(parameters)}


def finding_id(rule: Rule, *matter: object) -> str:
    """An id that stays the same while the matter is the same: the rule and what identifies the case, never counts."""
    text = "\x1f".join([rule.kind, rule.id, *map(str, matter)])
    return f"f-{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def standing_rule(kind: Kind[Any, Any]) -> Rule:
    """The rule record that stands for a kind which is always on."""
    return Rule(id=f"always.{kind.name}", kind=kind.name, severity=kind.severity)
