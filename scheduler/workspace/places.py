"""Departments, rooms, sites and holidays: where people work and meet, and when nobody does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from scheduler.model import (
    Department,
    OwnHoliday,
    PastStay,
    Refused,
    Room,
    Site,
    alphabetical,
    fresh_id,
    message,
    require,
    through,
)
from scheduler.rules.circles import refuse_circles
from scheduler.rules.holidays import known_region, public_holidays
from scheduler.store.repository import Transaction
from scheduler.workspace.context import Part
from scheduler.workspace.lookup import find_one
from scheduler.workspace.people import find_department, find_site, person_names, person_shown
from scheduler.workspace.references import of_department, of_room, of_site, refuse_if_needed
from scheduler.workspace.views.findings import Change
from scheduler.workspace.views.people import DepartmentView, HolidayView, RoomView, SiteView
from scheduler.workspace.wording import differences

PlaceT = TypeVar("PlaceT", Department, Room, Site)


class PlacesPart(Part):
    """The company's places. A department is named by id, code or name, a room and a site by id or name."""

    def departments(self) -> tuple[DepartmentView, ...]:
        """Every department, by code."""
        company = self._context.company
        people = Counter(person.department for person in company.people.values())
        found = sorted(company.departments.values(), key=lambda place: place.code.casefold())
        return tuple(_department_view(place, company.sites, people[place.id]) for place in found)

    def department(self, text: str, field: str = "department") -> Department:
        """The department that is meant; raises Refused otherwise, naming which could be meant."""
        return find_department(text, self._context.company.departments.values(), field)

    def add_department(self, **fields: Any) -> Change:
        """Add a department. Fields are those of the record; site, mentor and others before it may be named."""
        known = {"code": "", "name": "", **self._resolved(fields)}
        taken = self._context.company.departments
        department = Department(id=fresh_id(known["code"] or known["name"], taken, "department"), **known)
        self._refuse_double(department, taken.values(), ("code", "name"))
        return self._put(department)

    def edit_department(self, department: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a department; `expect` is the revision that the form showed."""
        with self._still_there(Department, department, expect):
            before = self.department(department)
        after: Department = before.replace(**self._resolved(fields))
        self._refuse_double(after, self._context.company.departments.values(), ("code", "name"))
        return self._put(after, before, expect)

    def remove_department(self, department: str) -> Change:
        """Remove a department; raises Refused while people, plans or rules speak of it, and lists these."""
        record = self.department(department)
        action = message("people-place-removed", name=record.name)
        with self._context.change(action) as transaction:
            refuse_if_needed(record.name, of_department(transaction, record.id), message("people-remove-place-hint"))
            _delete_stays(transaction, record.id)
            transaction.delete(Department, record.id)
        return Change(action=action, id=record.id)

    def rooms(self) -> tuple[RoomView, ...]:
        """Every room, by site and name."""
        sites = self._context.company.sites
        views = [_room_view(room, sites) for room in self._context.company.rooms.values()]
        return tuple(sorted(views, key=lambda room: (alphabetical(room.site_name), alphabetical(room.name))))

    def room(self, text: str, field: str = "room") -> Room:
        """The room that is meant; raises Refused otherwise, naming which could be meant."""
        return find_one(
            text,
            self._context.company.rooms.values(),
            lambda room: (room.name,),
            lambda room: f"{room.name} ({room.site})",
            field,
        )

    def add_room(self, **fields: Any) -> Change:
        """Add a room. Fields are those of the record; its site may be named."""
        known = {"name": "", "site": "", **self._resolved(fields)}
        require(known["site"], "error-empty", field="site")
        room = Room(id=fresh_id(known["name"], self._context.company.rooms, "room"), **known)
        self._refuse_double_room(room)
        return self._put(room)

    def edit_room(self, room: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a room; `expect` is the revision that the form showed."""
        with self._still_there(Room, room, expect):
            before = self.room(room)
        after: Room = before.replace(**self._resolved(fields))
        self._refuse_double_room(after)
        return self._put(after, before, expect)

    def remove_room(self, room: str) -> Change:
        """Remove a room; raises Refused while programmes or meetings speak of it, and lists these."""
        record = self.room(room)
        action = message("people-place-removed", name=record.name)
        with self._context.change(action) as transaction:
            refuse_if_needed(record.name, of_room(transaction, record.id), message("people-remove-room-hint"))
            transaction.delete(Room, record.id)
        return Change(action=action, id=record.id)

    def sites(self) -> tuple[SiteView, ...]:
        """Every site, by name."""
        company = self._context.company
        people = Counter(person.site for person in company.people.values())
        views = [
            SiteView(id=site.id, name=site.name, region=site.region, time_zone=site.time_zone, people=people[site.id])
            for site in company.sites.values()
        ]
        return tuple(sorted(views, key=lambda site: alphabetical(site.name)))

    def site(self, text: str, field: str = "site") -> Site:
        """The site that is meant; raises Refused otherwise, naming which could be meant."""
        return find_site(text, self._context.company.sites.values(), field)

    def add_site(self, name: str = "", region: str = "", time_zone: str = "") -> Change:
        """Add a site; its region decides the public holidays, its zone the wall clock."""
        taken = self._context.company.sites
        site = Site(id=fresh_id(name, taken, "site"), name=name, region=region, time_zone=time_zone)
        self._refuse_double(site, taken.values(), ("name",))
        return self._put(site)

    def edit_site(self, site: str, expect: int | None = None, **fields: Any) -> Change:
        """Change fields of a site; `expect` is the revision that the form showed."""
        with self._still_there(Site, site, expect):
            before = self.site(site)
        after: Site = before.replace(**fields)
        self._refuse_double(after, self._context.company.sites.values(), ("name",))
        return self._put(after, before, expect)

    def remove_site(self, site: str) -> Change:
        """Remove a site; raises Refused while people, departments, rooms or rules speak of it, and lists these."""
        record = self.site(site)
        action = message("people-place-removed", name=record.name)
        with self._context.change(action) as transaction:
            refuse_if_needed(record.name, of_site(transaction, record.id), message("people-remove-place-hint"))
            transaction.delete(Site, record.id)
        return Change(action=action, id=record.id)

    def holidays(self, first: date, until: date, region: str | None = None) -> tuple[HolidayView, ...]:
        """The public and own holidays from the first to the last day, of one region or of every site's and the country.

        Raises Refused for a region that no holidays are known of.
        """
        days = through(first, until)
        regions = [region] if region else self._regions()
        if region and not known_region(region):
            raise Refused(message("people-no-such-region", region=region), field="region")
        public = [
            HolidayView(day=day, name=name, region=place, site="", own=False)
            for place in regions
            for year in range(first.year, until.year + 1)
            for day, name in public_holidays(place, year, self._context.settings.language).items()
            if day in days
        ]
        own = [
            HolidayView(day=holiday.day, name=holiday.name, region=holiday.region, site=holiday.site, own=True)
            for holiday in self._context.company.own_holidays.values()
            if holiday.day in days and self._holds_in(holiday, region)
        ]
        return tuple(sorted([*public, *own], key=lambda view: (view.day, view.region, view.site, view.name)))

    def _regions(self) -> list[str]:
        company = self._context.company
        named = {site.region for site in company.sites.values() if site.region} or {company.settings.country}
        return sorted(named)

    def _holds_in(self, holiday: OwnHoliday, region: str | None) -> bool:
        if region is None:
            return True
        site = self._context.company.sites.get(holiday.site)
        place = holiday.region or (site.region if site else "")
        return not place or place in (region, region.partition("-")[0])

    def _resolved(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """The fields with sites, mentors and departments as ids."""
        known, company = dict(fields), self._context.company
        if known.get("site"):
            known["site"] = self.site(known["site"]).id
        if known.get("mentor"):
            known["mentor"] = find_one(
                known["mentor"], company.people.values(), person_names, person_shown, "mentor"
            ).id
        if known.get("requires_before"):
            known["requires_before"] = tuple(
                self.department(text, "requires_before").id for text in known["requires_before"]
            )
        return known

    def _refuse_double(self, place: PlaceT, others: Iterable[PlaceT], fields: tuple[str, ...]) -> None:
        for other in others:
            for field in fields:
                value = getattr(place, field)
                if other.id != place.id and value.casefold() == getattr(other, field).casefold():
                    raise Refused(message("people-place-taken", value=value), field=field)

    def _refuse_double_room(self, room: Room) -> None:
        same_site = [other for other in self._context.company.rooms.values() if other.site == room.site]
        self._refuse_double(room, same_site, ("name",))

    def _put(self, place: PlaceT, before: PlaceT | None = None, expect: int | None = None) -> Change:
        if isinstance(place, Department):
            refuse_circles(self._context.company.departments.values(), place)
        action = message("people-place-edited" if before else "people-place-added", name=place.name)
        with self._context.change(action, self._expect(type(place), place.id, expect)) as transaction:
            transaction.put(place)
        return Change(action=action, id=place.id, difference=differences(before, place) if before else ())


def _delete_stays(transaction: Transaction, department: str) -> None:
    for stay in list(transaction.all(PastStay).values()):
        if stay.department == department:
            transaction.delete(PastStay, stay.id)


def _department_view(place: Department, sites: Mapping[str, Site], people: int) -> DepartmentView:
    site = sites.get(place.site)
    return DepartmentView(
        id=place.id,
        code=place.code,
        name=place.name,
        site=place.site,
        site_name=site.name if site else place.site,
        people=people,
        guest_capacity=place.guest_capacity,
        apprentice_capacity=place.apprentice_capacity,
        min_staffing=place.min_staffing,
        min_stay_weeks=place.min_stay_weeks,
        max_stay_weeks=place.max_stay_weeks,
        mentor=place.mentor,
        requires_before=place.requires_before,
        contents=place.contents,
    )


def _room_view(room: Room, sites: Mapping[str, Site]) -> RoomView:
    site = sites.get(room.site)
    return RoomView(
        id=room.id,
        name=room.name,
        site=room.site,
        site_name=site.name if site else room.site,
        seats=room.seats,
        parallel=room.parallel,
        closed=tuple((closed.start, closed.last) for closed in room.closed),
    )
