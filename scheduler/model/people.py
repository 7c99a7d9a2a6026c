"""People, departments, sites and rooms: who and where."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from scheduler.model.errors import require
from scheduler.model.record import Record, check_line
from scheduler.model.time import DAY, DateRange, WorkingTime, check_zone

_EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+\Z"
)
_REGION = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?\Z")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+\Z")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?\Z|[0-9A-Fa-f:]{2,39}\Z")
_CALENDAR = re.compile(r"https?://[A-Za-z0-9\[][^\s@?#\\]*\Z")
LANGUAGES = ("de", "en")
MAIL_SECURITY = ("starttls", "tls")


class Role(StrEnum):
    """What somebody is by contract; rules speak of guests and apprentices."""

    EMPLOYEE = "employee"
    APPRENTICE = "apprentice"
    TRAINEE = "trainee"


class Skill(Record, frozen=True):
    """Something a person can do, on a scale of one's own; 1 is the lowest level."""

    name: str
    level: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        require(self.level >= 1, "error-at-least", field="level", least=1, value=self.level)


class Person(Record, frozen=True):
    """Somebody who is planned. `leaves` is the last day employed; `region` ("DE-BY") is that of the home.

    `born` is for planners' eyes only: nothing that goes to others has it.
    """

    id: str
    name: str
    personnel_number: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    department: str = ""
    site: str = ""
    region: str = ""
    time_zone: str = ""
    language: str = ""
    working_time: WorkingTime = WorkingTime()
    joined: date | None = None
    leaves: date | None = None
    born: date | None = None
    manager: str = ""
    role: Role = Role.EMPLOYEE
    takes_part: bool = True
    skills: tuple[Skill, ...] = ()
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        check_email(self.email)
        check_region(self.region)
        check_zone(self.time_zone)
        check_language(self.language)
        if self.joined and self.leaves:
            require(
                self.joined <= self.leaves,
                "error-leaves-before-joining",
                field="leaves",
                joined=self.joined,
                leaves=self.leaves,
            )
        if self.born and self.joined:
            require(
                self.born < self.joined, "error-born-after-joining", field="born", born=self.born, joined=self.joined
            )
        require(self.manager != self.id, "error-own-manager", field="manager")

    @property
    def employed(self) -> DateRange:
        """From joining to leaving as a half-open range; open ends reach to the calendar's ends."""
        return DateRange(
            start=self.joined or date.min, end=self.leaves + DAY if self.leaves and self.leaves < date.max else date.max
        )

    @property
    def sort_name(self) -> str:
        """The name as lists sort it: last name first."""
        return f"{self.last_name}, {self.first_name}" if self.last_name and self.first_name else self.name


def age_reached(born: date, age: int) -> date:
    """The day on which somebody is so many years old (BGB paragraphs 187, 188): 1 March for 29 February."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def check_email(email: str, field: str = "email") -> None:
    """Refuse an address that no mail system would take; an empty one is no address and is accepted."""
    require(not email or (_EMAIL.match(email) and len(email) <= 254), "error-email", field=field, value=email)


def check_region(region: str, field: str = "region") -> None:
    """Refuse a region that is not written as a country or a country and a state: `DE`, `DE-BY`."""
    require(not region or _REGION.match(region), "error-region", field=field, value=region)


def check_language(language: str, field: str = "language") -> None:
    """Refuse a language that there is no catalogue for; empty means the workspace's own."""
    require(not language or language in LANGUAGES, "error-language", field=field, value=language)


class Department(Record, frozen=True):
    """A department and what it can take: places at a time, least staffing, lengths of a stay in weeks."""

    id: str
    code: str
    name: str
    site: str = ""
    guest_capacity: int | None = None
    apprentice_capacity: int | None = None
    min_staffing: int | None = None
    min_stay_weeks: float | None = None
    max_stay_weeks: float | None = None
    mentor: str = ""
    requires_before: tuple[str, ...] = ()
    blackout: tuple[DateRange, ...] = ()
    contents: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.code.strip(), "error-empty", field="code")
        require(self.name.strip(), "error-empty", field="name")
        for field in ("guest_capacity", "apprentice_capacity", "min_staffing", "min_stay_weeks", "max_stay_weeks"):
            value = getattr(self, field)
            require(value is None or value >= 0, "error-at-least", field=field, least=0, value=value or 0)
        if self.min_stay_weeks and self.max_stay_weeks:
            require(self.min_stay_weeks <= self.max_stay_weeks, "error-stay-lengths", field="max_stay_weeks")
        require(
            self.id not in self.requires_before, "error-requires-itself", field="requires_before", department=self.name
        )


