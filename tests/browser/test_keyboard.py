"""The way through a page by keys alone, and what is left of it without scripts or in an old browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

PLANS = "ke-hoach/"
FOCUSED = "document.activeElement"
# of the element that has the focus: is its outline seen, and how much does it differ from what lies around it?
OUTLINE = """element => {
  const style = getComputedStyle(element);
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => numbers(colour).slice(0, 3)
    .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const inside = parseFloat(style.outlineOffset) < 0;
  let ground = inside ? element : element.parentElement;
  while (ground && numbers(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const paper = getComputedStyle(ground ?? document.body).backgroundColor;
  const [dark, bright] = [light(style.outlineColor), light(paper)].sort((a, b) => a - b);
  const contrast = (bright + 0.05) / (dark + 0.05);
  return { style: style.outlineStyle, width: parseFloat(style.outlineWidth), contrast };
}"""
# what has the focus, and whether something else lies over all of it
STEP = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const box = element.getClientRects()[0];
  // of a table higher than the screen, the part that is on it
  const top = Math.max(box.y, 0), bottom = Math.min(box.bottom, innerHeight);
  const seen = [0.1, 0.5, 0.9].some(part => {
    const found = document.elementFromPoint(box.x + box.width * part, top + Math.min((bottom - top) / 2, 12));
    return found && (element.contains(found) || found.contains(element) || found.closest("label")?.contains(element));
  });
  return { seen, html: element.outerHTML.slice(0, 150) };
}"""
# one of each kind of thing that takes the focus
KINDS = """() => {
  const kinds = new Map();
  for (const element of document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || !element.getClientRects().length) continue;
    const place = element.closest(".cchc-menu, .cchc-header, .cchc-footer, .md-banner, main")?.className ?? "";
    const kind = [element.localName, element.type ?? "", element.className, place].join("|");
    if (!kinds.has(kind)) kinds.set(kind, element);
  }
  return [...kinds.values()];
}"""

pytestmark = pytest.mark.browser


def focused(page: Page) -> Locator:
    return page.locator(":focus")


def menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Trình đơn chính")


def test_the_menu_of_a_telephone_opens_and_closes_by_keys_and_gives_the_focus_back(visit: Callable[..., Page]) -> None:
    page = visit(PLANS, width=360)
    button = page.get_by_role("button", name="Trình đơn")
    expect(menu(page)).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(menu(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(focused(page)).to_have_text("Đóng")
    for entry in ("Trang chủ", "Thủ tục", "Kế hoạch, kết quả", "Kế hoạch"):
        page.keyboard.press("Tab")
        expect(focused(page)).to_have_text(entry)
    page.keyboard.press("Escape")
    expect(menu(page)).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_the_menu_of_a_telephone_can_be_closed_by_touch(visit: Callable[..., Page], script: bool) -> None:
    page = visit(PLANS, width=360, script=script)
    page.get_by_role("button", name="Trình đơn").click()
    last = menu(page).get_by_role("link").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    menu(page).get_by_role("button", name="Đóng").click()
    expect(menu(page)).to_be_hidden()


def test_keys_follow_the_page_from_top_to_bottom(visit: Callable[..., Page]) -> None:
    """The first steps on a page, on either screen; no popover lies in between while it is closed."""
    for width, tools in ((360, ["Hiển thị", "Trình đơn"]), (1280, ["Hiển thị"])):
        page = visit(PLANS, width=width)
        names = []
        for _ in range(6 + len(tools)):
            page.keyboard.press("Tab")
            names.append(page.evaluate(f"({FOCUSED}.ariaLabel ?? {FOCUSED}.innerText).trim()"))
        assert names[0] == "Đến nội dung chính"
        assert names[2:] == [
            "Cải cách hành chính tỉnh Lai Châu",
            *tools,
            "Tìm trên trang này",
            "Tìm",
            "Thủ tục" if width == 1280 else "Kế hoạch",
        ]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["", PLANS, "thu-tuc/1.000894/", "404.html"])
def test_the_first_key_offers_a_way_past_the_menu(visit: Callable[..., Page], address: str, width: int) -> None:
    page = visit(address, width=width)
    link = page.locator(".md-skip")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    expect(link).to_have_css("opacity", "1")
    assert page.evaluate(STEP)["seen"]
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    assert page.evaluate(f"{FOCUSED}.closest('article') !== null || {FOCUSED}.closest('footer') !== null")


def test_what_is_not_seen_takes_no_clicks(visit: Callable[..., Page]) -> None:
    page = visit(PLANS)
    assert page.evaluate("document.elementFromPoint(30, 20).className") != "md-skip"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["", PLANS, "thu-tuc/1.000894/", "ke-hoach/2017/993-kh-ubnd-lai-chau/"])
def test_the_focus_is_seen_on_every_kind_of_control(
    visit: Callable[..., Page], address: str, width: int, scheme: str
) -> None:
    page = visit(address, width=width)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.keyboard.press("Tab")
    kinds = page.evaluate_handle(KINDS).get_properties().values()
    assert len(kinds) > 8
    for kind in kinds:
        element = kind.as_element()
        assert element
        element.focus()
        outline = element.evaluate(OUTLINE)
        told = f"{outline} {element.evaluate('element => element.outerHTML.slice(0, 150)')}"
        assert outline["style"] == "solid", told
        assert outline["width"] >= 2, told
        assert outline["contrast"] >= 3, told


@pytest.mark.parametrize("address", ["", PLANS, "thu-tuc/1.000894/", "ke-hoach/2017/993-kh-ubnd-lai-chau/"])
def test_nothing_covers_what_has_the_focus(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, width=360)
    seen = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        step = page.evaluate(STEP)
        if step is None:
            break
        assert step["seen"], step
        seen += 1
    assert seen > 20


def test_without_scripts_the_menu_opens_and_nothing_is_offered_that_needs_them(visit: Callable[..., Page]) -> None:
    page = visit("thu-tuc/1.000894/", width=360, script=False)
    assert page.locator("[data-needs-script]").count() > 0
    for part in page.locator("[data-needs-script]").all():
        expect(part).to_be_hidden()
    expect(page.locator(".cchc-toc li").first).to_be_visible()
    page.get_by_role("button", name="Trình đơn").click()
    menu(page).get_by_role("link", name="Hỏi đáp").click()
    expect(page).to_have_url(re.compile("/hoi-dap/$"))


def test_a_browser_that_knows_no_popover_shows_the_menu(visit: Callable[..., Page]) -> None:
    page = visit(PLANS, width=360)
    page.route("**/*", as_old_browsers_read)
    page.reload()
    expect(menu(page).get_by_role("link", name="Hỏi đáp")).to_be_visible()
    for part in page.locator("[popovertarget], .cchc-display").all():
        expect(part).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    # what is still on its way when the page closes would fail the next test
    page.unroute_all(behavior="ignoreErrors")


def as_old_browsers_read(route: Route) -> None:
    response = route.fetch()
    body = response.body().replace(b" popover ", b" ").replace(b":popover-open", b":not-known")
    route.fulfill(response=response, body=body)
