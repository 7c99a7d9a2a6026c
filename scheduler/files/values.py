"""What stands in a cell, as a value: numbers, dates, days of work, yes and no, and words for fixed choices.

Each reader takes the text or the real date of a cell that is not empty, and raises Refused where it makes no sense.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from scheduler.files.sheet import Cell
from scheduler.model import (
    DAY,
    AbsenceKind,
    AbsenceStatus,
    AssignmentStatus,
    DateRange,
    Half,
    Refused,
    Role,
    Severity,
    Skill,
    Stage,
    message,
    read_date,
    read_half,
    read_weekdays,
    read_work_days,
    slug,
    through,
)

Reader = Callable[[Cell], Any]
T = TypeVar("T")

_LISTED = re.compile(r"\s*[,;|/\n]\s*")
_PARTS = re.compile(r"\s*[;|\n]\s*|\s*,\s*(?=\d)")
_RANGE = re.compile(r"\s+(?:-|–|—|bis|to)\s+|\s*[–—]\s*|\s*\.\.\s*")
_SHORT_RANGE = re.compile(r"(?<=\d)\.?-(?=\d{1,2}\.\d{1,2}\.)")
_MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?\Z")
_WEEKDAY_BEFORE = re.compile(r"(mo|di|mi|do|fr|sa|so|tu|we|th|su)[a-z]*\.?,? +(?=\d)", re.IGNORECASE)
_SERIAL = re.compile(r"[2-7]\d{4}")
"""Days from 1954 to 2119 as Excel counts them; no other form of a date is a number of five digits."""
_SERIAL_ZERO = date(1899, 12, 30)
_LEVEL = re.compile(r"(.*?)[\s:(]+(\d+)\)?\Z", re.DOTALL)

STATES: Mapping[str, str] = {
    "baden-wuerttemberg": "BW",
    "bayern": "BY",
    "bavaria": "BY",
    "berlin": "BE",
    "brandenburg": "BB",
    "bremen": "HB",
    "hamburg": "HH",
    "hessen": "HE",
    "hesse": "HE",
    "mecklenburg-vorpommern": "MV",
    "mecklenburg-western-pomerania": "MV",
    "niedersachsen": "NI",
    "lower-saxony": "NI",
    "nordrhein-westfalen": "NW",
    "nrw": "NW",
    "north-rhine-westphalia": "NW",
    "rheinland-pfalz": "RP",
    "rhineland-palatinate": "RP",
    "saarland": "SL",
    "sachsen": "SN",
    "saxony": "SN",
    "sachsen-anhalt": "ST",
    "saxony-anhalt": "ST",
    "schleswig-holstein": "SH",
    "thueringen": "TH",
    "thuringia": "TH",
}
COUNTRIES: Mapping[str, str] = {
    "deutschland": "DE",
    "germany": "DE",
    "bundesweit": "DE",
    "oesterreich": "AT",
    "austria": "AT",
    "schweiz": "CH",
    "switzerland": "CH",
    "england": "GB-ENG",
    "schottland": "GB-SCT",
    "scotland": "GB-SCT",
    "wales": "GB-WLS",
}
_YES = frozenset({"ja", "j", "yes", "y", "true", "wahr", "1", "x", "ok"})
_NO = frozenset({"nein", "n", "no", "false", "falsch", "0", "-"})


def one_line(cell: Cell) -> str:
    """The text of a cell on one line; a real date is written as 2027-04-01."""
    return " ".join(_plain(cell).split())


def paragraph(cell: Cell) -> str:
    """The text of a cell with its line breaks."""
    return _plain(cell)


def _plain(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else cell


def number(cell: Cell) -> float:
    """A number with a decimal comma or point: 39, 31,2, 1.504,1."""
    text = _plain(cell).replace(" ", "").replace("'", "")
    if "," in text:
        text = text.replace(".", "").replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        raise Refused(message("error-number", value=_plain(cell))) from None
    if not abs(value) < 1e9:
        raise Refused(message("error-number", value=_plain(cell)))
    return value


def whole(cell: Cell) -> int:
    """A whole number."""
    value = number(cell)
    if value != int(value):
        raise Refused(message("import-not-whole", value=_plain(cell)))
    return int(value)


def day(cell: Cell) -> date:
    """A day; a week means its Monday."""
    return _date(cell, last=False)


def last_day(cell: Cell) -> date:
    """The last day of something; a week means its Sunday."""
    return _date(cell, last=True)


def _date(cell: Cell, *, last: bool) -> date:
    """A day, also as spreadsheets write it: with midnight behind it, a weekday before it, or as a day's number."""
    if isinstance(cell, date):
        return cell
    if _SERIAL.fullmatch(cell):
        return _SERIAL_ZERO + int(cell) * DAY
    return read_date(_WEEKDAY_BEFORE.sub("", _MIDNIGHT.sub("", cell)), last=last)


def yes(cell: Cell) -> bool:
    """Yes or no, as people tick it."""
    word = one_line(cell).casefold()
    if word not in _YES | _NO:
        raise Refused(message("import-yes-or-no", value=_plain(cell)))
    return word in _YES


def half(cell: Cell) -> Half:
    """The half of a day: vormittags, nachmittags, am, pm; "nein" and "ganz" mean the whole day."""
    word = one_line(cell).casefold()
    return Half.WHOLE if word in _NO or word.startswith(("ganz", "whole", "full")) else read_half(word)


