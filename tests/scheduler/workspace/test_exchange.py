"""Exchanges through the door: made, planned, explained, published, on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from scheduler.model import (
    AgendaItem,
    CaseStudy,
    Goal,
    Message,
    OnHoliday,
    Persona,
    Programme,
    Refused,
    Round,
    Rule,
    Scope,
    Side,
    message,
)
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from tests.scheduler.pairing.making import FIRST, SIDES, away, company, person, room

TODAY = date(2027, 1, 4)
UNTIL = FIRST + timedelta(weeks=7)


def opened(folder: Path, today: date = TODAY, create: bool = False) -> Workspace:
    """The workspace on that day."""
    return open_workspace(folder / "plan.rondo.json", today=today, actor="ada", create=create)


def put(workspace: Workspace, *records: Any) -> None:
    """Records into the store, in one action."""
    with workspace.context.change(message("word-online")) as transaction:
        for record in records:
            transaction.put(record)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Five sellers and three marketers, a persona with a case, and a room."""
    made = opened(tmp_path, create=True)
    known = company(5, 3)
    persona = Persona(id="petra", name="Petra", owner="m0")
    case = CaseStudy(id="pump", name="Pumpe", persona="petra")
    put(made, *known.sites.values(), *known.departments.values(), *known.people.values(), room("isar"), persona, case)
    yield made
    made.close()


def create(workspace: Workspace, **fields: Any) -> str:
    """The usual programme; its id."""
    given = {"region": "DE-HH"} | fields
    return workspace.exchange.create("Sales & Marketing", SIDES, FIRST, UNTIL, **given).id


def actions(workspace: Workspace) -> list[str]:
    """The keys of what was done, newest first."""
    return [entry.action.key for entry in workspace.history.entries().entries]


def said(*sentences: Message) -> list[str]:
    """Sentences in English, each of which must exist."""
    spoken = [texts("en")(sentence) for sentence in sentences]
    assert all(text != sentence.key and "{" not in text for text, sentence in zip(spoken, sentences, strict=True))
    return spoken


def test_a_programme_is_created_with_what_is_possible(workspace: Workspace) -> None:
    """Before anything is planned it is said how many pairs, meetings and rounds there are."""
    change = workspace.exchange.create("Weekly", SIDES, FIRST, FIRST + timedelta(weeks=2), region="DE-HH")
    assert said(*change.difference) == [
        "Sales: 5 people, Marketing: 3 people.",
        "15 permitted pairs, at most 9 meetings in 3 rounds.",
        "At most 9 of 15 pairs can meet; all would need at least 5 rounds without any absence.",
        "Sales is larger: even without absences 2 people sit out in every round.",
        "For all pairs of one site to meet in its rooms, at least 15 rounds are needed.",
    ]
    (view,) = workspace.exchange.list()
    assert (view.id, view.state, view.version, view.rounds, view.meetings) == ("weekly", "draft", 0, 0, 0)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"sides": (SIDES[0], Side(name="B", people="tag:nobody"))}, "sides"),
        ({"sides": (SIDES[0], Side(name="B", people="department:MA+person:s1"))}, "sides"),
        ({"mode": "tables:4"}, "mode"),
        ({"sides": SIDES[:1], "mode": "tables:2+2"}, "mode"),
        ({"sides": SIDES[:1], "mode": "hosts"}, "mode"),
        ({"sides": ()}, "sides"),
        ({"sides": (Side(name="X", people="person:s1"),)}, "sides"),
        ({"every": "FREQ=HOURLY"}, "every"),
        ({"until": FIRST - timedelta(days=1)}, "until"),
        ({"every": "FREQ=YEARLY;BYMONTH=12"}, "until"),
        ({"zone": "Mars/Crater"}, "zone"),
    ],
)
def test_a_senseless_programme_is_refused_with_its_field(
    workspace: Workspace, changes: dict[str, Any], field: str
) -> None:
    """An empty side, somebody on both, an unknown mode or zone: a sentence, and nothing is changed."""
    given: dict[str, Any] = {"name": "X", "sides": SIDES, "first": FIRST, "until": UNTIL} | changes
    with pytest.raises(Refused) as refused:
        workspace.exchange.create(**given)
    assert refused.value.field == field
    said(refused.value.text)
    assert workspace.exchange.list() == ()


def test_names_of_programmes_are_theirs_alone(workspace: Workspace) -> None:
    """A second programme of the same name is refused, and a wrong name lists what there is."""
    create(workspace)
    with pytest.raises(Refused):
        create(workspace)
    assert workspace.exchange.find("SALES & marketing").id == "sales-marketing"
    with pytest.raises(Refused) as refused:
        workspace.exchange.find("Purchase")
    assert "Sales & Marketing" in said(*filter(None, [refused.value.text, refused.value.hint]))[-1]


