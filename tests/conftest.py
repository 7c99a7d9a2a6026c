"""What every test folder shares: proofs say what they have counted, and pytest prints it at its end.

Property tests draw the same examples in every run, on slow machines too, so that a failure is the change's and not the
day's. To look for new ones: `HYPOTHESIS_PROFILE=default pytest -m campaign`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.database import new_schema, running, server_folder

settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

Tell = Callable[[str], None]


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """Says in a sentence what a proof has counted: kills, faults, states, losses."""
    return lambda sentence: record_property("counted", sentence)


@pytest.fixture(scope="session")
def database_server() -> Iterator[str]:
    """The URL of a PostgreSQL server that runs as long as the tests do."""
    with running(server_folder()) as url:
        yield url


@pytest.fixture
def database(database_server: str) -> str:
    """The URL of an empty schema of the test's own."""
    return new_schema(database_server)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the sentences, each with the test that said it."""
    told = [
        (report.nodeid, value)
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, value in report.user_properties
        if name == "counted"
    ]
    if told:
        terminalreporter.section("what the proofs have counted")
        for test, sentence in sorted(told):
            terminalreporter.line(f"{test.rpartition('::')[2]}: {sentence}")
