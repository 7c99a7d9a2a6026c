"""People at one table speak a common language."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.model import Person, Rule, Severity
from scheduler.rules.company import Company
from scheduler.rules.exchange_kind import PairKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.reach import reach_of


class LanguageInCommon(PairKind):
    """Pairs without a common language are avoided, or forbidden where the rule is hard.

    Somebody speaks the language they are written to in, and those among their skills that are named by a language's
    code (`en`, `fr`; ISO 639-1).
    """

    name = "language-in-common"
    severity = Severity.SOFT
    pairs = False

    def meant(self, rule: Rule, plan: ExchangeRounds) -> Iterable[tuple[str, str]]:
        """Those who may come to share a table and have none in common, of people in the rule's scope."""
        reach = reach_of(rule.scope, plan.company)
        spoken = {person.id: _spoken(person, plan.company) for person in plan.everybody if reach.has_person(person)}
        pairs = ((one.id, other.id) for one, other in plan.tablemates())
        return tuple(
            (one, other)
            for one, other in pairs
            if one in spoken and other in spoken and spoken[one].isdisjoint(spoken[other])
        )


def _spoken(person: Person, company: Company) -> frozenset[str]:
    skills = (skill.name.strip().casefold() for skill in person.skills)
    return frozenset([company.language_of(person), *(name for name in skills if len(name) == 2)])
