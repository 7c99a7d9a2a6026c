"""In the demonstration company three people fall ill and one joins: the repair is least, and every gap explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scheduler.model import Message
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.exchange import ExchangeView
from tests.acceptance import demo_company as company

ILL = {
    "1022": (date(2027, 1, 18), date(2027, 1, 31)),
    "1002": (date(2027, 1, 14), date(2027, 2, 5)),
    "1025": (date(2027, 3, 1), date(2027, 3, 12)),
}
"""Personnel numbers with first and last day."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The demonstration company, planned and published, with three people ill and a seller who joins."""
    place: Path = tmp_path_factory.mktemp("repair") / "demo.rondo.json"
    opened = open_workspace(place, today=company.TODAY, actor="ulrike", create=True)
    opened.demo.load()
    for number, (first, last) in ILL.items():
        opened.people.add_absence(opened.people.find(number).id, first, last)
    opened.people.add(name="Nora Neu", department="VI", site="muenchen", joined=date(2027, 2, 15))
    yield opened
    opened.close()


def meetings(view: ExchangeView) -> dict[tuple[date, frozenset[str]], str]:
    """Who meets on which day, with the meeting's id."""
    return {
        (item.date, frozenset(id for side in table.sides.values() for id in side)): table.meeting
        for item in view.rounds
        for table in item.tables
    }


def missing(workspace: Workspace, day: date) -> set[str]:
    """Who of the three is ill on a day."""
    return {workspace.people.find(number).id for number, (first, last) in ILL.items() if first <= day <= last}


def said(*sentences: Message) -> list[str]:
    """The sentences in both languages, each of which must exist and be filled in."""
    spoken = [texts(language)(one) for language in ("de", "en") for one in sentences]
    assert all("{" not in text and text != one.key for text, one in zip(spoken, [*sentences] * 2, strict=True))
    return spoken


def test_the_repair_changes_only_what_must_and_shows_it_by_person(demo: Workspace) -> None:
    """Every meeting that stays keeps its id; the changes are as few as is possible, and told by person."""
    before = meetings(demo.exchange.show(company.PROGRAMME))
    shown = demo.meetings.repair(company.PROGRAMME, dry_run=True)
    assert meetings(demo.exchange.show(company.PROGRAMME)) == before
    lost = {key for key in before if key[1] & missing(demo, key[0])}
    assert shown.changed == shown.fewest
    assert shown.changed >= len(lost) > 0
    done = demo.meetings.repair(company.PROGRAMME)
    assert done.difference == shown.difference
    after = meetings(demo.exchange.show(company.PROGRAMME))
    assert len(before.keys() - after.keys()) <= shown.changed
    assert not any(people & missing(demo, day) for day, people in after)
    assert all(after[key] == before[key] for key in before.keys() & after.keys())
    concerned = {id for _, people in before.keys() ^ after.keys() for id in people}
    assert set(done.told) == concerned
    said(*done.sentences, *(view.text for view in done.people))
    again = demo.meetings.repair(company.PROGRAMME, dry_run=True)
    assert (again.changed, again.told) == (0, ())


def test_who_joins_meets_all_partners_by_any_of_the_choices(demo: Workspace) -> None:
    """The choices say how many of the seven marketers Nora meets, and taking one keeps that."""
    nora = demo.people.find("Nora Neu").id
    choices = {choice.id: choice for choice in demo.meetings.repair(company.PROGRAMME, dry_run=True).choices}
    assert {"extra-rounds", "shared-tables", "plan-anew"} <= choices.keys()
    for id, choice in choices.items():
        said(choice.text)
        demo.meetings.repair(company.PROGRAMME, take=id)
        met = {
            other for _, people in meetings(demo.exchange.show(company.PROGRAMME)) if nora in people for other in people
        }
        partners = {other for other in met if demo.people.find(other).department == "mk"}
        assert len(partners) == choice.text.values["met"] == choice.text.values["all"] == 7
        assert demo.exchange.check(company.PROGRAMME).hard == 0
        demo.history.undo()


def test_every_sit_out_and_every_unmet_pair_is_answered(demo: Workspace) -> None:
    """In German and English, and of the confidential barred pair nothing but that it is not possible together."""
    view = demo.exchange.show(company.PROGRAMME)
    for item in view.rounds:
        for out in item.sitting_out:
            answer = demo.exchange.why(company.PROGRAMME, out.person, item.date)
            assert out.name in said(answer.text, *answer.reasons)[0] or item.reason
    pairs = demo.exchange.coverage(company.PROGRAMME).pairs
    unmet = [pair for pair in pairs if not pair.met and not pair.planned]
    assert unmet
    for pair in unmet:
        answer = demo.reasons.pair(company.PROGRAMME, pair.first, pair.second)
        spoken = said(answer.text, *answer.reasons)
        assert not any("Sperrpaar" in text or "never-pair" in text for text in spoken)
        if not pair.possible:
            assert answer.text.key == "why-pair-not-possible"
