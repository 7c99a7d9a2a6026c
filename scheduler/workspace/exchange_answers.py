"""How programmes, rounds, tables and their quality are shown: records put together as view records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from scheduler.model import CaseStudy, Message, Persona, Programme, Round, Severity, Table, message
from scheduler.pairing.bounds import Limits
from scheduler.pairing.priorities import reason_sentence
from scheduler.pairing.quality import Goodness
from scheduler.pairing.reasons import skip_sentence
from scheduler.rules.company import Company
from scheduler.rules.exchange_kind import ExchangeKind, PairKind
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.in_force import rules_in_force
from scheduler.workspace.exchange_tables import table_bounds, table_quality
from scheduler.workspace.reply_answers import replies_at
from scheduler.workspace.views.exchange import (
    AgendaView,
    Bounds,
    ProgrammeView,
    Quality,
    RoundView,
    SitOutView,
    TableView,
)


class Shown:
    """Turns the records of one programme into views; `topics` are personas and cases by id."""

    def __init__(
        self,
        exchange: ExchangeRounds,
        personas: Mapping[str, Persona],
        cases: Mapping[str, CaseStudy],
        today: date,
    ) -> None:
        self.exchange = exchange
        self.personas = personas
        self.cases = cases
        self.today = today

    @property
    def company(self) -> Company:
        """The company the programme lives in."""
        return self.exchange.company

    def name(self, person: str) -> str:
        """A person's name; the id of somebody who is gone."""
        known = self.company.people.get(person)
        return known.name if known else person

    def rounds(self) -> Iterator[RoundView]:
        """All rounds in order; those without meetings have no number of their own."""
        number = 0
        for round in self.exchange.rounds:
            number += round.skipped is None
            yield self.round(round, number if round.skipped is None else 0)

    def round(self, round: Round, number: int) -> RoundView:
        """One round with its tables and who sits out."""
        year, week, _ = round.day.isocalendar()
        state = "published" if round.published else "planned"
        return RoundView(
            date=round.day,
            week=f"{year}-W{week:02}",
            number=number,
            state="skipped" if round.skipped else "past" if round.day < self.today else state,
            tables=tuple(self.table(round, table) for table in round.tables),
            sitting_out=tuple(
                SitOutView(
                    person=sit_out.person,
                    name=self.name(sit_out.person),
                    side=self.exchange.programme.sides[sit_out.side].name,
                    reason=reason_sentence(sit_out.reason),
                )
                for sit_out in round.sitting_out
            ),
            reason=skip_sentence(round) if round.skipped else None,
        )

    def table(self, round: Round, table: Table) -> TableView:
        """One table with names, moment and place."""
        programme = self.exchange.programme
        sides = {side.name: people for side, people in zip(programme.sides, table.people, strict=True)}
        persona, case = self.personas.get(table.persona), self.cases.get(table.case)
        return TableView(
            meeting=table.id,
            sides=sides,
            names={side: tuple(self.name(person) for person in people) for side, people in sides.items()},
            start=programme.start_on(round.day, table.at),
            minutes=table.minutes or programme.minutes,
            place=self.place(table),
            online=table.online,
            persona=table.persona,
            persona_name=persona.name if persona else "",
            case=table.case,
            case_name=case.name if case else "",
            pinned=table.pinned,
            state=table.state.value,
            replies=replies_at(self.company, programme, round, table) if self.company.replies else (),
        )

    def place(self, table: Table) -> str:
        """The room with its site, or the site alone; empty for a meeting online."""
        room = self.company.rooms.get(table.room)
        if table.online:
            return ""
        first = self.company.people.get(table.everybody[0])
        site = self.company.sites.get(room.site if room else first.site if first else "")
        return ", ".join(one.name for one in (room, site) if one)

    def agenda(self, start: datetime) -> tuple[AgendaView, ...]:
        """The points of the agenda with the moment each begins."""
        shown = []
        for item in self.exchange.programme.agenda:
            shown.append(AgendaView(start=start, minutes=item.minutes, topic=topic_words(item.topic)))
            start += timedelta(minutes=item.minutes)
        return tuple(shown)


def topic_words(topic: str) -> Message:
    """A point of the agenda: one of the standard ones by the catalogue, else one's own words."""
    if topic in ("persona", "case", "discussion", "agreements"):
        return message(f"exchange-topic-{topic}")
    return message("exchange-topic-own", topic=topic)


def programme_view(programme: Programme, rounds: Iterable[Round]) -> ProgrammeView:
    """One programme for a list."""
    held = [round for round in rounds if round.skipped is None]
    return ProgrammeView(
        id=programme.id,
        name=programme.name,
        sides={side.name: side.people for side in programme.sides},
        first=programme.first,
        until=programme.until,
        every=programme.every,
        at=programme.at.strftime("%H:%M"),
        minutes=programme.minutes,
        zone=programme.zone,
        mode=programme.mode,
        state=programme.state.value,
        version=programme.version,
        rounds=len(held),
        meetings=sum(table.takes_place for round in held for table in round.tables),
        goal=programme.goal,
    )


