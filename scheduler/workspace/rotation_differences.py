"""What is different between two states of a rotation plan, by person: before, after, and who has to be told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from scheduler.model import Assignment, CouncilStatus, Half, Message, RotationRow, Value, message
from scheduler.workspace.views.exchange import Difference
from scheduler.workspace.views.rotation import PersonDifference
from scheduler.workspace.wording import enum_word

MOST_NAMED = 12
"""How many of those to be told are named in a sentence."""

Names = Mapping[str, str]


def difference_of(before: Iterable[RotationRow], after: Iterable[RotationRow], names: Names) -> Difference:
    """What becomes of each assignment, by person: other days, mentors and goals, new, or gone.

    `names` are those of people, by id, and of departments, by `department:` and id.
    """
    said: dict[str, list[Message]] = {"changed": [], "added": [], "removed": []}
    kept = 0
    for person, old, new in _pairs(before, after, names):
        for one, other in _matched(old, new):
            if one is not None and other is not None:
                lines = list(_changed(person, one, other, names))
                said["changed"] += lines
                kept += not lines
            elif other is not None:
                said["added"].append(_line("added", person, other, names))
            elif one is not None:
                said["removed"].append(_line("gone", person, one, names))
    return Difference(
        kept=kept, changed=tuple(said["changed"]), added=tuple(said["added"]), removed=tuple(said["removed"])
    )


def people_of(
    before: Iterable[RotationRow], after: Iterable[RotationRow], names: Names
) -> tuple[PersonDifference, ...]:
    """Everybody whose assignments differ, by name: what they had of it, and what they have now."""
    found = []
    for person, old, new in _pairs(before, after, names):
        texts = [text for pair in _matched(old, new) for text in _sentences(person, *pair, names)]
        if texts:
            gone = [part for part in old if as_told(part) not in map(as_told, new)]
            come = [part for part in new if as_told(part) not in map(as_told, old)]
            view = PersonDifference(
                person=person,
                name=names.get(person, person),
                before=tuple(_placed(part, names) for part in gone),
                after=tuple(_placed(part, names) for part in come),
                texts=tuple(texts),
            )
            found.append(view)
    return tuple(found)


def told_of(before: Iterable[RotationRow], after: Iterable[RotationRow], names: Names) -> tuple[str, ...]:
    """The ids of those who have to hear of a change, by name: whose assignments differ, and who guides them."""
    told: set[str] = set()
    for person, old, new in _pairs(before, after, names):
        for one, other in _matched(old, new):
            if one is None or other is None or as_told(one) != as_told(other):
                told |= {person, *(part.mentor for part in (one, other) if part and part.mentor in names)}
    return tuple(sorted(told.intersection(names), key=lambda key: (names[key], key)))


def told_sentence(names: Sequence[str]) -> Message | None:
    """Who has to be told, by name up to a number; None where nobody has to."""
    if not names:
        return None
    if len(names) <= MOST_NAMED:
        return message("rotation-solve-told", people=list(names), count=len(names))
    return message("rotation-told-many", people=list(names[:MOST_NAMED]), more=len(names) - MOST_NAMED)


def changed_people(before: Iterable[RotationRow], after: Iterable[RotationRow]) -> frozenset[str]:
    """The ids of the people who would have to hear that their assignments are others."""
    was = {row.person: row for row in before}
    now = {row.person: row for row in after}
    others = [
        person
        for person in was.keys() | now.keys()
        if person not in was or person not in now or was[person].assignments != now[person].assignments
    ]
    old = _told(was[person] for person in others if person in was)
    new = _told(now[person] for person in others if person in now)
    return frozenset(person for person in others if old.get(person) != new.get(person))


def fingerprint(rows: Iterable[RotationRow]) -> str:
    """A short text that is another one as soon as somebody would have to hear of a change."""
    told = sorted(_told(rows).items())
    return hashlib.sha256(msgspec.json.encode(told)).hexdigest()[:16]


def _told(rows: Iterable[RotationRow]) -> dict[str, list[Assignment]]:
    """What each person who has assignments has heard, or would hear, in an order of its own."""
    return {
        row.person: sorted(map(as_told, row.assignments), key=lambda part: (part.start, part.department, part.half))
        for row in rows
        if row.assignments
    }


def as_told(part: Assignment) -> Assignment:
    """An assignment with what others have to hear of only: no id, no pin, and nothing of the works council."""
    plain: Assignment = part.replace(
        id="told", pinned=False, council=CouncilStatus.OPEN, council_date=None, council_note="", council_about=None
    )
    return plain


def _pairs(
    before: Iterable[RotationRow], after: Iterable[RotationRow], names: Names
) -> Iterator[tuple[str, Sequence[Assignment], Sequence[Assignment]]]:
    """Each person with their assignments before and after, by name."""
    old = {row.person: row.assignments for row in before}
    new = {row.person: row.assignments for row in after}
    for person in sorted({*old, *new}, key=lambda key: (names.get(key, key), key)):
        yield person, old.get(person, ()), new.get(person, ())


def _matched(
    old: Sequence[Assignment], new: Sequence[Assignment]
) -> Iterator[tuple[Assignment | None, Assignment | None]]:
    """Each assignment as it was and as it is, by start; those of one id belong together, else those that are alike."""
    was, now = {part.id: part for part in old}, {part.id: part for part in new}
    for key in now.keys() - was.keys():
        twin = next((id for id in was.keys() - now.keys() if as_told(was[id]) == as_told(now[key])), None)
        if twin is not None:
            was[key] = was.pop(twin)
    for key in sorted({*was, *now}, key=lambda key: ((now.get(key) or was[key]).start, key)):
        yield was.get(key), now.get(key)


def _sentences(person: str, one: Assignment | None, other: Assignment | None, names: Names) -> Iterator[Message]:
    if one is not None and other is not None:
        yield from _changed(person, one, other, names)
    elif other is not None:
        yield _line("added", person, other, names)
    elif one is not None:
        yield _line("gone", person, one, names)


def _changed(person: str, old: Assignment, new: Assignment, names: Names) -> Iterator[Message]:
    if (old.department, old.half) != (new.department, new.half):
        yield _line("gone", person, old, names)
        yield _line("added", person, new, names)
        return
    if old.range != new.range:
        yield _line("moved", person, new, names, old=old)
    if old.mentor != new.mentor:
        key = "mentor" if new.mentor else "no-mentor"
        yield _line(key, person, new, names, mentor=names.get(new.mentor, new.mentor))
    if old.goal != new.goal:
        yield _line("goal" if new.goal else "no-goal", person, new, names, goal=new.goal)
    if old.status != new.status:
        yield _line("status", person, new, names, status=enum_word(new.status))
    if old.suspended != new.suspended:
        pauses = [message("word-from-to", first=pause.start, last=pause.last) for pause in new.suspended]
        yield _line("suspended" if pauses else "not-suspended", person, new, names, pauses=pauses)


def _line(
    what: str, person: str, part: Assignment, names: Names, old: Assignment | None = None, **values: Value
) -> Message:
    days: dict[str, Value] = {"first": part.start, "last": part.range.last}
    if old is not None:
        days |= {"old_first": old.start, "old_last": old.range.last}
    department = names.get(f"department:{part.department}", part.department)
    return message(
        f"rotation-difference-{what}",
        person=names.get(person, person),
        department=department,
        **days,
        **values,
    )


def _placed(part: Assignment, names: Names) -> Message:
    department = names.get(f"department:{part.department}", part.department)
    text = message("rotation-why-place", department=department, first=part.start, last=part.range.last)
    if part.half == Half.WHOLE:
        return text
    return message("rotation-why-half", place=text, half=message(f"word-half-{part.half.value}"))
