"""Fixtures shared by all tests: the repository, and one strict build of it."""

from pathlib import Path

import pytest

from site_build import ROOT, build


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built once as the public gets it."""
    return build(ROOT, tmp_path_factory.mktemp("site"))
