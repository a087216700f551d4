"""Rules on references: a link to a missing file or task is an error."""

import posixpath
from collections.abc import Iterator

from cchc.content.anchors import Link, links_in, path_of, uri_of
from cchc.content.checks.named_tasks import no_such_task
from cchc.content.item import Item
from cchc.content.marks import Mark, marked
from cchc.content.messages import nearest
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.text.addresses import has_scheme


def links_lead_to_files(site: Site) -> Iterator[Problem]:
    """Links in a text name files of the repository: `/plans/2017/993-kh-ubnd-lai-chau.md#nv-8`."""
    for item in site.items:
        folder = posixpath.dirname(uri_of(item.path))
        for link in links_in(item.body, folder):
            for message, severity in _wrong_link(site, item, link):
                yield item.source.problem_in_body(message, link.offset, severity)
        for loc, text in marked(item, Mark.MARKDOWN):
            for link in links_in(text, folder):
                for message, severity in _wrong_link(site, item, link):
                    yield item.source.problem(message, *loc, severity=severity)


def references_lead_to_files(site: Site) -> Iterator[Problem]:
    """What a key names is there: a file of the repository, or an address elsewhere."""
    for item in site.items:
        for loc, reference in marked(item, Mark.REFERENCE):
            uri = reference.partition("#")[0].lstrip("/")
            if not has_scheme(reference) and not _exists(site, uri):
                message = f"không có tệp “{reference}”; ghi đường dẫn như /news/2026/hoi-thi.md hoặc địa chỉ https://…"
                yield item.source.problem(message, *loc)


def replaced_plans_exist(site: Site) -> Iterator[Problem]:
    """A replaced plan may be older than the site: not found is a warning."""
    for item in site.items:
        for number, reference in enumerate(item.replaces if isinstance(item, Plan) else ()):
            if site.documents.named(reference, item) is None:
                message = f"chưa có kế hoạch “{reference}” trên trang; kiểm tra số, hoặc để nguyên nếu chưa đăng"
                yield item.source.problem(message, "thay_the", number, severity=Severity.WARNING)


def _exists(site: Site, uri: str) -> bool:
    return site.item_at(path_of(uri)) is not None or site.has_file(f"docs/{uri}")


def _wrong_link(site: Site, item: Item, link: Link) -> Iterator[tuple[str, Severity]]:
    target = site.item_at(path_of(link.file))
    if target is not None and not site.shows(target):
        yield from _withheld_target(site, item, link, target)
        return
    message = _what_is_wrong(site, link, target)
    if message:
        yield f"liên kết {link.target}: {message}", Severity.ERROR


def _withheld_target(site: Site, item: Item, link: Link, target: Item) -> Iterator[tuple[str, Severity]]:
    """What waits may lead to what waits. A page that has had its time must not stop a build at night: its links are
    shown as plain words from then on.
    """
    if not site.shows(item):
        return
    if target.publish_until and target.publish_until < site.today:
        message = "trang này đã hết hạn đăng nên chỉ còn chữ, không còn liên kết; bỏ liên kết, hoặc sửa dang_den"
        yield f"liên kết {link.target}: {message}", Severity.WARNING
    else:
        message = "trang này là bản nháp hoặc chưa đến ngày đăng, người đọc sẽ không mở được"
        yield f"liên kết {link.target}: {message}", Severity.ERROR


def _what_is_wrong(site: Site, link: Link, target: Item | None) -> str | None:
    if link.file.startswith(".."):
        return "đi ra ngoài kho nội dung; bắt đầu bằng / và ghi từ gốc, ví dụ /news/2026/hoi-thi.md"
    if target is None:
        return _wrong_file(site, link)
    if isinstance(target, Plan) and link.fragment.startswith("nv-"):
        return no_such_task(target, link.fragment.removeprefix("nv-"))
    return None


def _wrong_file(site: Site, link: Link) -> str | None:
    if not link.file.endswith(".md"):
        is_there = site.has_file(f"docs/{link.file}") or site.has_file(link.file)
        return None if is_there else "không có tệp này; kiểm tra tên và thư mục"
    match = nearest("/" + link.file, ["/" + uri_of(item.path) for item in site.items], at_least=75)
    return f"không có tệp này{f'; có phải là {match}?' if match else ''}"
