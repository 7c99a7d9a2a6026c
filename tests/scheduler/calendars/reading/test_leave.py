"""Words for being away, in German and English, and what is none of them."""

from __future__ import annotations

import pytest

from scheduler.calendars.reading.leave import half_of, kind_of, names_in
from scheduler.calendars.reading.zones import zone_called
from scheduler.model import Half


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("Urlaub", "vacation"), ("Jahresurlaub 2027", "vacation"), ("Anna: Annual leave", "vacation"),
        ("Sommerferien", None), ("Ferien", "vacation"), ("PTO", "vacation"), ("krank", "sick"),
        ("Krankmeldung", "sick"), ("AU", "sick"), ("Elternzeit", "parental-leave"),
        ("Maternity leave", "parental-leave"),
        ("Berufsschule Block 3", "school"), ("Abschlussprüfung Teil 2", "exam"), ("Bildungsurlaub", "training"),
        ("Sonderurlaub", "away"), ("Out of office", "away"), ("Abwesend", "away"), ("Überstundenabbau", "away"),
        ("Homeoffice", None), ("Home Office", None), ("Geburtstag Anna", None), ("Urlaubsvertretung für Jan", None),
        ("Urlaubsplanung", None), ("Messe Hannover", None), ("Austausch", None), ("Frist Angebot", None), ("", None),
    ],
)  # fmt: skip
def test_what_says_that_somebody_is_away(subject: str, kind: str | None) -> None:
    """Whole words, so that a deadline is no day off and somebody who stands in is there."""
    found = kind_of(subject)
    assert (found.value if found else None) == kind


def test_the_half_of_a_day() -> None:
    """Both, or none, is the whole day."""
    assert half_of("Urlaub (vormittags)") is Half.MORNING
    assert half_of("Urlaub, nachmittags") is Half.AFTERNOON
    assert half_of("Urlaub") is Half.WHOLE
    assert half_of("vormittags und nachmittags") is Half.WHOLE


@pytest.mark.parametrize(
    "subject",
    [
        "Anna Müller: Urlaub",
        "Urlaub – Anna Müller",
        "Urlaub Anna Müller",
        "Anna Müller (krank)",
        "Anna Müller's vacation",
    ],
)
def test_a_name_is_found_around_the_words(subject: str) -> None:
    """Whatever stands between them."""
    assert "Anna Müller" in list(names_in(subject))


def test_last_name_first() -> None:
    """Also where a comma stands between the two."""
    assert "Müller, Anna" in list(names_in("Müller, Anna (Urlaub, nachmittags)"))


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("UTC", "UTC"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"), ("tzone://Microsoft/Utc", "UTC"),
        ("/citadel.org/20210210_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("Eastern Standard Time", "America/New_York"), ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("Mars/Olympus", None), ("Customized Time Zone", None), ("", None),
    ],
)  # fmt: skip
def test_time_zones_by_the_names_that_programs_give_them(name: str, zone: str | None) -> None:
    """IANA, Windows, with a path before it, in Outlook's own words; else nobody knows it."""
    assert zone_called(name) == zone
