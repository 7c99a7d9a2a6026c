"""Exchange programmes: made, planned, checked, explained and published."""

from __future__ import annotations

import time as clock
from collections import Counter
from datetime import date
from typing import Any

import msgspec

from scheduler.model import (
    Acceptance,
    CaseStudy,
    Finding,
    Interrupted,
    Person,
    Persona,
    PlanState,
    Programme,
    Proof,
    Refused,
    Round,
    Side,
    Table,
    fresh_id,
    message,
)
from scheduler.pairing.bounds import Limits, complete_plan_exists, fewest_rounds_in_person
from scheduler.pairing.check import check
from scheduler.pairing.dates import round_dates
from scheduler.pairing.judging import judged
from scheduler.pairing.proposing import Proposed, propose_rounds
from scheduler.pairing.quality import Goodness, goodness
from scheduler.pairing.reasons import earlier_meetings, why
from scheduler.pairing.sense import never_there, refuse_senseless
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.rules.findings import counted, with_acceptances
from scheduler.rules.pairing_problem import ExchangeProblem, PairingProblem
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Part
from scheduler.workspace.exchange_answers import Shown, bounds_view, programme_view, quality_view, ties_of
from scheduler.workspace.exchange_matrix import coverage_view, matrix_view
from scheduler.workspace.exchange_planning import (
    Progress,
    Stop,
    forget_planning,
    is_tighter,
    proof_of,
    replace_rounds,
    suggestion_of,
    watch_of,
    with_proof,
)
from scheduler.workspace.invitation_state import invitation_state
from scheduler.workspace.lookup import find_one
from scheduler.workspace.method_records import forget_method
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.exchange import (
    Bounds,
    CoverageView,
    Difference,
    ExchangeView,
    MatrixView,
    MeetingPage,
    PlanResult,
    ProgrammeView,
    Published,
    Quality,
    Reasons,
    RoundView,
)
from scheduler.workspace.views.findings import Change, Verdict
from scheduler.workspace.wording import differences

_PLANNED_BY = ("sides", "first", "until", "every", "mode", "on_holiday", "region", "closed")


