"""The kinds of tables: which columns each has, what people call them, and how their cells are read."""

from __future__ import annotations

import msgspec

from scheduler.files import values
from scheduler.files.values import Reader
from scheduler.model import Refused, message, slug


class Field(msgspec.Struct, frozen=True):
    """One column that a kind of table may have; the first header is the German one, the second the English one."""

    name: str
    read: Reader
    headers: tuple[str, ...]


class TableKind(msgspec.Struct, frozen=True):
    """One kind of table. Of each group in `needed` at least one column must be there.

    `file_words` in a file's name speak for this kind where the headers fit two. The kinds stand in the order in which
    tables of one import are taken over: what others refer to comes first.
    """

    name: str
    fields: tuple[Field, ...]
    needed: tuple[tuple[str, ...], ...]
    file_words: tuple[str, ...]
    matrix: bool = False

    @property
    def first_needed(self) -> tuple[str, ...]:
        """The first header of each group of columns that is needed."""
        first = {field.name: field.headers[0] for field in self.fields}
        return tuple(first[group[0]] for group in self.needed)

    @property
    def by_header(self) -> dict[str, tuple[int, Field]]:
        """What each header, in its plain form, stands for: a field, and how far down its list of headers."""
        listed = [(place, header, field) for field in self.fields for place, header in enumerate(field.headers)]
        return {slug(header): (place, field) for place, header, field in reversed(listed)}


def _field(name: str, read: Reader, headers: str) -> Field:
    return Field(name, read, tuple(header.strip() for header in headers.split("|")))


_NUMBER = _field(
    "personnel_number",
    values.one_line,
    "Personal-Nr.|personnel no.|Personalnummer|Pers.-Nr.|PersNr|PNr|Personal Nr|Mitarbeiternummer|"
    "Mitarbeiter-Nr.|MA-Nr.|Stammnummer|personnel number|employee no.|employee number|employee id|staff no.|"
    "number|Nr.|ID",
)
_NAME = _field(
    "name",
    values.one_line,
    "Name|full name|Mitarbeiter|Mitarbeiter/in|Mitarbeiterin|Person|Vor- und Nachname|Nachname, Vorname|"
    "Name, Vorname|employee|Vollständiger Name|Auszubildende/r|Azubi",
)
_FIRST_NAME = _field("first_name", values.one_line, "Vorname|first name|given name|Rufname|forename")
_LAST_NAME = _field("last_name", values.one_line, "Nachname|last name|surname|family name|Familienname|Zuname")
_EMAIL = _field("email", values.one_line, "E-Mail|e-mail|Mail|E-Mail-Adresse|Mailadresse|email address|email")
_PERSON = (_NUMBER, _NAME, _FIRST_NAME, _LAST_NAME, _EMAIL)
_PERSON_NEEDED = ("personnel_number", "name", "last_name", "email")
_DEPARTMENT = _field(
    "department",
    values.one_line,
    "Abteilung|department|Abt.|Bereich|Kostenstelle|Station|Einsatzort|dept.|team",
)
_SITE = _field(
    "site",
    values.one_line,
    "Standort|site|Niederlassung|Betriebsstätte|location|office|Werk|Arbeitsort",
)
_REGION = _field(
    "region",
    values.region,
    "Bundesland|federal state|Region|region|Land|state|Feiertagskalender|province|country",
)
_ZONE = _field("time_zone", values.one_line, "Zeitzone|time zone|timezone|tz")
_FIRST = _field(
    "first",
    values.day,
    "von|from|ab|Beginn|Start|Anfang|Startdatum|first day|start date|erster Tag|Von (Datum)|Datum von|begin",
)
_UNTIL = _field(
    "until",
    values.last_day,
    "bis|to|until|Ende|end|Enddatum|last day|end date|letzter Tag|Bis (Datum)|Datum bis|through",
)
_STAY = (*_PERSON, _DEPARTMENT, _FIRST, _UNTIL)
_STAY_NEEDED = (_PERSON_NEEDED, ("department",), ("first",), ("until",))
_DAY = _field("day", values.day, "Datum|date|Tag|day|am")
_LEVEL = _field("level", values.whole, "Stufe|level|Niveau|Grad|grade")
_OWNER = _field(
    "owner",
    values.one_line,
    "Verantwortlich|owner|Verantwortliche/r|Ansprechpartner|Inhaber/in|responsible",
)
_STAGE = _field("stage", values.stage, "AIDA-Stufe|stage|Stufe|AIDA|aida stage|Phase")
_VALID = (
    _field("first", values.day, "Gültig ab|valid from|Gültig von|ab|von|from"),
    _field("until", values.last_day, "Gültig bis|valid to|valid until|bis|to|until"),
)
_NOTE_HEADERS = "Notiz|note|Bemerkung|Bemerkungen|Kommentar|notes|comment|remark|Anmerkung"
_CONFIDENTIAL = _field("confidential", values.yes, "vertraulich|confidential|geheim|nur für Planer")

