"""Public holidays by country and state, offline."""

from __future__ import annotations

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=256)
def public_holidays(region: str, year: int) -> dict[date, str]:
    """The public holidays of a region (`DE-BY`, `PL`) in a year with their names; none for a region nobody knows.

    Where the library knows a country but not the state, the country's own holidays count.
    """
    import holidays as library  # 50 ms that most commands do not need

    country, _, state = region.partition("-")
    try:
        known = library.country_holidays(country, subdiv=state or None, years=year)
    except NotImplementedError:
        if not state:
            return {}
        return public_holidays(country, year)
    return dict(known)


def known_region(region: str) -> bool:
    """Whether there are holidays for this very region, country and state."""
    import holidays as library

    country, _, state = region.partition("-")
    supported = library.list_supported_countries()
    return country in supported and (not state or state in supported[country])
