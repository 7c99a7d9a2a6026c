"""Which records are kept, and under which name."""

from __future__ import annotations

from scheduler.model import (
    Absence,
    Acceptance,
    BusyCalendar,
    CaseStudy,
    Department,
    LedgerEntry,
    Namespace,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    Persona,
    Programme,
    Proof,
    PublishedRow,
    Record,
    Reply,
    Room,
    RotationPlan,
    RotationRow,
    Round,
    Rule,
    Settings,
    Site,
    Suggestion,
    Wish,
)

COLLECTIONS: dict[type[Record], str] = {
    Namespace: "namespace",
    Settings: "settings",
    Person: "people",
    Department: "departments",
    Site: "sites",
    Room: "rooms",
    Absence: "absences",
    BusyCalendar: "busy_calendars",
    OwnHoliday: "own_holidays",
    Rule: "rules",
    Acceptance: "acceptances",
    RotationPlan: "rotation_plans",
    RotationRow: "rotation_rows",
    PublishedRow: "published_rows",
    PastStay: "past_stays",
    Wish: "wishes",
    Programme: "programmes",
    Round: "rounds",
    Reply: "replies",
    PastMeeting: "past_meetings",
    Suggestion: "suggestions",
    Proof: "proofs",
    Persona: "personas",
    CaseStudy: "cases",
    LedgerEntry: "ledger",
}
RECORD_TYPES: dict[str, type[Record]] = {name: kind for kind, name in COLLECTIONS.items()}
LASTING: frozenset[type[Record]] = frozenset({LedgerEntry})
"""What is true whatever becomes of the plans: what has left the house, or has come in. Undo passes over it."""
