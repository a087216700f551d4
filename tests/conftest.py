"""Fixtures shared by all tests: the repository, and strict builds of it and of the golden site."""

# first: libraries take what it puts in the place of their own
import process_caches  # noqa: F401, I001

import os
from pathlib import Path

import pytest
from hypothesis import settings

import demonstration
import small_repository
from shared_builds import SharedBuilds
from site_build import ROOT

# a busy machine is no mistake of ours, and a merge request does not fail by chance: FUZZ=1 tries new examples
settings.register_profile("cchc", deadline=None, derandomize="FUZZ" not in os.environ)
settings.load_profile("cchc")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> SharedBuilds:
    return SharedBuilds(tmp_path_factory)


@pytest.fixture(scope="session")
def built(builds: SharedBuilds) -> Path:
    """The whole site, built once as the public gets it."""
    return builds.demonstration()


@pytest.fixture(scope="session")
def golden(builds: SharedBuilds) -> Path:
    """The small site of tests/golden/, with states that the demonstration does not have."""
    return builds.golden()


@pytest.fixture(scope="session")
def demonstration_site(built: Path) -> Path:
    """The whole site, for tests that name what is in it; another province has other content."""
    if not demonstration.is_here():
        pytest.skip("the five demonstration plans have been replaced")
    return built


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A small repository that has nothing wrong with it."""
    return small_repository.make(tmp_path)
