"""What goes out: published meetings from today on, in the reader's language, and nothing that is not theirs to know."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from scheduler.calendars.departments import department_plans
from scheduler.calendars.drafts import feeds, invitations, plans
from scheduler.calendars.outgoing import Outgoing, Source
from scheduler.model import (
    Absence,
    AbsenceKind,
    AssignmentStatus,
    CouncilStatus,
    DateRange,
    Half,
    MeetingState,
    Message,
    Person,
    PlanState,
    Rule,
    Settings,
    SitOut,
    SitOutReason,
)
from scheduler.texts import texts
from tests.scheduler.calendars.company import (
    ANNA,
    CASE,
    KARL,
    PETRA,
    TODAY,
    programme,
    rotation,
    round_on,
    source,
    table,
    weekly,
)

FRIDAY = date(2027, 1, 8)
BERTA = Person(id="vogt-berta", name="Berta Vogt", first_name="Berta", last_name="Vogt", department="vi")


def said(messages: list[Message], language: str = "de") -> list[str]:
    """The messages in a language."""
    return [texts(language)(one) for one in messages]


def days(given: Source, today: date = TODAY) -> list[str]:
    """The days of the invitations."""
    return [one.meeting.round.day.isoformat() for one in Outgoing(given, today).invitations()]


def all_bytes(given: Source) -> bytes:
    """Every file of every kind, unfolded."""
    outgoing = Outgoing(given, TODAY)
    drafts = [
        *invitations(outgoing, False, lambda *_: None),
        *plans(outgoing, False, lambda *_: None),
        *feeds(outgoing, False, lambda *_: None),
    ]
    return b"".join(draft.target.content for draft in drafts).replace(b"\r\n ", b"")


def test_past_meetings_are_never_written() -> None:
    """Meetings before today stay as they were sent; today's still count."""
    given = source(rounds=weekly(4))
    assert days(given) == ["2027-01-07", "2027-01-14", "2027-01-21", "2027-01-28"]
    assert days(given, date(2027, 1, 14)) == ["2027-01-14", "2027-01-21", "2027-01-28"]
    assert [entry.start for entry in Outgoing(given, date(2027, 1, 28)).entries_of(ANNA)] == [
        programme().start_on(date(2027, 1, 28))
    ]


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.HELD, MeetingState.MISSED])
def test_only_meetings_still_to_be_held_are_invited(state: MeetingState) -> None:
    """A meeting that is cancelled, held or missed is no invitation."""
    assert not days(source(rounds=[round_on(FRIDAY, table("vm.1", state=state))]))


def test_nobody_is_invited_to_a_draft() -> None:
    """Rounds of a draft give no file and one sentence that says what to do."""
    rounds = [one.replace(published=False, published_on=None) for one in weekly(3)]
    outgoing = Outgoing(source(one=programme(state=PlanState.DRAFT), rounds=rounds), TODAY)
    assert not list(outgoing.invitations())
    (problem,) = said(outgoing.problems())
    assert problem.startswith("„Vertrieb–Marketing“ ist noch ein Entwurf mit 3 Treffen.")
    assert "veröffentlichen" in problem


def test_rounds_planned_after_publishing_wait_for_the_next_one() -> None:
    """Unpublished rounds of a published programme are named."""
    rounds = [*weekly(2), round_on(date(2027, 2, 5), table("vm.9"), published=False)]
    outgoing = Outgoing(source(rounds=rounds), TODAY)
    assert len(list(outgoing.invitations())) == 2
    assert "eine geplante Runde, die noch nicht veröffentlicht ist" in said(outgoing.problems())[0]


def test_the_uid_is_the_meetings_id_and_survives_every_change() -> None:
    """Time, place, people and title may change: the UID stays."""
    before = next(Outgoing(source(rounds=weekly(1)), TODAY).invitations()).entry
    changed = weekly(1, at=time(15), minutes=30, room="", online=True)
    later = next(
        Outgoing(source(one=programme(name="Anders"), rounds=changed, people=(ANNA, BERTA, KARL)), TODAY).invitations()
    ).entry
    assert before.uid == later.uid
    assert before.start != later.start


