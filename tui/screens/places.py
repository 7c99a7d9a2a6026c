"""Which page stands where: the places of the application, and the pages that are opened above them."""

from __future__ import annotations

from typing import Any

from tui.screens.council import CouncilPage
from tui.screens.departments import DepartmentsPage
from tui.screens.event import EventPage
from tui.screens.events import EventsPage
from tui.screens.exchange import ExchangePage
from tui.screens.findings import FindingsPage
from tui.screens.history import HistoryPage
from tui.screens.importing import ImportPage
from tui.screens.meeting import MeetingPage
from tui.screens.outbox import OutboxPage
from tui.screens.page import Page
from tui.screens.people import PeoplePage
from tui.screens.person import PersonPage
from tui.screens.playbook import PlaybookPage
from tui.screens.quality import QualityPage
from tui.screens.review import ReviewPage
from tui.screens.rotation import RotationPage
from tui.screens.rotation_variants import RotationVariantsPage
from tui.screens.rules import RulesPage
from tui.screens.safety import SafetyPage
from tui.screens.settings import SettingsPage
from tui.screens.slots import SlotsPage
from tui.screens.suggestions import SuggestionsPage
from tui.screens.today import TodayPage
from tui.screens.versions import VersionsPage

PAGES: dict[str, type[Page[Any]]] = {
    "today": TodayPage,
    "people": PeoplePage,
    "person": PersonPage,
    "departments": DepartmentsPage,
    "exchange": ExchangePage,
    "meeting": MeetingPage,
    "events": EventsPage,
    "event": EventPage,
    "quality": QualityPage,
    "review": ReviewPage,
    "slots": SlotsPage,
    "suggestions": SuggestionsPage,
    "rotation": RotationPage,
    "beside": RotationVariantsPage,
    "versions": VersionsPage,
    "council": CouncilPage,
    "findings": FindingsPage,
    "rules": RulesPage,
    "import": ImportPage,
    "playbook": PlaybookPage,
    "outbox": OutboxPage,
    "history": HistoryPage,
    "safety": SafetyPage,
    "settings": SettingsPage,
}


def page_of(place: str) -> type[Page[Any]]:
    """The page of a place, or one that is opened above any place."""
    return PAGES[place]
