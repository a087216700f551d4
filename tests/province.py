"""Another province, made from this repository as README says: its own settings, nothing of the demonstration."""

import re
import shutil
from pathlib import Path

from cchc.content.registry import FOLDERS
from cchc.editing.new_site import delete, demonstration_files
from site_build import ROOT

NAME = "tỉnh Sông Ngân"
SETTINGS = """\
INHERIT: hooks/engine.yml
site_name: Cải cách hành chính tỉnh Sông Ngân
site_url: https://cchc.songngan.gov.vn/
extra:
  demo: true
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
OF_THE_DEMONSTRATION = re.compile(
    r"lai ch[aâ]u|laichau|cần thơ|thạnh trị|hưng yên|trình diễn|giả định|minh họa"
    r"|cần đơn vị chủ quản|năm kế hoạch|\bvidu\b|\.example\b|\{\{|\{%",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r'(?:href|src)="?([^"\s>]+)')
TOLD_TO_MACHINES = (".html", ".xml", ".json", ".ics", ".csv", ".txt", ".opml", ".svg")
_PLACEHOLDER = re.compile(r"^<!-- cchc:placeholder .*-->\n", re.MULTILINE)


def make(root: Path) -> Path:
    """The least that README asks for: settings, no content of the demonstration, what the check lists written."""
    for folder in (*FOLDERS, "overrides", "hooks"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    menu = "".join((ROOT / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[1:])
    settings = root / "mkdocs.yml"
    settings.write_text(SETTINGS + menu, "utf-8")
    delete(root, list(demonstration_files(root)))
    settings.write_text(SETTINGS.replace("demo: true", "demo: false") + menu, "utf-8")
    for page in (root / "docs").rglob("*.md"):
        page.write_text(_PLACEHOLDER.sub("", page.read_text("utf-8")), "utf-8")
    return root


def told_of_the_demonstration(files: dict[str, bytes]) -> set[str]:
    """Each place in a built site that speaks of the demonstration, with the words around it."""
    return {
        f"{name}: {text[max(0, found.start() - 40) : found.end() + 20]}"
        for name, whole in files.items()
        if name.endswith(TOLD_TO_MACHINES)
        for text in [whole.decode("utf-8", "replace")]
        for found in OF_THE_DEMONSTRATION.finditer(text)
    }


def dead_links(files: dict[str, bytes]) -> list[str]:
    """Links from pages to places of the site that are not there."""
    dead = []
    for name, content in files.items():
        if not name.endswith(".html") or name == "404.html":
            continue
        folder = name.rpartition("/")[0]
        for target in _ADDRESS.findall(content.decode()):
            path = target.partition("#")[0].partition("?")[0]
            if not path or ":" in path:
                continue
            place = _resolved(folder, path)
            if place not in files and f"{place}/index.html".lstrip("/") not in files:
                dead.append(f"{name}: {target}")
    return dead


def _resolved(folder: str, path: str) -> str:
    parts = [] if path.startswith("/") else [part for part in folder.split("/") if part]
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)
