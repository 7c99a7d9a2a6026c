"""Ways out of a conflict: what is changed in rules and pins, tried on a copy, solved again as a whole and checked."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from scheduler.model import Assignment, Message, RotationRow, Rule, Severity, Value, fresh_id, message
from scheduler.rotation.explaining.asking import Asking
from scheduler.rotation.explaining.certificates import Certificate
from scheduler.rotation.explaining.claims import Claim, by_department, by_person, claims_of, kind_of
from scheduler.rotation.explaining.conflict import by_rank, smallest_conflict
from scheduler.rotation.explaining.ground import Ground
from scheduler.rotation.explaining.loosening import Given, Loosened, alone, loosened
from scheduler.rotation.explaining.planning import Planned, best_plan, breaks
from scheduler.rotation.explaining.sentences import names
from scheduler.rotation.explaining.weaker import BY_PERIOD
from scheduler.rotation.explaining.whole_rules import let_go, let_go_texts
from scheduler.rules.rotation_days import RotationDays

MOST_WAYS = 3
MOST_CONFLICTS = 5
WHOLE_RULES = 0.4
"""The share of the time for whole rules: half for which of them, half for a plan."""


class WayOut(msgspec.Struct, frozen=True):
    """A way that was tried: `rules` as they would be, `pins` (assignments, by person) to be let loose.

    `planned` is the plan that it allows, in which the checker finds nothing hard.
    """

    texts: tuple[Message, ...]
    price: int
    proven: bool
    rules: tuple[Rule, ...]
    pins: tuple[tuple[str, str], ...]
    command: str
    planned: Planned


def ways_out(
    asking: Asking,
    conflict: Sequence[Claim],
    counted: Sequence[Certificate] = (),
    told: Callable[[float], None] | None = None,
) -> list[WayOut]:
    """Up to three different ways, the cheapest first, each with the plan that it allows.

    `counted` is what counting found: it points to the rules that are let go as a whole where nothing less will do.
    """
    tell = told or (lambda _: None)
    whole = _whole_rules(asking, conflict, counted)
    tell(0.3)
    found = _fine_ways(asking, conflict, lambda share: tell(0.3 + 0.7 * share))
    known = [way.rules for way in found]
    return sorted([*found, *(way for way in whole if way.rules not in known)], key=lambda way: way.price)[:MOST_WAYS]


def _whole_rules(asking: Asking, conflict: Sequence[Claim], counted: Sequence[Certificate]) -> list[WayOut]:
    """The way that lets whole rules go, where there is one: any plan will do."""
    share = asking.left * WHOLE_RULES / 2
    with asking.within(share):
        gone = let_go(asking, conflict, counted)
    if gone is None:
        return []
    planned = _planned(asking, gone.rest, {rule.id: rule for rule in gone.rules}, [], share, soon=True)
    texts = let_go_texts(gone.rules)
    return [_way(asking.ground, texts, gone.price, False, gone.rules, [], planned)] if planned else []


def _fine_ways(asking: Asking, conflict: Sequence[Claim], tell: Callable[[float], None]) -> list[WayOut]:
    """Ways that give up no more than needed, of rules for as few people, departments and days as can be."""
    loose = _all_conflicts(asking, conflict)
    found: list[WayOut] = []
    rest = sorted(_ways(asking, loose, tell), key=lambda way: way.price)
    for number, way in enumerate(rest):
        if len(found) == MOST_WAYS:
            break
        left = min(MOST_WAYS - len(found), len(rest) - number)
        tell(0.5 + number / len(rest) / 2)
        tried = _tried(asking, way, asking.left / left)
        found += [tried] if tried else []
    return found


def _ways(asking: Asking, loose: Sequence[Claim], tell: Callable[[float], None]) -> list[Loosened]:
    """Different ways: each claim giving way alone as far as it must, and the cheapest one of all of them together."""
    plan, end = asking.ground.plan, asking.left / 2
    ways: dict[tuple[Message, ...], Loosened] = {}

    def keep(given: Sequence[Given], *, proven: bool) -> None:
        if given:
            ways.setdefault(in_words(given, plan), Loosened(tuple(given), proven))

    questions = [
        (claim, later) for claim in loose for later in ((False, True) if claim.kind == "required-visit" else (False,))
    ]
    questions.sort(key=lambda question: question[0].kind in BY_PERIOD)
    for number, (claim, later) in enumerate(questions):
        tell(0.4 * number / len(questions))
        with asking.within((asking.left - end) / (len(questions) - number + 1)):
            one = alone(asking, _hard(asking, [claim]), claim, later=later)
        keep([one] if one else [], proven=True)
    barred: list[Claim] = []
    while asking.left > end and len(ways) < MOST_WAYS and len(loose) > len(barred) + 1:
        open_ = [claim for claim in loose if claim not in barred]
        with asking.within((asking.left - end) / 2):
            together = loosened(asking, _hard(asking, open_), open_, seconds=asking.left / 2)
        if together is None or not together.given:
            break
        keep(together.given, proven=together.proven and not barred)
        barred.append(max(together.given, key=lambda one: one.price).claim)
    return list(ways.values())


def _all_conflicts(asking: Asking, conflict: Sequence[Claim]) -> list[Claim]:
    """The claims of a conflict, with those of further ones that the others are in, one after the other."""
    found = list(conflict)
    for _ in range(MOST_CONFLICTS):
        hard = _hard(asking, found)
        if asking.possible(hard) is not False:
            break
        more = [claim for claim in smallest_conflict(asking, hard, shorten=False).claims if claim not in found]
        if not more:
            break
        found += more
    return found


def _hard(asking: Asking, loose: Collection[Claim]) -> list[Claim]:
    """Everything that must hold but these: of a rule that falls apart, its other parts."""
    plan, left = asking.ground.plan, set(loose)
    rules = {claim.rule.id for claim in loose if claim.rule}
    found = [pin for pin in asking.ground.pins if pin not in left]
    for claim in claims_of(plan):
        if claim.rule is None or claim.rule.id not in rules:
            found.append(claim)
            continue
        parts = [part for one in by_department(claim, plan) for part in by_person(one, plan)]
        found += [part for part in parts if part not in left]
    return by_rank(found)


def _tried(asking: Asking, way: Loosened, seconds: float) -> WayOut | None:
    """The way carried out on a copy; None where there is no plan after all."""
    ground = asking.ground
    rules, touched = dict(ground.company.rules), dict[str, Rule]()
    pins = [(one.claim.person, one.claim.pinned.id) for one in way.given if one.claim.pinned]
    for key in dict.fromkeys(one.claim.rule.id for one in way.given if one.claim.rule):
        given = [one for one in way.given if one.claim.rule and one.claim.rule.id == key]
        for rule in _rules_after(given, rules, ground.plan):
            rules[rule.id] = touched[rule.id] = rule
    claims = [*_hard(asking, [one.claim for one in way.given]), *(claim for one in way.given for claim in one.instead)]
    planned = _planned(asking, claims, touched, pins, seconds)
    texts = in_words(way.given, ground.plan)
    return _way(ground, texts, way.price, way.proven, tuple(touched.values()), pins, planned) if planned else None


def _planned(
    asking: Asking,
    claims: Sequence[Claim],
    touched: Mapping[str, Rule],
    pins: Sequence[tuple[str, str]],
    seconds: float,
    *,
    soon: bool = False,
) -> Planned | None:
    """The whole plan made anew by changed rules and without some pins, and checked; None where it breaks something.

    Without enough time to find it there is an empty one; `soon` is content with less than the best.
    """
    ground = asking.ground
    company = msgspec.structs.replace(ground.company, rules={**ground.company.rules, **touched})
    rows = [_unpinned(row, {key for _, key in pins}) for row in ground.rows.values()]
    planned = best_plan(asking, claims, rows, company, seconds, soon=soon)
    return None if breaks(planned, ground) else planned


def _way(
    ground: Ground,
    texts: tuple[Message, ...],
    price: int,
    proven: bool,
    rules: tuple[Rule, ...],
    pins: Sequence[tuple[str, str]],
    planned: Planned,
) -> WayOut:
    command = _command(ground.plan.plan.id, {rule.id: rule for rule in rules}, pins, ground)
    kept = _with_pins(planned, ground, {key for _, key in pins})
    return WayOut(texts, price, proven, rules, tuple(pins), command, kept)


def _unpinned(row: RotationRow, pins: set[str]) -> RotationRow:
    parts = tuple(part.replace(pinned=part.pinned and part.id not in pins) for part in row.assignments)
    changed: RotationRow = row.replace(assignments=parts)
    return changed


def _with_pins(planned: Planned, ground: Ground, loose: set[str]) -> Planned:
    """The plan with all pins but those let loose as they were; explaining has none."""
    pins = {pin.pinned.id for pin in ground.pins if pin.pinned} - loose
    rows = tuple(
        row.replace(assignments=tuple(part.replace(pinned=part.pinned or part.id in pins) for part in row.assignments))
        for row in planned.rows
    )
    return msgspec.structs.replace(planned, rows=rows)


# Rules as they would be


def _rules_after(given: Sequence[Given], rules: Mapping[str, Rule], plan: RotationDays) -> list[Rule]:
    """The rules that say the same as one before, but for the parts given up, and what is asked instead of those."""
    parts = [one.claim.rule for one in given if one.claim.rule]
    whole = rules.get(parts[0].id)
    if whole is None:
        return []
    if whole.kind == "wish" and whole.parameters.get("person"):
        return [whole.replace(severity=Severity.SOFT)]
    instead = [claim.rule for one in given for claim in one.instead if claim.rule]
    found, taken = list[Rule](), set(rules)
    for number, rule in enumerate([*_without(whole, parts, plan), *instead]):
        key = whole.id if number == 0 else fresh_id(whole.kind, taken, "rule")
        taken.add(key)
        found.append(rule.replace(id=key))
    return found or [whole.replace(enabled=False)]


def _without(whole: Rule, parts: Sequence[Rule], plan: RotationDays) -> Iterator[Rule]:
    """A rule for everything that it is for but what some parts of it are for."""
    scope, reach = whole.scope, kind_of(whole).reach(whole, plan)
    if scope.pairs:
        gone = {pair for part in parts for pair in part.scope.pairs}
        if left := tuple(pair for pair in scope.pairs if pair not in gone):
            yield whole.replace(scope=scope.replace(pairs=left))
        return
    people = list(dict.fromkeys(key for part in parts for key in part.scope.people if part.scope != scope))
    everybody = [one.id for one in plan.company.people.values() if reach.has_person(one)]
    everywhere = [one.id for one in plan.company.departments.values() if reach.has_department(one)]
    if people and set(everybody) > set(people):
        others = tuple(key for key in everybody if key not in people)
        yield whole.replace(scope=scope.replace(people=others, roles=(), groups=()))
    for person in people or [""]:
        own = [part for part in parts if not person or person in part.scope.people]
        gone_places = {key for part in own for key in part.scope.departments}
        left_places = tuple(key for key in everywhere if key not in gone_places)
        if gone_places != set(scope.departments) and gone_places and left_places:
            kept = scope.replace(people=(person,), roles=(), groups=()) if person else scope
            yield whole.replace(scope=kept.replace(departments=left_places, sites=()))


# In words


def in_words(given: Sequence[Given], plan: RotationDays) -> tuple[Message, ...]:
    """All that is given up, in sentences."""
    return tuple(dict.fromkeys(text for one in given for text in texts_of(one, plan)))


def texts_of(given: Given, plan: RotationDays) -> Iterator[Message]:
    """What is given up, in sentences."""
    claim, company = given.claim, plan.company
    if claim.pinned is not None:
        part: Assignment = claim.pinned
        yield message(
            "explain-way-pin", person=names([claim.person], company)[0],
            department=plan.department(part.department).name, first=part.start, last=part.range.last,
        )  # fmt: skip
        return
    if claim.rule is None:
        return
    kind, scope = kind_of(claim.rule), claim.rule.scope
    instead = next((one.rule for one in given.instead if one.rule), None)
    whom = names([key for pair in scope.pairs for key in pair] or scope.people, company)
    places = [company.departments[key].name for key in scope.departments if key in company.departments]
    values: dict[str, Value] = {
        "whom": whom or message("explain-everybody"),
        "departments": places or message("explain-everywhere"),
        "title": kind.title,
    }
    if claim.kind == "wish":
        wish = kind.read(claim.rule)
        if wish.person:
            department = company.departments[wish.department].name
            yield message("explain-way-wish", person=names([wish.person], company)[0], department=department)
        else:
            yield message("explain-way-without", **values)
    elif instead is None:
        key = "explain-way-no-visit" if claim.kind == "required-visit" else "explain-way-without"
        yield message(key, **values)
    else:
        yield from _weaker_text(claim.rule, instead, values, plan)


def _weaker_text(before: Rule, after: Rule, values: dict[str, Value], plan: RotationDays) -> Iterator[Message]:
    """What is asked instead of a rule."""
    name, value = next(
        (name, value) for name, value in after.parameters.items() if value != before.parameters.get(name)
    )  # fmt: skip
    if before.kind in BY_PERIOD:
        first, last = after.first or plan.plan.start, after.until or plan.plan.range.last
        skill = str(before.parameters.get("skill", ""))
        yield message(f"explain-way-{before.kind}", limit=_number(value), first=first, last=last, skill=skill, **values)
    elif name == "by":
        yield message("explain-way-later", by=date.fromisoformat(str(value)), **values)
    else:
        yield message(f"explain-way-{before.kind}", number=_number(value), **values)


def _number(value: object) -> float:
    number = float(str(value))
    return int(number) if number == int(number) else number


def _command(plan: str, rules: Mapping[str, Rule], pins: Sequence[tuple[str, str]], ground: Ground) -> str:
    """The command that does the same, where one does."""
    if len(pins) == 1 and not rules:
        return shlex.join(["rotation", "unpin", plan, pins[0][1]])
    if len(rules) == 1 and not pins:
        (rule,) = rules.values()
        before = ground.company.rules[rule.id]
        if not rule.enabled:
            return shlex.join(["rule", "disable", rule.id])
        if rule.severity != before.severity:
            return shlex.join(["rule", "edit", rule.id, f"--{rule.severity.value}"])
        if rule.scope == before.scope:
            changed = [name for name, value in rule.parameters.items() if value != before.parameters.get(name)]
            words = [word for name in changed for word in ("--set", f"{name}={rule.parameters[name]}")]
            return shlex.join(["rule", "edit", rule.id, *words])
    return ""
