"""Procedures for measuring: as many, as long and as uneven as those of a province on the national portal.

Seeded words, no real procedure. The figures are those of 1,339 records of July 2026: half of them have steps of fewer
than 1,250 letters, one in a hundred of more than 8,300; 3 papers and 6 citations in the middle; 127 domains; some 350
names of agencies, most of them without a record.
"""

import json
import random
from collections.abc import Iterator

from bench.corpus import sentence

_DOMAINS = 127
_AGENCIES = 350
_APPLICANTS = (
    "Công dân Việt Nam",
    "Doanh nghiệp",
    "Doanh nghiệp có vốn đầu tư nước ngoài",
    "Hợp tác xã",
    "Tổ chức (không bao gồm doanh nghiệp, HTX)",
    "Tổ chức nước ngoài",
    "Người nước ngoài",
    "Người Việt Nam định cư ở nước ngoài",
    "Cán bộ, công chức, viên chức",
)
_LEVELS = (["tinh"], ["xa"], ["tinh", "xa"])
_CHANNELS = ("truc_tuyen", "buu_chinh", "truc_tiep")
_STEPS = ((0.10, 4), (0.25, 7), (0.50, 12), (0.75, 20), (0.90, 34), (0.99, 79), (1.0, 210))
"""How many sentences of about 110 letters the steps of a procedure have, for each part of all procedures."""


def procedures(count: int) -> Iterator[tuple[str, str]]:
    """Path in the repository and text of each file: the same for the same count."""
    chance = random.Random(2642)
    agencies = [f"Cơ quan {sentence(chance, 4).rstrip('.')} {number}" for number in range(_AGENCIES)]
    domains = [sentence(chance, 3).rstrip(".") for _ in range(_DOMAINS)]
    for number in range(count):
        code = f"9.{number:06}"
        yield f"docs/thu-tuc/{code}.md", _text(chance, code, agencies, domains)


def edited(text: str) -> str:
    """The file of a procedure after an editor has mended a word of its steps."""
    return text.replace("trinh_tu: |\n  ", "trinh_tu: |\n  Đã sửa: ", 1)


def _text(chance: random.Random, code: str, agencies: list[str], domains: list[str]) -> str:
    lines = [
        f"title: {_quoted(sentence(chance, chance.choice((8, 14, 20))))}",
        f"ma_thu_tuc: {_quoted(code)}",
        f'quyet_dinh_cong_bo: {{so_ky_hieu: "{chance.randrange(1, 4000)}/QĐ-UBND"}}',
        f"cap_thuc_hien: {_quoted(chance.choice(_LEVELS))}",
        f"linh_vuc_thu_tuc: {_quoted(chance.choice(domains))}",
        f"doi_tuong: {_quoted(chance.sample(_APPLICANTS, chance.choice((1, 1, 2, 5, 8))))}",
        f"co_quan_thuc_hien: {_quoted(chance.sample(agencies, chance.choice((1, 1, 2))))}",
        f"trinh_tu: |\n{_steps(chance)}",
        "cach_thuc:",
        *(f"  - {{kenh: {channel}, thoi_han: {{so: 5, don_vi: ngay_lam_viec}}}}" for channel in _CHANNELS),
        "ho_so:",
        "  - giay_to:",
        *(_paper(chance) for _ in range(chance.choice((1, 3, 3, 5, 10)))),
        f"ket_qua: {_quoted([sentence(chance, 6)])}",
        f"dieu_kien: {_quoted(sentence(chance, chance.choice((5, 60))))}",
        "can_cu:",
        *(_citation(chance) for _ in range(chance.choice((2, 4, 7, 13)))),
        "ngay_doi_chieu: 2026-07-31",
    ]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _steps(chance: random.Random) -> str:
    share = chance.random()
    count = next(sentences for part, sentences in _STEPS if share <= part)
    return "\n\n".join(f"  {sentence(chance, 22)}" for _ in range(count))


def _paper(chance: random.Random) -> str:
    return f"      - {{ten: {_quoted(sentence(chance, chance.choice((8, 20, 40))))}, ban_chinh: 1}}"


def _citation(chance: random.Random) -> str:
    number = f"{chance.randrange(1, 300)}/{chance.randrange(2005, 2026)}/NĐ-CP"
    return f"  - {{so_ky_hieu: {_quoted(number)}, co_quan: Chính phủ, trich_yeu: {_quoted(sentence(chance, 14))}}}"


def _quoted(value: object) -> str:
    """JSON is YAML too."""
    return json.dumps(value, ensure_ascii=False)
