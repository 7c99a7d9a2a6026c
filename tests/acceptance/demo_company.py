"""What is true of the demonstration company: its size, what its import reports, and where its rotation breaks a rule.

People are personnel numbers, departments codes, days the first and the last that a finding speaks of, both included.
The list was counted by hand with a calendar; `dull_rotation_oracle` says the same from the files.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

TODAY = date(2027, 1, 4)
PLAN = "Rotation 2027"
PROGRAMME = "Vertrieb-Marketing"

COUNTS = {
    "people": 44,
    "departments": 9,
    "sites": 3,
    "rooms": 6,
    "own_holidays": 5,
    "absences": 56,
    "school_weeks": 13,
    "vacation_weeks": 1,
    "rules": 18,
    "personas": 4,
    "cases": 6,
    "past_meetings": 11,
    "past_stays": 7,
    "skills": 12,
    "contents": 13,
    "assignments": 29,
    "pins": 2,
    "wishes": 5,
}
"""Records after the whole import; a row that the import has to ask about (`ASKED`) is not among them.

`school_weeks` and `vacation_weeks` are cells of the rotation matrix, which become absences too.
"""

ROLES = {"apprentice": 4, "employee": 40}
DEPARTMENTS = {"VI": 8, "VA": 8, "MK": 7, "EK": 4, "FI": 3, "PE": 2, "LO": 4, "KS": 4, "AB": 4}
SITES = {"München": 23, "Hamburg": 17, "London": 4}

THURSDAYS = 27
SKIPPED_ROUNDS = {date(2027, 5, 6): "Christi Himmelfahrt", date(2027, 5, 27): "Fronleichnam"}
NEVER_ON_THURSDAYS = ("1006",)
BARRED_PAIR = ("1013", "1025")
SAME_NAME = ("1004", "1024")
JOINER, LEAVER = "1014", "1015"
TRADE_FAIR = (date(2027, 4, 20), date(2027, 4, 23), ("1007", "1011", "1012", "1013", "2002", "1021", "1023", "2003"))


class Asked(NamedTuple):
    """A row that cannot be taken over without an answer: the file, its line there and why."""

    file: str
    line: int
    value: str
    why: str


ASKED = (
    Asked(
        "Abwesenheiten.xlsx", 4, "Müller, Anna", "two people are called Anna Müller and the row has no personnel number"
    ),
    Asked("Bisherige-Treffen.csv", 12, "Kr?ger, Lena", "the umlaut was lost earlier; Lena Krüger is meant"),
)


class Deliberate(NamedTuple):
    """A rule that the rotation plan breaks on purpose."""

    kind: str
    severity: str
    people: tuple[str, ...]
    departments: tuple[str, ...]
    first: date
    last: date
    why: str


DELIBERATE = (
    Deliberate(
        "one-place-at-a-time", "hard", ("1033",), ("FI", "PE"), date(2027, 2, 24), date(2027, 2, 26),
        "Weber is in finance in weeks 6 to 8 (matrix) and at a training in HR on three of those days (table)",
    ),
    Deliberate(
        "inside-contract", "hard", ("1015",), ("LO",), date(2027, 4, 1), date(2027, 4, 4),
        "Oßwald leaves on 31 March, his stay in logistics (weeks 11 to 13) ends on Sunday, 4 April",
    ),
    Deliberate(
        "no-gap", "hard", ("3003",), (), date(2027, 4, 19), date(2027, 4, 23),
        "Ebert has no station in week 16",
    ),
    Deliberate(
        "capacity", "hard", ("1023", "1034"), ("VI",), date(2027, 3, 15), date(2027, 3, 19),
        "inside sales has one place for guests; Ritter (March) and Nowak (week 11) are both there",
    ),
    Deliberate(
        "min-present", "hard", ("1033",), ("EK",), date(2027, 2, 17), date(2027, 2, 17),
        "two of purchasing must be there; Schmid has vacation, Nowak is away that morning, Weber is in finance",
    ),
    Deliberate(
        "min-stay", "soft", ("3002",), ("MK",), date(2027, 5, 17), date(2027, 6, 20),
        "Fischer's weeks 20 to 24 are 14 days (2.8 net weeks of 3): school in weeks 21 and 22, Whit Monday",
    ),
    Deliberate(
        "max-stay", "soft", ("3004",), ("LO",), date(2027, 1, 11), date(2027, 3, 14),
        "Sørensen's stay began in week 2 (history) and ends in week 10: 9 calendar weeks of 8",
    ),
    Deliberate(
        "required-visit", "hard", ("3001",), ("LO",), date(2027, 2, 1), date(2027, 8, 1),
        "Berger never comes to logistics",
    ),
    Deliberate(
        "requires-before", "hard", ("3002",), ("FI",), date(2027, 4, 12), date(2027, 5, 16),
        "Fischer goes to finance in week 15, to purchasing only in week 25",
    ),
    Deliberate(
        "at-most-once", "soft", ("3004",), ("VI",), date(2027, 6, 28), date(2027, 8, 1),
        "Sørensen was in inside sales in autumn (history) and comes back in week 26",
    ),
    Deliberate(
        "blackout", "hard", ("1007",), ("FI",), date(2027, 3, 25), date(2027, 3, 31),
        "Lange is in finance on the last three working days of the quarter: 25, 30 and 31 March, Easter between",
    ),
    Deliberate(
        "blackout", "hard", ("3003",), ("LO",), date(2027, 6, 28), date(2027, 7, 2),
        "Ebert is in logistics during the inventory (week 26)",
    ),
    Deliberate(
        "mentor", "soft", ("3003",), ("KS",), date(2027, 2, 1), date(2027, 3, 7),
        "Friedrichs, mentor in customer service, is on leave in February: there on 5 of Ebert's 25 days",
    ),
    Deliberate(
        "not-together", "hard", ("1013", "1025"), ("KS",), date(2027, 4, 12), date(2027, 4, 16),
        "Petersen (weeks 13 to 15) and Winter (weeks 15 to 17) are both in customer service in week 15; confidential",
    ),
    Deliberate(
        "works-council", "notice", ("1002",), ("MK",), date(2027, 2, 1), date(2027, 3, 7),
        "Ahrens is away for five weeks, longer than the month that ends on 28 February",
    ),
    Deliberate(
        "works-council", "notice", ("1064",), ("EK",), date(2027, 5, 17), date(2027, 6, 6),
        "Hinrichs works in Hamburg, purchasing is in Munich",
    ),
)  # fmt: skip
"""Every finding that the check of the rotation plan must have, and no other."""

NOT_BROKEN = (
    "Ritter is in inside sales from 1 to 31 March: exactly one month, no notice",
    "Berger's finance comes before no purchasing in the plan, but after one in history",
    "Ebert has done purchasing and finance in history",
    "Winter belongs to marketing in Munich but works in Hamburg: customer service there is no other site",
    "Sørensen's finance ends on 27 June, one day before the last three working days of the quarter",
    "Apprentices have no notices for the works council",
)
"""Close calls that a check must not report."""
