"""Why answers for every sit-out and every pair that never meets, and a dull second count finds each fact true."""

from __future__ import annotations

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import Message, PastMeeting, Round, Rule, Scope, message
from scheduler.pairing.reasons import why
from scheduler.pairing.unmet import why_pair
from scheduler.rules.company import Company
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.texts import texts
from tests.scheduler.pairing.making import FIRST, away, company, exchange, pairs_of, person, planned, programme

WEEKS = 5
Pair = tuple[str, str]


class Dull:
    """What is true of a programme, counted in the dullest way."""

    def __init__(self, plan: ExchangeRounds) -> None:
        self.plan = plan
        self.sellers = [one.id for one in plan.sides[0]]
        self.marketers = [one.id for one in plan.sides[1]]

    def away(self, person: str, one: Round) -> bool:
        """Whether somebody is away in a round."""
        absences = self.plan.company.absences.values()
        return any(some.person == person and some.start <= one.day < some.end for some in absences)

    def barred(self, one: str, other: str, where: Round) -> list[Rule]:
        """The rules that keep two people apart in a round."""
        rules = self.plan.company.rules.values()
        return [
            rule
            for rule in rules
            if any({one, other} == set(pair) for pair in rule.scope.pairs)
            and (rule.first is None or rule.first <= where.day)
        ]

    def others(self, person: str) -> list[str]:
        """Whom somebody is to meet."""
        return self.marketers if person in self.sellers else self.sellers

    def partner(self, person: str, one: Round) -> str | None:
        """Whom somebody meets in a round."""
        return next(
            (b if a == person else a for a, b in pairs_of(one) if person in (a, b)),
            None,
        )

    def times(self, one: str, other: str, before: Round) -> int:
        """How often two people met before a round."""
        past = [p for p in self.plan.company.past_meetings.values() if {p.first, p.second} == {one, other}]
        rounds = [r for r in self.plan.rounds if r.day < before.day and self.partner(one, r) == other]
        return len([p for p in past if p.day < before.day]) + len(rounds)

    def common(self, one: str, other: str) -> list[Round]:
        """The rounds in which two people could meet."""
        return [
            r for r in self.plan.rounds
            if not self.away(one, r) and not self.away(other, r) and not self.barred(one, other, r)
        ]  # fmt: skip

    def only(self, pair: Pair) -> bool:
        """Whether a meeting is the only one of its pair."""
        count = sum(pair in pairs_of(r) for r in self.plan.rounds)
        past = any({p.first, p.second} == set(pair) for p in self.plan.company.past_meetings.values())
        return count == 1 and not past

    def cheapest(self, one: str, other: str) -> tuple[int, int] | None:
        """The fewest pairs that lose their only meeting, then fewest tables that change, to bring two together."""
        found = []
        for where in self.common(one, other):
            now = set(pairs_of(where))
            possible = [
                (s, m) for s, m in product(self.sellers, self.marketers)
                if not self.away(s, where) and not self.away(m, where) and not self.barred(s, m, where)
            ]  # fmt: skip
            for size in (len(now), len(now) + 1):
                for some in combinations(possible, size):
                    people = {id for pair in some for id in pair}
                    if len(people) == 2 * size and (one, other) in some:
                        gone = now - set(some)
                        found.append((sum(map(self.only, gone)), len(gone)))
        return min(found, default=None)


@st.composite
def plans(draw: st.DrawFn) -> ExchangeRounds:
    """A planned programme of a small company with absences, history, and pairs that rules keep apart."""
    sellers, marketers = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    ids = [f"s{n}" for n in range(sellers)] + [f"m{n}" for n in range(marketers)]
    pairs = list(product(ids[:sellers], ids[sellers:]))
    missing = draw(st.lists(st.tuples(st.sampled_from(ids), st.integers(0, WEEKS - 1)), max_size=6, unique=True))
    barred = draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True))
    past = draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True))
    rules = {
        f"r{n}": Rule(
            id=f"r{n}", kind="never-pair", scope=Scope(pairs=(pair,)), confidential=draw(st.booleans()),
            first=draw(st.sampled_from([None, FIRST.replace(day=25)])),
        )
        for n, pair in enumerate(barred)
    }  # fmt: skip
    met = {
        f"p{n}": PastMeeting(id=f"p{n}", day=FIRST.replace(year=2026), first=one, second=other)
        for n, (one, other) in enumerate(past)
    }
    absences = tuple(one for id, week in missing for one in away(id, week))
    known = company(sellers, marketers, absences=absences, rules=tuple(rules.values()), past_meetings=met)
    made = programme(WEEKS)
    return exchange(known, made, planned(known, made))


def said(*sentences: Message) -> list[str]:
    """The sentences in German, each of which must exist and be filled in."""
    spoken = [texts("de")(sentence) for sentence in sentences]
    assert all(text != one.key and "{" not in text for text, one in zip(spoken, sentences, strict=True))
    return spoken


