"""Of several limits each says what it is of."""

from pathlib import Path

import pytest

from cchc.content.procedure import Procedure
from cchc.facts.open_data.plans_and_procedures import procedure_records
from cchc.facts.procedure_details import limits_in_words
from cchc.facts.site_facts import SiteFacts
from procedures import GAPS, PROCEDURE, write
from small_repository import site_of

_DAYS, _WORKING = "thoi_han: {so: 18, don_vi: ngay}", "thoi_han: {so: 4, don_vi: ngay_lam_viec}"


@pytest.mark.parametrize(
    ("whole", "filings", "words"),
    [
        ("", [("truc_tiep", _DAYS), ("truc_tuyen", _WORKING)], ["Trực tiếp: 18 ngày", "Trực tuyến: 4 ngày làm việc"]),
        ("", [("truc_tiep", _DAYS), ("truc_tuyen", _DAYS)], ["18 ngày"]),
        ("", [("truc_tiep", _DAYS)], ["18 ngày"]),
        ("", [("truc_tiep", _DAYS), ("truc_tuyen", "")], ["Trực tiếp: 18 ngày"]),
        (
            "",
            [("truc_tuyen", _WORKING), ("buu_chinh", _WORKING), ("truc_tiep", _DAYS)],
            ["Trực tuyến, qua dịch vụ bưu chính: 4 ngày làm việc", "Trực tiếp: 18 ngày"],
        ),
        (
            "",
            [("truc_tiep", f"mo_ta: Người đã có thông tin.\n    {_WORKING}"), ("truc_tiep", _DAYS)],
            ["Trực tiếp (Người đã có thông tin): 4 ngày làm việc", "Trực tiếp (tùy trường hợp): 18 ngày"],
        ),
        ("", [("truc_tiep", "thoi_han: {ghi_chu: Ngay trong ngày}"), ("truc_tuyen", _WORKING)],
         ["Trực tiếp: Ngay trong ngày", "Trực tuyến: 4 ngày làm việc"]),
        (_DAYS, [("truc_tiep", _DAYS), ("truc_tuyen", "")], ["18 ngày"]),
        (_DAYS, [("truc_tiep", _DAYS), ("truc_tuyen", _WORKING)], ["Chung: 18 ngày", "Trực tuyến: 4 ngày làm việc"]),
        ("thoi_han: {so: 18, don_vi: ngay, ghi_chu: kể từ ngày nhận}", [("truc_tiep", _DAYS)],
         ["18 ngày, kể từ ngày nhận"]),
        (_DAYS, [], ["18 ngày"]),
        ("", [], []),
    ],
)  # fmt: skip
def test_limits_are_named(repository: Path, whole: str, filings: list[tuple[str, str]], words: list[str]) -> None:
    ways = "".join(f"  - kenh: {channel}\n    {limit}\n" for channel, limit in filings)
    text = PROCEDURE.replace(GAPS["c"], f"cach_thuc:\n{ways}" if ways else "")
    write(repository, text.replace("\nthoi_han: {so: 3, don_vi: ngay_lam_viec}", f"\n{whole}"))
    site = site_of(repository)
    (procedure,) = site.all(Procedure)
    (record,) = procedure_records(site, SiteFacts(site).tasks)
    assert list(limits_in_words(procedure)) == words
    assert list(record.limits) == words
