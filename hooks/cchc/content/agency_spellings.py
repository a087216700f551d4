"""The ways in which offices spell one name: short forms, y and i, dashes, commas and "và"."""

import re
from functools import lru_cache

from cchc.text.folding import name_key

_SHORT_FORMS = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "TAND": "Tòa án nhân dân",
    "VKSND": "Viện kiểm sát nhân dân",
    "VP": "Văn phòng",
    "VPUBND": "Văn phòng Ủy ban nhân dân",
    "TP": "thành phố",
    "TPHCM": "thành phố Hồ Chí Minh",
    "TP HCM": "thành phố Hồ Chí Minh",
    "TX": "thị xã",
    "BQL": "Ban Quản lý",
    "BCĐ": "Ban Chỉ đạo",
    "KCN": "khu công nghiệp",
    "KKT": "khu kinh tế",
    "BHXH": "Bảo hiểm xã hội",
    "KBNN": "Kho bạc Nhà nước",
    "NHNN": "Ngân hàng Nhà nước",
    "LĐLĐ": "Liên đoàn Lao động",
    "CCHC": "cải cách hành chính",
    "TTHC": "thủ tục hành chính",
    "PVHCC": "Phục vụ hành chính công",
    "TTPVHCC": "Trung tâm Phục vụ hành chính công",
    "CNTT": "công nghệ thông tin",
    "GTVT": "Giao thông vận tải",
    "GDĐT": "Giáo dục và Đào tạo",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "KHCN": "Khoa học và Công nghệ",
    "KH&CN": "Khoa học và Công nghệ",
    "KHĐT": "Kế hoạch và Đầu tư",
    "KH&ĐT": "Kế hoạch và Đầu tư",
    "TNMT": "Tài nguyên và Môi trường",
    "TN&MT": "Tài nguyên và Môi trường",
    "NNMT": "Nông nghiệp và Môi trường",
    "NN&MT": "Nông nghiệp và Môi trường",
    "NNPTNT": "Nông nghiệp và Phát triển nông thôn",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn",
    "TT&TT": "Thông tin và Truyền thông",
    "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội",
    "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch",
}
"""What offices write everywhere for one thing alone: VHTT (Thông tin, Thể thao), BCH, TTTT mean several."""

_AND = name_key("và")
_LONE_Y = re.compile(r"\b([bcdđghklmnpqrstvx]{1,3}u?)y(\d*)\b")
"""A y that is the whole rhyme, `kỹ`, `quý`: many write it i. In `tay`, `thuỷ`, `huy` it is another sound than i."""


@lru_cache(maxsize=16384)
def spelling_key(name: str) -> str:
    """One key for all ways in which offices spell one name, its tones kept: a name is looked up by it last.

    Beyond `name_key`: short forms that mean one thing, `kỹ` = `kĩ`, and no joint counts: `A - B`, `A, B`, `A và B`.
    """
    words = f" {_without_joints(name)} "
    for short, long in _long_forms():
        words = words.replace(f" {short} ", f" {long} ")
    return _LONE_Y.sub(_as_i, words.strip())


def _without_joints(name: str) -> str:
    return " ".join(word for word in name_key(name).split() if word != _AND)


def _as_i(found: re.Match[str]) -> str:
    # only of q is u a part: `quý` is `quí`, `thuý` is not `thuí`
    onset = found[1]
    return found[0] if onset.endswith("u") and onset != "qu" else f"{onset}i{found[2]}"


@lru_cache(maxsize=1)
def _long_forms() -> tuple[tuple[str, str], ...]:
    """The keys of short forms, each with that of the long one, the longest first."""
    forms = ((_without_joints(short), _without_joints(long)) for short, long in _SHORT_FORMS.items())
    return tuple(sorted(forms, key=lambda form: len(form[0]), reverse=True))