def test_planning_is_one_action_that_undo_takes_back(workspace: Workspace) -> None:
    """One entry in the history, as many meetings as are possible, and nothing left after undo."""
    programme = create(workspace)
    result = workspace.exchange.plan(programme)
    quality = result.quality
    assert (quality.meetings, quality.most_meetings, quality.distinct_pairs, quality.repeats) == (24, 24, 15, 9)
    assert quality.proven
    assert quality.longest_sit_out == 1
    assert result.findings == ()
    said(*quality.sentences)
    assert actions(workspace)[0] == "exchange-planned"
    workspace.history.undo()
    assert workspace.exchange.show(programme).rounds == ()


def test_planning_again_without_news_changes_nothing(workspace: Workspace) -> None:
    """The same input and seed give the same records, so that there is nothing to write."""
    programme = create(workspace)
    workspace.exchange.plan(programme, seed=3)
    before = dict(workspace.context.all(Round))
    entries = len(actions(workspace))
    workspace.exchange.plan(programme, seed=3)
    assert dict(workspace.context.all(Round)) == before
    assert len(actions(workspace)) == entries


def test_past_and_published_rounds_stay_when_the_rest_is_planned_again(workspace: Workspace, tmp_path: Path) -> None:
    """Half a series later, planning touches neither what lies behind nor what is published."""
    programme = create(workspace)
    workspace.exchange.plan(programme)
    before = dict(workspace.context.all(Round))
    workspace.close()
    later = opened(tmp_path, FIRST + timedelta(weeks=3, days=1))
    put(later, *away("m0", 0, 1, 4, 5), before["sales-marketing.2027-02-18"].replace(published=True))
    later.exchange.plan(programme)
    after = later.context.all(Round)
    days = sorted(round.day for round in after.values() if before[round.id].tables != round.tables)
    assert FIRST + timedelta(weeks=4) in days
    assert all(day > FIRST + timedelta(weeks=3) and day != date(2027, 2, 18) for day in days)
    later.close()


def test_a_leaver_and_a_joiner_change_only_who_is_there(workspace: Workspace) -> None:
    """Whoever leaves has no table afterwards, whoever joins has them from that day on, each with the reason before."""
    leaver = person("s0", "vi", leaves=FIRST + timedelta(weeks=2))
    joiner = person("s9", "vi", joined=FIRST + timedelta(weeks=3))
    put(workspace, leaver, joiner)
    programme = create(workspace)
    workspace.exchange.plan(programme)
    for number, view in enumerate(workspace.exchange.show(programme).rounds):
        seated = {id for table in view.tables for people in table.sides.values() for id in people}
        reasons = {one.person: one.reason.key for one in view.sitting_out}
        for id, there in (("s0", number <= 2), ("s9", number >= 3)):
            assert there or (id not in seated and reasons[id] == "exchange-reason-not-employed")
    coverage = workspace.exchange.coverage(programme, "s9")
    assert sum(pair.planned for pair in coverage.pairs) >= 2


def test_a_round_moves_over_a_holiday_and_keeps_its_pairs_apart(workspace: Workspace) -> None:
    """Ascension Day 2027 is a Thursday; the round is held on Friday and says what it was moved for."""
    spring = {"region": "DE-HH", "on_holiday": OnHoliday.MOVE}
    programme = workspace.exchange.create("Spring", SIDES, date(2027, 4, 29), date(2027, 5, 13), **spring).id
    workspace.exchange.plan(programme)
    days = [view.date for view in workspace.exchange.show(programme).rounds]
    assert days == [date(2027, 4, 29), date(2027, 5, 7), date(2027, 5, 13)]


def test_a_skipped_round_is_listed_with_its_reason(tmp_path: Path) -> None:
    """Nobody wonders where a week has gone: neither Christmas nor New Year, and 2026 has a week 53."""
    early = opened(tmp_path, date(2026, 12, 1), create=True)
    known = company(2, 2)
    put(early, *known.sites.values(), *known.departments.values(), *known.people.values())
    programme = early.exchange.create("Turn", SIDES, date(2026, 12, 18), date(2027, 1, 8), region="DE-HH").id
    early.exchange.plan(programme)
    rounds = early.exchange.show(programme).rounds
    assert [(view.week, view.state, view.number) for view in rounds] == [
        ("2026-W51", "planned", 1),
        ("2026-W52", "skipped", 0),
        ("2026-W53", "skipped", 0),
        ("2027-W01", "planned", 2),
    ]
    assert said(rounds[2].reason or message("")) == ["No round on 1 Jan 2027: Neujahr."]
    early.close()


