"""Rules on tags: each is part of an address, and one thing has one spelling."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from cchc.content.item import Item
from cchc.content.problems import Problem, Severity
from cchc.content.site import Site
from cchc.text.file_names import address_name
from cchc.text.folding import name_key

LONGEST = 60

_SIGNS = re.compile(r"[^\w\s,;:&/()'\"“”‘’…–—.-]|(?<![\w.])\.(?=\w)")


def can_be_addresses(site: Site) -> Iterator[Problem]:
    """A tag has Latin letters or digits, and is no sentence."""
    for item in site.items:
        for number, tag in enumerate(item.tags):
            if not address_name(tag):
                message = f"thẻ “{tag}” không có chữ cái Latinh hay chữ số để làm địa chỉ; ví dụ tags: [một cửa]"
                yield item.source.problem(message, "tags", number)
            elif len(tag) > LONGEST:
                message = f"thẻ dài {len(tag)} ký tự; viết không quá {LONGEST} ký tự, ví dụ tags: [một cửa]"
                yield item.source.problem(message, "tags", number)


def are_spelled_one_way(site: Site) -> Iterator[Problem]:
    """Tags that differ by diacritics or signs alone share one page of the archive ("thuê đất", ".NET"): a warning."""
    used: dict[str, list[tuple[Item, int]]] = defaultdict(list)
    names = Counter(tag for item in site.items for tag in item.tags)
    spellings: dict[str, set[str]] = defaultdict(set)
    for tag in names:
        spellings[address_name(tag)].add(tag)
    mixed = {slug: tags for slug, tags in spellings.items() if len(set(map(_key, tags))) > 1}
    for item in site.items if mixed else ():
        for number, tag in enumerate(item.tags):
            used[tag].append((item, number))
    for slug, tags in mixed.items():
        usual = min(tags, key=lambda tag: (-names[tag], tag))
        for tag in tags:
            for item, number in used[tag] if _key(tag) != _key(usual) else ():
                message = (
                    f"thẻ “{tag}” và “{usual}” chung địa chỉ /tin-tuc/the/{slug}/; viết một cách, hoặc viết rõ hơn"
                )
                yield item.source.problem(message, "tags", number, severity=Severity.WARNING)


def _key(tag: str) -> tuple[str, str]:
    """Return one key for all spellings of a tag; signs that no sentence has between its words are part of a name
    (`C++`).
    """
    return name_key(tag), "".join(_SIGNS.findall(tag))
