"""Public holidays by country and state, offline."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=256)
def public_holidays(region: str, year: int, language: str = "de") -> dict[date, str]:
    """The public holidays of a region (`DE-BY`, `PL`) in a year with their names; none for a region nobody knows.

    Where the library knows a country but not the state, the country's own holidays count. Where it has no names in the
    language, they are in the country's own, never in that of the machine.
    """
    import holidays as library  # 50 ms that most commands do not need

    country, _, state = region.partition("-")
    try:
        names = library.list_localized_countries().get(country, [])
        spoken = next((name for name in names if name.partition("_")[0] == language), None)
        native = library.country_holidays(country).default_language
        known = library.country_holidays(country, subdiv=state or None, years=year, language=spoken or native)
    except NotImplementedError:
        if not state:
            return {}
        return public_holidays(country, year, language)
    return dict(known)


def known_region(region: str) -> bool:
    """Whether there are holidays for this very region, country and state."""
    import holidays as library

    country, _, state = region.partition("-")
    supported = library.list_supported_countries()
    return country in supported and (not state or state in supported[country])
