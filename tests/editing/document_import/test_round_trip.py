"""A plan written as Word by `cchc report --plan` and read back is the same plan."""

import re
from datetime import date
from pathlib import Path

import pytest

from cchc.content.loader import examine
from cchc.content.plan import Plan
from cchc.editing.document_import.drafts import Given
from cchc.editing.document_import.plan_draft import plan_draft
from cchc.editing.document_import.reading import read_file
from cchc.editing.report.plan_word import word_plan
from cchc.text.dates import today_in_vietnam

ROOT = Path(__file__).parents[3]
PATHS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "plans").rglob("[!i]*.md"))
KEYS = (
    "title", "so_ky_hieu", "co_quan_ban_hanh", "nguoi_ky", "chuc_vu", "hinh_thuc_ky", "nam", "cap", "kem_theo",
    "noi_nhan", "cot_thoi_gian",
)  # fmt: skip
TASK_KEYS = ("ma", "nhom", "san_pham", "chu_tri", "phoi_hop", "thoi_gian")


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    site = examine(ROOT, today_in_vietnam()).site
    assert site is not None
    return {plan.path: plan for plan in site.plans}


@pytest.mark.parametrize("path", PATHS)
def test_the_same_plan(tmp_path: Path, plans: dict[str, Plan], path: str) -> None:
    plan = plans[path]
    file = tmp_path / "ke-hoach.docx"
    file.write_bytes(word_plan(plan))
    front = plan_draft(read_file(file), Given(), date(2026, 11, 28)).front
    written = plan.model_dump(by_alias=True, mode="json", exclude_none=True)
    assert {key: front.get(key) for key in KEYS} == {key: written.get(key) or None for key in KEYS}
    assert front["ngay_ban_hanh"] == str(plan.issued)
    cited = [str(cited.number) for cited in plan.basis if cited.number]
    assert [each["so_ky_hieu"] for each in front.get("can_cu", []) if "so_ky_hieu" in each][: len(cited)] == cited  # type: ignore[attr-defined]
    tasks = front.get("nhiem_vu", [])
    assert isinstance(tasks, list)
    for read, task in zip(tasks, written["nhiem_vu"], strict=True):
        assert {key: read.get(key) for key in TASK_KEYS} == {key: task.get(key) or None for key in TASK_KEYS}
        assert _words(str(read["noi_dung"])) == _words(task["noi_dung"])


def _words(markdown: str) -> str:
    return re.sub(r"[\s*\\]+", " ", markdown).strip()
