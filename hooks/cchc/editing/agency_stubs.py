"""The beginning of a record of docs/co-quan/ for an agency of which nothing but its name is known."""

import re
from dataclasses import dataclass

from cchc.content.agency import AGENCY
from cchc.content.agency_names import bare_name
from cchc.content.canonical_form import file_text
from cchc.content.terms import AgencyKind
from cchc.text.file_names import address_name
from cchc.text.folding import fold, slugify

_LONGEST_STEM = 80
_KINDS = (
    (r"uy ban nhan dan|ubnd", AgencyKind.PEOPLES_COMMITTEE),
    (r"so\b", AgencyKind.DEPARTMENT),
    (r"phong\b", AgencyKind.OFFICE),
    (r"trung tam phuc vu hanh chinh cong|trung tam hanh chinh cong", AgencyKind.SERVICE_CENTRE),
    (r"trung tam|vien\b|benh vien", AgencyKind.PUBLIC_UNIT),
    (r"bao\b(?! hiem)|dai (?:phat thanh|truyen hinh|truyen thanh)", AgencyKind.PRESS),
    (r"hoi (?!dong)|lien doan|mat tran|doan thanh nien|hiep hoi|cong doan", AgencyKind.UNION),
    (r"truong\b", AgencyKind.SCHOOL),
    (r"cac\b|co quan|nguoi|to chuc|don vi|doanh nghiep", AgencyKind.GROUP),
)
"""What the first words of a name say of its kind; all others are bodies of the State's own lines."""


@dataclass(frozen=True, slots=True)
class AgencyStub:
    """A file that may be written: the agency's name, the path in the repository, the text."""

    name: str
    path: str
    text: str


def stub_of(name: str) -> AgencyStub | None:
    """A record with the name and the kind that the name tells; place, level and all else are left to who knows them.

    None for a name that no file can be called by.
    """
    title = bare_name(name)
    stem = address_name(slugify(title)[:_LONGEST_STEM].strip("-"))
    if not stem:
        return None
    text = file_text({"title": title, "loai": _kind_of(title)}, AGENCY.model)
    return AgencyStub(title, f"{AGENCY.folder}/{stem}.md", text)


def _kind_of(name: str) -> AgencyKind:
    # "Trưởng các thôn" are people; without diacritics they would be a school
    if name.lower().startswith("trưởng "):
        return AgencyKind.GROUP
    words = fold(name)
    return next((kind for pattern, kind in _KINDS if re.match(pattern, words)), AgencyKind.CENTRAL)
