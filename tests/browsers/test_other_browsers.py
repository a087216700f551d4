"""What readers do with the site, in Firefox and in WebKit (Safari's engine): the same as in Chromium."""

from collections.abc import Callable

import pytest

from browsers.driven import Driven, run, until
from site_templates import DEMONSTRATION

PLAN = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
PROCEDURE = "thu-tuc/1.000894/"
# the numbers of the tasks that are seen
TASKS = """[...document.querySelectorAll(".cchc-task")].filter(row => row.getClientRects().length)
  .map(row => row.querySelector("[data-task]").dataset.task)"""

pytestmark = pytest.mark.browser

Visit = Callable[..., Driven]


def test_nothing_goes_wrong_on_any_template_nor_is_a_page_wider_than_a_telephone(visit: Visit) -> None:
    wide = []
    for name, address in DEMONSTRATION.items():
        browser = visit(address, width=360)
        until(browser, "document.readyState === 'complete'")
        if run(browser, "return document.documentElement.scrollWidth > innerWidth;"):
            wide.append(name)
    assert wide == []


def test_search_finds_what_is_typed_without_marks(visit: Visit) -> None:
    browser = visit("tim-kiem/?q=ket+hon")
    until(browser, "document.querySelector('.cchc-results a')")
    assert "kết hôn" in run(browser, "return document.querySelector('.cchc-results a').textContent.toLowerCase();")
    assert run(browser, "return document.querySelectorAll('.cchc-facets option').length;") > 2


def test_filters_stand_in_the_address_and_are_read_from_it(visit: Visit) -> None:
    browser = visit(PLAN)
    assert len(run(browser, f"return {TASKS};")) == 14
    run(
        browser,
        """const choice = document.querySelector("[name=co-quan]");
      choice.value = "so-tu-phap";
      choice.dispatchEvent(new Event("input", { bubbles: true }));""",
    )
    assert run(browser, f"return {TASKS};") == ["2", "11"]
    assert run(browser, "return location.search;") == "?co-quan=so-tu-phap"
    browser = visit(f"{PLAN}?co-quan=so-tu-phap&tim=phap+luat")
    assert run(browser, f"return {TASKS};") == ["2"]


def test_on_a_telephone_tasks_are_cards_that_begin_with_number_and_state(visit: Visit) -> None:
    browser = visit(PLAN, width=360)
    assert run(browser, "return innerWidth;") < 704
    cell = "document.querySelector('#nv-8 > .cchc-task-head')"
    assert run(browser, f"return getComputedStyle({cell}.parentElement).display;") == "block"
    assert run(browser, f"return {cell}.innerText.replace(/\\s+/g, ' ');").startswith("Nhiệm vụ 8 · Chưa có báo cáo")


def test_the_menu_and_the_display_panel_open_and_choices_are_kept(visit: Visit) -> None:
    browser = visit(PROCEDURE, width=360)
    for panel in ("trinh-don", "hien-thi"):
        opened = f"document.getElementById('{panel}').matches(':popover-open')"
        assert not run(browser, f"return {opened};")
        run(browser, f"document.querySelector('.cchc-tools [popovertarget={panel}]').click();")
        assert run(browser, f"return {opened};")
    light = run(browser, "return getComputedStyle(document.body).backgroundColor;")
    run(browser, "document.querySelector('#hien-thi [name=theme][value=dark]').click();")
    run(browser, "document.querySelector('#hien-thi [name=text][value=larger]').click();")
    browser = visit(PLAN)
    kept = "const { theme, text } = document.documentElement.dataset; return [theme, text];"
    assert run(browser, kept) == ["dark", "larger"]
    assert run(browser, "return getComputedStyle(document.body).backgroundColor;") != light


def test_ticks_stay_until_they_are_cleared(visit: Visit) -> None:
    ticked = "[...document.querySelectorAll('.cchc-checklist input')].map(box => box.checked)"
    run(visit(PROCEDURE), "document.querySelector('.cchc-checklist input').click();")
    browser = visit(PROCEDURE)
    assert run(browser, f"return {ticked};")[:2] == [True, False]
    run(browser, "document.querySelector('.cchc-ticks button').click();")
    assert not any(run(visit(PROCEDURE), f"return {ticked};"))


@pytest.mark.parametrize("address", [PROCEDURE, PLAN])
def test_buttons_that_copy_say_what_they_did(visit: Visit, address: str) -> None:
    browser = visit(address)
    pressed = run(
        browser,
        """const buttons = [...document.querySelectorAll("[data-copy], .cchc-copy")];
      const seen = buttons.filter(button => button.getClientRects().length);
      for (const button of seen.slice(0, 3)) button.click();
      return seen.length;""",
    )
    assert pressed
    until(browser, "[...document.querySelectorAll('[role=status]')].some(told => told.textContent.trim())")


def test_listening_is_offered_only_where_the_device_speaks_vietnamese(visit: Visit) -> None:
    browser = visit(PROCEDURE)
    voices = "(window.speechSynthesis?.getVoices() ?? [])"
    can = run(browser, f"return {voices}.some(voice => voice.localService && voice.lang.startsWith('vi'));")
    assert run(browser, "return document.querySelector('.cchc-listen').getClientRects().length > 0;") == can