SITES = TableKind(
    "sites",
    (
        _field(
            "name",
            values.one_line,
            "Standort|site|Niederlassung|Betriebsstätte|location|office|Werk|Name|name",
        ),
        _REGION,
        _ZONE,
    ),
    (("name",), ("region", "time_zone")),
    ("standort", "site", "niederlassung", "location"),
)
DEPARTMENTS = TableKind(
    "departments",
    (
        _field(
            "code",
            values.one_line,
            "Kürzel|code|Abt.-Kürzel|Abteilungskürzel|Kurzzeichen|short name|Kostenstelle|abbreviation",
        ),
        _field(
            "name",
            values.one_line,
            "Abteilung|name|Bezeichnung|Abteilungsname|department|Name der Abteilung|department name",
        ),
        _SITE,
        _field(
            "guest_capacity",
            values.whole,
            "Plätze für Gäste|guest places|Gastplätze|Plätze|places|Kapazität|capacity|guest capacity",
        ),
        _field(
            "apprentice_capacity",
            values.whole,
            "Plätze für Auszubildende|apprentice places|Ausbildungsplätze|Azubi-Plätze|Plätze Azubis|"
            "apprentice capacity",
        ),
        _field(
            "min_staffing",
            values.whole,
            "Mindestbesetzung|minimum staffing|min. Besetzung|min staffing|Mindeststärke",
        ),
        _field(
            "min_stay_weeks",
            values.number,
            "Mindestdauer (Wochen)|minimum stay (weeks)|Mindestdauer|Mindestverweildauer|minimum stay|"
            "min. Wochen|Mindestverweildauer (Wochen)",
        ),
        _field(
            "max_stay_weeks",
            values.number,
            "Höchstdauer (Wochen)|maximum stay (weeks)|Höchstdauer|maximum stay|max. Wochen",
        ),
        _field("mentor", values.one_line, "Pate/Patin|mentor|Pate|Patin|Mentor/in|Betreuer/in|Ansprechpartner"),
        _field(
            "requires_before",
            values.codes,
            "Voraussetzung|requires before|Voraussetzungen|vorher|prerequisite|prerequisites|setzt voraus",
        ),
        _field("blackout", values.ranges, "Sperrzeit|blackout|Sperrzeiten|gesperrt|Sperrzeitraum|closed"),
    ),
    (("code",), ("name",)),
    ("abteilung", "department", "bereich"),
)
PEOPLE = TableKind(
    "people",
    (
        *_PERSON,
        _DEPARTMENT,
        _SITE,
        _REGION,
        _ZONE,
        _field(
            "work_days",
            values.work_days,
            "Arbeitstage|work days|Wochentage|working days",
        ),
        _field(
            "hours",
            values.number,
            "Std./Woche|hours|Stunden|Wochenstunden|Stunden/Woche|Stunden pro Woche|hours per week|"
            "weekly hours|Arbeitszeit|Std. pro Woche|WAZ",
        ),
        _field("joined", values.day, "Eintritt|joined|Eintrittsdatum|Beginn|start date|entry date|hired"),
        _field("leaves", values.last_day, "Austritt|leaves|Austrittsdatum|Ende|end date|exit date|last day"),
        _field("born", values.day, "Geburtsdatum|born|geboren|geboren am|Geburtstag|date of birth|birth date|birthday"),
        _field(
            "manager",
            values.one_line,
            "Vorgesetzte/r|manager|Vorgesetzter|Vorgesetzte|Führungskraft|Leitung|line manager|supervisor|"
            "reports to|Teamleitung",
        ),
        _field("language", values.language, "Sprache|language|Korrespondenzsprache"),
        _field(
            "takes_part",
            values.yes,
            "Nimmt teil|takes part|Teilnahme|teilnahmeberechtigt|eligible|participates",
        ),
        _field("role", values.role, "Rolle|role|Personengruppe|Mitarbeitergruppe"),
        _field("skills", values.skills, "Kompetenzen|skills|Fähigkeiten|Kenntnisse|Qualifikationen"),
        _field("tags", values.codes, "Gruppen|tags|Gruppe|Merkmale|Schlagworte|groups|group"),
    ),
    (_PERSON_NEEDED, ("name", "last_name"), ("department",)),
    ("mitarbeiter", "personal", "people", "staff", "employee", "person", "belegschaft"),
)
ROOMS = TableKind(
    "rooms",
    (
        _field("name", values.one_line, "Raum|room|Raumname|Besprechungsraum|meeting room|Name|name"),
        _SITE,
        _field("seats", values.whole, "Sitzplätze|seats|Plätze|Personen|capacity|Kapazität"),
        _field(
            "parallel",
            values.whole,
            "Parallele Treffen|parallel meetings|Treffen zugleich|Tische|tables|parallel",
        ),
        _field("first", values.day, "Gesperrt von|closed from|gesperrt ab|closed"),
        _field("until", values.last_day, "Gesperrt bis|closed to|closed until"),
    ),
    (("name",), ("site",), ("seats", "parallel", "first")),
    ("raum", "raeume", "room"),
)
HOLIDAYS = TableKind(
    "holidays",
    (_DAY, _field("name", values.one_line, "Bezeichnung|name|Feiertag|Anlass|holiday|Name|occasion"), _REGION, _SITE),
    (("day",), ("name", "region", "site")),
    ("feiertag", "holiday", "bruecken", "betriebsfrei"),
)
ABSENCES = TableKind(
    "absences",
    (
        *_PERSON,
        _FIRST,
        _UNTIL,
        _field("kind", values.absence_kind, "Art|kind|Grund|Abwesenheitsart|type|reason|Typ"),
        _field("half", values.half, "halber Tag|half day|halbtags|Tageshälfte|half"),
        _field("weekdays", values.weekdays, "Wochentage|weekdays|Wochentag|weekday|an den Tagen"),
        _field("status", values.absence_status, "Status|status|Stand|state"),
    ),
    (_PERSON_NEEDED, ("first",), ("until",)),
    ("abwesen", "urlaub", "absence", "vacation", "fehlzeit", "leave"),
)
RULES = TableKind(
    "rules",
    (
        _field("kind", values.one_line, "Art|kind|Regel|rule|Regelart|type"),
        _field("scope", values.one_line, "Geltungsbereich|scope|gilt für|applies to"),
        _field("parameters", values.one_line, "Parameter|parameters|Werte|values"),
        _field("severity", values.severity, "Stufe|severity|Schwere|Verbindlichkeit"),
        _field("weight", values.whole, "Gewicht|weight"),
        _field("one", values.one_line, "Person A|A|erste Person|person 1|Person 1"),
        _field("other", values.one_line, "Person B|B|zweite Person|person 2|Person 2"),
        _field("first", values.day, "ab|from|von|gilt ab|valid from"),
        _field("until", values.last_day, "bis|until|to|gilt bis|valid to"),
        _CONFIDENTIAL,
        _field("note", values.paragraph, _NOTE_HEADERS),
    ),
    (("kind",), ("scope", "one", "parameters")),
    ("regel", "rule", "sperrpaar", "barred"),
)
PERSONAS = TableKind(
    "personas",
    (
        _field("name", values.one_line, "Name|name|Persona|persona"),
        _field("role", values.paragraph, "Rolle|role|Funktion|position"),
        _field("problems", values.paragraph, "Probleme|problems|Problem"),
        _field("priorities", values.paragraph, "Prioritäten|priorities|Priorität"),
        _field("challenges", values.paragraph, "Herausforderungen|challenges|Herausforderung"),
        _field("solution", values.paragraph, "Lösung|solution|wie wir helfen|how we help"),
        _STAGE,
        _OWNER,
        *_VALID,
    ),
    (("name",), ("problems", "priorities")),
    ("persona",),
)
CASES = TableKind(
    "cases",
    (
        _field("name", values.one_line, "Name|name|Fallstudie|Titel|title|case|Fall"),
        _field("persona", values.one_line, "Persona|persona|für Persona|for"),
        _field("customer", values.paragraph, "Kunde|customer|Kundin|client"),
        _field("challenge", values.paragraph, "Herausforderung|challenge|Ausgangslage|Problem"),
        _field("solution", values.paragraph, "Lösung|solution"),
        _field("result", values.paragraph, "Ergebnis|result|Ergebnisse|results|outcome"),
        _STAGE,
        _OWNER,
        *_VALID,
    ),
    (("name",), ("customer", "result", "challenge")),
    ("fallstudie", "case", "referenz"),
)
PLAYBOOK = TableKind(
    "playbook",
    (
        _field("content", values.content, "Art|kind|Typ|type"),
        _field("name", values.one_line, "Name|name|Titel|title"),
        _field("role", values.paragraph, "Rolle|role|Funktion|position"),
        _field("problems", values.paragraph, "Probleme|problems"),
        _field("priorities", values.paragraph, "Prioritäten|priorities|Priorität"),
        _field("challenges", values.paragraph, "Herausforderungen|challenges|Herausforderung|challenge"),
        _field("solution", values.paragraph, "Lösung|solution|wie wir helfen|how we help"),
        _field("persona", values.one_line, "Persona|persona|für Persona|for"),
        _field("customer", values.paragraph, "Kunde|customer|Kundin|client"),
        _field("result", values.paragraph, "Ergebnis|result|Ergebnisse|results|outcome"),
        _STAGE,
        _OWNER,
        *_VALID,
    ),
    (("name",), ("problems", "priorities"), ("customer", "result")),
    ("persona", "fallstudie", "playbook"),
)
SKILLS = TableKind(
    "skills",
    (*_PERSON, _field("skill", values.one_line, "Kompetenz|skill|Fähigkeit|Qualifikation|Kenntnis|competence"), _LEVEL),
    (_PERSON_NEEDED, ("skill",)),
    ("kompetenz", "skill", "qualifikation"),
)
CONTENTS = TableKind(
    "contents",
    (
        _DEPARTMENT,
        _field("content", values.one_line, "Lerninhalt|content|Inhalt|Lernziel|learning content|Thema|topic"),
    ),
    (("department",), ("content",)),
    ("lerninhalt", "content", "lernziel"),
)
MEETINGS = TableKind(
    "past-meetings",
    (
        _DAY,
        _field("one", values.one_line, "Person A|A|erste Person|person 1|Person 1|Vertrieb|Wer"),
        _field("other", values.one_line, "Person B|B|zweite Person|person 2|Person 2|Marketing|mit wem"),
    ),
    (("day",), ("one",), ("other",)),
    ("treffen", "meeting"),
)
HISTORY = TableKind(
    "history",
    (*_STAY, _field("net_weeks", values.number, "Nettowochen|net weeks|Wochen netto|Wochen")),
    _STAY_NEEDED,
    ("frueher", "bisherig", "history", "historie", "past", "vergangen"),
)
ROTATION = TableKind("rotation", (*_PERSON, _DEPARTMENT), (_PERSON_NEEDED,), ("rotation", "durchlauf"), matrix=True)
ASSIGNMENTS = TableKind(
    "assignments",
    (
        *_STAY,
        _field("mentor", values.one_line, "Pate/Patin|mentor|Pate|Patin|Mentor/in|Betreuer/in"),
        _field("goal", values.paragraph, "Ziel|goal|Lernziel|Zweck|purpose"),
        _field("status", values.assignment_status, "Status|status|Stand|state"),
        _field("half", values.half, "halber Tag|half day|halbtags|Tageshälfte"),
    ),
    _STAY_NEEDED,
    ("einsatz", "einsaetze", "assignment"),
)
PINS = TableKind("pins", _STAY, _STAY_NEEDED, ("fixierung", "pin", "festgelegt", "fix"))
WISHES = TableKind(
    "wishes",
    (*_STAY, _field("weight", values.whole, "Gewicht|weight|Priorität|priority|Wichtigkeit")),
    _STAY_NEEDED,
    ("wunsch", "wuensche", "wish"),
)

ALL_KINDS = (
    SITES,
    DEPARTMENTS,
    PEOPLE,
    ROOMS,
    HOLIDAYS,
    ABSENCES,
    SKILLS,
    CONTENTS,
    PERSONAS,
    PLAYBOOK,
    CASES,
    MEETINGS,
    HISTORY,
    ROTATION,
    ASSIGNMENTS,
    PINS,
    WISHES,
    RULES,
)


def kind_named(name: str) -> TableKind:
    """The kind of that name; raises Refused for another, listing the names."""
    wanted = name.strip().casefold().replace("_", "-")
    for kind in ALL_KINDS:
        if kind.name == wanted:
            return kind
    hint = message("import-kinds", kinds=[kind.name for kind in ALL_KINDS])
    raise Refused(message("import-no-such-kind", kind=name), hint=hint, field="kind")
