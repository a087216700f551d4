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
    """Official terms, each a reading of its own, and the names that people use for them.

    `says` and `where` are told of what is no procedure here, or only elsewhere.
    """

    names: Many[Text] = key("goi_la", "Tên thường gọi", example="[sổ đỏ, bìa đỏ]")
    terms: Many[Text] = key("chinh_thuc", "Tên chính thức", default=(), example="[Giấy chứng nhận quyền sử dụng đất]")


class Elsewhere(Model):
    """A matter that is not dealt with here; `unless` is a term: where a title has it, nothing is said."""

    names: Many[Text] = key("goi_la", "Tên thường gọi", example="[ly hôn, ly dị]")
    sentence: Text = key("noi_dung", "Nói với người tìm", example="Ly hôn do Tòa án nhân dân giải quyết.")
    unless: Many[Text] = key("tru_khi_co", "Trừ khi có thủ tục mang tên", default=(), example="[nghĩa vụ quân sự]")


class Vocabulary(Model):
    """The national file. `fillers` are words of questions, which say little of what is looked for."""

    fillers: Many[Text] = key("tu_dem", "Từ đệm")
    names: Many[EverydayName] = key("ten_thuong_goi", "Tên thường gọi")
    situations: Many[EverydayName] = key("tinh_huong", "Tình huống")
    elsewhere: Many[Elsewhere] = key("noi_khac", "Việc của nơi khác")


@cache
def national_vocabulary() -> Vocabulary:
    text = Path(__file__).with_suffix(".yml").read_text("utf-8")
    return Vocabulary.model_validate(yaml.load(text, CoreLoader))


def names_that_lead_nowhere(names: Iterable[EverydayName], titles: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The place of each entry and its official term that stands in no title, by words without diacritics."""
    everything = "\n".join(f" {plain_words(title)} " for title in titles)
    for number, name in enumerate(names):
        yield from ((number, term) for term in name.terms if f" {plain_words(term)} " not in everything)


def plain_words(text: str) -> str:
    """Words without diacritics, with single blanks between: "C/O form D" → "c o form d"."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(text)).split())
