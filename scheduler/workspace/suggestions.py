"""Plans of an exchange that nobody has taken yet: variants to choose from, and what was found when planning stopped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain

from scheduler.model import (
    CaseStudy,
    Interrupted,
    NotPossible,
    Persona,
    Programme,
    Refused,
    Round,
    Suggestion,
    SuggestionOrigin,
    message,
    require,
)
from scheduler.pairing.proposing import propose_variants
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.exchange_planning import Progress, Stop, replace_rounds, suggestion_of, watch_of
from scheduler.workspace.views.exchange import PlanResult
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.suggestions import SuggestionsView, SuggestionView

MOST_VARIANTS = 9


class SuggestionsPart(Part):
    """Suggestions for programmes. They are kept until others are made, they are dropped, or the programme goes."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    def list(self, programme: str) -> SuggestionsView:
        """What is kept for a programme, each beside the plan that stands, with its quality as of today."""
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        current = [round for round in exchange.rounds if round.tables]
        return SuggestionsView(
            programme=found.id,
            name=found.name,
            current=self._exchange.quality(found.id) if current else None,
            suggestions=tuple(self._shown(found, one) for one in self._of(found)),
        )

    def variants(
        self,
        programme: str,
        count: int = 3,
        seed: int = 0,
        time_limit: float | None = None,
        progress: Progress | None = None,
        stop: Stop | None = None,
    ) -> SuggestionsView:
        """Make up to `count` good plans that differ, in place of earlier variants; the rounds stay as they are.

        Once `stop` says yes those that there are by then are kept; raises Interrupted where there is none.
        """
        require(2 <= count <= MOST_VARIANTS, "exchange-variant-count", field="count", most=MOST_VARIANTS)
        found = self._exchange.find(programme)
        self._exchange.refuse_senseless(found)
        made = propose_variants(
            self._exchange.rounds_of(found),
            max(found.first, self._context.today),
            count,
            personas=self._context.all(Persona),
            cases=self._context.all(CaseStudy),
            seed=seed,
            watch=watch_of(found, progress, stop, time_limit),
        )
        if not made:
            raise Interrupted(message("exchange-stopped-early", name=found.name))
        if not any(round.tables and not self._stays(round, self._context.today) for round in made[0].rounds):
            raise NotPossible(message("exchange-nothing-to-vary", name=found.name), field="programme")
        kept = [suggestion_of(self._context, found, one, number) for number, one in enumerate(made, start=1)]
        with self._context.change(message("exchange-variants-made", name=found.name, count=len(kept))) as transaction:
            for old in self._of(found):
                if old.origin == SuggestionOrigin.VARIANT:
                    transaction.delete(Suggestion, old.id)
            for one in kept:
                transaction.put(one)
        return self.list(found.id)

    def take(self, programme: str, suggestion: str) -> PlanResult:
        """Make a suggestion the draft: past and published rounds stay, all others are as it says.

        Raises Refused where somebody in it is no longer there, and NotPossible where nothing of it is to come.
        """
        found = self._exchange.find(programme)
        kept = self._find(found, suggestion)
        before = self._exchange.rounds_of(found).rounds
        after = self._taken(before, kept)
        with self._context.change(message("exchange-suggestion-taken", name=found.name)) as transaction:
            replace_rounds(transaction, before, after)
            transaction.delete(Suggestion, kept.id)
        return self._exchange.result_of(self._exchange.rounds_of(found))

    def drop(self, programme: str, suggestion: str | None = None) -> Change:
        """Let go of one suggestion, or of all that are kept for a programme."""
        found = self._exchange.find(programme)
        gone = (self._find(found, suggestion),) if suggestion else self._of(found)
        if not gone:
            raise Refused(message("exchange-no-suggestions", name=found.name), field="suggestion")
        action = message("exchange-suggestion-dropped", name=found.name, count=len(gone))
        with self._context.change(action) as transaction:
            for one in gone:
                transaction.delete(Suggestion, one.id)
        return Change(action=action, id=found.id)

    def _of(self, programme: Programme) -> tuple[Suggestion, ...]:
        kept = (one for one in self._context.all(Suggestion).values() if one.programme == programme.id)
        return tuple(sorted(kept, key=lambda one: one.id))

    def _find(self, programme: Programme, text: str) -> Suggestion:
        """The suggestion of that id, of the number of a variant, or `stopped`."""
        kept = self._of(programme)
        wanted = text.strip().casefold()
        names = (wanted, f"{programme.id}.{wanted}", f"{programme.id}.variant-{wanted}")
        for one in kept:
            if one.id in names:
                return one
        if not kept:
            raise Refused(message("exchange-no-suggestions", name=programme.name), field="suggestion")
        known = [one.id for one in kept]
        raise Refused(message("exchange-no-such-suggestion", suggestion=text, known=known), field="suggestion")

    def _taken(self, before: Iterable[Round], kept: Suggestion) -> tuple[Round, ...]:
        known = self._context.company.people
        stay = {round.id: round for round in before if self._stays(round, self._context.today)}
        days = {day for round in stay.values() for day in (round.day, round.planned_for) if day}
        come = [one for one in kept.rounds if one.day >= self._context.today and not days & {one.day, one.planned_for}]
        if not any(round.tables for round in come):
            raise NotPossible(message("exchange-suggestion-past"), field="suggestion")
        gone = {
            id
            for round in come
            for id in chain((s.person for s in round.sitting_out), *(table.everybody for table in round.tables))
            if id not in known
        }
        if gone:
            raise Refused(message("exchange-suggestion-old", count=len(gone)), field="suggestion")
        drafts = [round.replace(published=False, published_on=None) for round in come]
        return tuple(sorted([*stay.values(), *drafts], key=lambda round: round.day))

    @staticmethod
    def _stays(round: Round, today: date) -> bool:
        return round.day < today or round.published

    def _shown(self, programme: Programme, kept: Suggestion) -> SuggestionView:
        exchange = self._exchange.rounds_of(programme)
        quality = self._exchange.quality_of(exchange.with_rounds(kept.rounds), self._context.today)
        tables = {table.id for round in kept.rounds for table in round.tables}
        now = {table.id for round in exchange.rounds for table in round.tables}
        words = f"exchange-suggestion-{kept.emphasis}" if kept.emphasis else "exchange-suggestion-stopped"
        return SuggestionView(
            id=kept.id,
            origin=kept.origin.value,
            emphasis=kept.emphasis,
            title=message(words),
            made=kept.made,
            same=len(tables & now),
            meetings=len(tables),
            quality=quality,
        )