class ExchangePart(Part):
    """The programmes in which two sides, or the people of one pool, meet. They are named by id or name."""

    # Questions

    def list(self) -> tuple[ProgrammeView, ...]:
        """The programmes, by first day."""
        programmes = sorted(self._context.all(Programme).values(), key=lambda one: (one.first, one.name))
        return tuple(programme_view(one, self._rounds(one.id)) for one in programmes)

    def find(self, text: str) -> Programme:
        """The programme that a word means; raises Refused listing the others."""
        programmes = self._context.all(Programme).values()
        return find_one(text, programmes, lambda one: (one.name,), lambda one: one.name, "programme")

    def show(self, programme: str, day: date | None = None, person: str | None = None) -> ExchangeView:
        """A programme with its rounds; `day` and `person` narrow them, to a round's day or its calendar week."""
        found = self.find(programme)
        shown = self._shown(found)
        rounds = tuple(shown.rounds())
        if day is not None:
            same = [view for view in rounds if view.date == day]
            rounds = tuple(same or [v for v in rounds if v.date.isocalendar()[:2] == day.isocalendar()[:2]])
            if not rounds:
                raise Refused(message("exchange-no-such-round", day=day, name=found.name), field="round")
        if person is not None:
            wanted = self._person(person)
            rounds = tuple(_of_person(view, wanted) for view in rounds)
        return ExchangeView(programme=programme_view(found, shown.exchange.rounds), rounds=rounds)

    def matrix(self, programme: str) -> MatrixView:
        """Who meets whom in which rounds: the larger side by the smaller, or a single pool by itself."""
        found = self.find(programme)
        return matrix_view(self._shown(found), self.quality(found.id))

    def coverage(self, programme: str, person: str | None = None) -> CoverageView:
        """Every pair that is to meet: how often they met or will meet, when last and next."""
        found = self.find(programme)
        return coverage_view(self._shown(found), self._person(person) if person else "")

    def meeting(self, programme: str, meeting_id: str) -> MeetingPage:
        """One meeting's page."""
        found = self.find(programme)
        shown = self._shown(found)
        for view, round in zip(shown.rounds(), shown.exchange.rounds, strict=True):
            for table in round.tables:
                if table.id == meeting_id:
                    table_view = shown.table(round, table)
                    return MeetingPage(
                        programme=programme_view(found, shown.exchange.rounds),
                        round=round.day,
                        number=view.number,
                        table=table_view,
                        agenda=shown.agenda(table_view.start),
                        persona=shown.personas.get(table.persona),
                        case=shown.cases.get(table.case),
                        goal=found.goal,
                        earlier=_earlier(shown.exchange, table, round.day),
                        invitations=invitation_state(self._context, found, table) if round.published else (),
                    )
        raise Refused(message("exchange-no-such-meeting", meeting=meeting_id), field="meeting")

    def bounds(self, programme: str) -> Bounds:
        """What is the best possible over all rounds of the programme, whatever is planned."""
        exchange = self.rounds_of(self.find(programme))
        days = [one.day for one in round_dates(exchange.programme, exchange.company) if not one.skipped]
        problem, limits = judged(exchange, days)
        shown = bounds_view(exchange, limits, len(days))
        said = [*shown.sentences, *never_there(exchange, days)]
        if not isinstance(problem, PairingProblem):
            return msgspec.structs.replace(shown, sentences=tuple(said))
        certain, in_person = complete_plan_exists(problem), fewest_rounds_in_person(problem)
        if certain:
            said.append(message("exchange-bound-exists"))
        if in_person and in_person > limits.rounds:
            said.append(message("exchange-bound-in-person", fewest=in_person))
        return msgspec.structs.replace(
            shown, sentences=tuple(said), complete_plan_exists=certain, fewest_rounds_in_person=in_person
        )

    def quality(self, programme: str, seconds: float = 0.0) -> Quality:
        """How good the rounds are as they stand, past ones taken as they are."""
        return self.quality_of(self.rounds_of(self.find(programme)), self._context.today, seconds)

    def quality_of(self, exchange: ExchangeRounds, start: date, seconds: float = 0.0) -> Quality:
        """How good these rounds are, saved or not, against what could be from `start` on."""
        figures = goodness(exchange.rounds)
        problem, limits = _judged(exchange, start, figures)
        proof = self._context.all(Proof).get(exchange.programme.id)
        if isinstance(problem, PairingProblem):
            limits = with_proof(limits, proof, problem, exchange.rounds)
        people = [person.id for person in exchange.everybody]
        shown = quality_view(figures, limits, people, seconds, ties_of(exchange))
        days = [round.day for round in exchange.rounds if not round.skipped]
        return msgspec.structs.replace(shown, sentences=(*shown.sentences, *never_there(exchange, days)))

    def check(self, programme: str) -> Verdict:
        """Every place where a programme breaks a rule; accepted findings are marked and no longer count."""
        found = self.find(programme)
        findings = with_acceptances(check(self.rounds_of(found)), self._context.all(Acceptance))
        counts = counted(findings)
        return Verdict(
            plan=found.id,
            name=found.name,
            findings=findings,
            hard=counts.hard,
            soft=counts.soft,
            notices=counts.notices,
            accepted=counts.accepted,
        )

    def why(self, programme: str, person: str, day: date) -> Reasons:
        """Why somebody meets whom they meet on the round of a day, or why not at all."""
        found = self.find(programme)
        (view, *_) = self.show(found.id, day).rounds
        exchange = self.rounds_of(found)
        round = next(one for one in exchange.rounds if one.day == view.date)
        text, reasons = why(exchange, exchange.company.people[self._person(person)], round)
        return Reasons(text=text, reasons=reasons)

    def findings(self) -> tuple[Finding, ...]:
        """The findings on all programmes."""
        return tuple(
            finding for programme in self._context.all(Programme) for finding in self.check(programme).findings
        )

    # Actions

    def create(self, name: str, sides: tuple[Side, ...], first: date, until: date, **fields: Any) -> Change:
        """A new programme; `fields` are those of `Programme`. Says what cannot be reached before anything is planned.

        Raises Refused where a side is empty, where somebody stands on both, or where the rule gives no rounds.
        """
        taken = self._context.all(Programme)
        if any(one.name.casefold() == name.strip().casefold() for one in taken.values()):
            raise Refused(message("exchange-name-taken", name=name), field="name")
        settings = self._context.settings
        given = {"zone": settings.time_zone, **fields}
        made = Programme(id=fresh_id(name, taken, "programme"), name=name.strip(), sides=sides, first=first,
                         until=until, **given)  # fmt: skip
        exchange = ExchangeRounds(made, (), self._context.company)
        _refuse_sides(exchange)
        round_dates(made, exchange.company)
        with self._context.change(message("exchange-created", name=made.name)) as transaction:
            transaction.put(made)
        sentences = self.bounds(made.id).sentences
        return Change(action=message("exchange-created", name=made.name), id=made.id, difference=sentences)

    def edit(self, programme: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a programme; rounds that are planned stay until they are planned anew, which is said.

        `expect` is the revision that a form showed; raises Conflict if it is older.
        """
        with self._still_there(Programme, programme, expect):
            found = self.find(programme)
        changed: Programme = found.replace(**fields)
        others = [one for one in self._context.all(Programme).values() if one.id != found.id]
        if any(one.name.casefold() == changed.name.strip().casefold() for one in others):
            raise Refused(message("exchange-name-taken", name=changed.name), field="name")
        _refuse_sides(ExchangeRounds(changed, (), self._context.company))
        round_dates(changed, self._context.company)
        action = message("exchange-edited", name=found.name)
        with self._context.change(action, self._expect(Programme, found.id, expect)) as transaction:
            transaction.put(changed)
        lines = differences(found, changed)
        rounds = sum(round.day >= self._context.today for round in self._rounds(found.id))
        if rounds and any(getattr(found, name) != getattr(changed, name) for name in _PLANNED_BY):
            lines = (*lines, message("meeting-rounds-stay", rounds=rounds))
        return Change(action=action, id=found.id, difference=lines)

    def remove(self, programme: str) -> Change:
        """Remove a programme with its rounds; a published one is refused, since people have it in their calendars."""
        found = self.find(programme)
        if any(round.published for round in self._rounds(found.id)):
            raise Refused(message("exchange-published-stays", name=found.name), field="programme")
        action = message("exchange-removed", name=found.name)
        with self._context.change(action) as transaction:
            for round in self._rounds(found.id):
                transaction.delete(Round, round.id)
            forget_planning(transaction, found.id)
            forget_method(transaction, found.id)
            transaction.delete(Programme, found.id)
        return Change(action=action, id=found.id)

    def plan(
        self,
        programme: str,
        seed: int = 0,
        time_limit: float | None = None,
        first: date | None = None,
        progress: Progress | None = None,
        stop: Stop | None = None,
    ) -> PlanResult:
        """Plan the unpublished rounds from `first`, else from today; past and published rounds stay as they are.

        Once `stop` says yes, the best plan so far is kept as a suggestion, which the result names, and the rounds stay
        as they are; raises Interrupted where there is no whole plan yet. `time_limit` is in seconds.
        """
        found = self.find(programme)
        self.refuse_senseless(found)
        exchange = self.rounds_of(found)
        begin = clock.perf_counter()
        start = max(first or found.first, self._context.today)
        proposed = propose_rounds(
            exchange,
            start,
            personas=self._context.all(Persona),
            cases=self._context.all(CaseStudy),
            seed=seed,
            watch=watch_of(found, progress, stop, time_limit),
        )
        if proposed is None:
            raise Interrupted(message("exchange-stopped-early", name=found.name))
        seconds = clock.perf_counter() - begin
        if proposed.stopped:
            kept = suggestion_of(self._context, found, proposed)
            with self._context.change(message("exchange-stopped", name=found.name)) as transaction:
                transaction.put(kept)
            return self.result_of(exchange.with_rounds(proposed.rounds), seconds, suggestion=kept.id)
        with self._context.change(message("exchange-planned", name=found.name)) as transaction:
            replace_rounds(transaction, self._rounds(found.id), proposed.rounds)
            self._prove(transaction, exchange, start, proposed)
        return self.result_of(self.rounds_of(found), seconds)

    def refuse_senseless(self, programme: Programme) -> None:
        """Refuse to plan what no plan can be made of, in a sentence that says why and names a way out."""
        exchange = self.rounds_of(programme)
        _refuse_sides(exchange)
        refuse_senseless(exchange, self._context.today, self._context.all(Acceptance))

    def result_of(self, exchange: ExchangeRounds, seconds: float = 0.0, suggestion: str = "") -> PlanResult:
        """What planning gave: these rounds, saved or not, with their quality and findings."""
        return PlanResult(
            programme=programme_view(exchange.programme, exchange.rounds),
            quality=self.quality_of(exchange, self._context.today, seconds),
            findings=with_acceptances(check(exchange), self._context.all(Acceptance)),
            suggestion=suggestion,
        )

    def _prove(self, transaction: Transaction, exchange: ExchangeRounds, start: date, proposed: Proposed) -> None:
        """Keep what a search has proven of all coming rounds; published ones that stay would make it less than that."""
        id = exchange.programme.id
        if transaction.get(Proof, id):
            transaction.delete(Proof, id)
        stay = any(round.published and round.day >= start for round in exchange.rounds)
        if not stay and (proposed.searched or proposed.limits.longest):
            planned = exchange.with_rounds(proposed.rounds)
            problem, known = _judged(planned, self._context.today)
            if isinstance(problem, PairingProblem) and is_tighter(proposed.limits, known):
                transaction.put(proof_of(exchange.programme, problem, planned.rounds, proposed.limits))

    def publish(self, programme: str) -> Published:
        """Make a draft binding: from now on every change is a difference, and invitations may go out.

        Raises Refused where nothing is planned or nothing has changed since.
        """
        found = self.find(programme)
        rounds = self._rounds(found.id)
        fresh = [round for round in rounds if not round.published]
        if not any(round.tables for round in rounds):
            raise Refused(message("exchange-nothing-planned", name=found.name), field="programme")
        if not fresh and found.state == PlanState.PUBLISHED:
            raise Refused(message("exchange-already-published", name=found.name), field="programme")
        published: Programme = found.replace(state=PlanState.PUBLISHED, version=found.version + 1)
        with self._context.change(message("exchange-published", name=found.name)) as transaction:
            transaction.put(published)
            for round in fresh:
                on = round.published_on or self._context.today
                transaction.put(round.replace(published=True, published_on=on))
        added = tuple(
            message("exchange-round-added", day=round.day, count=len(round.tables)) for round in fresh if round.tables
        )
        return Published(
            programme=programme_view(published, rounds),
            difference=Difference(kept=len(rounds) - len(fresh), added=added),
            version=published.version,
        )

    # Shared

    def _person(self, text: str) -> str:
        return find_one(text, self._context.all(Person).values(), person_names, person_shown, "person").id

    def _rounds(self, programme: str) -> tuple[Round, ...]:
        rounds = (round for round in self._context.all(Round).values() if round.programme == programme)
        return tuple(sorted(rounds, key=lambda round: round.day))

    def rounds_of(self, programme: Programme) -> ExchangeRounds:
        """A programme with its rounds in the company, beside all other programmes."""
        others = [round for round in self._context.all(Round).values() if round.programme != programme.id]
        programmes = self._context.all(Programme)
        return ExchangeRounds(programme, self._rounds(programme.id), self._context.company, others, programmes)

    def _shown(self, programme: Programme) -> Shown:
        context = self._context
        return Shown(self.rounds_of(programme), context.all(Persona), context.all(CaseStudy), context.today)


def _of_person(view: RoundView, person: str) -> RoundView:
    tables = tuple(table for table in view.tables if any(person in people for people in table.sides.values()))
    waiting = tuple(sit_out for sit_out in view.sitting_out if sit_out.person == person)
    return msgspec.structs.replace(view, tables=tables, sitting_out=waiting)


def _judged(exchange: ExchangeRounds, start: date, figures: Goodness | None = None) -> tuple[ExchangeProblem, Limits]:
    """The problem that rounds are judged by, all from `start` on open, and its bounds."""
    days = [round.day for round in exchange.rounds if round.tables or not round.skipped]
    kept = [round for round in exchange.rounds if round.day < start]
    return judged(exchange, days, kept, figures)


def _earlier(exchange: ExchangeRounds, table: Table, day: date) -> tuple[date, ...]:
    """The days before on which people who meet at this table have met."""
    days = (day_met for couple in table.couples for day_met in earlier_meetings(exchange, *couple, day))
    return tuple(sorted(set(days)))


def _refuse_sides(exchange: ExchangeRounds) -> None:
    for side, people in zip(exchange.programme.sides, exchange.sides, strict=True):
        if not people:
            raise Refused(message("exchange-empty-side", side=side.name, selector=side.people), field="sides")
    if len(exchange.everybody) == 1:
        (alone,) = exchange.everybody
        raise Refused(message("exchange-pool-alone", name=alone.name), field="sides")
    counts = Counter(person.id for person in exchange.everybody)
    both = {person for person, count in counts.items() if count > 1}
    if both:
        names = [exchange.company.people[person].name for person in sorted(both)]
        raise Refused(message("exchange-on-both-sides", names=names, count=len(names)), field="sides")
