"""Another province, made from this repository as README says: its own settings, nothing of the demonstration."""

import re
import shutil
from pathlib import Path

from cchc.content.registry import FOLDERS
from cchc.editing.demonstration_removal import remove_demonstration
from site_build import ROOT

NAME = "tỉnh Sông Ngân"
SETTINGS = """\
site_name: Cải cách hành chính tỉnh Sông Ngân
site_url: https://cchc.songngan.gov.vn/
extra:
  demo: true
  generator: false
  homepage: ./
  cchc:
    co_quan_chu_quan: UBND tỉnh Sông Ngân
    dia_ban: tỉnh Sông Ngân
    mau_sac: {chinh: "#0b5d4e", nhan: "#7a2a6b"}
    kenh_tiep_nhan:
      - {loai: dien_thoai, gia_tri: "0299 387 6543"}
      - {loai: dia_chi, gia_tri: Trung tâm Phục vụ hành chính công}
      - {loai: truc_tuyen, gia_tri: "https://dichvucong.gov.vn"}
    phan_anh:
      noi_dung: [Hồ sơ bị chậm]
      cac_buoc: [{ten: Tiếp nhận, mo_ta: Ghi nhận phản ánh}]
    nguon_tin: {dinh_danh: cchc.songngan.gov.vn, tu_ngay: 2026-01-01}
"""
_PLACEHOLDER = re.compile(r"^<!-- cchc:placeholder .*-->\n", re.MULTILINE)


def make(root: Path) -> Path:
    """The least that README asks for: settings, no content of the demonstration, what the check lists written."""
    for folder in (*FOLDERS, "overrides", "hooks"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    machine = "".join((ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[1:])
    settings = root / "mkdocs.yml"
    settings.write_text(SETTINGS + machine, "utf-8")
    remove_demonstration(root)
    settings.write_text(SETTINGS.replace("demo: true", "demo: false") + machine, "utf-8")
    for page in (root / "docs").rglob("*.md"):
        page.write_text(_PLACEHOLDER.sub("", page.read_text("utf-8")), "utf-8")
    return root
