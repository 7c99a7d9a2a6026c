"""What every test folder shares: proofs say what they have counted, and pytest prints it at its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[[str], None]


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """Says in a sentence what a proof has counted: kills, faults, states, losses."""
    return lambda sentence: record_property("counted", sentence)


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
