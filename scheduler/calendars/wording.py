"""What people read in their calendar: summaries and descriptions in one language, in the order of the post.

Nothing here knows of absences, rules or findings: what is not asked for cannot leak.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from scheduler.model import (
    DAY,
    STANDARD_TOPICS,
    AgendaItem,
    Assignment,
    CaseStudy,
    Goal,
    Half,
    Person,
    Persona,
    Programme,
)
from scheduler.texts import Texts

_BULLET = "• "
_LISTED = re.compile(r"(\d+[.)]|[-–•*])\s")


def meeting_summary(texts: Texts, programme: str, names: Sequence[str]) -> str:
    """The title of an invitation, the same for all who get it."""
    return texts.say("invitation-summary", programme=programme, people=list(names))


def personal_summary(texts: Texts, programme: str, partners: Sequence[str]) -> str:
    """The title of a meeting in one person's plan."""
    return texts.say("invitation-summary-with", programme=programme, people=list(partners))


def cancelled_summary(texts: Texts, summary: str) -> str:
    """The title of an entry that was called off, for calendars that do not show as much themselves."""
    return texts.say("invitation-cancelled", entry=summary)


def partners_line(texts: Texts, partners: Sequence[str]) -> str:
    """With whom one meets."""
    return texts.say("invitation-partners", people=list(partners))


def online(texts: Texts, link: str) -> str:
    """Where an online meeting is: by its link, where one is known."""
    return texts.say("invitation-online-link", link=link) if link else texts.say("invitation-online")


def room_place(room: str, site: str) -> str:
    """Where a meeting in a room is: the room with its site; empty where no place is known."""
    return f"{room}, {site}" if room and site else room


def meeting_description(
    texts: Texts,
    programme: Programme,
    minutes: int,
    where: str,
    persona: Persona | None,
    case: CaseStudy | None,
    people: Mapping[str, Person],
) -> str:
    """What a meeting is about: place, shared goal, agenda, persona, case study, what to talk about."""
    sections = [
        [texts.say("invitation-place", place=where)] if where else [],
        _goal(texts, programme.goal, people) if programme.goal else [],
        _agenda(texts, programme, minutes),
        _persona(texts, persona) if persona else [],
        _case(texts, case) if case else [],
        _discussion(texts),
    ]
    return "\n\n".join("\n".join(section) for section in sections if section)


def stay_summary(texts: Texts, assignment: Assignment, department: str, draft: bool) -> str:
    """The title of a stay in another department; says so where it is for half days, and where it is not settled."""
    text = texts.say("invitation-stay", department=department)
    if assignment.half != Half.WHOLE:
        key = "invitation-stay-morning" if assignment.half == Half.MORNING else "invitation-stay-afternoon"
        text = texts.say(key, stay=text)
    return texts.say("invitation-draft", stay=text) if draft else text


def stay_description(texts: Texts, assignment: Assignment, department: str, site: str, mentor: str, plan: str) -> str:
    """What somebody must know about a stay: where, from when until when, with whom, to learn what."""
    lines = [
        texts.say("invitation-stay-department", department=department),
        texts.say("invitation-place", place=site) if site else "",
        texts.say("invitation-stay-days", first=assignment.start, last=assignment.end - DAY),
        texts.say("invitation-stay-mentor", mentor=mentor) if mentor else "",
        texts.say("invitation-stay-goal", goal=assignment.goal.strip()) if assignment.goal.strip() else "",
        texts.say("invitation-stay-plan", plan=plan),
    ]
    return "\n".join(line for line in lines if line)


def calendar_name(texts: Texts, person: str) -> str:
    """The name of a person's calendar that can be subscribed to."""
    return texts.say("invitation-calendar-name", person=person)


def _goal(texts: Texts, goal: Goal, people: Mapping[str, Person]) -> list[str]:
    owners = [
        texts.say("invitation-goal-owner", person=people[owner.person].name, side=owner.side)
        for owner in goal.owners
        if owner.person in people
    ]
    target = goal.target.strip()
    if target and goal.until:
        target = texts.say("invitation-goal-target-until", target=target, until=goal.until)
    return [
        texts.say("invitation-goal"),
        goal.sentence.strip(),
        *_labelled(texts, "invitation-goal-measure", goal.measure),
        *_labelled(texts, "invitation-goal-target", target),
        *_labelled(texts, "invitation-goal-owners", texts.join(owners)),
    ]


def _agenda(texts: Texts, programme: Programme, minutes: int) -> list[str]:
    """The points with their minutes; not their hour, since the readers may live in several time zones."""
    presenting = programme.presenting or programme.sides[0].name
    points = [
        texts.say("invitation-agenda-point", minutes=item.minutes, topic=_topic(texts, item, presenting))
        for item in programme.agenda
    ]
    return [texts.say("invitation-agenda", minutes=minutes), *(_BULLET + point for point in points)] if points else []


def _topic(texts: Texts, item: AgendaItem, presenting: str) -> str:
    if item.topic in STANDARD_TOPICS:
        return texts.say(f"invitation-topic-{item.topic}", side=presenting)
    return item.topic


def _persona(texts: Texts, persona: Persona) -> list[str]:
    return [
        _with_stage(texts, texts.say("invitation-persona", name=persona.name), persona),
        *_labelled(texts, "invitation-persona-role", persona.role),
        *_labelled(texts, "invitation-persona-problems", persona.problems),
        *_labelled(texts, "invitation-persona-priorities", persona.priorities),
        *_labelled(texts, "invitation-persona-challenges", persona.challenges),
        *_labelled(texts, "invitation-persona-solution", persona.solution),
    ]


def _case(texts: Texts, case: CaseStudy) -> list[str]:
    return [
        _with_stage(texts, texts.say("invitation-case", name=case.name), case),
        *_labelled(texts, "invitation-case-customer", case.customer),
        *_labelled(texts, "invitation-case-challenge", case.challenge),
        *_labelled(texts, "invitation-case-solution", case.solution),
        *_labelled(texts, "invitation-case-result", case.result),
    ]


def _discussion(texts: Texts) -> list[str]:
    questions = (texts.say(f"invitation-discuss-{what}") for what in ("challenges", "solutions", "results"))
    return [
        texts.say("invitation-discuss"),
        *(_BULLET + question for question in questions),
        texts.say("invitation-take-away"),
    ]


def _with_stage(texts: Texts, title: str, content: Persona | CaseStudy) -> str:
    if content.stage is None:
        return title
    return texts.say("invitation-stage", title=title, stage=texts.say(f"invitation-stage-{content.stage}"))


def _labelled(texts: Texts, key: str, text: str) -> Iterable[str]:
    """A text behind its label, several lines as points below it, nothing where there is no text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return []
    label = texts.say(key)
    return [f"{label}: {lines[0]}"] if len(lines) == 1 else [f"{label}:", *map(_point, lines)]


def _point(line: str) -> str:
    """The line as a point of a list, unless whoever wrote it has made it one."""
    return line if _LISTED.match(line) else _BULLET + line
