"""One page of each template: it fits every screen, without errors and without another host (see visits.py)."""

from pathlib import Path

import pytest

from site_templates import DEMONSTRATION
from visits import Facts, Visits

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_a_page_fits_screens_of_every_width(visits: Visits, address: str) -> None:
    assert found(visits, address, "too wide", "cut off", "problems") == {}


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_a_page_fits_a_telephone_without_scripts(visits: Visits, address: str) -> None:
    assert found(visits, address, "too wide without scripts", "cut off without scripts") == {}


def found(visits: Visits, address: str, *names: str) -> Facts:
    facts = visits.facts(address)
    return {name: facts[name] for name in names if name in facts}


def test_every_address_of_these_tests_is_built(demonstration_site: Path) -> None:
    for address in DEMONSTRATION.values():
        here = demonstration_site / address
        assert here.is_file() or (here / "index.html").is_file(), address
