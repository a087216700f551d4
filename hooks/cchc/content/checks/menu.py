"""Rules on `nav`, the menu of the settings."""

from collections.abc import Iterator

from cchc.content.messages import nearest
from cchc.content.positions import Positions
from cchc.content.problems import Problem, Severity
from cchc.content.registry import PAGE, type_of
from cchc.content.site import Site
from cchc.content.source import key_name
from cchc.content.yaml_core import SettingsLoader

_SETTINGS = "mkdocs.yml"


def pages_are_here(site: Site) -> Iterator[Problem]:
    """The menu leaves out what is not on the site; the folder of a type may be gone, any other page is missed."""
    missing = [(loc, file) for loc, file in site.settings.nav_places if not site.shows_file(f"docs/{file}")]
    if not missing:
        return
    lines = Positions((site.root / _SETTINGS).read_text("utf-8-sig"), 1, SettingsLoader)
    pages = [item.path.removeprefix("docs/") for item in site.items if type_of(item.path) is PAGE]
    for loc, file in missing:
        is_here = site.item_at(f"docs/{file}") is not None
        if is_here:
            message, severity = _WITHHELD.format(file), Severity.WARNING
        elif type_of(f"docs/{file.removesuffix('index.md')}x.md") is not PAGE:
            message, severity = _NO_SECTION.format(file), Severity.WARNING
        else:
            match = nearest(file, pages)
            hint = f"có phải là {match}?" if match else "tạo lại tệp, hoặc xóa dòng này"
            message, severity = _NO_PAGE.format(file, hint), Severity.ERROR
        yield Problem(_SETTINGS, lines.line(loc), key_name(loc), message, severity)


_WITHHELD = "trang docs/{} chưa đăng hoặc đã hết hạn đăng nên trình đơn tạm bỏ qua dòng này"
_NO_SECTION = "không có tệp docs/{} nên trình đơn bỏ qua dòng này; tạo lại tệp, hoặc xóa dòng này nếu không dùng mục ấy"
_NO_PAGE = "không có tệp docs/{}; {}"
