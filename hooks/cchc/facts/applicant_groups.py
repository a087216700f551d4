"""Who may file a procedure: from the words of a source to the groups by which lists and filters go.

The national database names some dozen kinds ("Doanh nghiệp có vốn đầu tư nước ngoài", "Tổ chức (không bao gồm doanh
nghiệp, HTX)"), and editors write their own; a reader asks for citizens, companies, bodies.
"""

import re
from functools import lru_cache

from cchc.content.terms import ApplicantGroup
from cchc.text.folding import fold, slugify

_REMARK = re.compile(r"\([^)]*\)?")
"""What is in brackets tells mostly who is not meant."""

_WORDS = (
    (ApplicantGroup.FOREIGNERS, re.compile(r"\bnguoi (viet nam .*)?(o )?nuoc ngoai|dinh cu o nuoc ngoai|ngoai kieu")),
    (ApplicantGroup.COMPANIES, re.compile(r"doanh nghiep|\bhop tac xa\b|\bhtx\b|\bho kinh doanh\b|\bcong ty\b")),
    (ApplicantGroup.OFFICIALS, re.compile(r"\bcan bo\b|cong chuc|vien chuc|\bdang vien\b")),
    (ApplicantGroup.CITIZENS, re.compile(r"\bcong dan\b|\bca nhan\b|\bnguoi dan\b|\bho gia dinh\b")),
    (ApplicantGroup.BODIES, re.compile(r"\bto chuc\b|\bco quan\b|\bdon vi\b")),
)
"""By what a group is known in folded words: what names several ("Tổ chức, cá nhân") belongs to each."""


@lru_cache(maxsize=1024)
def applicant_groups(words: str) -> tuple[tuple[str, str], ...]:
    """The groups that an applicant belongs to, as key and label; words that name none are a group of their own."""
    folded = _REMARK.sub(" ", fold(words))
    found = tuple((group.slug, group.label) for group, known in _WORDS if known.search(folded))
    return found or ((slugify(words), words),)
