"""What colours say can be told apart from the paper, is said in words too, and survives the reader's own colours."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from cchc.content.terms import ShownState
from site_templates import DEMONSTRATION
from visits import Visits

PLAN = "ke-hoach/2017/993-kh-ubnd-lai-chau/"
# how much a border, a line or a filling differs from what is behind it
CONTRASTS = """() => {
  const light = colour => colour.match(/[\\d.]+/g).map(Number).slice(0, 3)
    .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const paper = getComputedStyle(document.body);
  const probe = document.body.appendChild(document.createElement("i"));
  const resolved = value => (probe.style.color = value, getComputedStyle(probe).color);
  const grounds = ["--paper", "--surface"].map(name => light(resolved(paper.getPropertyValue(name))));
  const least = colour => Math.min(...grounds.map(ground => {
    const [dark, bright] = [light(colour), ground].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  }));
  const name = mark => mark.className.baseVal ?? mark.className;
  const marks = [...document.querySelectorAll("[data-probe]")].flatMap(mark =>
    ["borderLeftColor", "fill"].map(part => [name(mark) + " " + part, least(getComputedStyle(mark)[part])]));
  const tokens = ["--control-line", "--good", "--warn", "--bad", "--info"];
  return [...marks, ...tokens.map(name => [name, least(resolved(`var(${name})`))])];
}"""
MOVING = """() => [...document.querySelectorAll("*")].filter(element => {
  const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
  const lasts = transitionDuration.split(", ").some(time => parseFloat(time));
  return lasts || animationName !== "none" || scrollBehavior === "smooth";
}).map(element => element.outerHTML.slice(0, 100))"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(reduced_motion="reduce") as context:
        yield context.new_page()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_states_and_the_edges_of_controls_stand_out_from_the_paper(page: Page, origin: str, theme: str) -> None:
    page.goto(origin + PLAN)
    page.evaluate("theme => document.documentElement.display('theme', theme)", theme)
    marks = "".join(f'<b data-probe class="cchc-state cchc-state--{state.value}"></b>' for state in ShownState)
    page.evaluate("marks => document.querySelector('main').insertAdjacentHTML('beforeend', marks)", marks)
    contrasts = dict(page.evaluate(CONTRASTS))
    assert len(contrasts) == 2 * len(ShownState) + 5
    assert {name: contrast for name, contrast in contrasts.items() if contrast < 3} == {}


@pytest.mark.parametrize("address", ["ke-hoach/", "ke-hoach/tien-do/", PLAN])
def test_no_state_is_told_by_colour_alone(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address)
    labels = {state.label for state in ShownState}
    assert {mark.strip() for mark in page.locator(".cchc-state").all_text_contents()} <= labels
    for bar in page.locator(".cchc-bar").all():
        named = [page.locator(f"#{mark}") for mark in (bar.get_attribute("aria-labelledby") or "").split()]
        words = " ".join(place.text_content() or "" for place in named or [bar.locator("xpath=..")])
        assert any(letter.isdigit() for letter in words)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_words_of_a_chart_are_read_on_every_paper(page: Page, origin: str, theme: str) -> None:
    """axe leaves text in an SVG undecided."""
    page.goto(origin + "chi-so/par-index/")
    page.evaluate("theme => document.documentElement.display('theme', theme)", theme)
    page.locator(".cchc-chart svg text").evaluate_all("texts => texts.forEach(text => text.dataset.probe = '')")
    for ground in page.locator(".cchc-chart svg .background").all():
        expect(ground).to_have_css("fill", "rgba(0, 0, 0, 0)")
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) > 20
    assert [told for told in contrasts if told[0].endswith("fill") and told[1] < 4.5] == []


@pytest.mark.parametrize("address", DEMONSTRATION.values(), ids=DEMONSTRATION)
def test_what_is_pressed_is_large_enough_or_far_enough_from_others(visits: Visits, address: str) -> None:
    assert visits.facts(address).get("small targets", []) == []


@pytest.mark.parametrize("address", ["", PLAN, "thu-tuc/1.000894/"])
def test_nothing_moves_for_who_asks_for_no_motion(page: Page, origin: str, address: str) -> None:
    page.goto(origin + address)
    assert page.evaluate(MOVING) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) != []
    page.emulate_media(reduced_motion="reduce")


def test_in_forced_colours_the_current_entries_and_the_buttons_are_seen(page: Page, origin: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(origin + "ke-hoach/")
    current = page.locator(".cchc-menu > ul > li > [aria-current]")
    expect(current).to_have_css("text-decoration-line", "underline")
    expect(page.locator(".cchc-section [aria-current]")).to_have_css("border-bottom-style", "solid")
    button = page.locator(".cchc-header__search button")
    picture = button.locator("svg").evaluate("svg => getComputedStyle(svg).fill")
    words = button.evaluate("button => getComputedStyle(button).color")
    page.emulate_media(forced_colors="none", color_scheme="light")
    assert picture == words
