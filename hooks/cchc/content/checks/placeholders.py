"""A site that is no demonstration any more has nothing on it that is made up or still to be written."""

from collections.abc import Iterator

from cchc.content.checks.shared import problem_at
from cchc.content.directives import directives_in
from cchc.content.engine_settings import SETTINGS_FILE
from cchc.content.fields import texts_of
from cchc.content.illustration import illustrations_in
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.positions import Positions, key_name
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.content.yaml_core import SettingsLoader
from cchc.text.placeholders import Placeholder, placeholders_in


def settings_are_filled_in(site: Site) -> Iterator[Problem]:
    """All of the settings is seen by the public: nothing in them is an illustration or a placeholder."""
    if site.settings.extra.demo:
        return
    lines = Positions((site.root / SETTINGS_FILE).read_text("utf-8-sig"), 1, SettingsLoader)
    for loc in illustrations_in(site.settings):
        yield Problem(SETTINGS_FILE, lines.line(loc), key_name((*loc, "minh_hoa")), _ILLUSTRATED_PART)
    for loc, text in texts_of(site.settings):
        for found in placeholders_in(text):
            yield problem_at(site, _message(found), *loc)


def items_are_filled_in(site: Site) -> Iterator[Problem]:
    """No published item is an illustration or holds a placeholder; in those that the public does not see, a warning."""
    if site.settings.extra.demo:
        return
    for item in site.items:
        severity = Severity.ERROR if site.shows(item) else Severity.WARNING
        if item.is_illustration:
            yield item.source.problem(_ILLUSTRATED_ITEM, "minh_hoa", severity=severity)
        else:
            yield from _in_front(item, severity)
            yield from _in_body(item, severity)


def only_illustrations_move_with_the_year(site: Site) -> Iterator[Problem]:
    """Days of what is real are what they are; and a year in another form would move nothing."""
    for item in site.items:
        if item.example_year is not None and not item.is_illustration:
            yield item.source.problem(_ONLY_EXAMPLES, "nam_mau")
        elif item.example_year not in (None, site.today.year):
            # what was moved names the running year now
            yield item.source.problem(_PLAIN_YEAR, "nam_mau")


def plans_are_of_this_place(site: Site) -> Iterator[Problem]:
    """Plans of other provinces are true, but they came with the demonstration: a warning for each."""
    place = site.settings.province.place
    for plan in () if site.settings.extra.demo else site.all(Plan):
        issuer = site.issuer_of(plan)
        if issuer is None or issuer.place is None:
            continue
        heirs = site.directory.successors(issuer)
        if not any(_lies_in(agency.place, place) for agency in (issuer, *heirs)):
            message = _OTHER_PLACE.format(plan.issuer, issuer.place, place)
            yield plan.source.problem(message, "co_quan_ban_hanh", severity=Severity.WARNING)


def _in_front(item: Item, severity: Severity) -> Iterator[Problem]:
    """Texts are looked up key by key only where the front matter as a whole holds something."""
    front = item.source.front
    if "minh_hoa" in front:
        for loc in illustrations_in(item):
            yield item.source.problem(_ILLUSTRATED_PART, *loc, "minh_hoa", severity=severity)
    if placeholders_in(front):
        for loc, text in texts_of(item):
            for found in placeholders_in(text):
                yield item.source.problem(_message(found), *loc, severity=severity)


def _in_body(item: Item, severity: Severity) -> Iterator[Problem]:
    for found in placeholders_in(item.body):
        yield item.source.problem_in_body(_message(found), found.start, severity)
    for directive in directives_in(item.body):
        if directive.name == "placeholder":
            message = _TO_BE_WRITTEN.format(directive.options.get("what", ""))
            yield item.source.problem_in_body(message, directive.start, severity)


def _lies_in(place: str | None, outer: str) -> bool:
    """Whether a place is another or part of it: "huyện Thạnh Trị, tỉnh Sóc Trăng" lies in "tỉnh Sóc Trăng"."""
    return place is None or place == outer or place.endswith(f", {outer}")


def _message(found: Placeholder) -> str:
    return f"“{found.words}” là {found.kind.value}; {_REMEDY}"


_REMEDY = "thay bằng nội dung thật của đơn vị, hoặc xóa đi nếu không cần"
_ONLY_EXAMPLES = (
    "chỉ dùng cho nội dung mẫu, vì năm trong tệp được dời theo năm hiện tại; bỏ khóa này, hoặc thêm minh_hoa: true"
)
_PLAIN_YEAR = "phải là bốn chữ số của một năm, không dấu nháy, không ghi chú cùng dòng; ví dụ nam_mau: 2026"
_ILLUSTRATED_PART = "phần này là minh họa; thay bằng thông tin thật của đơn vị rồi xóa khóa minh_hoa"
_ILLUSTRATED_ITEM = "mục này là minh họa; xóa tệp, hoặc viết lại bằng nội dung thật rồi xóa khóa minh_hoa"
_TO_BE_WRITTEN = "chỗ này còn phải viết: {}; viết vào đây thay cho dòng này"
_OTHER_PLACE = (
    "kế hoạch của {} ({}), không thuộc địa bàn của trang ({}); xóa tệp nếu đây là kế hoạch mẫu của trang trình diễn"
)
