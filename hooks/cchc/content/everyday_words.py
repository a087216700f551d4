"""What people call things in everyday life: the national vocabulary that comes with the product, `everyday_words.yml`.

A province adds its own in mkdocs.yml, `extra.cchc.tu_thuong_goi`; both are declared here.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

from cchc.content.fields import Model, key
from cchc.content.values import Many, Text
from cchc.content.yaml_core import CoreLoader
from cchc.text.folding import fold


class EverydayName(Model):
    """Names that people use, and the official terms that they may mean, each a reading of its own."""

    names: Many[Text] = key("goi_la", "Tên thường gọi", example="[sổ đỏ, bìa đỏ]")
    terms: Many[Text] = key("chinh_thuc", "Tên chính thức", example="[Giấy chứng nhận quyền sử dụng đất]")


class Elsewhere(Model):
    """A matter that is not dealt with here, and where it is; where a title has a term of `unless`, nothing is said."""

    names: Many[Text] = key("goi_la", "Tên thường gọi", example="[ly hôn, ly dị]")
    sentence: Text = key("noi_dung", "Nói với người tìm", example="Ly hôn do Tòa án nhân dân giải quyết.")
    unless: Many[Text] = key("tru_khi_co", "Trừ khi có thủ tục mang tên", default=(), example="[nghĩa vụ quân sự]")


class Vocabulary(Model):
    """The national file.

    `fillers` are words of questions, which say little of what is looked for; `marked_fillers` those that say little
    only with their marks ("vậy": "vay" is to borrow); `situations` what happens to people, in their own words.
    """

    fillers: Many[Text] = key("tu_dem", "Từ đệm")
    marked_fillers: Many[Text] = key("tu_dem_co_dau", "Từ đệm khi có dấu")
    names: Many[EverydayName] = key("ten_thuong_goi", "Tên thường gọi")
    situations: Many[EverydayName] = key("tinh_huong", "Tình huống")
    elsewhere: Many[Elsewhere] = key("noi_khac", "Việc của nơi khác")


@cache
def national_vocabulary() -> Vocabulary:
    """Read once. A term that no title of a site has does nothing there."""
    text = Path(__file__).with_suffix(".yml").read_text("utf-8")
    return Vocabulary.model_validate(yaml.load(text, CoreLoader))


def names_that_lead_nowhere(names: Iterable[EverydayName], titles: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The place of each entry, and each official term of it of which some word stands in no title.

    As in the browser a term need not stand in a row: "giấy chứng nhận đất đai" is of a title and of its domain.
    """
    known = {word for title in titles for word in plain_words(title).split()}
    for number, name in enumerate(names):
        yield from ((number, term) for term in name.terms if not known.issuperset(plain_words(term).split()))


def plain_words(text: str) -> str:
    """Words without diacritics, with single blanks between: "C/O form D" → "c o form d"."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())
