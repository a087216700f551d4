"""Rules on ordinary pages."""

from collections.abc import Iterator

from cchc.content.messages import nearest
from cchc.content.page import Page
from cchc.content.problems import Problem
from cchc.content.site import Site

_TEMPLATES = "overrides"


def templates_exist(site: Site) -> Iterator[Problem]:
    """A template that a page asks for lies right in overrides/; those in its folders draw parts of pages."""
    named = [page for page in site.all(Page) if page.template]
    known = [file.name for file in (site.root / _TEMPLATES).glob("*.html")] if named else []
    for page in named:
        if page.template not in known:
            match = nearest(page.template or "", known)
            hint = f"; có phải là “{match}”?" if match else "; bỏ khóa này để dùng mẫu thường"
            message = f"không có mẫu trang “{page.template}” trong thư mục {_TEMPLATES}{hint}"
            yield page.source.problem(message, "template")
