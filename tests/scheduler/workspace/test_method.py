"""What comes of meetings: feedback in sums, action items until they are done, cards, reviews with consequences."""

from __future__ import annotations

import email
from datetime import UTC, date, datetime, timedelta
from email import policy
from pathlib import Path

import pytest

from scheduler.model import MeetingState, Message, Refused, Side
from scheduler.model.method import CardLine, Decision, Feedback, LineKind, Review, Works
from scheduler.texts import texts
from scheduler.workspace import Workspace, open_workspace
from scheduler.workspace.views.exchange import TableView
from scheduler.workspace.views.reports import Asked

FIRST = date(2027, 1, 4)
TODAY = date(2027, 3, 8)
SIDES = (Side(name="Vertrieb", people="tag:v"), Side(name="Marketing", people="tag:m"))


def clock() -> datetime:
    """A moment after everything."""
    return datetime(2027, 3, 8, 9, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Three sellers and three marketers in their tenth week; nobody has said anything yet."""
    path = tmp_path / "w.rondo.json"
    made = open_workspace(path, today=FIRST, actor="ulrike", create=True, clock=clock)
    for number, name in enumerate(("Ada", "Bo", "Cem", "Mia", "Nils", "Ole")):
        made.people.add(name=f"{name} Test", email=f"{name}@firma.example".lower(), tags=("v" if number < 3 else "m",))
    made.playbook.add_persona(name="Petra", problems="Zeit", owner="Mia Test")
    made.exchange.create("Lunch", SIDES, FIRST, date(2027, 5, 31))
    made.exchange.plan("Lunch")
    made.exchange.publish("Lunch")
    made.close()
    return open_workspace(path, today=TODAY, actor="ulrike", clock=clock)


def past(workspace: Workspace) -> list[TableView]:
    """The meetings that lie behind, in order."""
    return [table for round in workspace.exchange.show("Lunch").rounds if round.date < TODAY for table in round.tables]


def german(message: Message) -> str:
    """A message in German."""
    return texts("de")(message)


def test_fewer_than_five_answers_show_nothing_but_how_many(workspace: Workspace) -> None:
    """Not the sums, not the mean, not the free texts; from the fifth on they are there."""
    for number, table in enumerate(past(workspace)[:5]):
        report = workspace.feedback.report("Lunch")
        assert report.answers == number
        assert (report.works, report.satisfied, report.lead_quality, report.texts) == (None, None, None, ())
        workspace.feedback.add("Lunch", table.meeting, works=Works.WORKS, quality=4, text=f"Satz {number}", by="Ada")
    report = workspace.feedback.report("Lunch")
    assert report.works == {"works": 5, "partly": 0, "no": 0}
    assert (report.satisfied, report.lead_quality, len(report.texts)) == (5, 4.0, 5)
    assert german(report.text) == "5 von 5 Antworten sagen: Das Konzept funktioniert."


def test_who_answered_is_not_kept_and_the_same_person_replaces_their_answer(workspace: Workspace) -> None:
    """Two people are two answers; a second answer of one of them is still two. No record names them."""
    meeting = past(workspace)[0].meeting
    for by, works in (("ada@firma.example", Works.NO), ("Mia", Works.WORKS), ("ADA@firma.example ", Works.PARTLY)):
        workspace.feedback.add("Lunch", meeting, works=works, by=by)
    records = list(workspace.now().all(Feedback).values())
    assert sorted(record.works or "" for record in records) == ["partly", "works"]
    assert "ada" not in "".join(map(str, records)).casefold()


def test_a_missed_meeting_goes_back_to_the_pool(workspace: Workspace) -> None:
    """Its pair counts as not met, and nobody asks for feedback on it any more."""
    table = past(workspace)[0]
    before = len(workspace.feedback.waiting("Lunch"))
    workspace.feedback.add("Lunch", table.meeting, state=MeetingState.MISSED)
    assert len(workspace.feedback.waiting("Lunch")) == before - 1
    assert workspace.feedback.report("Lunch").missed == 1
    workspace.history.undo()
    assert len(workspace.feedback.waiting("Lunch")) == before


def test_feedback_on_what_has_not_been_or_was_cancelled_is_a_question(workspace: Workspace) -> None:
    """The sentence names the people and the day; nothing is written."""
    rounds = workspace.exchange.show("Lunch").rounds
    coming = next(table for round in rounds if round.date > TODAY for table in round.tables)
    with pytest.raises(Refused, match="method-error-coming"):
        workspace.feedback.add("Lunch", coming.meeting, works=Works.NO)
    workspace.meetings.cancel("Lunch", coming.meeting)
    with pytest.raises(Refused, match="method-error-cancelled"):
        workspace.feedback.add("Lunch", coming.meeting, works=Works.NO)
    with pytest.raises(Refused, match="exchange-no-such-meeting"):
        workspace.feedback.add("Lunch", "nix", works=Works.NO)
    assert not workspace.now().all(Feedback)


@pytest.mark.parametrize("quality", [0, 6, -1])
def test_lead_quality_goes_from_one_to_five(workspace: Workspace, quality: int) -> None:
    """Anything else is refused with the field."""
    with pytest.raises(Refused) as caught:
        workspace.feedback.add("Lunch", past(workspace)[0].meeting, quality=quality)
    assert caught.value.field == "quality"


def test_forms_go_out_in_each_language_and_come_back(workspace: Workspace, tmp_path: Path) -> None:
    """A mail a participant; filled in as a reply with quotation marks, it is taken, action item and all."""
    workspace.people.edit("Mia Test", language="en")
    files = workspace.forms.write("Lunch", str(tmp_path / "aus"), past(workspace)[0].start.date())
    assert len(files) == 6
    german_form, english = (
        next(text for file in files if name in file and (text := Path(file).read_text())) for name in ("ada", "mia")
    )
    assert "Does the concept work (yes, partly, no):" in english
    answers = {
        "Fand statt": "ja",
        "Leadqualität": "4 von 5",
        "Funktioniert das Konzept": "Teilweise.",
        "In einem Satz": "Gute Fragen: mehr davon",
        "Vereinbart": "Ada Test; Fallstudie schicken; 21.03.2027",
    }
    lines = []
    assert "Leadqualit" in german_form
    body = email.message_from_string(german_form, policy=policy.default).get_content()
    for line in body.splitlines():
        label = line.partition(" (")[0]
        lines.append(f"> {line} {answers.get(label, '')}".rstrip())
    filled = tmp_path / "antwort.eml"
    filled.write_text(
        "From: Ada Test <ada@firma.example>\nSubject: Re: x\nContent-Type: text/plain; charset=utf-8\n\nHallo,\n\n"
        + "\n".join(lines),
        encoding="utf-8",
    )
    (read,) = workspace.feedback.read([str(filled)])
    assert read.taken, german(read.text)
    (record,) = workspace.now().all(Feedback).values()
    assert (record.works, record.lead_quality, record.text) == (Works.PARTLY, 4, "Gute Fragen: mehr davon")
    (item,) = workspace.action_items.list()
    assert (item.text, item.names, item.until) == ("Fallstudie schicken", ("Ada Test",), date(2027, 3, 21))
    assert workspace.feedback.read([str(filled)])[0].taken
    assert len(workspace.now().all(Feedback)) == 1


def test_a_table_of_answers_is_read_line_by_line(workspace: Workspace, tmp_path: Path) -> None:
    """What cannot be read is named with its line; the rest goes in."""
    one, two = (table.meeting for table in past(workspace)[:2])
    table = tmp_path / "antworten.csv"
    table.write_text(
        "Treffen;Fand statt;Leadqualität;Funktioniert das Konzept;Von\n"
        f"{one};ja;5;ja;Ada\n{one};vielleicht;5;ja;Bo\nnix;ja;5;ja;Cem\n{two};nein;;;Mia\n",
        encoding="cp1252",
    )
    found = workspace.feedback.read([str(table), str(tmp_path / "fehlt.md")])
    assert [(one.line, one.taken) for one in found] == [(2, True), (3, False), (4, False), (5, True), (None, False)]
    assert "vielleicht" in german(found[1].text)
    assert workspace.feedback.report("Lunch").missed == 1


def test_an_action_item_opens_the_next_meeting_and_stands_on_today_until_it_is_done(workspace: Workspace) -> None:
    """Overdue ones first; done ones are gone from both."""
    tables = past(workspace)
    first = tables[0]
    person = next(iter(first.sides.values()))[0]
    added = workspace.action_items.add("Lunch", first.meeting, "", "Angebot nachfassen", TODAY - timedelta(days=1))
    later = next(table for table in tables[3:] if person in {id for side in table.sides.values() for id in side})
    assert [item.text for item in workspace.action_items.of_meeting("Lunch", later.meeting).open_before] == [
        "Angebot nachfassen"
    ]
    due = [one for one in workspace.overview.today().due if "Angebot nachfassen" in german(one.text)]
    assert [one.severity for one in due] == ["soft"]
    workspace.action_items.done(added.id)
    assert not workspace.action_items.of_meeting("Lunch", later.meeting).open_before
    assert not [one for one in workspace.overview.today().due if "Angebot" in german(one.text)]
    assert [item.state for item in workspace.action_items.list(with_done=True)] == ["done"]


def test_a_card_grows_out_of_meetings_and_says_what_was_issued(workspace: Workspace, tmp_path: Path) -> None:
    """Statements, questions, objections with answers; the printed page has them all."""
    meeting = past(workspace)[0].meeting
    lines = [(LineKind.STATEMENT, "Rüsten in 9 Minuten", ""), (LineKind.OBJECTION, "Zu teuer", "Auf drei Jahre?")]
    workspace.cards.add_lines("Petra", lines, meeting)
    workspace.cards.issue("Petra", "Küche")
    workspace.playbook.edit_persona("Petra", problems="Zeit und Personal")
    card = workspace.cards.card("Petra")
    assert (card.revision, card.issued_revision, card.issued_where, card.changed) == (2, 1, "Küche", TODAY)
    assert [line.text for line in workspace.action_items.of_meeting("Lunch", meeting).lines] == [
        line[1] for line in lines
    ]
    (version,) = workspace.playbook.versions(type(card.persona), "Petra")
    assert version.revision == 2
    assert "Zeit und Personal" in german(version.difference[0])
    workspace.reports.write("card", str(tmp_path / "karte.md"), Asked(language="de", persona="Petra"))
    page = (tmp_path / "karte.md").read_text(encoding="utf-8")
    for text in ("Rüsten in 9 Minuten", "Zu teuer", "Auf drei Jahre?", "Zeit und Personal", "Stand 2"):
        assert text in page
    workspace.cards.remove_line("Zu teuer")
    assert not workspace.cards.card("Petra").objections
    with pytest.raises(Refused):
        workspace.cards.add_lines("Petra", [(LineKind.QUESTION, "Was?", "eine Antwort")])


def test_a_review_keeps_its_figures_and_makes_a_new_revision(workspace: Workspace) -> None:
    """What is said later changes no review; a change of the persona is a new revision, in one action."""
    for table in past(workspace)[:6]:
        workspace.feedback.add("Lunch", table.meeting, state=MeetingState.HELD, works=Works.WORKS, quality=4, by="x")
    workspace.reviews.measure("Lunch", 31.0, date(2027, 1, 10))
    workspace.reviews.measure("Lunch", 38.5)
    shown = workspace.reviews.show("Lunch")
    assert shown.due == FIRST + timedelta(weeks=8)
    assert (shown.figures.held, shown.figures.satisfied, shown.figures.measure_before, shown.figures.measure) == (
        6,
        6,
        31.0,
        38.5,
    )
    assert any("fällig" in german(one.text) for one in workspace.overview.today().due)
    done = workspace.reviews.add("Lunch", Works.PARTLY, Decision.CHANGE, persona="Petra", problems="Rüstzeit")
    assert workspace.playbook.persona("Petra").problems == "Rüstzeit"
    assert workspace.playbook.persona("Petra").revision == 2
    review = workspace.now().all(Review)[done.id]
    assert (review.verdict, review.decision, review.measure) == (Works.PARTLY, Decision.CHANGE, 38.5)
    workspace.history.undo()
    assert workspace.playbook.persona("Petra").revision == 1
    assert not workspace.now().all(Review)


def test_a_review_sets_when_the_next_is_due_and_drop_ends_a_persona(workspace: Workspace) -> None:
    """In three weeks again; a dropped persona ends today; a dropped exchange says how it is ended."""
    workspace.reviews.add("Lunch", Works.WORKS, Decision.KEEP, again_in=3)
    assert workspace.reviews.show("Lunch").due == TODAY + timedelta(weeks=3)
    assert not [one for one in workspace.overview.today().due if "Auswertung" in german(one.text)]
    workspace.reviews.add("Lunch", Works.NO, Decision.DROP, persona="Petra")
    assert workspace.playbook.persona("Petra").until == TODAY
    done = workspace.reviews.add("Lunch", Works.NO, Decision.DROP)
    assert "--until" in german(done.difference[0])


def test_removing_takes_what_belongs_to_it(workspace: Workspace) -> None:
    """A persona goes with its card's lines and earlier versions; undo brings all of it back."""
    workspace.playbook.add_persona(name="Erwin")
    workspace.cards.add_lines("Erwin", [(LineKind.STATEMENT, "Kurz", "")])
    workspace.playbook.edit_persona("Erwin", role="Einkauf")
    workspace.playbook.remove_persona("Erwin")
    assert not workspace.now().all(CardLine)
    assert workspace.safety.check().whole
    workspace.history.undo()
    assert [line.text for line in workspace.cards.card("Erwin").statements] == ["Kurz"]


def test_the_goals_measure_has_one_value_a_day_and_none_to_come(workspace: Workspace) -> None:
    """Entered again it is replaced; tomorrow's cannot be known."""
    workspace.reviews.measure("Lunch", 31.0)
    workspace.reviews.measure("Lunch", 32.0, note="nach der Messe")
    assert [(one.value, one.note) for one in workspace.reviews.measurements("Lunch")] == [(32.0, "nach der Messe")]
    with pytest.raises(Refused):
        workspace.reviews.measure("Lunch", 1.0, TODAY + timedelta(days=1))
    with pytest.raises(Refused):
        workspace.reviews.measure("Lunch", float("nan"))
