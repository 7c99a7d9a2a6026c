"""What stands in cells: dates, numbers, days and words as people write them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from scheduler.files import values
from scheduler.model import AbsenceKind, DateRange, Half, Refused, Role, Severity, Skill, Stage

INVENTORY = DateRange(start=date(2027, 6, 28), end=date(2027, 7, 3))
CHRISTMAS = DateRange(start=date(2027, 12, 24), end=date(2028, 1, 1))
FIFTH = DateRange(start=date(2027, 1, 5), end=date(2027, 1, 6))
SKILLS = (Skill(name="Englisch", level=3), Skill(name="SAP"), Skill(name="Texten", level=2))
W, M, N = Half.WHOLE, Half.MORNING, Half.NONE
READ: list[tuple[values.Reader, Any, Any]] = [
    (values.day, "01.04.2027", date(2027, 4, 1)),
    (values.day, "1.4.27", date(2027, 4, 1)),
    (values.day, "1. 4. 2027", date(2027, 4, 1)),
    (values.day, "2027-04-01", date(2027, 4, 1)),
    (values.day, "2027-04-01 00:00:00", date(2027, 4, 1)),
    (values.day, date(2027, 4, 1), date(2027, 4, 1)),
    (values.day, "46478", date(2027, 4, 1)),
    (values.last_day, "46478", date(2027, 4, 1)),
    (values.day, "Do, 01.04.2027", date(2027, 4, 1)),
    (values.day, "Donnerstag 1.4.27", date(2027, 4, 1)),
    (values.day, "Thu. 2027-04-01", date(2027, 4, 1)),
    (values.day, "2027-W02", date(2027, 1, 11)),
    (values.last_day, "2027-W02", date(2027, 1, 17)),
    (values.number, "31,2", 31.2),
    (values.number, "31.2", 31.2),
    (values.number, "1.504,1", 1504.1),
    (values.number, "39", 39),
    (values.whole, "4", 4),
    (values.whole, "4,0", 4),
    (values.yes, "ja", True),
    (values.yes, "X", True),
    (values.yes, "No", False),
    (values.half, "vormittags", Half.MORNING),
    (values.half, "pm", Half.AFTERNOON),
    (values.half, "Vorm.", Half.MORNING),
    (values.half, "nein", Half.WHOLE),
    (values.half, "ganztags", Half.WHOLE),
    (values.weekdays, "jeden Dienstag", (1,)),
    (values.weekdays, "Di, Do", (1, 3)),
    (values.weekdays, "every Friday", (4,)),
    (values.work_days, "Mo-Do", (W, W, W, W, N, N, N)),
    (values.work_days, "Di–Do", (N, W, W, W, N, N, N)),
    (values.work_days, "Mo, Di, Mi, Fr", (W, W, W, N, W, N, N)),
    (values.work_days, "Mo-Fr vormittags", (M, M, M, M, M, N, N)),
    (values.region, "Bayern", "DE-BY"),
    (values.region, "Baden-Württemberg", "DE-BW"),
    (values.region, "NRW", "DE-NW"),
    (values.region, "by", "DE-BY"),
    (values.region, "DE-HH", "DE-HH"),
    (values.region, "Bavaria", "DE-BY"),
    (values.region, "GB-ENG", "GB-ENG"),
    (values.region, "Deutschland", "DE"),
    (values.language, "Deutsch", "de"),
    (values.language, "EN", "en"),
    (values.role, "Auszubildende/r", Role.APPRENTICE),
    (values.role, "Azubi", Role.APPRENTICE),
    (values.role, "employee", Role.EMPLOYEE),
    (values.absence_kind, "Urlaub", AbsenceKind.VACATION),
    (values.absence_kind, "Prüfung", AbsenceKind.EXAM),
    (values.absence_kind, "parental leave", AbsenceKind.PARENTAL_LEAVE),
    (values.severity, "Muss", Severity.HARD),
    (values.stage, "Wunsch", Stage.DESIRE),
    (values.codes, "EK, FI", ("EK", "FI")),
    (values.skills, "Englisch 3, SAP; Texten (2)", SKILLS),
    (values.ranges, "28.06.2027 - 02.07.2027", (INVENTORY,)),
    (values.ranges, "28.06.2027-02.07.2027", (INVENTORY,)),
    (values.ranges, "2027-06-28 - 2027-07-02", (INVENTORY,)),
    (values.ranges, "24.12.2027 bis 31.12.2027; 05.01.2027", (CHRISTMAS, FIFTH)),
    (values.paragraph, "eins\nzwei", "eins\nzwei"),
    (values.one_line, "eins\nzwei", "eins zwei"),
]  # fmt: skip
NONSENSE: list[tuple[values.Reader, str]] = [
    (values.day, "04/01/2027"),
    (values.day, "31.02.2027"),
    (values.day, "2027"),
    (values.day, "1042027"),
    (values.day, "01.04.2027 08:00"),
    (values.day, "bald"),
    (values.number, "viel"),
    (values.number, "nan"),
    (values.number, "1e300"),
    (values.whole, "1,5"),
    (values.yes, "vielleicht"),
    (values.half, "abends"),
    (values.weekdays, "Blautag"),
    (values.work_days, "4"),
    (values.region, "Entenhausen"),
    (values.language, "Klingonisch"),
    (values.role, "König"),
    (values.absence_kind, "Lust"),
    (values.ranges, "02.07.2027 - 28.06.2027"),
]


@pytest.mark.parametrize(("read", "text", "value"), READ)
def test_what_people_write(read: values.Reader, text: Any, value: Any) -> None:
    """Each form that people write is read as what they mean."""
    assert read(text) == value


@pytest.mark.parametrize(("read", "text"), NONSENSE)
def test_what_makes_no_sense_is_refused(read: values.Reader, text: str) -> None:
    """What can mean two things, or nothing, is refused and never guessed: 04/01/2027 is not the 4th of January."""
    with pytest.raises(Refused):
        read(text)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("day", [1, 4, 12, 28])
def test_day_and_month_never_change_places(day: int, month: int) -> None:
    """A date with dots is day, month, year, whichever numbers they are."""
    assert values.day(f"{day:02}.{month:02}.2027") == values.day(f"{day}.{month}.27") == date(2027, month, day)
