"""Words for being away, as people and HR systems write them in German and English; and what part of a day it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scheduler.model import AbsenceKind, Half

_KINDS = (
    (AbsenceKind.PARENTAL_LEAVE, r"elternzeit|mutterschutz|vaterschaft\w*|parental|maternity|paternity|babypause"),
    (AbsenceKind.SICK, r"krank\w*|arbeitsunfähig\w*|kind krank|au|sick\w*|illness|reha"),
    (AbsenceKind.SCHOOL, r"berufsschul\w*|blockunterricht|vocational school|schulblock"),
    (AbsenceKind.EXAM, r"\w*prüfung\w*|klausur\w*|exams?|examination"),
    (AbsenceKind.VACATION, r"(?:\w*urlaubs?(?:tage?)?|ferien|betriebsferien|vacation|holidays?|annual leave|pto|"
                           r"time off|day off|days off|leave)"),
    (AbsenceKind.TRAINING, r"fortbildung\w*|weiterbildung\w*|schulung\w*|bildungsurlaub|lehrgang\w*|training|course"),
    (AbsenceKind.AWAY, r"abwesend\w*|abwesenheit\w*|nicht im (?:büro|haus)|ooo|oof|out of (?:the )?office|absent|absence|"
                       r"away|freier tag|frei|gleittag|gleitzeit\w*|zeitausgleich|überstunden\w*|freizeitausgleich|"
                       r"dienstreise\w*|business trip|sonderurlaub|unbezahlt\w*|unpaid|sabbatical|bereavement|umzug|"
                       r"freistellung\w*|krankheit"),
)  # fmt: skip
_PATTERNS = [(kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _KINDS]
_TRAINING_FIRST = re.compile(r"(?<!\w)bildungsurlaub(?!\w)", re.IGNORECASE)
_AWAY_FIRST = re.compile(r"(?<!\w)sonderurlaub(?!\w)", re.IGNORECASE)
_THERE = re.compile(
    r"(?<!\w)(?:home ?-?office|homeoffice|wfh|working from home|remote|mobil\w* arbeit\w*|telearbeit|geburtstag\w*|"
    r"birthday\w*|jubiläum|anniversary|namenstag|urlaubs(?:vertretung|planung|übergabe|antrag\w*)|vertretung\w*|"
    r"holiday cover|working elsewhere|feiertag\w*|public holidays?|bank holidays?)(?!\w)|(?<!\w)hb ?day",
    re.IGNORECASE,
)
_MORNING = re.compile(r"(?<!\w)(?:vormittags?|morning|a\.?m\.?)(?!\w)", re.IGNORECASE)
_AFTERNOON = re.compile(r"(?<!\w)(?:nachmittags?|afternoon|p\.?m\.?)(?!\w)", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[:|/\[\](){}•–—,;]|\s-\s|\s@\s)\s*")
_FILLING = re.compile(r"(?<!\w)(?:halber tag|half day|½|ganztägig|all day|von|of|for|ist|is|in|im|on|hat|has|½ tag)(?!\w)",
                      re.IGNORECASE)  # fmt: skip
_POSSESSIVE = re.compile(r"['’]s\b")


def kind_of(subject: str) -> AbsenceKind | None:
    """Why somebody is away by what an entry is called; None where it does not say that they are."""
    if _THERE.search(subject):
        return None
    if _TRAINING_FIRST.search(subject):
        return AbsenceKind.TRAINING
    if _AWAY_FIRST.search(subject):
        return AbsenceKind.AWAY
    return next((kind for kind, pattern in _PATTERNS if pattern.search(subject)), None)


def says_present(subject: str) -> bool:
    """Whether an entry says in words that nobody is away: working at home, a birthday, standing in for somebody."""
    return bool(_THERE.search(subject))


def half_of(subject: str) -> Half:
    """The half of the day that an entry names; the whole day where it names none."""
    morning, afternoon = bool(_MORNING.search(subject)), bool(_AFTERNOON.search(subject))
    if morning == afternoon:
        return Half.WHOLE
    return Half.MORNING if morning else Half.AFTERNOON


def names_in(subject: str) -> Iterator[str]:
    """What in an entry's name could be somebody's: its parts, with and without the words for being away."""
    parts = [part for part in _PARTS.split(subject) if part.strip()]
    candidates = [subject, *parts, *(", ".join(two) for two in zip(parts, parts[1:], strict=False))]
    for candidate in dict.fromkeys(candidates):
        yield candidate.strip()
        plain = _FILLING.sub(" ", _POSSESSIVE.sub("", candidate))
        for pattern in (_MORNING, _AFTERNOON, *(pattern for _, pattern in _PATTERNS)):
            plain = pattern.sub(" ", plain)
        if plain := " ".join(plain.split()).strip(" -:,;"):
            yield plain