@given(plans())
@settings(max_examples=120, deadline=None)
def test_every_sit_out_is_answered_with_facts_that_are_true(plan: ExchangeRounds) -> None:
    """Who cannot come, whom the others meet and for the how-manieth time: all of it, and nothing that is not so."""
    dull, people = Dull(plan), plan.company.people
    for where in plan.rounds:
        for out in where.sitting_out:
            text, facts = why(plan, people[out.person], where)
            said(text, *facts)
            here = [one for one in dull.others(out.person) if not dull.away(one, where)]
            free = [one for one in here if not dull.barred(out.person, one, where)]
            if where.skipped:
                assert text.key == "exchange-skipped-nobody"
                continue
            reason = (
                "away" if dull.away(out.person, where)
                else "no-partner-present" if not here
                else "not-allowed" if not free
                else "other-side-smaller"
            )  # fmt: skip
            assert text == message(
                "exchange-why-sits-out", person=people[out.person].name, reason=message(f"exchange-reason-{reason}")
            )
            by_key: dict[str, list[Message]] = {}
            for fact in facts:
                by_key.setdefault(fact.key, []).append(fact)
            if reason == "away":
                assert not facts
                continue
            gone = [one for one in dull.others(out.person) if dull.away(one, where)]
            assert [_names(fact) for fact in by_key.get("why-missing", [])] == (
                [[one.title() for one in gone]] if gone else []
            )
            apart = [one.title() for one in here if one not in free]
            assert [fact.values["people"] for fact in by_key.get("why-not-possible", [])] == ([apart] if apart else [])
            busy = [one for one in free if dull.partner(one, where)]
            assert [fact.values["partner"] for fact in by_key.get("why-busy", [])] == [one.title() for one in busy]
            for one, fact in zip(busy, by_key.get("why-busy", []), strict=True):
                instead = dull.partner(one, where)
                assert instead
                assert fact.values["others"] == [instead.title()]
                assert fact.values["times"] == dull.times(one, instead, where) + 1
                assert fact.values["own"] == dull.times(one, out.person, where)
            idle = [one.title() for one in free if one not in busy]
            assert [fact.values["person"] for fact in by_key.get("why-out-too", [])] == idle


def _names(fact: Message) -> list[object]:
    people = fact.values["people"]
    assert isinstance(people, list)
    return [one.values["person"] for one in people]


@given(plans())
@settings(max_examples=120, deadline=None)
def test_every_pair_that_never_meets_is_answered_with_facts_that_are_true(plan: ExchangeRounds) -> None:
    """When both could, what each did then, the rule unless it is confidential, and the cheapest way to change it."""
    dull, people = Dull(plan), plan.company.people
    for one, other in product(dull.sellers, dull.marketers):
        text, facts = why_pair(plan, people[one], people[other], FIRST)
        spoken = said(text, *facts)
        bars = [dull.barred(one, other, where) for where in plan.rounds]
        if any(dull.partner(one, where) == other for where in plan.rounds):
            assert text.key == "why-pair-meets"
        elif dull.times(one, other, plan.rounds[0]):
            assert text.key == "why-pair-met"
        elif all(bars):
            told = any(not rule.confidential for rules in bars for rule in rules)
            assert text.key == ("why-pair-barred" if told else "why-pair-not-possible")
            assert not facts
            assert told or "Regel" not in spoken[0]
        else:
            _check_unmet(dull, plan, one, other, text, facts)


def _check_unmet(
    dull: Dull, plan: ExchangeRounds, one: str, other: str, text: Message, facts: tuple[Message, ...]
) -> None:
    common = dull.common(one, other)
    assert text.key == ("why-pair-unmet" if common else "why-pair-never-there")
    assert text.values["count"] == len(common)
    told = {fact.values["day"]: fact for fact in facts if fact.key == "why-round"}
    assert list(told) == [where.day for where in common]
    for where in common:
        for person_id, name in ((one, "one"), (other, "other")):
            did = told[where.day].values[name]
            partner = dull.partner(person_id, where)
            assert isinstance(did, Message)
            assert did.key == ("why-did-meet" if partner else "why-did-sit-out")
            if partner:
                assert did.values["partners"] == [partner.title()]
                assert did.values["times"] == dull.times(person_id, partner, where) + 1
    for id in (one, other):
        days = [where.day for where in plan.rounds if dull.away(id, where)]
        lines = [fact for fact in facts if fact.key.startswith("why-cannot") and fact.values["person"] == id.title()]
        assert [fact.values.get("days", days) for fact in lines] == ([days] if days else [])
    apart = [where.day for where in plan.rounds if dull.barred(one, other, where)]
    assert [day for fact in facts if fact.key.startswith("why-apart") for day in fact.values["days"]] == apart  # type: ignore[union-attr]
    cost = [fact for fact in facts if fact.key.startswith("why-cost")]
    cheapest = dull.cheapest(one, other)
    if cheapest is None:
        assert [fact.key for fact in cost] == (["why-cost-a-table"] if common else [])
    else:
        (fact,) = cost
        assert (fact.values.get("count", 0), fact.values["changed"]) == cheapest


def test_a_confidential_rule_is_never_named() -> None:
    """Of a barred pair only "not possible together" is said, in either language and in every answer."""
    rule = Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s0", "m0"),)), confidential=True, note="secret")
    known: Company = company(1, 1, rules=(rule,))
    plan = exchange(known, programme(2), planned(known, programme(2)))
    text, facts = why_pair(plan, known.people["s0"], known.people["m0"], FIRST)
    assert not facts
    for language in ("de", "en"):
        assert "secret" not in texts(language)(text)
        assert texts(language).say("rule-never-pair-title") not in texts(language)(text)


def test_somebody_who_came_later_is_told_so() -> None:
    """Who is on a side but was not there when a round was planned gets an answer, too."""
    plan = exchange(company(2, 2), programme(2), planned(company(2, 2), programme(2)))
    late = {**plan.company.people, "m9": person("m9", "ma")}
    later = exchange(company(2, 2, people=late), programme(2), plan.rounds)
    text, _ = why(later, late["m9"], later.rounds[0])
    assert text.key == "why-not-planned-yet"
