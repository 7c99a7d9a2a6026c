"""Why two people meet, or never meet."""

from __future__ import annotations

from scheduler.model import Person
from scheduler.pairing.unmet import why_pair
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import person_names, person_shown
from scheduler.workspace.views.exchange import Reasons


class ReasonsPart(Part):
    """The reasons behind the pairs of a programme."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    def pair(self, programme: str, one: str, other: str) -> Reasons:
        """When two people meet; if never, when both could, whom they met then, and what changing that would cost."""
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        first, second = (self._person(text) for text in (one, other))
        text, reasons = why_pair(exchange, first, second, self._context.today)
        return Reasons(text=text, reasons=reasons)

    def _person(self, text: str) -> Person:
        return find_one(text, self._context.all(Person).values(), person_names, person_shown, "person")
