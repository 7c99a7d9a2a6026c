"""What a change of an exchange means: table by table, and person by person with who has to be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scheduler.model import Message, Person, PlanState, Programme, Table, message
from scheduler.pairing.differences import changes_by_person
from scheduler.pairing.repaired import Swap
from scheduler.rules.exchange_rounds import ExchangeRounds
from scheduler.workspace.views.changes import PersonChangeView
from scheduler.workspace.views.exchange import Difference


def people_views(before: ExchangeRounds, after: ExchangeRounds) -> tuple[PersonChangeView, ...]:
    """What is different for whom, in the order of the lists."""
    people = after.company.people
    return tuple(
        PersonChangeView(
            person=change.person,
            name=people[change.person].name if change.person in people else change.person,
            date=change.day,
            text=change.text,
        )
        for change in changes_by_person(after.programme, after.company, before.rounds, after.rounds)
    )


def told_of(programme: Programme, people: Iterable[PersonChangeView]) -> tuple[str, ...]:
    """Who has to be told (ids), each once; of a draft nobody has heard yet."""
    return tuple(dict.fromkeys(view.person for view in people)) if programme.state == PlanState.PUBLISHED else ()


def table_differences(swaps: Iterable[Swap], kept: int, people: Iterable[Person]) -> Difference:
    """The tables that change, come and go, in words, and how many stay."""
    names = {person.id: person.name for person in people}
    changed: list[Message] = []
    added: list[Message] = []
    removed: list[Message] = []
    for swap in swaps:
        for old, new in _matched(swap):
            if old and new:
                changed.append(
                    message("exchange-table-changed", day=swap.day, old=_who(old, names), new=_who(new, names))
                )
            elif old:
                removed.append(message("exchange-table-gone", day=swap.day, people=_who(old, names)))
            elif new:
                added.append(message("exchange-table-come", day=swap.day, people=_who(new, names)))
    return Difference(kept=kept, changed=tuple(changed), added=tuple(added), removed=tuple(removed))


def _matched(swap: Swap) -> Iterator[tuple[Table | None, Table | None]]:
    """Tables that go, each beside one that comes with somebody of it; then the tables that only come."""
    coming = list(swap.come)
    for old in swap.gone:
        new = next((table for table in coming if set(table.everybody) & set(old.everybody)), None)
        if new:
            coming.remove(new)
        yield old, new
    yield from ((None, table) for table in coming)


def _who(table: Table, names: dict[str, str]) -> str:
    return " – ".join(", ".join(names.get(id, id) for id in side) for side in table.people)