def test_every_language_speaks_to_its_reader() -> None:
    """A plan is in the person's language, an invitation in the organizer's, both in the programme's if it has one."""
    rounds = weekly(1)
    outgoing = Outgoing(source(rounds=rounds), TODAY)
    assert outgoing.entries_of(KARL)[0].summary == "Vertrieb–Marketing with Anna Brandl"
    assert outgoing.entries_of(ANNA)[0].summary == "Vertrieb–Marketing mit Karl Neumann"
    assert "GEMEINSAMES ZIEL" in next(outgoing.invitations()).entry.description
    english = programme(organizer_email=KARL.email)
    assert "SHARED GOAL" in next(Outgoing(source(one=english, rounds=rounds), TODAY).invitations()).entry.description
    german = Outgoing(source(one=programme(language="de"), rounds=rounds), TODAY)
    assert german.entries_of(KARL)[0].summary == "Vertrieb–Marketing mit Anna Brandl"


def test_the_description_follows_the_post() -> None:
    """Goal, agenda with minutes, persona (problems, priorities, challenges, solution), case, what to talk about."""
    text = next(Outgoing(source(rounds=weekly(1)), TODAY).invitations()).entry.description
    order = (
        "Ort: Isar, München",
        "40 von 100 Leads werden zu Angeboten.",
        "Messgröße: Anteil der Leads mit Angebot",
        "Zielwert: 40 % bis 31.07.2027",
        "Verantwortlich: Anna Brandl (Vertrieb)",
        "ABLAUF (60 Minuten)",
        "• 10 Minuten: Persona, vorgestellt von: Marketing",
        "• 20 Minuten: Gespräch",
        "PERSONA „Petra Produktion“ · AIDA: Interesse",
        "• Zwei- bis dreimal im Monat steht eine Linie.",
        "Prioritäten: Liefertermine halten",
        "Herausforderungen: Sie darf die Anlagen nicht anhalten",
        "So lösen wir das: Sensoren",
        "FALLSTUDIE „Der Samstag ist wieder frei“",
        "Kunde: Mühlgrund Getriebe",
        "Ergebnis: Noch ein Stillstand im Monat",
        "ZUM BESPRECHEN",
        "Kernaussagen, Leitfragen und die Fallstudie",
    )
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_a_programme_without_contents_still_has_a_description() -> None:
    """Without goal, agenda, persona and case what to talk about remains."""
    bare = programme(goal=None, agenda=())
    rounds = [round_on(FRIDAY, table("vm.1", room="", persona="", case=""))]
    entry = next(Outgoing(source(one=bare, rounds=rounds), TODAY).invitations()).entry
    assert entry.description.startswith("ZUM BESPRECHEN")
    assert entry.location == ""


def test_a_meeting_may_have_its_own_hour_and_length() -> None:
    """A table's hour and minutes go before the programme's, in the programme's zone."""
    rounds = [round_on(date(2027, 7, 8), table("vm.1", at=time(9, 30), minutes=45))]
    entry = next(Outgoing(source(one=programme(zone="America/New_York"), rounds=rounds), TODAY).invitations()).entry
    assert isinstance(entry.end, datetime)
    assert entry.moment is not None
    assert entry.moment.astimezone(UTC) == datetime(2027, 7, 8, 13, 30, tzinfo=UTC)
    assert (entry.end - entry.moment).total_seconds() == 45 * 60


def test_an_hour_stays_an_hour_where_the_clocks_change_in_between() -> None:
    """A meeting from half past one at night on ends an hour later, whatever the clock on the wall says."""
    rounds = [round_on(date(2027, 3, 28), table("vm.1", at=time(1, 30)))]
    entry = next(Outgoing(source(rounds=rounds), TODAY).invitations()).entry
    assert isinstance(entry.end, datetime)
    assert entry.end.astimezone(UTC) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert entry.end.hour == 3


def test_a_person_without_an_address_holds_nobody_up() -> None:
    """The partner is invited all the same; the person is named once, with the number of meetings."""
    rounds = [round_on(FRIDAY, table("vm.1", ("vogt-berta",), ("neumann-karl",)))]
    outgoing = Outgoing(source(rounds=[*weekly(2), *rounds], people=(ANNA, BERTA, KARL)), TODAY)
    sent = [[mailbox.email for mailbox in one.entry.attendees] for one in outgoing.invitations()]
    assert sent == [[ANNA.email, KARL.email], [KARL.email], [ANNA.email, KARL.email]]
    (problem,) = said(outgoing.problems())
    assert problem.startswith("Berta Vogt hat keine E-Mail-Adresse und bekommt zu einem Treffen keine Einladung.")
    assert outgoing.entries_of(BERTA)


