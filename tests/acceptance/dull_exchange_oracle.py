"""Who could meet whom on which Thursday of the demonstration company, counted from its tables in the dullest way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tests.acceptance import demo_company as company
from tests.acceptance.demo_tables import absences, holidays_at, workers

FIRST = date(2027, 1, 14)


class ExchangeOracle:
    """The two sides, and who is there at noon; a lunch from 12 to 13 needs the morning only."""

    def __init__(self) -> None:
        self.staff = workers()
        self.absences = [away for away in absences(self.staff) if away.approved and away.half != "nachmittags"]
        self.holidays = {site: holidays_at(site) for site in company.SITES}
        self.sellers = [n for n, worker in self.staff.items() if worker.department in ("VI", "VA")]
        self.marketers = [n for n, worker in self.staff.items() if worker.department == "MK"]

    def days(self) -> Iterator[date]:
        """The Thursdays with a round."""
        thursdays = (FIRST + timedelta(days=7 * n) for n in range(company.THURSDAYS))
        return (day for day in thursdays if day not in company.SKIPPED_ROUNDS)

    def there(self, number: str, day: date) -> bool:
        """Whether somebody is employed, works and is not away that day."""
        worker = self.staff[number]
        due = worker.joined <= day <= worker.leaves and day.weekday() in worker.days
        away = any(
            a.number == number and a.first <= day <= a.last and a.weekday in (None, day.weekday())
            for a in self.absences
        )
        return due and not away and day not in self.holidays[worker.site]

    def pairs(self, day: date) -> set[tuple[str, str]]:
        """The pairs, seller first, that may meet that day."""
        sellers = [number for number in self.sellers if self.there(number, day)]
        marketers = [number for number in self.marketers if self.there(number, day)]
        return {(a, b) for a in sellers for b in marketers if (a, b) != company.BARRED_PAIR}

    def most_meetings(self, day: date) -> int:
        """The size of a largest matching, by augmenting paths."""
        pairs, partner = self.pairs(day), dict[str, str]()

        def seat(marketer: str, tried: set[str]) -> bool:
            for seller in (a for a, b in sorted(pairs) if b == marketer and a not in tried):
                tried.add(seller)
                if seller not in partner or seat(partner[seller], tried):
                    partner[seller] = marketer
                    return True
            return False

        return sum(seat(marketer, set()) for marketer in self.marketers)
