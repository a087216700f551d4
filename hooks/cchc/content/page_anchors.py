"""The anchors that a page may have: those of its text, and those that templates give its other parts."""

import re

from cchc.content.anchors import anchors_in
from cchc.content.item import Item
from cchc.content.plan import Plan
from cchc.content.registry import type_of
from cchc.text.folding import slugify

_OF_TEMPLATES = """
cac-so cach-thuc can-cu can-mang-theo cau-hoi chua-khop co-quan dieu-kien doi-chieu giai-phap hieu-qua
ke-hoach-kem-theo ket-qua lich-su lien-he lien-quan nhiem-vu noi-nhan phi-le-phi tep-dinh-kem thanh-phan thay-doi
thay-the theo-thang thoi-gian thong-tin tien-do tin-lien-quan tra-loi trinh-tu van-de vien-dan
"""
_MADE = re.compile(rf"(?:{'|'.join(_OF_TEMPLATES.split())})|bang-[\w.-]+|truong-hop-\d+")


def has_anchor(item: Item, anchor: str) -> bool:
    """Whether a link may lead to an anchor of an item's page."""
    if isinstance(item, Plan) and any(anchor == task.permalink for task in item.tasks):
        return True
    return anchor in anchors_in(item.markdown) or anchor == slugify(item.heading) or may_be_made(item, anchor)


def may_be_made(item: Item, anchor: str) -> bool:
    """Whether a template may make an anchor: that depends on what the page shows today, so that nobody can know.

    What is not there leads to the beginning of the page.
    """
    if "<!-- cchc:" in item.markdown:
        return True
    return type_of(item.path).template is not None and _MADE.fullmatch(anchor) is not None
