"""When a programme meets: weekdays and hours proposed by what they cost, and one of them taken."""

from __future__ import annotations

from datetime import date, time

from scheduler.model import DAY, DateRange, Message, Programme, Refused, Round, message, monday
from scheduler.pairing.dates import round_dates
from scheduler.pairing.priorities import reason_sentence
from scheduler.pairing.slots import Slot, Wanted, find_slots, moved, with_rooms
from scheduler.workspace.context import Context, Part
from scheduler.workspace.exchange import ExchangePart
from scheduler.workspace.exchange_answers import programme_view
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.slots import HinderedView, Slots, SlotView
from scheduler.workspace.wording import differences

MOST = 10
MOST_HINDERED = 5
WORK_DAYS = (0, 1, 2, 3, 4)


class SlotsPart(Part):
    """Slots for the programmes; `exchange` knows these."""

    def __init__(self, context: Context, exchange: ExchangePart) -> None:
        super().__init__(context)
        self._exchange = exchange

    def find(
        self,
        programme: str,
        first: date | None = None,
        until: date | None = None,
        *,
        minutes: int | None = None,
        weekdays: tuple[int, ...] = WORK_DAYS,
        begin: time = time(8),
        end: time = time(18),
        lunch: bool = False,
        count: int = MOST,
    ) -> Slots:
        """The best slots for the rounds that are to come, or for the days from `first` to `until`.

        Whole weeks are counted where there are any, so that no weekday has a round more than another.
        A meeting begins from `begin` on and ends by `end` on the programme's clock, and lies within working hours on
        everybody's own; with `lunch` within lunch time. Raises Refused where nothing fits or there is no round.
        """
        found = self._exchange.find(programme)
        exchange = self._exchange.rounds_of(found)
        begins = first or max(found.first, self._context.today)
        ends = until or found.until
        if ends < begins:
            raise Refused(message("error-empty-range", start=begins, end=ends), field="until")
        period = _whole_weeks(DateRange(start=begins, end=ends + DAY))
        wanted = Wanted(
            period=period,
            minutes=minutes or found.minutes,
            weekdays=weekdays,
            begin=begin,
            end=end,
            lunch=lunch,
        )
        best = [with_rooms(exchange, slot) for slot in find_slots(exchange, wanted)[: max(1, count)]]
        return Slots(
            programme=programme_view(found, exchange.rounds),
            slots=tuple(self._view(slot, found) for slot in best),
            sentences=(_sentence(best[0]), message("slot-period", first=period.start, last=period.last)),
        )

    def take(self, programme: str, weekday: int | None, at: time, minutes: int | None = None) -> Change:
        """Let the programme meet on that weekday at that hour from now on; what was planned for later goes.

        Raises Refused while published rounds are to come: people have them in their calendars.
        """
        found = self._exchange.find(programme)
        coming = [
            round
            for round in self._context.all(Round).values()
            if round.programme == found.id and round.day >= self._context.today
        ]
        published = sum(round.published and bool(round.tables) for round in coming)
        if published:
            text = message("slot-published", name=found.name, rounds=published)
            raise Refused(text, hint=message("slot-hint-published"), field="programme")
        period = DateRange(start=found.first, end=found.until + DAY)
        wanted = Wanted(period=period, minutes=minutes or found.minutes, begin=time(0), end=time(23, 59))
        there = moved(found, wanted, weekday, at)
        if there is None:
            raise Refused(message("exchange-no-rounds", first=found.first, until=found.until), field="weekday")
        changed: Programme = found.replace(first=there.first, every=there.every, at=at, minutes=wanted.minutes)
        round_dates(changed, self._context.company)
        day = message("slot-own-days") if weekday is None else message(f"word-weekday-{weekday}")
        action = message("slot-taken", name=found.name, day=day, at=at)
        with self._context.change(action) as transaction:
            transaction.put(changed)
            for round in coming:
                transaction.delete(Round, round.id)
        gone = [message("slot-rounds-go", count=len(coming))] if coming else []
        return Change(action=action, id=found.id, difference=(*differences(found, changed), *gone))

    def _view(self, slot: Slot, programme: Programme) -> SlotView:
        people = self._context.company.people
        return SlotView(
            weekday=slot.weekday,
            at=_clock(slot.at),
            earliest=_clock(slot.earliest),
            latest=_clock(slot.latest),
            minutes=slot.programme.minutes,
            rounds=slot.rounds,
            meetings=slot.meetings,
            most_meetings=slot.most,
            lost=slot.lost,
            missing=slot.missing,
            hindered=tuple(
                HinderedView(
                    person=one.person,
                    name=people[one.person].name,
                    rounds=one.rounds,
                    reason=reason_sentence(one.reason),
                )
                for one in slot.hindered[:MOST_HINDERED]
            ),
            lunch=slot.lunch,
            without_room=slot.without_room,
            current=slot.weekday in (None, programme.first.weekday()) and slot.earliest <= programme.at <= slot.latest,
        )


def _whole_weeks(days: DateRange) -> DateRange:
    """The weeks from Monday to Sunday within some days; the days themselves where there is no whole week."""
    start, end = monday(days.start + 6 * DAY), monday(days.end)
    return DateRange(start=start, end=end) if start < end else days


def _sentence(best: Slot) -> Message:
    """What the best slot costs."""
    if best.lost:
        return message("slot-best", lost=best.lost, most=best.most)
    return message("slot-nothing-lost", most=best.most)


def _clock(moment: time) -> str:
    return moment.strftime("%H:%M")
