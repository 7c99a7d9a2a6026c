"""Words for being away, as people and HR systems write them in German and English; and what part of a day it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scheduler.model import AbsenceKind, Half

_WORDS: dict[AbsenceKind, str] = {
    AbsenceKind.PARENTAL_LEAVE: "elternzeit mutterschutz vaterschaft* parental maternity paternity babypause",
    AbsenceKind.SICK: "krank* arbeitsunfähig* au sick* illness reha",
    AbsenceKind.SCHOOL: "berufsschul* blockunterricht vocational_school schulblock",
    AbsenceKind.EXAM: "*prüfung* klausur* exam exams examination",
    AbsenceKind.VACATION: "*urlaub *urlaubs *urlaubstag *urlaubstage ferien betriebsferien vacation holiday holidays"
    " annual_leave pto time_off day_off days_off leave",
    AbsenceKind.TRAINING: "fortbildung* weiterbildung* schulung* lehrgang* training course",
    AbsenceKind.AWAY: "abwesend* abwesenheit*"
    " nicht_im_büro nicht_im_haus ooo oof out_of_office out_of_the_office absent"
    " absence away freier_tag frei gleittag gleitzeit* zeitausgleich überstunden* freizeitausgleich dienstreise*"
    " business_trip unbezahlt* unpaid sabbatical bereavement umzug freistellung*",
}


def _pattern(words: str) -> re.Pattern[str]:
    """One pattern for words: `*` stands for letters, `_` for a space."""
    choices = "|".join(word.replace("*", r"\w*").replace("_", " ") for word in words.split())
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)


_PATTERNS = [(kind, _pattern(words)) for kind, words in _WORDS.items()]
_TRAINING_FIRST = _pattern("bildungsurlaub")
_AWAY_FIRST = _pattern("sonderurlaub")
_THERE = _pattern(
    "home-office home_office homeoffice wfh working_from_home remote mobil*_arbeit* telearbeit geburtstag* birthday*"
    " jubiläum anniversary namenstag urlaubsvertretung urlaubsplanung urlaubsübergabe urlaubsantrag* vertretung*"
    " holiday_cover working_elsewhere feiertag* public_holiday public_holidays bank_holiday bank_holidays"
)
_MORNING, _AFTERNOON = _pattern("vormittag vormittags morning"), _pattern("nachmittag nachmittags afternoon")
_PARTS = re.compile(r"\s*(?:[:|/\[\](){}•–—,;]|\s-\s|\s@\s)\s*")
_FILLING = _pattern(
    "halber_tag ½_tag half_day ½ ganztägig all_day von of for ist is in im on hat has beantragt requested"
)
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
    candidates = [subject, *parts, *(", ".join(two) for two in pairwise(parts))]
    for candidate in dict.fromkeys(candidates):
        yield candidate.strip()
        plain = _FILLING.sub(" ", _POSSESSIVE.sub("", candidate))
        for pattern in (_MORNING, _AFTERNOON, *(pattern for _, pattern in _PATTERNS)):
            plain = pattern.sub(" ", plain)
        if plain := " ".join(plain.split()).strip(" -:,;"):
            yield plain