def test_a_meeting_of_people_without_addresses_is_named() -> None:
    """Where nobody can be invited there is no file, and the day and the names are said."""
    cem = BERTA.replace(id="kaya-cem", name="Cem Kaya")
    rounds = [round_on(FRIDAY, table("vm.1", ("vogt-berta",), ("kaya-cem",)))]
    outgoing = Outgoing(source(rounds=rounds, people=(BERTA, cem)), TODAY)
    assert not list(outgoing.invitations())
    assert "Zum Treffen am 08.01.2027 (Berta Vogt und Cem Kaya) kann niemand eingeladen werden" in "".join(
        said(outgoing.problems())
    )


def test_without_an_organizer_nothing_goes_out_and_it_is_said() -> None:
    """An invitation needs a sender: without one there is a sentence that says where to enter the address."""
    given = source(one=programme(organizer_email="", organizer_name=""), settings=Settings())
    outgoing = Outgoing(given, TODAY)
    assert not list(outgoing.invitations())
    assert outgoing.entries_of(KARL) == []
    assert len([text for text in said(outgoing.problems()) if "Organisator" in text]) == 2


def test_the_workspaces_organizer_stands_in_for_the_programmes() -> None:
    """A programme without an organizer of its own is sent by the workspace's."""
    given = source(one=programme(organizer_email="", organizer_name="Niemand"), rounds=weekly(1))
    organizer = next(Outgoing(given, TODAY).invitations()).entry.organizer
    assert (organizer.name, organizer.email) == ("HR", "hr@firma.example")


def test_one_person_or_one_programme_narrows_what_goes_out() -> None:
    """For one person only their meetings are written, and their own plan, which stays complete."""
    rounds = [round_on(FRIDAY, table("vm.1"), table("vm.2", ("vogt-berta",), ("kaya-cem",)))]
    people = (ANNA, BERTA, KARL, BERTA.replace(id="kaya-cem", name="Cem Kaya", email="cem@firma.example"))
    given = source(rounds=rounds, people=people)
    outgoing = Outgoing(given, TODAY, person="neumann-karl")
    assert [one.meeting.table.id for one in outgoing.invitations()] == ["vm.1"]
    assert [person.id for person in outgoing.people()] == ["neumann-karl"]
    assert len(outgoing.entries_of(KARL)) == 2
    chosen = Outgoing(given, TODAY, programme="vertrieb-marketing")
    assert len(list(chosen.invitations())) == 2
    assert [person.id for person in chosen.people()] == ["brandl-anna", "vogt-berta", "neumann-karl", "kaya-cem"]
    assert len(chosen.entries_of(KARL)) == 2


def test_a_stay_says_where_with_whom_and_until_when() -> None:
    """A stay names department, place, days with the last included, mentor and goal; a draft says that it is one."""
    (stay,) = Outgoing(source(rounds=[]), TODAY).entries_of(KARL.replace(language="de"))
    assert stay.summary == "Einsatz: Vertrieb Innendienst (Entwurf)"
    assert stay.description == (
        "Abteilung: Vertrieb Innendienst\nOrt: München\nVom 01.02.2027 bis 28.02.2027\n"
        "Pate/Patin: Anna Brandl\nZiel: Ein Angebot selbst schreiben\nRotationsplan: Rotation 2027"
    )
    assert stay.uid == "rotation-2027.neumann-karl.a1@rotation.0123456789abcdef.rondo.invalid"
    plan, row = rotation(half=Half.MORNING)
    published = plan.replace(state=PlanState.PUBLISHED)
    (settled,) = Outgoing(source(rounds=[], rotations=(published, row)), TODAY).entries_of(KARL)
    assert settled.summary == "Assignment: Vertrieb Innendienst (mornings)"
    assert not settled.tentative


def test_stays_that_are_over_or_broken_off_are_not_written() -> None:
    """A stay is written until its last day; a broken-off one is not."""
    assert Outgoing(source(rounds=[]), date(2027, 2, 28)).entries_of(KARL)
    assert not Outgoing(source(rounds=[]), date(2027, 3, 1)).entries_of(KARL)
    broken = rotation(status=AssignmentStatus.BROKEN_OFF)
    assert not Outgoing(source(rounds=[], rotations=broken), TODAY).entries_of(KARL)


def test_a_suspended_stay_stands_in_its_parts() -> None:
    """The days of a suspension are not in the calendar; the first part keeps the stay's UID."""
    pause = DateRange(start=date(2027, 2, 8), end=date(2027, 2, 15))
    entries = Outgoing(source(rounds=[], rotations=rotation(suspended=(pause,))), TODAY).entries_of(KARL)
    assert [(entry.start, entry.end) for entry in entries] == [
        (date(2027, 2, 1), date(2027, 2, 8)),
        (date(2027, 2, 15), date(2027, 3, 1)),
    ]
    assert [entry.uid.partition("@")[0] for entry in entries] == [
        "rotation-2027.neumann-karl.a1",
        "rotation-2027.neumann-karl.a1.2",
    ]


