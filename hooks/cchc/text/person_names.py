"""Whether a name that a program wrote into a file is that of a person."""

import re

from cchc.text.folding import fold, nfc

_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESSED = re.compile(r"(?:ong|ba|mr|mrs|ms|dr|ths|ts|pgs|gs|bs|ks|cn)\b\.? ?(?=\w)")
_WORD = re.compile(r"[^\W\d_]+\.?")

_OFFICES = (
    "so ", "ubnd", "hdnd", "uy ban", "phong ", "trung tam", "cong ty", "cuc ", "chi cuc", "tong cuc", "van phong",
    "vien ", "bo ", "hoi dong", "hoi ", "tinh ", "huyen ", "thanh pho", "thi xa", "thi tran", "may tinh", "may vi",
    "nha xuat ban", "benh vien", "ngan hang", "dai phat", "dai truyen", "doan thanh nien", "cong an", "cong thong tin",
    "bao hiem", "kho bac", "thue ", "toa an", "co quan", "co so", "ban chi", "ban quan", "ban to", "ban tuyen",
    "ban bien", "ban dan", "ban noi", "bo phan", "to chuc",
)  # fmt: skip
"""How names of offices begin, without diacritics, where no family name does."""

_SPELLED_OFFICES = ("xã ", "tổ ", "báo ", "ban ", "trường ", "phường ")
"""The same where only diacritics tell an office from a person: Xa, Tô, Bàn, Trương, Phương."""

_NEVER_PERSONS = frozenset({
    "admin", "administrator", "user", "users", "owner", "guest", "windows", "microsoft", "office", "word", "excel",
    "powerpoint", "libreoffice", "openoffice", "adobe", "acrobat", "canva", "google", "apple", "macbook", "iphone",
    "ipad", "dell", "hp", "asus", "acer", "lenovo", "pc", "laptop", "desktop", "computer", "unknown", "author",
    "scanner", "canon", "epson", "ricoh", "xerox", "brother", "konica", "minolta", "kyocera", "toshiba", "samsung",
    "python", "python-docx", "openpyxl", "pdf", "apache", "poi", "wps", "kingsoft", "foxit", "nitro", "ilovepdf",
    "smallpdf", "camscanner", "default", "null", "test", "committee", "department", "ministry", "center", "centre",
    "company", "inkscape", "skia", "chrome", "latex", "ubnd", "hdnd", "vnpt", "viettel",
})  # fmt: skip
"""Words of programs, machines and offices."""


def looks_like_person(name: str) -> bool:
    """Whether a name is a person's rather than an office's, a program's or a machine's.

    `Nguyễn Văn A`, `TRAN THI B`, `Mr. Hùng`, `a.nguyen@vidu.example`: yes; `Sở Nội vụ`, `Admin`, `HP`, `Microsoft
    Word`: no. A single word is a person's name only where it is addressed as one.
    """
    folded = " ".join(fold(name).split())
    if _is_office(name, folded):
        return False
    if _E_MAIL.fullmatch(folded) or _ADDRESSED.match(folded):
        return True
    words = name.split()
    return 2 <= len(words) <= 6 and all(_WORD.fullmatch(word) and word[0].isupper() for word in words)


def _is_office(name: str, folded: str) -> bool:
    spelled = nfc(name).casefold().lstrip()
    begins = folded.startswith(_OFFICES) or spelled.startswith(_SPELLED_OFFICES)
    return begins or bool(_NEVER_PERSONS.intersection(folded.split()))
