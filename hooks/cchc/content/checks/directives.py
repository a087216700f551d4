"""Rules on directives: an unknown one would stay in the page as an invisible comment."""

from collections.abc import Iterator

from pydantic import ValidationError

from cchc.content.demonstration import BEGIN, END
from cchc.content.directives import DIRECTIVES, Directive, Options, directives_in
from cchc.content.messages import explain, nearest
from cchc.content.problems import Problem
from cchc.content.registry import TYPES
from cchc.content.site import Site


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


_NO_PARTNER = (
    f"khối chỉ có ở trang trình diễn phải mở bằng <!-- cchc:{BEGIN} --> và đóng bằng <!-- cchc:{END} -->, "
    "mỗi lệnh trên một dòng riêng, khối này không nằm trong khối khác; ở đây thiếu một trong hai"
)
