"""Plain impossibilities, by counting: no solver, some milliseconds, and numbers to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

import msgspec

from scheduler.rotation.explaining.claims import PIN, Claim, by_department, by_person
from scheduler.rotation.explaining.flows import Room, Shortage, shortage
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.explaining.needs import Need, needs_of
from scheduler.rules.choices import Choices
from scheduler.rules.rotation.requires_before import RequiresBefore, groups_needed
from scheduler.rules.rotation_problem import SharedLimit


class Certificate(msgspec.Struct, frozen=True):
    """Claims that contradict each other by counting alone.

    `sort` says what was counted: `closed` (nothing that meets a need is left), `short` (all that is left is not
    enough, in half days of presence), `crowded` (pins are too many at a time),
    `person` (needs against one person's time), `places` (needs against a department's places), `order` (needs against
    what must come before). `needs` ask for `asked` days in all, `there` exist between `first` and `last`; `most` places
    at a time.
    """

    sort: str
    claims: tuple[Claim, ...]
    needs: tuple[Need, ...] = ()
    people: tuple[str, ...] = ()
    department: str = ""
    asked: int = 0
    there: int = 0
    most: int = 0
    first: date | None = None
    last: date | None = None
    before: str = ""


def certificates(ground: Ground, claims: Sequence[Claim]) -> list[Certificate]:
    """All that counting finds, the plainest first: what concerns one stay, one person, one department."""
    needs = needs_of(ground, claims)
    found = [_closed(ground, need) for need in needs if not need.stays]
    found += [_short(ground, need) for need in needs if need.stays and need.is_short]
    concerned = {(need.person, need.department) for need in needs if not need.stays or need.is_short}
    open_ = [need for need in needs if (need.person, need.department) not in concerned]
    found += _crowded(ground, claims)
    found += _too_late(ground, claims, open_)
    for person in dict.fromkeys(need.person for need in open_):
        found += _one_person(ground, [need for need in open_ if need.person == person])
    for claim in claims:
        found += _places(ground, claim, open_)
    return found


def _closed(ground: Ground, need: Need) -> Certificate:
    """A need that nothing is left for: the fewest rules, one after the other, that close all that would meet it."""
    choices = ground.people[need.person]
    wanted = set(need.wanted)
    kept = list(need.closers)
    masks = {
        closer: set(choices.np.flatnonzero(ground.meaning(closer).closed[need.person] > 0).tolist()) for closer in kept
    }
    for closer in sorted(kept, key=lambda claim: (len(masks[claim] & wanted), -claim.rank)):
        rest = set().union(*(masks[other] for other in kept if other != closer))
        if wanted <= rest:
            kept.remove(closer)
    claims = [*need.claims, *kept]
    parts = _parts(ground, claims, [need.person], [need.department])
    return Certificate("closed", parts, (need,), people=(need.person,), department=need.department)


def _short(ground: Ground, need: Need) -> Certificate:
    """A need of so much presence that all the time somebody could spend there is not enough; in half days."""
    parts = _parts(ground, [*need.claims, *need.closers], [need.person], [need.department])
    return Certificate(
        "short", parts, (need,), people=(need.person,), department=need.department, asked=need.asked, there=need.there
    )  # fmt: skip


def _crowded(ground: Ground, claims: Sequence[Claim]) -> Iterator[Certificate]:
    """Pins that are too many for a limit on several people, whatever everybody else does."""
    pins = {claim.person: claim for claim in claims if claim.kind == PIN}
    pinned: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == PIN:
            pinned[claim.person].append(claim)
    for claim in claims if pins else ():
        for limit in ground.meaning(claim).shared:
            there = _pinned_in(ground, limit, pinned)
            if limit.most is not None and not limit.extras and len(there) > limit.most - limit.constant >= 0:
                people = tuple(pin.person for pin in there)
                department = there[0].pinned.department if there[0].pinned else ""
                parts = (*there, *_parts(ground, [claim], people, [department]))
                days = _days_of(ground, limit)
                yield Certificate(
                    "crowded", parts, people=people, department=department, asked=len(there),
                    there=limit.most - limit.constant, most=limit.most, first=days[0], last=days[1],
                )  # fmt: skip
                break


def _pinned_in(ground: Ground, limit: SharedLimit, pinned: dict[str, list[Claim]]) -> list[Claim]:
    """The pins that a limit counts; none where something may count against them."""
    found = []
    for person, terms in limit.parts.items():
        if (terms.coefficients < 0).any():
            return []
        choices = ground.people[person]
        features = set(terms.features.tolist())
        for pin in pinned.get(person, ()):
            part = pin.pinned
            if part is None:
                continue
            cells = [n for n, cell in enumerate(choices.cells) if part.range.overlaps(cell)]
            if features & set(choices.spent(part.department, cells)):
                found.append(pin)
                break
    return found


def _days_of(ground: Ground, limit: SharedLimit) -> tuple[date, date]:
    """The days that all the periods named in a limit share."""
    ranges = []
    for person, terms in limit.parts.items():
        choices = ground.people[person]
        ranges += [choices.cells[feature % len(choices.cells)] for feature in terms.features.tolist()]
    return max(cell.start for cell in ranges), min(cell.last for cell in ranges)


def _one_person(ground: Ground, needs: Sequence[Need]) -> Iterator[Certificate]:
    """One person's needs against the periods they could be met in: nobody is at two places at once."""
    largest = _largest(needs)
    choices = ground.people[needs[0].person]
    lengths = {number: cell.length for number, cell in enumerate(choices.cells)}
    uses = [{cell: lengths[cell] for cell in need.cells} for need in largest]
    found = shortage([need.days for need in largest], Room(uses, lengths))
    if found:
        short = [largest[number] for number in found.needs]
        departments = [need.department for need in short]
        claims = [claim for need in short for claim in (*need.claims, *need.closers)]
        first, last = _span(choices, short)
        yield Certificate(
            "person", _parts(ground, claims, [needs[0].person], departments), tuple(short), people=(needs[0].person,),
            asked=found.asked, there=found.there, first=first, last=last,
        )  # fmt: skip


