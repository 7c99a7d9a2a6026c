"""People, places and absences as lists and pages show them."""

from __future__ import annotations

from datetime import date

from scheduler.model import Message, Person
from scheduler.workspace.views.view import View


class PersonView(View, frozen=True):
    """One person for a list: what they are, with names for ids. `work_days` are weekday numbers with their halves."""

    id: str
    personnel_number: str
    name: str
    sort_name: str
    email: str
    department: str
    department_name: str
    site: str
    site_name: str
    region: str
    time_zone: str
    language: str
    role: str
    work_days: dict[int, int]
    hours: float | None
    joined: date | None
    leaves: date | None
    born: date | None
    manager: str
    manager_name: str
    takes_part: bool
    skills: dict[str, int]
    tags: tuple[str, ...]


class AbsenceView(View, frozen=True):
    """One absence; `until` is the last day, `half` is `am`, `pm` or empty, `weekdays` are 0 (Monday) to 6."""

    id: str
    person: str
    name: str
    first: date
    until: date
    kind: str
    half: str
    weekdays: tuple[int, ...]
    status: str


class TimelineItem(View, frozen=True):
    """One thing in a person's time: `what` is rotation, meeting or absence."""

    what: str
    first: date
    last: date
    text: Message
    plan: str = ""
    id: str = ""


class PersonPage(View, frozen=True):
    """Everything about one person."""

    person: PersonView
    record: Person
    timeline: tuple[TimelineItem, ...]
    absences: tuple[AbsenceView, ...]
    findings: tuple[str, ...] = ()


class DepartmentView(View, frozen=True):
    """One department with what it can take, and how many people have their home there."""

    id: str
    code: str
    name: str
    site: str
    site_name: str
    people: int
    guest_capacity: int | None
    apprentice_capacity: int | None
    min_staffing: int | None
    min_stay_weeks: float | None
    max_stay_weeks: float | None
    mentor: str
    requires_before: tuple[str, ...]
    contents: tuple[str, ...]


class RoomView(View, frozen=True):
    """One room with its places."""

    id: str
    name: str
    site: str
    site_name: str
    seats: int
    parallel: int
    closed: tuple[tuple[date, date], ...]


class SiteView(View, frozen=True):
    """One site with its region and zone, and how many people work there."""

    id: str
    name: str
    region: str
    time_zone: str
    people: int


class HolidayView(View, frozen=True):
    """One holiday within the asked time, and where it holds."""

    day: date
    name: str
    region: str
    site: str
    own: bool
