"""The company as it is known at one moment: everything that rules and planning look at besides the plan itself."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from scheduler.model import (
    Absence,
    BusyCalendar,
    Department,
    OwnHoliday,
    PastMeeting,
    PastStay,
    Person,
    PublishedRow,
    Reply,
    Room,
    Rule,
    Settings,
    Site,
    Wish,
    select,
)


class Company(msgspec.Struct, frozen=True, kw_only=True):
    """People, places, absences, calendars, answers, rules and history, each by id."""

    people: Mapping[str, Person]
    departments: Mapping[str, Department] = {}
    sites: Mapping[str, Site] = {}
    rooms: Mapping[str, Room] = {}
    absences: Mapping[str, Absence] = {}
    busy_calendars: Mapping[str, BusyCalendar] = {}
    replies: Mapping[str, Reply] = {}
    own_holidays: Mapping[str, OwnHoliday] = {}
    rules: Mapping[str, Rule] = {}
    past_stays: Mapping[str, PastStay] = {}
    past_meetings: Mapping[str, PastMeeting] = {}
    wishes: Mapping[str, Wish] = {}
    published_rows: Mapping[str, PublishedRow] = {}
    settings: Settings = Settings()

    def select(self, selector: str) -> tuple[Person, ...]:
        """The people that a selector means, in the order of the lists."""
        return select(selector, self.people.values(), self.departments, self.sites)

    def zone_of(self, person: Person) -> str:
        """The time zone somebody lives by: their own, else their site's, else the company's."""
        site = self.sites.get(person.site)
        return person.time_zone or (site.time_zone if site else "") or self.settings.time_zone

    def region_at(self, person: Person, site_id: str | None = None) -> str:
        """The region whose public holidays somebody has who works at that site that day (default: their own site).

        With the setting `holidays_of=home` it is always the region they live in.
        """
        if self.settings.holidays_of == "home" and person.region:
            return person.region
        site = self.sites.get(site_id if site_id is not None else person.site)
        return (site.region if site else "") or person.region or self.settings.country

    def language_of(self, person: Person) -> str:
        """The language that somebody is written to in."""
        return person.language or self.settings.language