def test_the_matrix_shows_the_larger_side_in_rows(workspace: Workspace) -> None:
    """A cell says in which rounds a pair meets and whether it may; a barred pair looks like any that cannot."""
    put(workspace, Rule(id="r", kind="never-pair", scope=Scope(pairs=(("s1", "m1"),)), confidential=True))
    programme = create(workspace)
    workspace.exchange.plan(programme)
    matrix = workspace.exchange.matrix(programme)
    assert (matrix.row_side, matrix.column_side, matrix.columns) == ("Sales", "Marketing", ("m0", "m1", "m2"))
    row = next(one for one in matrix.rows if one.person == "s1")
    assert [cell.possible for cell in row.cells] == [True, False, True]
    assert (row.partners_met, row.partners_possible) == (2, 2)
    assert sum(len(cell.rounds) for one in matrix.rows for cell in one.cells) == matrix.quality.meetings


def test_a_meeting_has_its_page(workspace: Workspace) -> None:
    """Who, when, where, what about, and what was before."""
    goal = Goal(sentence="More offers")
    agenda = (AgendaItem(topic="persona", minutes=20), AgendaItem(topic="Kaffee", minutes=10))
    programme = create(workspace, goal=goal, agenda=agenda, presenting="Marketing")
    workspace.exchange.plan(programme)
    rounds = workspace.exchange.show(programme).rounds
    page = workspace.exchange.meeting(programme, rounds[6].tables[0].meeting)
    assert (page.number, page.goal) == (7, goal)
    assert page.persona
    assert page.case
    assert [item.start.strftime("%H:%M") for item in page.agenda] == ["12:00", "12:20"]
    assert said(page.agenda[1].topic) == ["Kaffee"]
    assert page.earlier
    with pytest.raises(Refused):
        workspace.exchange.meeting(programme, "no-such")


def test_why_answers_for_everybody_in_every_round(workspace: Workspace) -> None:
    """Each person of both sides gets a sentence and facts, in both languages, that name no reason of an absence."""
    put(workspace, *away("m0", 2), *away("s4", 2))
    programme = create(workspace)
    workspace.exchange.plan(programme)
    for week in range(8):
        for id in [f"s{n}" for n in range(5)] + [f"m{n}" for n in range(3)]:
            reasons = workspace.exchange.why(programme, id, FIRST + timedelta(weeks=week))
            for language in ("de", "en"):
                words = [texts(language)(one) for one in (reasons.text, *reasons.reasons)]
                assert not any("{" in text or "exchange-" in text for text in words)
    assert said(workspace.exchange.why(programme, "s4", FIRST + timedelta(weeks=2)).text) == ["S4 sits out: away."]
    with pytest.raises(Refused):
        workspace.exchange.why(programme, "s4", date(2028, 1, 1))


def test_a_finding_is_accepted_with_a_reason_and_counts_no_more(workspace: Workspace) -> None:
    """Somebody falls ill after planning; the finding stays listed once it is accepted."""
    programme = create(workspace)
    workspace.exchange.plan(programme)
    put(workspace, *away("m0", 0))
    verdict = workspace.exchange.check(programme)
    assert (verdict.hard, verdict.accepted) == (1, 0)
    workspace.rules.accept(verdict.findings[0].id, "kommt trotzdem")
    verdict = workspace.exchange.check(programme)
    assert (verdict.hard, verdict.accepted) == (0, 1)
    assert verdict.findings[0].accepted
    assert verdict.findings[0].accepted.reason == "kommt trotzdem"


def test_publishing_is_a_step_of_its_own(workspace: Workspace) -> None:
    """Nothing planned, nothing to publish; then a version, and what is published is not removed."""
    programme = create(workspace)
    with pytest.raises(Refused):
        workspace.exchange.publish(programme)
    workspace.exchange.plan(programme)
    published = workspace.exchange.publish(programme)
    assert (published.version, published.programme.state, len(published.difference.added)) == (1, "published", 8)
    said(*published.difference.added)
    with pytest.raises(Refused):
        workspace.exchange.publish(programme)
    with pytest.raises(Refused):
        workspace.exchange.remove(programme)
    assert workspace.context.all(Programme)[programme].version == 1


def test_a_draft_is_removed_with_its_rounds(workspace: Workspace) -> None:
    """Nothing is left, and undo brings everything back."""
    programme = create(workspace)
    workspace.exchange.plan(programme)
    workspace.exchange.remove(programme)
    assert not workspace.context.all(Round)
    workspace.history.undo()
    assert len(workspace.context.all(Round)) == 8


def test_two_programmes_at_the_same_hour_share_nobody(workspace: Workspace) -> None:
    """Whoever sits in one programme is told so as the reason in the other, and the check finds no clash."""
    first = create(workspace)
    second = workspace.exchange.create("Second", SIDES, FIRST, UNTIL, region="DE-HH", at=time(12, 30)).id
    workspace.exchange.plan(first)
    workspace.exchange.plan(second)
    rounds = workspace.exchange.show(second).rounds
    assert {one.reason.key for view in rounds for one in view.sitting_out if one.side == "Marketing"} == {
        "exchange-reason-elsewhere"
    }
    assert workspace.exchange.findings() == ()
