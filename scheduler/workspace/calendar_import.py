"""Calendars of others on a draft: absences and busy times added, changed or kept, and what vanished offered to go."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from scheduler.calendars.reading.calendar import Reading, read_calendar
from scheduler.calendars.reading.decoding import read_content
from scheduler.calendars.reading.events import key_of
from scheduler.calendars.reading.recurring import Occurrence
from scheduler.files.desk import Note
from scheduler.files.draft import Draft
from scheduler.files.importing import TableResult
from scheduler.files.matching import Question
from scheduler.model import (
    Absence,
    AbsenceStatus,
    BusyCalendar,
    BusyTime,
    DateRange,
    Message,
    Namespace,
    Person,
    Programme,
    Refused,
    RotationPlan,
    Settings,
    Site,
    busy_calendar_id,
    message,
    monday,
    printable,
)
from scheduler.rules.company import Company
from scheduler.workspace.calendar_entries import Kept, kept, told, without_doubles
from scheduler.workspace.calendar_owners import Owners

KIND = "calendar"
PERSON, VANISHED, ANY_ZONE = "person", "vanished", "*"
REMOVE, KEEP = "remove", "keep"
ENDINGS = (".ics", ".ical", ".icalendar", ".ifb", ".vfb")
_MARK = " (.ics)"
_BACK = timedelta(weeks=4)
_AHEAD, _FURTHEST = timedelta(days=550), timedelta(days=3 * 366)
_MOST_NOTES = 200
Answers = Mapping[tuple[str, int, str], str]
Advance = Callable[[float], None]


def zone_column(zone: str) -> str:
    """The column under which an unknown time zone is asked for, and answered."""
    return f"TZID={zone}"


def calendar_window(draft: Draft, today: date) -> DateRange:
    """The days that a calendar is read for: some weeks back, and as far as is planned, within three years."""
    ends = [plan.end for plan in draft.all(RotationPlan).values()]
    ends += [programme.until for programme in draft.all(Programme).values()]
    last = min(max([today + _AHEAD, *ends]), today + _FURTHEST)
    return DateRange(start=monday(today) - _BACK, end=last)


class CalendarImport:
    """One calendar file on a draft. `take` changes the draft; `answers` are those of the import assistant."""

    def __init__(self, path: Path, draft: Draft, today: date, answers: Answers) -> None:
        self.file = path.name
        self.draft = draft
        self.today = today
        self.window = calendar_window(draft, today)
        self.notes: list[Note] = []
        self.counts: Counter[str] = Counter()
        self._answers = {column: text for (file, _, column), text in answers.items() if file == path.name}
        self._path = path
        self._company = Company(
            people=draft.all(Person),
            sites=draft.all(Site),
            settings=draft.get(Settings, "settings") or Settings(),
        )

    def take(self, content: bytes | None = None, advance: Advance | None = None) -> TableResult:
        """Read the file and take it over; raises Refused, with the file, where it is no calendar."""
        zones = {c.removeprefix("TZID="): zone for c, zone in self._answers.items() if c.startswith("TZID=")}
        try:
            reading = read_calendar(
                read_content(self._path) if content is None else content,
                self.window,
                zone=self._company.settings.time_zone,
                answers=self._answered_zones(zones),
                advance=advance,
            )
        except Refused as refused:
            refused.file = refused.file or self.file
            raise
        self._say_troubles(reading)
        owners = self._owners(reading)
        if owners is not None:
            _Taking(self, reading, owners).take_all()
        return self._result(reading)

    def note(self, line: int, text: Message, severity: str, column: str = "", choices: Sequence[str] = ()) -> None:
        """Something to be known; hundreds of the same kind are not all shown."""
        if len(self.notes) < _MOST_NOTES or severity == "question":
            self.notes.append(Note(line, column, "", text, severity, tuple(choices)))

    def zone_of(self, person: Person) -> ZoneInfo:
        """The zone that somebody lives by."""
        return ZoneInfo(self._company.zone_of(person))

    def answered(self, column: str) -> str:
        """What somebody answered to a question; empty where nothing."""
        return self._answers.get(column, "").strip()

    def _answered_zones(self, zones: Mapping[str, str]) -> dict[str, str]:
        for name, zone in zones.items():
            if zone not in available_timezones():
                raise Refused(message("error-unknown-zone", zone=printable(zone)), field=zone_column(name))
        return dict(zones)

    def _say_troubles(self, reading: Reading) -> None:
        asked: set[str] = set()
        for trouble in reading.troubles:
            self.counts["rejected"] += 1
            if not trouble.zone:
                self.note(trouble.line, trouble.text, "error")
            elif trouble.zone not in asked:
                asked.add(trouble.zone)
                self.note(trouble.line, trouble.text, "question", zone_column(trouble.zone), trouble.likely)

    def _owners(self, reading: Reading) -> Owners | None:
        """Whose the entries are; None where somebody has to say it first."""
        people = self._company.people.values()
        try:
            owners = Owners(reading, self.file, people, self.answered(PERSON))
        except Question as question:
            self.note(0, question.text, "question", PERSON)
        except Refused as refused:
            self.note(0, _told(refused), "question", PERSON)
        else:
            if owners.owner is not None or owners.is_team or not reading.occurrences:
                if owners.reason is not None:
                    self.note(0, owners.reason, "notice")
                return owners
            likely = [person.name for person in owners.likely]
            self.note(0, message("incoming-whose", file=self.file), "question", PERSON, likely)
        self.counts["rejected"] += len(reading.occurrences)
        return None

    def _result(self, reading: Reading) -> TableResult:
        counts = self.counts
        added, changed, unchanged = counts["added"], counts["changed"], counts["unchanged"]
        about = message("incoming-about", first=self.window.start, until=self.window.last, past=reading.past)
        return TableResult(
            file=self.file, sheet="", kind=KIND, about=about, columns=(),
            rows=len(reading.occurrences) + len(reading.troubles), added=added, changed=changed, unchanged=unchanged,
            rejected=counts["rejected"], notes=tuple(sorted(self.notes, key=lambda note: note.line)),
        )  # fmt: skip


class _Taking:
    """Goes through the entries of a calendar whose owners are known."""

    def __init__(self, import_: CalendarImport, reading: Reading, owners: Owners) -> None:
        self._import = import_
        self._draft = import_.draft
        self._reading = reading
        self._owners = owners
        self._name = printable(reading.names[0] if reading.names else Path(import_.file).stem)[:100]
        self._domain = (self._draft.get(Namespace, "namespace") or Namespace()).domain.casefold()
        self._absences: dict[str, Absence] = {}
        self._times: dict[str, list[BusyTime]] = defaultdict(list)
        self._passed: Counter[str] = Counter()

    def take_all(self) -> None:
        """Every entry, then what has vanished."""
        for occurrence in self._reading.occurrences:
            self._take(occurrence)
        if self._owners.owner is not None:
            self._times.setdefault(self._owners.owner.id, [])
        counts = self._import.counts
        for absence in self._absences.values():
            counts[self._put_absence(absence)] += 1
        vanished = self._vanished_absences()
        lost = {person: self._put_times(person, times) for person, times in self._times.items()}
        self._offer(vanished, lost)
        self._say()

    def _take(self, occurrence: Occurrence) -> None:
        event = occurrence.event
        if event.uid.casefold().endswith(self._domain):
            self._passed["own"] += 1
            return
        person = self._owners.of(event)
        if person is None:
            self._passed["nobody"] += 1
            if not event.private and event.subject:
                text = message("incoming-nobody", subject=printable(event.subject)[:80])
                self._import.note(event.line, text, "warning")
            return
        if self._owners.is_about_others(event):
            self._passed["others"] += 1
            return
        what = kept(occurrence, person, team=self._owners.is_team)
        if what in (Kept.AWAY, Kept.BUSY):
            found = told(occurrence, person, what, self._import.zone_of(person), self._source)
            self._absences |= {one.id: one for one in found.absences}
            self._times[person.id] += found.times
            self._passed["nothing"] += not (found.absences or found.times)
        else:
            self._passed[what.name.lower()] += 1

    @property
    def _source(self) -> str:
        return self._name + _MARK

    def _put_absence(self, wanted: Absence) -> str:
        """Write an absence unless it is known; what somebody made of its kind by hand stays."""
        before = self._draft.get(Absence, wanted.id)
        if before is None:
            same = (wanted.start, wanted.end, wanted.half)
            known = self._draft.where(Absence, "person", wanted.person)
            if any((one.start, one.end, one.half) == same and not one.weekdays for one in known):
                return "unchanged"
            self._draft.put(wanted)
            return "added"
        approved = AbsenceStatus.APPROVED in (before.status, wanted.status)
        status = AbsenceStatus.APPROVED if approved else AbsenceStatus.REQUESTED
        after = before.replace(
            start=wanted.start, end=wanted.end, half=wanted.half, status=status, source=wanted.source
        )
        if after == before:
            return "unchanged"
        self._draft.put(after)
        return "changed"

    def _put_times(self, person: str, times: Sequence[BusyTime]) -> list[BusyTime]:
        """Write somebody's busy times; gives those that were known to come and are not there any more."""
        key = busy_calendar_id(person, key_of(self._name.casefold()))
        before = self._draft.get(BusyCalendar, key)
        known = {one.key: one for one in before.times} if before else {}
        wanted = without_doubles(times)
        here = {one.key for one in wanted}
        counts = self._import.counts
        for one in wanted:
            counts["added" if one.key not in known else "unchanged" if known[one.key] == one else "changed"] += 1
        window = self._import.window
        begin = datetime.combine(window.start, time.min, UTC)
        end = datetime.combine(window.end, time.min, UTC)
        missing = [one for one in known.values() if one.key not in here and one.end > begin]
        vanished = [one for one in missing if one.start < end] if self._reading.whole else []
        gone = {one.key for one in vanished} if self._removes else set()
        after = BusyCalendar(
            id=key, person=person, source=self._name,
            times=without_doubles([*wanted, *(one for one in missing if one.key not in gone)]),
        )  # fmt: skip
        if after.times and after != before:
            self._draft.put(after)
        elif before is not None and not after.times:
            self._draft.delete(BusyCalendar, key)
        return vanished

    def _vanished_absences(self) -> list[Absence]:
        """The absences to come that this calendar once told of and does not any more."""
        if not self._reading.whole:
            return []
        today, end = self._import.today, self._import.window.end
        owner = self._owners.owner
        of_it = [
            one
            for one in self._draft.where(Absence, "source", self._source)
            if one.id not in self._absences and one.end > today and one.start < end
            and (owner is None or one.person == owner.id)
        ]  # fmt: skip
        for one in of_it if self._removes else ():
            self._draft.delete(Absence, one.id)
        return of_it

    @property
    def _removes(self) -> bool:
        return self._import.answered(VANISHED) == REMOVE

    def _offer(self, absences: Sequence[Absence], lost: Mapping[str, Sequence[BusyTime]]) -> None:
        times = sum(map(len, lost.values()))
        if not absences and not times:
            return
        people = self._draft.all(Person)
        shown: list[Message] = [
            message("incoming-vanished-one", person=people[one.person].name, first=one.start, last=one.range.last)
            for one in sorted(absences, key=lambda one: one.start)[:8]
            if one.person in people
        ]
        what = message(
            "incoming-what-vanished",
            absences=len(absences),
            times=times,
            shown=shown,
            more=max(0, len(absences) - len(shown)),
        )
        if self._removes:
            self._import.counts["changed"] += len(absences) + times
            self._import.note(0, message("incoming-removed", what=what), "notice", VANISHED)
        elif self._import.answered(VANISHED) == KEEP:
            self._import.note(0, message("incoming-vanished-kept", what=what), "notice", VANISHED)
        else:
            self._import.note(0, message("incoming-vanished", what=what), "question", VANISHED, (REMOVE, KEEP))

    def _say(self) -> None:
        """How much of what there was, and what was passed over."""
        absences, times = len(self._absences), sum(map(len, self._times.values()))
        text = message("incoming-found", absences=absences, times=times, people=len(self._people))
        self._import.note(0, text, "notice")
        for text in self._passed_over():
            self._import.note(0, text, "notice")

    @property
    def _people(self) -> set[str]:
        return {one.person for one in self._absences.values()} | {one for one, times in self._times.items() if times}

    def _passed_over(self) -> Iterator[Message]:
        for what in ("own", "free", "tentative", "cancelled", "others", "nobody"):
            if count := self._passed[what]:
                yield message(f"incoming-passed-{what}", count=count)


def _told(refused: Refused) -> Message:
    return message("import-with-hint", text=refused.text, hint=refused.hint) if refused.hint else refused.text