class Site(Record, frozen=True):
    """A place of work: its region decides the public holidays, its zone the wall clock."""

    id: str
    name: str
    region: str = ""
    time_zone: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        check_region(self.region)
        check_zone(self.time_zone)


class Room(Record, frozen=True):
    """A room: how many people it seats, and how many meetings it takes side by side."""

    id: str
    name: str
    site: str
    seats: int = 2
    parallel: int = 1
    closed: tuple[DateRange, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.name.strip(), "error-empty", field="name")
        require(self.seats >= 2, "error-at-least", field="seats", least=2, value=self.seats)
        require(self.parallel >= 1, "error-at-least", field="parallel", least=1, value=self.parallel)


class OwnHoliday(Record, frozen=True):
    """A day off of one's own, besides the public ones: for a region, a site, or everybody where neither is named."""

    id: str
    day: date
    name: str = ""
    region: str = ""
    site: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        check_region(self.region)


class Namespace(Record, frozen=True):
    """What makes the calendar UIDs of this workspace different from everybody else's.

    Made once, with the workspace, and never changed: a calendar entry sent long ago is found again by its UID.
    """

    id: str = "namespace"
    domain: str = "rondo.invalid"

    def __post_init__(self) -> None:
        super().__post_init__()
        require(_DOMAIN.match(self.domain), "error-domain", field="domain", value=self.domain)


_NOT_NEGATIVE = ("reminder_minutes", "retention_absence_months", "retention_note_months", "retention_leaver_months")


class Settings(Record, frozen=True):
    """What holds for the whole workspace. `country` is the region of those for whom none is given.

    `retention_...` say for how many months something old is kept; 0 for good. `mail_...` and `caldav_...` are the
    servers that somebody may send to; their passwords are never kept here. `mail_sender` is the mailbox that the mail
    server lets us send from, where it is not the organizer's.
    """

    id: str = "settings"
    language: str = "de"
    country: str = "DE"
    time_zone: str = "Europe/Berlin"
    holidays_of: str = "workplace"
    organizer_name: str = ""
    organizer_email: str = ""
    reminder_minutes: int = 15
    retention_absence_months: int = 0
    retention_note_months: int = 0
    retention_leaver_months: int = 0
    mail_server: str = ""
    mail_port: int = 0
    mail_security: str = "starttls"
    mail_user: str = ""
    mail_sender: str = ""
    caldav_url: str = ""
    caldav_user: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require(self.language in LANGUAGES, "error-language", field="language", value=self.language)
        check_region(self.country, "country")
        check_zone(self.time_zone)
        require(self.time_zone, "error-empty", field="time_zone")
        require(
            self.holidays_of in ("workplace", "home"), "error-holidays-of", field="holidays_of", value=self.holidays_of
        )
        check_email(self.organizer_email, "organizer_email")
        self._check_servers()
        for field in _NOT_NEGATIVE:
            value = getattr(self, field)
            require(value >= 0, "error-at-least", field=field, least=0, value=value)

    def _check_servers(self) -> None:
        check_email(self.mail_sender, "mail_sender")
        require(self.mail_security in MAIL_SECURITY, "error-security", field="mail_security", value=self.mail_security)
        require(
            _HOST.match(self.mail_server) or not self.mail_server,
            "error-server",
            field="mail_server",
            value=self.mail_server,
        )
        require(0 <= self.mail_port < 65536, "error-port", field="mail_port", value=self.mail_port)
        for field in ("mail_user", "caldav_user"):
            check_line(getattr(self, field), field)
        require(
            _CALENDAR.match(self.caldav_url) or not self.caldav_url,
            "error-calendar-url",
            field="caldav_url",
            value=self.caldav_url,
        )
