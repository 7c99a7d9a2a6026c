"""A certificate authority that this process trusts, and a keyring that is empty."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest
import trustme
from keyring.backends import null


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Who signs the certificates of the test's servers."""
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """The authority, trusted."""
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return authority


@pytest.fixture(autouse=True)
def no_keyring() -> None:
    """No test sees the passwords of whoever runs it."""
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