def bounds_view(exchange: ExchangeRounds, limits: Limits, rounds: int) -> Bounds:
    """What is the best possible, with what stands in the way in sentences."""
    words = table_bounds if exchange.programme.in_groups else _bounds_sentences
    sides = zip(exchange.programme.sides, exchange.sides, strict=True)
    return Bounds(
        permitted_pairs=limits.permitted,
        most_meetings=limits.meetings,
        most_distinct_pairs=limits.distinct,
        fewest_rounds=limits.rounds,
        rounds=rounds,
        sides={side.name: len(people) for side, people in sides},
        sentences=tuple(words(exchange, limits, rounds)),
    )


def _bounds_sentences(exchange: ExchangeRounds, limits: Limits, rounds: int) -> Iterator[Message]:
    first, second = (side.name for side in exchange.programme.sides)
    sizes = [len(side) for side in exchange.sides]
    yield message("exchange-bound-sides", first=first, second=second, m=sizes[0], n=sizes[1])
    yield message("exchange-bound-pairs", pairs=limits.permitted, meetings=limits.meetings, rounds=rounds)
    if limits.distinct < limits.permitted:
        yield message("exchange-bound-not-all", most=limits.distinct, pairs=limits.permitted, fewest=limits.rounds)
    elif rounds:
        yield message("exchange-bound-all", fewest=limits.rounds, rounds=rounds)
    if exchange.programme.mode == "one-to-one" and sizes[0] != sizes[1]:
        larger = first if sizes[0] > sizes[1] else second
        yield message("exchange-bound-sit-outs", count=abs(sizes[0] - sizes[1]), side=larger)


def ties_of(exchange: ExchangeRounds) -> tuple[Message, ...]:
    """The hard rules in force that may keep a round from being as large as can be; no pair is named."""
    hosts = exchange.programme.mode == "hosts"
    titles = []
    for rule, kind in rules_in_force("exchange", exchange.programme.id, exchange.company):
        if rule.severity == Severity.HARD and isinstance(kind, ExchangeKind):
            titles += [kind.title] if kind.ties else []
            titles += [message("exchange-tie-apart")] if hosts and isinstance(kind, PairKind) else []
    return tuple({title.key: title for title in titles}.values())


def quality_view(
    figures: Goodness, limits: Limits, people: Iterable[str], seconds: float, ties: Sequence[Message] = ()
) -> Quality:
    """How good a plan is, in figures and in sentences that say what is proven, and what is not, and why.

    `ties` are the rules that may cost a meeting; they are named where one is missing to the largest rounds.
    """
    everybody = list(people)
    sit_outs = {person: figures.sit_outs.get(person, 0) for person in everybody}
    waited = sorted(sit_outs.values())
    sentences = (
        table_quality(figures, limits, waited) if limits.seats else _quality_sentences(figures, limits, waited, ties)
    )
    return Quality(
        meetings=figures.meetings,
        most_meetings=figures.meetings if 0 < limits.seats <= figures.seats else limits.meetings,
        distinct_pairs=figures.distinct,
        most_distinct_pairs=limits.distinct,
        repeats=figures.repeats,
        longest_sit_out=figures.longest,
        sit_outs=sit_outs,
        online=figures.online,
        proven=figures.proven(limits),
        seconds=round(seconds, 3),
        sentences=tuple(sentences),
        argument=limits.by.value,
        gap=max(0, limits.distinct - figures.distinct),
        shortest_gap=figures.shortest_gap,
    )


def _quality_sentences(
    figures: Goodness, limits: Limits, waited: Sequence[int], ties: Sequence[Message]
) -> Iterator[Message]:
    most_met, most_pairs = figures.meetings >= limits.meetings, figures.distinct >= limits.distinct
    yield message(
        "exchange-quality-most" if most_met else "exchange-quality-meetings",
        meetings=figures.meetings,
        most=limits.meetings,
    )
    if ties and figures.seated < limits.largest:
        yield message("exchange-quality-ties", count=limits.largest - figures.seated, rules=list(ties))
    yield message(
        "exchange-quality-pairs-most" if most_pairs else "exchange-quality-pairs",
        pairs=figures.distinct,
        most=limits.distinct,
        gap=limits.distinct - figures.distinct,
        reason=message(f"exchange-by-{limits.by.value}"),
    )
    yield message("exchange-quality-repeats", repeats=figures.repeats)
    if figures.shortest_gap is not None:
        yield message("exchange-quality-shortest-gap", count=figures.shortest_gap)
    shortest = 1 < figures.longest <= limits.longest
    yield message("exchange-quality-waits-shortest" if shortest else "exchange-quality-waits", longest=figures.longest)
    if waited and waited[-1]:
        yield message("exchange-quality-sit-outs", least=waited[0], most=waited[-1])
    yield message("exchange-quality-online", online=figures.online, meetings=figures.meetings)
