"""News items for measuring: seeded Vietnamese text of about 450 words, a heading, a list, a table, two tags each."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

_VIETNAM = timezone(timedelta(hours=7))
_NEWEST = datetime(2026, 11, 20, 16, 30, tzinfo=_VIETNAM)
_WORDS = """cải cách hành chính thủ tục công khai minh bạch phục vụ nhân dân cơ quan đơn vị sở ban ngành xã phường tỉnh
kế hoạch nhiệm vụ thực hiện hoàn thành báo cáo kiểm tra giám sát tiếp nhận giải quyết hồ sơ trực tuyến dịch vụ công một
cửa liên thông công chức viên chức trách nhiệm đào tạo bồi dưỡng chuyển đổi số chính quyền điện tử dữ liệu dùng chung
phản ánh kiến nghị tổ chức cá nhân doanh nghiệp đất đai hộ tịch đầu tư xây dựng y tế giáo dục nâng cao chất lượng rút
ngắn thời gian chi phí hướng dẫn niêm yết kết quả đúng hạn quá hạn hài lòng chỉ số xếp hạng đánh giá"""
_VOCABULARY = _WORDS.split()
_TAGS = ("một cửa", "dịch vụ công", "đất đai", "hộ tịch", "chuyển đổi số", "đào tạo", "kiểm tra", "khen thưởng")
SECTIONS = ("tin_tuc", "chi_dao_dieu_hanh", "guong_dien_hinh", "mo_hinh_sang_kien", "phan_anh_ton_tai", "thong_bao")


@dataclass(frozen=True, slots=True)
class BenchItem:
    """An item as every peer gets it; each writes front matter of its own kind."""

    name: str
    title: str
    moment: datetime
    section: str
    tags: tuple[str, str]
    body: str


def items(count: int) -> Iterator[BenchItem]:
    """The same items for the same count, newest first, about four a day."""
    chance = random.Random(2026)
    for number in range(count):
        moment = _NEWEST - timedelta(hours=6 * number)
        first, second = chance.sample(_TAGS, 2)
        title = sentence(chance, 9).rstrip(".")
        yield BenchItem(f"tin-{number:05}", title, moment, chance.choice(SECTIONS), (first, second), _body(chance))


def edited(item: BenchItem) -> str:
    """Its text after an editor has added a sentence."""
    return f"{item.body}\nThêm một câu sau khi biên tập.\n"


def _body(chance: random.Random) -> str:
    paragraphs = [" ".join(sentence(chance, 15) for _ in range(6)) for _ in range(4)]
    points = [f"- {sentence(chance, 6)}" for _ in range(4)]
    rows = [f"| {sentence(chance, 3)} | {chance.randrange(100)} | {chance.randrange(2020, 2027)} |" for _ in range(4)]
    table = ["| Nội dung | Số lượng | Năm |", "|---|---|---|", *rows]
    first, *rest = paragraphs
    parts = [first, "## Kết quả đạt được", *rest, "\n".join(points), "\n".join(table)]
    return "\n\n".join(parts) + "\n"


def sentence(chance: random.Random, words: int) -> str:
    text = " ".join(chance.choices(_VOCABULARY, k=words))
    return text[0].upper() + text[1:] + "."