def test_files_hold_no_reason_no_rule_and_nothing_of_others() -> None:
    """Absences, sit-outs, rules, ratings and the works council's answers stand in no byte of any file."""
    secret = "GEHEIM-"
    absence = Absence(
        id="a1",
        person=ANNA.id,
        start=date(2027, 1, 11),
        end=date(2027, 1, 16),
        kind=AbsenceKind.SICK,
        source=f"{secret}attest.ics",
    )
    rule = Rule(id="r1", kind="never-pair", confidential=True, note=f"{secret}Streit")
    plan, row = rotation(council=CouncilStatus.REFUSED, council_date=date(2027, 1, 2))
    rounds = weekly(3)
    rounds[1] = rounds[1].replace(
        tables=(table("vm.7", ("vogt-berta",), ("neumann-karl",)),),
        sitting_out=(SitOut(person=ANNA.id, side=0, reason=SitOutReason.AWAY),),
    )
    anna = ANNA.replace(tags=(f"{secret}tag",), personnel_number="4711-77", manager="chef-x")
    given = source(
        rounds=rounds,
        people=(anna, BERTA, KARL),
        rotations=(plan, row),
        absences={absence.id: absence},
        rules={rule.id: rule},
    )
    content = all_bytes(given)
    for word in (secret, "4711-77", "chef-x", "sick", "krank", "absen", "abwesen", "never-pair", "refused", "council"):
        assert word.casefold().encode() not in content.lower(), word
    annas = b"".join(
        draft.target.content.replace(b"\r\n ", b"")
        for draft in plans(Outgoing(given, TODAY, person=ANNA.id), False, lambda *_: None)
    )
    assert b"Karl Neumann" in annas
    for word in ("Berta", "@firma.example\r\nATTENDEE", "karl.neumann@", "Rotation 2027"):
        assert word.encode() not in annas, word


def test_a_removed_person_or_room_breaks_nothing() -> None:
    """What a table names and the company does not know any more is left out."""
    rounds = [round_on(FRIDAY, table("vm.1", ("weg-x",), ("neumann-karl",), room="weg", persona="weg", case="weg"))]
    outgoing = Outgoing(source(rounds=rounds), TODAY)
    entry = next(outgoing.invitations()).entry
    assert entry.summary == "Vertrieb–Marketing: Karl Neumann"
    assert outgoing.entries_of(KARL)


def test_an_unknown_department_is_said_by_its_id() -> None:
    """A stay in a department that is gone still stands in the calendar."""
    (stay,) = Outgoing(source(rounds=[], rotations=rotation(department="weg", mentor="weg")), TODAY).entries_of(KARL)
    assert "weg" in stay.summary


def test_contents_are_told_as_they_were_written() -> None:
    """Numbered lines keep their numbers and get no second mark."""
    given = source(rounds=weekly(1))
    petra = PETRA.replace(priorities="1. Liefertermine halten\n2. Überstunden abbauen\nAusschuss senken")
    changed = Source(
        company=given.company,
        programmes=given.programmes,
        rounds=given.rounds,
        personas={"petra": petra},
        cases={CASE.id: CASE},
    )
    text = next(Outgoing(changed, TODAY).invitations()).entry.description
    assert "Prioritäten:\n1. Liefertermine halten\n2. Überstunden abbauen\n• Ausschuss senken\n" in text


def test_a_department_sees_who_is_there_and_when_its_people_meet() -> None:
    """Karl's stay in sales with his name, and the meetings of Anna, who is of sales; nobody is invited by it."""
    outgoing = Outgoing(source(rounds=weekly(2)), TODAY)
    ((department, entries),) = department_plans(outgoing)
    assert department.id == "vi"
    assert [entry.summary for entry in entries] == [
        "Vertrieb–Marketing: Anna Brandl und Karl Neumann",
        "Vertrieb–Marketing: Anna Brandl und Karl Neumann",
        "Karl Neumann: Assignment: Vertrieb Innendienst (draft)",
    ]
    assert not any(entry.attendees or entry.description or entry.reminder_minutes for entry in entries)
    own = {entry.uid for person in outgoing.people() for entry in outgoing.entries_of(person)}
    assert not own & {entry.uid for entry in entries}
