"""What must hold, and what counting says of it, in sentences for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import msgspec

from scheduler.model import Message, Person, Rule, Span, Value, message
from scheduler.rotation.explaining.certificates import Certificate
from scheduler.rotation.explaining.claims import BY_PERSON, PIN, Claim, kind_of
from scheduler.rules.company import Company
from scheduler.rules.rotation_days import RotationDays
from scheduler.rules.values import FROM_DEPARTMENTS, amount_for


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """Some claims of a conflict that are one sentence: a pin, or a rule for these people and departments.

    `dates` are the days that it is about in the conflict, where it is not the whole plan.
    """

    text: Message
    kind: str
    rule: str = ""
    people: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    dates: Span | None = None
    confidential: bool = False
    claims: tuple[Claim, ...] = msgspec.field(default=(), name="_claims")


def said_of(claims: Iterable[Claim], plan: RotationDays) -> tuple[Said, ...]:
    """The claims in sentences; parts of one rule for several people are said together."""
    groups: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        groups.setdefault(_shared(claim), []).append(claim)
    return tuple(_said(group, plan) for group in groups.values())


def _shared(claim: Claim) -> tuple[str, ...]:
    if claim.rule is None or claim.kind not in BY_PERSON:
        return (claim.key,)
    return (claim.rule.id, *claim.rule.scope.departments, *claim.rule.scope.groups)


def _said(claims: Sequence[Claim], plan: RotationDays) -> Said:
    first = claims[0]
    if first.kind == PIN and first.pinned is not None:
        part, who = first.pinned, plan.company.people[first.person]
        text = message(
            "explain-claim-pin", person=who.name, department=plan.department(part.department).name,
            first=part.start, last=part.range.last,
        )  # fmt: skip
        return Said(
            text=text, kind=PIN, people=(who.id,), departments=(part.department,),
            dates=Span(part.start, part.range.last), claims=(first,),
        )  # fmt: skip
    rule = first.rule
    if rule is None:
        raise AssertionError(first.key)
    people = [key for claim in claims if claim.rule for key in _people_of(claim.rule)]
    text = rule_text(rule, people, plan)
    dates = None
    if rule.first or rule.until:
        dates = Span(max(rule.first or date.min, plan.plan.start), min(rule.until or date.max, plan.plan.range.last))
        text = message("explain-within", first=dates.first, last=dates.last, text=text)
    return Said(
        text=text, kind=rule.kind, rule=rule.id, people=tuple(people), departments=rule.scope.departments, dates=dates,
        confidential=rule.confidential, claims=tuple(claims),
    )  # fmt: skip


def _people_of(rule: Rule) -> Sequence[str]:
    return [key for pair in rule.scope.pairs for key in pair] or rule.scope.people


def rule_text(rule: Rule, people: Sequence[str], plan: RotationDays) -> Message:
    """What a rule says, for these people (everybody that it is for, where none are named) and its departments."""
    kind, company = kind_of(rule), plan.company
    parameters = kind.read(rule)
    departments = [company.departments[key] for key in rule.scope.departments if key in company.departments]
    values: dict[str, Value] = {
        "whom": _whom(rule, people, company),
        "count": len(people),
        "departments": [department.name for department in departments] or message("explain-everywhere"),
        "title": kind.title,
        "plan_first": plan.plan.start,
        "plan_last": plan.plan.range.last,
    }
    for field in msgspec.structs.fields(parameters):
        if field.name == "departments" and departments:
            continue
        value = getattr(parameters, field.name)
        if isinstance(value, str) and value.startswith(FROM_DEPARTMENTS) and len(departments) == 1:
            value = amount_for(value, departments[0])
        values[field.encode_name] = _value(field.encode_name, value, plan)
    return message(f"explain-claim-{rule.kind}", **values)


def _whom(rule: Rule, people: Sequence[str], company: Company) -> Value:
    if people:
        return names(people, company)
    roles = [message(f"rule-scope-role-{role}") for role in rule.scope.roles]
    return [*roles, *rule.scope.groups] or message("explain-everybody")


def names(people: Iterable[str], company: Company) -> list[str]:
    """The names of people by their ids."""
    known: dict[str, Person] = dict(company.people)
    return [known[key].name if key in known else key for key in people]


def _value(name: str, value: Any, plan: RotationDays) -> Value:
    """A parameter as it stands in a sentence."""
    company = plan.company
    if value is None:
        return plan.plan.range.last if name in ("by", "until") else plan.plan.start if name == "from" else 0
    if isinstance(value, tuple):
        return [_value(name, item, plan) for item in value]
    if not isinstance(value, str):
        number: Value = value
        return number
    if value.startswith(FROM_DEPARTMENTS):
        return message("explain-by-department")
    if value in company.departments:
        return company.departments[value].name
    if value in company.people:
        return company.people[value].name
    if ">" in value:
        return " → ".join(_named(key.strip(), company) for key in value.split(">"))
    first, dots, last = value.partition("..")
    if dots:
        return message("explain-days", first=date.fromisoformat(first.strip()), last=date.fromisoformat(last.strip()))
    return value


def _named(key: str, company: Company) -> str:
    return company.departments[key].name if key in company.departments else key


def one_after_another(texts: Sequence[Message]) -> Value:
    """Whole sentences as one text."""
    if len(texts) < 2:
        return texts[0] if texts else ""
    return message("explain-next", sentence=texts[0], rest=one_after_another(texts[1:]))


def counted(certificate: Certificate, plan: RotationDays) -> Message:
    """What counting found, with its numbers."""
    company = plan.company
    values: dict[str, Value] = {
        "people": names(certificate.people, company),
        "count": len(certificate.people),
        "department": _named(certificate.department, company),
        "asked": round(certificate.asked / 7, 1),
        "there": round(certificate.there / 7, 1),
        "most": certificate.most,
        "first": certificate.first or plan.plan.start,
        "last": certificate.last or plan.plan.range.last,
    }
    if certificate.sort == "crowded":
        values |= {"asked": certificate.asked, "there": certificate.there}
    elif certificate.sort == "short":
        values |= {"asked": round(certificate.asked / 10, 1), "there": round(certificate.there / 10, 1)}
    elif certificate.sort == "closed":
        values["reasons"] = one_after_another([said.text for said in said_of(certificate.claims, plan)])
    elif certificate.sort == "person":
        values["parts"] = [
            message("explain-weeks-in", department=_named(need.department, company), weeks=round(need.days / 7, 1))
            for need in certificate.needs
        ]
    elif certificate.sort == "places":
        weeks = {round(need.days / 7, 1) for need in certificate.needs}
        values["each"] = max(weeks)
        values["same"] = len(weeks)
    elif certificate.sort == "order":
        values["before"] = _named(certificate.before, company)
    return message(f"explain-counted-{certificate.sort}", **values)
