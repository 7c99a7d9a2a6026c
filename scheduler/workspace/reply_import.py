"""Answers to invitations on a draft: whose, about which meeting, newer than what was known, or a question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from scheduler.calendars.reading.decoding import read_content
from scheduler.calendars.reading.mails import read_mail
from scheduler.calendars.reading.replies import IncomingReply, is_answer, replies_in
from scheduler.files.desk import Note
from scheduler.files.draft import Draft
from scheduler.files.importing import TableResult
from scheduler.files.matching import Directory, Question
from scheduler.model import (
    Answer,
    LedgerEntry,
    Message,
    Namespace,
    Person,
    Programme,
    Refused,
    Reply,
    Round,
    Settings,
    Table,
    message,
    printable,
    reply_id,
)
from scheduler.workspace.reply_answers import answer_sentence
from scheduler.workspace.views.replies import IncomingView

KIND = "replies"
MAIL_ENDINGS = (".eml",)
PERSON = "person"
_OF_MEETINGS, _OF_SERIES = "@exchange.", "@series."
Answers = Mapping[tuple[str, int, str], str]


class _Meeting(msgspec.Struct, frozen=True):
    """A meeting that an answer is about, as it is planned now."""

    programme: Programme
    round: Round
    table: Table

    @property
    def start(self) -> datetime:
        """The moment it begins (UTC)."""
        return self.programme.start_on(self.round.day, self.table.at).astimezone(UTC)

    @property
    def origin(self) -> datetime:
        """The moment that a series would have it at (UTC), by which it is known in calendars."""
        return self.programme.start_on(self.round.planned_for or self.round.day).astimezone(UTC)

    @property
    def minutes(self) -> int:
        """How long it is."""
        return self.table.minutes or self.programme.minutes


class ReplyImport:
    """Goes through files of answers and puts on the draft what counts.

    `answers` name who a stranger is, by file and line; `stranger` is whoever all of them are.
    """

    def __init__(self, draft: Draft, today: date, answers: Answers, *, stranger: str = "") -> None:
        self._stranger = stranger.strip()
        self._draft = draft
        self._today = today
        self._answers = answers
        self._zone = (draft.get(Settings, "settings") or Settings()).time_zone
        self._domain = (draft.get(Namespace, "namespace") or Namespace()).domain.casefold()
        self._directory = Directory(draft.all(Person).values())
        self._entries = {entry.uid.casefold(): entry for entry in draft.all(LedgerEntry).values()}
        self._meetings = {
            table.id: _Meeting(draft.all(Programme)[round.programme], round, table)
            for round in draft.all(Round).values()
            if round.programme in draft.all(Programme)
            for table in round.tables
        }

    def take(self, path: Path) -> list[IncomingView]:
        """The answers in one file, a calendar or a mail; raises Refused, with the file, where there is none in it."""
        content = read_content(path)
        mail = read_mail(content) if path.suffix.lower() in MAIL_ENDINGS or not _is_calendar(content) else None
        calendars, sender = (mail.calendars, mail.sender) if mail else ((content,), "")
        found = [one for calendar in calendars for one in replies_in(calendar, self._zone, sender)]
        if not found:
            raise Refused(message("incoming-no-reply"), hint=message("incoming-no-reply-hint"), file=path.name)
        return [self._take(path.name, one, meeting) for one in found for meeting in self._about(one)]

    def _take(self, file: str, one: IncomingReply, meeting: _Meeting | None) -> IncomingView:
        """What becomes of one answer; every way out says what it is and whether somebody has to decide."""
        view = IncomingView(
            file=file, line=one.line, person="", name=one.name or one.email, email=one.email, uid=printable(one.uid),
            meeting=meeting.table.id if meeting else "", programme=meeting.programme.id if meeting else "",
            answer=one.answer.value if one.answer else "", taken=False, asks=False, comment=one.comment,
            text=message("incoming-reply-nothing"),
        )  # fmt: skip
        if (senseless := self._senseless(one, meeting)) is not None:
            return msgspec.structs.replace(view, text=senseless)
        assert meeting is not None
        try:
            person = self._person(file, one, meeting)
        except (Question, Refused) as unclear:
            return msgspec.structs.replace(view, text=unclear.text, asks=True)
        view = msgspec.structs.replace(view, person=person.id, name=person.name)
        reply = self._reply(one, meeting, person)
        if (stale := self._stale(one, reply)) is not None:
            return msgspec.structs.replace(view, text=stale)
        self._draft.put(reply)
        return msgspec.structs.replace(
            view, taken=True, text=answer_sentence(reply, person.name, ZoneInfo(meeting.programme.zone), self._name_of)
        )

    def _senseless(self, one: IncomingReply, meeting: _Meeting | None) -> Message | None:
        """Why an answer is none, or about nothing that is planned; None where it is one."""
        if one.trouble is not None:
            return one.trouble
        if one.answer is None:
            return message("incoming-reply-nothing")
        if not one.uid.casefold().endswith(self._domain):
            return message("incoming-reply-foreign")
        if meeting is None or not meeting.table.takes_place:
            return message("incoming-reply-no-meeting")
        if one.recurrence is not None and one.recurrence not in (meeting.start, meeting.origin):
            return message("incoming-reply-other-instance", moment=_local(one.recurrence, meeting))
        return None

    def _about(self, one: IncomingReply) -> list[_Meeting | None]:
        """The meetings that an answer is about: one, or of a series every one to come that somebody has in it."""
        series, is_one, _ = one.uid.casefold().partition(_OF_SERIES)
        if not is_one:
            entry = self._entries.get(one.uid.casefold())
            known = entry.id.partition(":")[2] if entry else one.uid.casefold().partition(_OF_MEETINGS)[0]
            return [self._meetings.get(known)]
        own = [
            meeting
            for meeting in self._meetings.values()
            if any(series == f"{meeting.programme.id}.{person}" for person in meeting.table.everybody)
        ]
        if one.recurrence is not None:
            return [next((meeting for meeting in own if one.recurrence in (meeting.start, meeting.origin)), None)]
        coming = [meeting for meeting in own if meeting.round.day >= self._today and meeting.table.takes_place]
        return [*sorted(coming, key=lambda meeting: meeting.start)] or [None]

    def _person(self, file: str, one: IncomingReply, meeting: _Meeting) -> Person:
        """Who answers; raises Question where it is a stranger, or somebody who does not sit at the table."""
        answered = self._answers.get((file, one.line, PERSON), "").strip()
        known = self._invited(one) or self._directory.by_email(one.email)
        named = answered or ("" if known else self._stranger)
        person = self._directory.find(named) if named else known
        if person is None:
            raise Question(message("incoming-reply-stranger", who=one.name or one.email or "?"), PERSON)
        if person.id not in meeting.table.everybody:
            raise Question(message("incoming-reply-not-there", person=person.name), PERSON)
        return person

    def _invited(self, one: IncomingReply) -> Person | None:
        """Whoever was invited at that address, which may be another one by now."""
        entry = self._entries.get(one.uid.casefold())
        receipts = entry.receipts if entry else ()
        ids = {receipt.person for receipt in receipts if one.email and receipt.address.casefold() == one.email}
        return self._draft.get(Person, ids.pop()) if len(ids) == 1 else None

    def _reply(self, one: IncomingReply, meeting: _Meeting, person: Person) -> Reply:
        assert one.answer is not None
        length = (one.proposed_end - one.proposed) if one.proposed and one.proposed_end else None
        minutes = int(length.total_seconds() // 60) if length else 0
        return Reply(
            id=reply_id(meeting.table.id, person.id),
            programme=meeting.programme.id,
            meeting=meeting.table.id,
            person=person.id,
            answer=one.answer,
            start=meeting.start,
            minutes=meeting.minutes,
            sequence=self._sequence(one),
            stamped=one.stamped,
            received=self._today,
            delegate=_address(one.delegate) if one.answer is Answer.DELEGATED else "",
            proposed=one.proposed,
            proposed_minutes=max(0, minutes),
            comment=one.comment,
        )

    def _stale(self, one: IncomingReply, reply: Reply) -> Message | None:
        """Why an answer is older than what is known; None where it is news."""
        entry = self._entries.get(one.uid.casefold())
        if entry is not None and reply.sequence < entry.newest.sequence:
            return message("incoming-reply-older-state")
        before = self._draft.get(Reply, reply.id)
        if before is None or reply.is_newer_than(before):
            return None
        same = (before.sequence, before.stamped, before.answer) == (reply.sequence, reply.stamped, reply.answer)
        return message("incoming-reply-known") if same else message("incoming-reply-older")

    def _sequence(self, one: IncomingReply) -> int:
        """The SEQUENCE of the state that is answered; of an answer that does not say it, the present one."""
        entry = self._entries.get(one.uid.casefold())
        return one.sequence if one.sequence is not None else entry.newest.sequence if entry else 0

    def _name_of(self, address: str) -> str:
        person = self._directory.by_email(address)
        return person.name if person else address


def answers_in(path: Path) -> bool:
    """Whether a file holds answers to invitations, and no calendar of somebody."""
    return path.suffix.lower() in MAIL_ENDINGS or (path.is_file() and is_answer(read_content(path)))


def result_of(file: str, views: list[IncomingView]) -> TableResult:
    """What a file of answers does, as the import shows it."""
    taken = sum(view.taken for view in views)
    rejected = sum(view.asks for view in views)
    return TableResult(
        file=file, sheet="", kind=KIND, about=message("incoming-replies-about"), columns=(), rows=len(views),
        added=taken, changed=0, unchanged=len(views) - taken - rejected, rejected=rejected, notes=tuple(_notes(views)),
    )  # fmt: skip


def _notes(views: list[IncomingView]) -> Iterator[Note]:
    for view in views:
        severity = "question" if view.asks else "notice" if view.taken else "warning"
        yield Note(view.line, PERSON if view.asks else "", view.name, view.text, severity)


def _is_calendar(content: bytes) -> bool:
    return b"BEGIN:VCALENDAR" in content[:200].upper()


def _local(moment: datetime, meeting: _Meeting) -> datetime:
    return moment.astimezone(meeting.programme.start_on(meeting.round.day).tzinfo)


def _address(text: str) -> str:
    """An address that a record takes; empty where it is none."""
    try:
        Person(id="x", name="x", email=text)
    except Refused:
        return ""
    return text
