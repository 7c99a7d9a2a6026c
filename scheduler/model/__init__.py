"""Immutable records: what a company, its plans and its rules are made of. Imports nothing else of ours."""

from scheduler.model.errors import Conflict, Interrupted, NotPossible, Refused, RondoError, Unusable, WrongUsage, require
from scheduler.model.exchange import (
    STANDARD_TOPICS,
    AgendaItem,
    MeetingState,
    OnHoliday,
    PastMeeting,
    Programme,
    Round,
    Side,
    SitOut,
    SitOutReason,
    SkipReason,
    Table,
    round_id,
)
from scheduler.model.identity import fresh_id, slug
from scheduler.model.message import Message, Value, message
from scheduler.model.people import Department, OwnHoliday, Person, Role, Room, Settings, Site, Skill
from scheduler.model.playbook import CaseStudy, Goal, GoalOwner, Persona, Stage, valid_on
from scheduler.model.record import Record, printable
from scheduler.model.rotation import (
    Assignment,
    AssignmentStatus,
    CouncilStatus,
    PastStay,
    Period,
    PlanState,
    RotationPlan,
    RotationRow,
    Wish,
    row_id,
)
from scheduler.model.rules import Acceptance, Finding, Measure, ParameterValue, Repair, Rule, Scope, Severity, Span
from scheduler.model.selector import parse_selector, select
from scheduler.model.time import (
    DAY,
    Absence,
    AbsenceKind,
    AbsenceStatus,
    DateRange,
    Half,
    WorkingTime,
    iso_week,
    monday,
    through,
)

__all__ = [name for name in dir() if not name.startswith("_")]