def weekdays(cell: Cell) -> tuple[int, ...]:
    """Weekdays: "jeden Dienstag", "Di, Do"."""
    return read_weekdays(one_line(cell))


def work_days(cell: Cell) -> tuple[Half, ...]:
    """Days of work: "Mo-Do", "Mo, Di, Mi, Fr", "Mo-Fr vormittags"."""
    return read_work_days(one_line(cell))


def region(cell: Cell) -> str:
    """A region: Bayern, BY, DE-BY, DE; a German state's short form means the state."""
    text = one_line(cell)
    key = slug(text)
    short = text.upper() if text.upper() in STATES.values() else STATES.get(key, "")
    found = f"DE-{short}" if short else COUNTRIES.get(key, text.upper())
    if not re.fullmatch(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", found):
        raise Refused(message("error-region", value=text))
    return found


def language(cell: Cell) -> str:
    """A language: de, Deutsch, German; en, Englisch, English."""
    return _choice({"de": ("deutsch", "german", "d"), "en": ("englisch", "english", "e")}, str)(cell)


def codes(cell: Cell) -> tuple[str, ...]:
    """Several short words, separated by comma, semicolon, slash or line."""
    return tuple(word for word in _LISTED.split(_plain(cell)) if word)


def skills(cell: Cell) -> tuple[Skill, ...]:
    """Skills with their levels: "Englisch 3, SAP"."""
    found = []
    for word in codes(cell):
        level = _LEVEL.match(word)
        found.append(Skill(name=level[1], level=int(level[2])) if level else Skill(name=word))
    return tuple(found)


def ranges(cell: Cell) -> tuple[DateRange, ...]:
    """Ranges of days: "28.06.2027 - 02.07.2027; 24.12.2027"."""
    if isinstance(cell, date):
        return (through(cell, cell),)
    found = []
    for part in filter(None, _PARTS.split(cell)):
        ends = _RANGE.split(part)
        if len(ends) == 1:
            ends = _SHORT_RANGE.split(part)
        if len(ends) > 2:
            raise Refused(message("import-range", value=part))
        found.append(through(read_date(ends[0]), read_date(ends[-1], last=True)))
    return tuple(found)


def _choice(words: Mapping[str, tuple[str, ...]], make: Callable[[str], T]) -> Callable[[Cell], T]:
    """A reader of one of a few words, each with what people write for it."""
    known = {slug(word): value for value, others in words.items() for word in (value, *others)}

    def read(cell: Cell) -> T:
        value = known.get(slug(one_line(cell)))
        if value is None:
            raise Refused(message("import-choice", value=one_line(cell), choices=list(words)))
        return make(value)

    return read


role = _choice(
    {
        "employee": ("Mitarbeiter/in", "Mitarbeiter", "Mitarbeiterin", "Angestellte/r", "Angestellter", "Angestellte"),
        "apprentice": ("Auszubildende/r", "Auszubildender", "Auszubildende", "Azubi", "Lehrling"),
        "trainee": ("Trainee", "Volontär", "Volontärin", "Praktikant", "Praktikantin", "Werkstudent", "Werkstudentin"),
    },
    Role,
)
absence_kind = _choice(
    {
        "away": (
            "abwesend",
            "Abwesenheit",
            "verhindert",
            "Messe",
            "Dienstreise",
            "business trip",
            "other",
            "sonstiges",
        ),
        "vacation": ("Urlaub", "U", "holiday", "leave", "annual leave", "Ferien", "Resturlaub", "Sonderurlaub"),
        "sick": ("krank", "K", "Krankheit", "sickness", "ill", "sick leave"),
        "parental-leave": ("Elternzeit", "parental leave", "Mutterschutz", "EZ"),
        "school": ("Berufsschule", "BS", "Schule", "Berufsschulblock", "vocational school"),
        "exam": ("Prüfung", "Abschlussprüfung", "examination"),
        "training": ("Fortbildung", "FB", "Schulung", "Weiterbildung", "Seminar", "course"),
    },
    AbsenceKind,
)
absence_status = _choice(
    {
        "requested": ("beantragt", "offen", "geplant", "pending", "open"),
        "approved": ("genehmigt", "bestätigt", "freigegeben", "confirmed", "ok"),
    },
    AbsenceStatus,
)
assignment_status = _choice(
    {
        "planned": ("geplant", "offen", "open"),
        "confirmed": ("bestätigt", "fest", "approved"),
        "done": ("erledigt", "abgeschlossen", "beendet", "finished"),
        "broken-off": ("abgebrochen", "broken off"),
    },
    AssignmentStatus,
)
severity = _choice(
    {
        "hard": ("Muss", "Muss-Regel", "must"),
        "soft": ("Soll", "Soll-Regel", "should"),
        "notice": ("Hinweis", "note", "info"),
    },
    Severity,
)
content = _choice(
    {"persona": ("Personas", "Profil"), "case": ("Fallstudie", "Fall", "case study", "Referenz", "Kundenbeispiel")}, str
)
stage = _choice(
    {
        "attention": ("Aufmerksamkeit", "A"),
        "interest": ("Interesse", "I"),
        "desire": ("Wunsch", "Verlangen", "D"),
        "action": ("Kauf", "Handlung", "Abschluss"),
    },
    Stage,
)