def _largest(needs: Iterable[Need]) -> list[Need]:
    """For each department the largest need of a person."""
    found: dict[str, Need] = {}
    for need in needs:
        known = found.get(need.department)
        if known is None or need.days > known.days:
            found[need.department] = need
    return list(found.values())


def _span(choices: Choices, needs: Iterable[Need]) -> tuple[date, date]:
    """The first and the last day of all that could meet the needs."""
    cells = [cell for need in needs for cell in need.cells]
    return choices.cells[min(cells)].start, choices.cells[max(cells)].last


def _places(ground: Ground, claim: Claim, needs: Sequence[Need]) -> Iterator[Certificate]:
    """People's needs in a department against its places: who could use which of the days."""
    limits: dict[str, list[SharedLimit]] = defaultdict(list)
    for limit in ground.meaning(claim).shared:
        where = _department_of(ground, limit)
        if where and limit.most is not None and not limit.extras:
            limits[where].append(limit)
    for department, held in limits.items():
        here: dict[str, Need] = {}
        for need in needs:
            known = here.get(need.person)
            if need.department == department and (known is None or need.days > known.days):
                here[need.person] = need
        if len(here) > 1:
            yield from _too_many(ground, claim, department, held, list(here.values()))


def _department_of(ground: Ground, limit: SharedLimit) -> str:
    """The department that a limit counts time in; empty where it counts in several, or counts anything else."""
    found = set()
    for person, terms in limit.parts.items():
        choices = ground.people[person]
        if (terms.coefficients != 1).any():
            return ""
        for feature in terms.features.tolist():
            sort, number = divmod(feature // len(choices.cells), len(choices.departments))
            found.add(choices.departments[number].id if sort == 2 else "")
    return found.pop() if len(found) == 1 else ""


def _too_many(
    ground: Ground, claim: Claim, department: str, limits: Sequence[SharedLimit], needs: Sequence[Need]
) -> Iterator[Certificate]:
    bounds = sorted(
        {
            day
            for need in needs
            for cell in need.cells
            for day in (ground.people[need.person].cells[cell].start, ground.people[need.person].cells[cell].end)
        }
    )
    blocks = list(pairwise(bounds))
    uses: list[dict[int, int]] = [{} for _ in needs]
    holds: dict[int, int] = {}
    most: dict[int, int] = {}
    for number, (start, end) in enumerate(blocks):
        days = (end - start).days
        there = {
            n: cell
            for n, need in enumerate(needs)
            for cell in need.cells
            if ground.people[need.person].cells[cell].start <= start < ground.people[need.person].cells[cell].end
        }
        limit = _tightest(ground, limits, {needs[n].person: cell for n, cell in there.items()})
        counted = set(limit.parts) if limit else set()
        for n, cell in there.items():
            inside = limit is not None and needs[n].person in counted and _counts(ground, limit, needs[n].person, cell)
            block = number if inside else -1 - number * len(needs) - n
            uses[n][block] = days
            holds[block] = days
        if limit is not None and limit.most is not None:
            most[number] = max(0, limit.most - limit.constant)
            holds[number] = most[number] * days
    found = shortage([need.days for need in needs], Room(uses, holds))
    if found:
        yield _hall(ground, claim, department, [needs[number] for number in found.needs], found, blocks, most)


def _tightest(ground: Ground, limits: Iterable[SharedLimit], there: dict[str, int]) -> SharedLimit | None:
    """The limit that counts most of those who could be there in a block, and lets in the fewest."""

    def rank(limit: SharedLimit) -> tuple[int, int]:
        counted = sum(_counts(ground, limit, person, cell) for person, cell in there.items())
        return counted, -((limit.most or 0) - limit.constant)

    best = max(limits, key=rank, default=None)
    return best if best is not None and rank(best)[0] else None


def _counts(ground: Ground, limit: SharedLimit, person: str, cell: int) -> bool:
    terms, cells = limit.parts.get(person), len(ground.people[person].cells)
    return terms is not None and any(feature % cells == cell for feature in terms.features.tolist())


def _hall(
    ground: Ground,
    claim: Claim,
    department: str,
    short: Sequence[Need],
    found: Shortage,
    blocks: Sequence[tuple[date, date]],
    most: dict[int, int],
) -> Certificate:
    people = [need.person for need in short]
    claims = [claim, *(one for need in short for one in (*need.claims, *need.closers))]
    full = [blocks[number] for number in found.blocks if number >= 0] or [(blocks[0][0], blocks[-1][1])]
    places = [most[number] for number in found.blocks if number >= 0]
    return Certificate(
        "places", _parts(ground, claims, people, [department]), tuple(short), people=tuple(people),
        department=department, asked=found.asked, there=found.there, most=max(places, default=0),
        first=full[0][0], last=date.fromordinal(full[-1][1].toordinal() - 1),
    )  # fmt: skip


def _too_late(ground: Ground, claims: Sequence[Claim], needs: Sequence[Need]) -> Iterator[Certificate]:
    """A need in a department that comes after another one, which cannot have ended early enough."""
    for order in claims:
        rule = order.rule
        if rule is None or rule.kind != "requires-before" or rule.first or rule.until:
            continue
        kind = RequiresBefore()
        reach, parameters = kind.reach(rule, ground.plan), kind.read(rule)
        for need in needs:
            person, department = ground.people[need.person].person, ground.company.departments[need.department]
            if reach.has_person(person) and reach.has_department(department) and _starts_afresh(ground, need):
                for group in groups_needed(parameters, ground.plan, department):
                    yield from _after(ground, claims, order, need, [one.id for one in group])


def _starts_afresh(ground: Ground, need: Need) -> bool:
    """Whether nothing of somebody's past counts: no history, and nothing that stands already."""
    choices = ground.people[need.person]
    return not any(choices.forced) and not ground.plan.stays(choices.person)


def _after(
    ground: Ground, claims: Sequence[Claim], order: Claim, need: Need, before: Sequence[str]
) -> Iterator[Certificate]:
    choices = ground.people[need.person]
    ends = [_earliest_end(ground, claims, choices, key) for key in before]
    ended, closers = min((end for end, _ in ends), default=0), [claim for _, found in ends for claim in found]
    latest = max(int(choices.first[stay]) for stay in need.stays)
    if ends and latest <= ended:
        parts = _parts(
            ground, [*need.claims, *need.closers, order, *closers], [need.person], [need.department, *before]
        )  # fmt: skip
        yield Certificate(
            "order", parts, (need,), people=(need.person,), department=need.department, before=before[0],
            first=choices.cells[min(ended, len(choices.cells) - 1)].last, last=choices.cells[latest].start,
        )  # fmt: skip


def _earliest_end(
    ground: Ground, claims: Sequence[Claim], choices: Choices, department: str
) -> tuple[int, list[Claim]]:
    """The first cell with which a stay in a department can end (beyond all where none can), and what closes others."""
    np, person = choices.np, choices.person.id
    here = choices.where == choices.numbers.get(department, -1)
    closed = np.zeros(choices.size, dtype=bool)
    closers = []
    for claim in claims:
        mask = ground.meaning(claim).closed.get(person)
        if mask is not None and (here & (mask > 0)).any():
            closers.append(claim)
            closed |= mask > 0
    open_ = np.flatnonzero(here & ~closed)
    return (int(choices.last[open_].min()) if len(open_) else len(choices.cells)), closers


def _parts(
    ground: Ground, claims: Iterable[Claim], people: Iterable[str], departments: Iterable[str]
) -> tuple[Claim, ...]:
    """The parts of claims that speak of these people and departments."""
    wanted, places = set(people), set(departments)
    found: dict[str, Claim] = {}
    for claim in dict.fromkeys(claims):
        for one in by_department(claim, ground.plan):
            here = one.rule.scope.departments if one.rule and one is not claim else ()
            if here and not places & set(here):
                continue
            for part in by_person(one, ground.plan):
                named = part.rule.scope.people if part.rule and part is not one else ()
                if not named or wanted & set(named):
                    found.setdefault(part.key, part)
    return tuple(found.values())
