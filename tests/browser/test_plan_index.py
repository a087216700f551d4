"""The index of plans is complete without scripts and filtered with them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

EXAMPLE = ""
"""The example plan of the running year has no number."""

PLANS = [EXAMPLE, "06/KH-UBND", "", "1963/QĐ-UBND", "165/KH-UBND", "993/KH-UBND"]

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    numbers = page.locator("tbody tr:not(.cchc-group):visible > td[data-label='Số, ký hiệu']")
    return numbers.all_text_contents()


def test_without_scripts_all_plans_are_listed_and_no_form(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/", script=False)
    assert shown(page) == PLANS
    expect(page.locator(".cchc-filters")).to_be_hidden()


@pytest.mark.parametrize(
    ("control", "choice", "kept"),
    [
        ("nam", "2019", ["165/KH-UBND"]),
        ("cap", "Cấp tỉnh", [EXAMPLE, "1963/QĐ-UBND", "165/KH-UBND", "993/KH-UBND"]),
        ("co-quan", "UBND huyện Thạnh Trị", [""]),
    ],
)
def test_plans_are_filtered_by_year_level_and_issuer(
    visit: Callable[..., Page], control: str, choice: str, kept: list[str]
) -> None:
    page = visit("ke-hoach/")
    page.locator(f"[name={control}]").select_option(label=choice)
    assert shown(page) == kept
    assert page.locator(".cchc-group:visible").count() == len(kept)
    expect(page.locator("output")).to_have_text(f"Đang hiện {len(kept)} kế hoạch")
    page.locator(f"[name={control}]").select_option("")
    assert shown(page) == PLANS


def test_plans_are_found_by_words_typed_without_marks(visit: Callable[..., Page]) -> None:
    page = visit("ke-hoach/")
    page.get_by_label("Tìm kế hoạch").fill("ho chi minh")
    assert shown(page) == ["1963/QĐ-UBND"]
