"""The one form of front matter: what it looks like, and that nothing is lost on the way into it."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.content import yaml_core
from cchc.content.canonical_form import canonical_form, key_order
from cchc.content.plan import Plan
from cchc.content.registry import TYPES

PLAN = {
    "nhiem_vu": [
        {"thoi_gian": "Quý I/2026", "ma": "1", "noi_dung": "- Một\n- Hai\n", "chu_tri": ["Sở Nội vụ"], "la": {}},
        {"ma": "2", "noi_dung": "Mua máy: ba cái", "phoi_hop": [], "dinh_muc": {"don_vi": "%", "tong": 2}},
    ],
    "nam": 2026,
    "khong_ro": None,
    "chi_tieu": [{"gia_tri": 79.50, "noi_dung": "100", "so_sanh": "true"}],
    "ngay_ban_hanh": "2026-01-05",
    "title": "Kế hoạch “năm nay” #1",
    "so_ky_hieu": "993/KH-UBND",
    "draft": False,
}
WRITTEN = """\
title: "Kế hoạch “năm nay” #1"
draft: false
so_ky_hieu: 993/KH-UBND
ngay_ban_hanh: 2026-01-05
nam: 2026
chi_tieu:
  - noi_dung: "100"
    so_sanh: "true"
    gia_tri: 79.5
nhiem_vu:
  - ma: "1"
    noi_dung: |
      - Một
      - Hai
    chu_tri:
      - Sở Nội vụ
    thoi_gian: Quý I/2026
    la: {}
  - ma: "2"
    noi_dung: "Mua máy: ba cái"
    phoi_hop: []
    dinh_muc:
      tong: 2
      don_vi: "%"
khong_ro:
"""


def test_keys_stand_in_the_order_of_their_declaration_and_unknown_ones_last() -> None:
    assert canonical_form(PLAN, Plan) == WRITTEN


def test_nothing_is_nothing() -> None:
    assert canonical_form({}, Plan) == ""


def test_every_file_begins_with_its_title() -> None:
    assert {next(iter(key_order((kind.model,)))) for kind in TYPES} == {"title"}


TRICKY = st.text(
    alphabet=st.sampled_from("ab ạ\n\t:#-?!&*|>'\"%@`,[]{}~=<.0123456789eExo\\/_\r\x85\u2028\u00a0"), max_size=12
)
WORDS = st.sampled_from(
    ["true", "null", "", "7:30", "0o7", "1e5", "---", "...", "a\n\nb\n", " a\nb", "a\n \nb", "a\n  "]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**14), 10**14)
    | TRICKY
    | WORDS
    | st.floats(-1e9, 1e9).map(lambda number: round(number, 4)),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(TRICKY, part, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["title", "nam", "nhiem_vu", "la"]) | TRICKY, VALUES, max_size=4))
def test_what_is_written_is_read_again_and_written_the_same(values: dict[str, object]) -> None:
    written = canonical_form(values, Plan)
    read = yaml_core.load(written).value or {}
    assert read == values
    assert canonical_form(read, Plan) == written
