"""Bodies of the central State that every province's texts name, known without a record in docs/co-quan/.

The names lie in `national_agencies.yml`, whose head tells where they are from. A body that a province wants a page of
gets a record like any other, which goes before what is here.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from cchc.content.agency_names import bare_name, office
from cchc.content.agency_spellings import spelling_key
from cchc.text.folding import name_key

_FILE = Path(__file__).with_name("national_agencies.yml")
_OF_ANOTHER = re.compile(r"\s*[-–—]\s*(?=Bộ\s|Ngân hàng\s|Văn phòng\s)|\s+thuộc\s+", re.IGNORECASE)
"""What stands between a department and its ministry: "Cục Thuế - Bộ Tài chính"."""


@dataclass(frozen=True, slots=True)
class NationalAgency:
    """A body of the central State; `parent` is the ministry of a department, `until` the last day of an old name.

    `successor` is what carries on its work; None where there is none, or more than one.
    """

    name: str
    parent: str | None = None
    until: date | None = None
    successor: str | None = None

    def is_old_on(self, day: date) -> bool:
        """Whether the name had ended by then; a text from before keeps it as it was signed."""
        return self.until is not None and self.until < day


def national_agency(text: str) -> NationalAgency | None:
    """The body that a name means: alone, with its ministry behind it, or by the title of its head; None if unsure."""
    name = bare_name(text)
    department, *of = _OF_ANOTHER.split(name, maxsplit=1)
    if of:
        ministry = _one(of[0])
        # the parts of a name may stand apart by a dash themselves: Cục Kinh tế - Quản lý đầu tư xây dựng
        return _one(department, ministry.name) if ministry else _one(name)
    return _one(name) or _one(office(name))


def national_names(day: date) -> tuple[str, ...]:
    """What the bodies of a day are called, in the order of the list: for whoever looks for a name."""
    found = (agency for agencies in _by_key(name_key).values() for agency in agencies if not agency.is_old_on(day))
    return tuple(dict.fromkeys(agency.name for agency in found))


def _one(name: str, parent: str | None = None) -> NationalAgency | None:
    for key_of in (name_key, spelling_key):
        found = [agency for agency in _by_key(key_of).get(key_of(name), ()) if parent in (None, agency.parent)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


@cache
def _by_key(key_of: Callable[[str], str]) -> dict[str, list[NationalAgency]]:
    found: dict[str, list[NationalAgency]] = defaultdict(list)

    def add(agency: NationalAgency, *names: str) -> None:
        for key in {key_of(name) for name in (agency.name, *names)}:
            found[key].append(agency)

    written = yaml.load(_FILE.read_text("utf-8"), yaml.CSafeLoader)
    for each in written["hien_nay"]:
        add(NationalAgency(each["ten"]), *each.get("viet_tat", ()))
        for name in each.get("don_vi", ()):
            add(NationalAgency(name, each["ten"]))
    for each in written["cu"]:
        add(NationalAgency(each["ten"], None, each["den"], each.get("nay_la")), *each.get("viet_tat", ()))
    return found
