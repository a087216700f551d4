"""Rules on what leads elsewhere: a link to a file, a task or a block that is not there is an error."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from pydantic import ValidationError

from cchc.content.anchors import Link, anchors_in, has_anchor, link_to, path_of, targets_in, uri_of
from cchc.content.checks.plans import no_such_task
from cchc.content.demonstration import BEGIN, END
from cchc.content.directives import DIRECTIVES, Directive, Options, directives_in
from cchc.content.fields import Mark, marked
from cchc.content.item import Item
from cchc.content.messages import explain, nearest
from cchc.content.plan import Plan
from cchc.content.problems import Problem, Severity
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.text.addresses import has_scheme


def links_lead_to_files(site: Site) -> Iterator[Problem]:
    """Links in a text name files of the repository: `/plans/2017/993-kh-ubnd-lai-chau.md#nv-8`."""
    for item in site.items:
        folder = posixpath.dirname(uri_of(item.path))
        for offset, message, severity in _wrong_links(site, item, item.markdown, folder):
            yield item.source.problem_in_body(message, offset, severity)
        for loc, text in marked(item, Mark.MARKDOWN):
            for offset, message, severity in _wrong_links(site, item, text, folder):
                line = text.count("\n", 0, offset)
                yield item.source.problem_in_text(message, line, *loc, severity=severity)


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


def _wrong_links(site: Site, item: Item, text: str, folder: str) -> Iterator[tuple[int, str, Severity]]:
    """What is wrong with the links of a text, with their offsets in it."""
    for target in targets_in(text):
        anchor = unquote(target.address.removeprefix("#"))
        link = link_to(target, folder)
        if link is not None:
            for message, severity in _wrong_link(site, item, link):
                yield target.offset, message, severity
        elif target.address.startswith("#") and anchor and not has_anchor(item, anchor):
            yield target.offset, _no_anchor(item, target.written, anchor), Severity.ERROR


def _wrong_link(site: Site, item: Item, link: Link) -> Iterator[tuple[str, Severity]]:
    target = site.item_at(path_of(link.file))
    if target is not None and not site.shows(target):
        yield from _withheld_target(site, item, link, target)
        return
    if target is not None and target.withdrawal:
        if site.lists(item):
            yield f"liên kết {link.target}: {_WITHDRAWN}", Severity.WARNING
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
    if link.fragment and not has_anchor(target, link.fragment):
        return _no_anchor(target, f"#{link.fragment}", link.fragment)
    return None


def _no_anchor(target: Item, written: str, anchor: str) -> str:
    match = nearest(anchor, sorted(anchors_in(target.markdown)))
    hint = f"có phải là #{match}?" if match else "thêm {#ten-muc} vào cuối dòng tiêu đề của mục đó"
    return f"trang {target.path} không có mục {written}; {hint}"


def _wrong_file(site: Site, link: Link) -> str | None:
    if "@" in link.file and "." in link.file and "/" not in link.target:
        return f"không có tệp này; nếu là thư điện tử thì viết mailto:{link.target}"
    if uri_of(link.file) != link.file and (site.has_file(link.file) or site.item_at(link.file)):
        return f"docs/ là gốc của mọi liên kết; viết /{uri_of(link.file)}"
    if link.file.endswith(".md"):
        match = nearest("/" + link.file, ["/" + uri_of(item.path) for item in site.items], at_least=75)
        return f"không có tệp này{f'; có phải là {match}?' if match else ''}"
    if site.has_file(path_of(link.file)):
        return None
    return f"không có tệp này; {_of_address(site, link.file) or 'kiểm tra tên và thư mục'}"


def _of_address(site: Site, address: str) -> str | None:
    """The file of a page whose address was written for it."""
    wanted = "" if address == "." else f"{address.removesuffix('/index.html')}/"
    file = next((uri_of(item.path) for item in site.items if item.address == wanted), None)
    return f"liên kết ghi tên tệp chứ không ghi địa chỉ trang: /{file}" if file else None


def are_known(site: Site) -> Iterator[Problem]:
    """Name, options and values of each directive are ones that the site can carry out."""
    for item in site.items:
        for directive in directives_in(item.body):
            for message in _mistakes(site, directive):
                yield item.source.problem_in_body(f"cchc:{directive.name}: {message}", directive.start)


def _mistakes(site: Site, directive: Directive) -> Iterator[str]:
    model = DIRECTIVES.get(directive.name)
    if directive.name in (BEGIN, END):
        # those that have a partner are gone by now
        yield _NO_PARTNER
    elif model is None:
        match = nearest(directive.name, list(DIRECTIVES))
        hint = f"có phải là “{match}”?" if match else "các lệnh dùng được: " + ", ".join(DIRECTIVES)
        yield f"không có lệnh này; {hint}"
    elif directive.broken is not None:
        yield f"“{directive.broken}” không đúng dạng tên=giá trị; ví dụ <!-- cchc:tasks lead=so-noi-vu -->"
    else:
        yield from _wrong_options(site, directive, model)


def _wrong_options(site: Site, directive: Directive, model: type[Options]) -> Iterator[str]:
    try:
        model.model_validate(directive.options)
    except ValidationError as failed:
        for error in failed.errors(include_url=False):
            raw = directive.options.get(str(error["loc"][0]))
            yield f"{error['loc'][0]}: {explain(error, model, raw)}"
    for option in ("agency", "lead", "support"):
        name = directive.options.get(option)
        if name and site.home_agency(name) is None:
            yield f"{option}: không có cơ quan “{name}”; dùng tên tệp trong docs/co-quan/, ví dụ lead=so-noi-vu"
    listed = [kind.address for kind in TYPES if kind.has_register]
    of = directive.options.get("of")
    if of and of not in listed:
        yield f"of: không có danh mục “{of}”; các danh mục: {', '.join(listed)}"
    plan = directive.options.get("plan")
    if plan and site.plan_named(plan) is None:
        yield f"plan: không có kế hoạch “{plan}”; dùng số ký hiệu hoặc đường dẫn tệp, ví dụ plan=993/KH-UBND"


_WITHDRAWN = "trang này đã thu hồi, người đọc chỉ thấy lời thông báo; bỏ liên kết, hoặc dẫn đến trang khác"
_NO_PARTNER = (
    f"khối chỉ có ở trang trình diễn phải mở bằng <!-- cchc:{BEGIN} --> và đóng bằng <!-- cchc:{END} -->, "
    "mỗi lệnh trên một dòng riêng, khối này không nằm trong khối khác; ở đây thiếu một trong hai"
)
