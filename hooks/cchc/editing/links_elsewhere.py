"""The links of the content to other hosts, where each stands, and what is told of those that do not open."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from cchc.content.anchors import targets_in
from cchc.content.fields import Loc, Mark, marked, texts_of
from cchc.content.item import Item
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.editing.link_answers import LinkAnswers, Verdict
from cchc.text.addresses import is_of_own_network, is_of_the_web, shown

_FEW = 3

_NOT_REAL = (".example", ".test", ".invalid", ".localhost")
"""Ends of names that are nobody's (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class LinkPlace:
    """Where a link stands: at an offset of an item's body, or at a key, on a line of its text."""

    item: Item
    offset: int | None = None
    loc: Loc = ()
    line: int = 0

    def problem(self, message: str) -> Problem:
        source = self.item.source
        if self.offset is not None:
            return source.problem_in_body(message, self.offset, Severity.WARNING)
        if self.line:
            return source.problem_in_text(message, self.line, *self.loc, severity=Severity.WARNING)
        return source.problem(message, *self.loc, severity=Severity.WARNING)


Links = Mapping[str, Sequence[LinkPlace]]
"""By address, without the part behind `#`, where it stands."""


def links_elsewhere(site: Site) -> Links:
    """The links to other hosts of all items that are or will be public; not those to the site itself."""
    own = urlsplit(site.settings.base_url).hostname
    found: dict[str, list[LinkPlace]] = defaultdict(list)
    for item in site.items:
        for address, place in _of_item(item) if item.withdrawal is None else ():
            bare = urldefrag(address).url
            if _is_asked(bare, own):
                found[bare].append(place)
    return found


def _of_item(item: Item) -> Iterator[tuple[str, LinkPlace]]:
    if "://" not in item.source.front + item.body:
        return
    yield from ((target.address, LinkPlace(item, target.offset)) for target in targets_in(item.markdown))
    for loc, text in marked(item, Mark.MARKDOWN):
        for target in targets_in(text):
            yield target.address, LinkPlace(item, None, loc, text.count("\n", 0, target.offset))
    for loc, text in texts_of(item):
        if is_of_the_web(text) and not any(map(str.isspace, text)):
            yield text, LinkPlace(item, None, loc)


def _is_asked(address: str, own: str | None) -> bool:
    host = None
    with suppress(ValueError):
        host = urlsplit(address).hostname if is_of_the_web(address) else None
    return host is not None and host != own and not host.endswith(_NOT_REAL) and not is_of_own_network(host)


_REMEDIES = {
    Verdict.GONE: "tìm địa chỉ mới, hoặc bỏ liên kết",
    Verdict.SILENT: "thử lại sau; vẫn thế thì tìm địa chỉ mới, hoặc bỏ liên kết",
}


def link_problems(links: Links, answers: LinkAnswers) -> Iterator[Problem]:
    """A warning at the first place of each link that does not open, with how many others there are."""
    for address, places in links.items():
        answer = answers.of(address)
        remedy = _REMEDIES.get(answer.verdict) if answer else None
        if answer and remedy:
            others = f" (còn {len(places) - 1} chỗ nữa)" if len(places) > 1 else ""
            message = f"liên kết {shown(address)} {answer.verdict.value}: {answer.words}{others}; {remedy}"
            yield places[0].problem(message)


def nobody_answers(links: Links, answers: LinkAnswers) -> bool:
    """Whether it is rather this computer that is not connected than all others that are gone."""
    known = [answer.verdict for address in links if (answer := answers.of(address))]
    return len(known) >= _FEW and set(known) == {Verdict.SILENT}


def account_of_links(links: Links, answers: LinkAnswers, left: int) -> str:
    """What was looked at, in a line: "Liên kết ra ngoài: 120 địa chỉ; 3 không mở được; …"."""
    known = [answer.verdict for address in links if (answer := answers.of(address))]
    bad = sum(verdict in _REMEDIES for verdict in known)
    parts = [f"Liên kết ra ngoài: {len(links)} địa chỉ, {bad} không mở được"]
    shut = known.count(Verdict.SHUT)
    parts += [f"{shut} không cho máy xem, hãy mở bằng trình duyệt"] if shut else []
    parts += [f"{left} để lần sau vì máy chủ có quá nhiều liên kết"] if left else []
    return "; ".join(parts)
