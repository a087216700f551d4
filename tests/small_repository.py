"""A small repository that has nothing wrong with it, and the means to add to it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from cchc.content.loader import examine, load_site
from cchc.content.problems import Problem
from cchc.content.site import Site
from cchc.editing.formatting import format_files

TODAY = date(2026, 11, 21)

SETTINGS = """\
site_name: Cải cách hành chính tỉnh Lai Châu
site_url: !ENV [SITE_URL, "https://cchc.vidu.example/trang"]
extra:
  cchc:
    co_quan_chu_quan: UBND tỉnh Lai Châu
    dia_ban: tỉnh Lai Châu
    kenh_tiep_nhan:
      - loai: dien_thoai
        gia_tri: "0213 000 0001"
      - loai: dia_chi
        gia_tri: Trung tâm Phục vụ hành chính công
      - loai: truc_tuyen
        gia_tri: https://dichvucong.vidu.example
    phan_anh:
      noi_dung: [Hồ sơ bị chậm]
      cac_buoc: [{ten: Tiếp nhận, mo_ta: Ghi nhận phản ánh}]
    nguon_tin: {dinh_danh: cchc.vidu.example, tu_ngay: 2017-01-01}
plugins: []
markdown_extensions: [{toc: {slugify: !!python/name:cchc.text.folding.slugify }}]
theme: {name: material, custom_dir: overrides}
"""

PLAN = {
    "title": "Kế hoạch thử",
    "so_ky_hieu": "1/KH-UBND",
    "ngay_ban_hanh": "2026-01-05",
    "co_quan_ban_hanh": "UBND tỉnh Lai Châu",
    "nam": 2026,
    "cap": "tinh",
    "nhiem_vu": [{"ma": "1", "noi_dung": "Việc thứ nhất", "chu_tri": ["Sở Nội vụ"], "thoi_gian": "Quý I/2026"}],
}
NEWS = {"title": "Tin thử", "date": "2026-05-04", "chuyen_muc": "tin_tuc"}
AGENCIES = {
    "ubnd-tinh-lai-chau": {"title": "UBND tỉnh Lai Châu", "ten_khac": ["UBND tỉnh"], "loai": "ubnd"},
    "so-noi-vu": {"title": "Sở Nội vụ tỉnh Lai Châu", "ten_khac": ["Sở Nội vụ"], "loai": "so"},
}


def make(root: Path) -> Path:
    """Settings, two agencies of one province, the folders of plans, news and templates."""
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    for folder in ("plans/2026", "news/2026", "overrides"):
        (root / folder).mkdir(parents=True)
    (root / "overrides/main.html").write_text('{% extends "base.html" %}\n', "utf-8")
    for name, front in AGENCIES.items():
        add(root, f"docs/co-quan/{name}.md", {**front, "dia_ban": "tỉnh Lai Châu"})
    return root


def make_official(root: Path) -> None:
    """The same settings, of a site that is no demonstration: nothing in them is a placeholder."""
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("vidu.example", "vidu.gov.vn").replace("0213 000 0001", "0213 387 6543")
    settings.write_text(text.replace("extra:\n", "extra:\n  demo: false\n", 1), "utf-8")


def markdown(front: Mapping[str, object], body: str = "Nội dung.\n") -> str:
    """A file's text; a key whose value is None is left out."""
    given = {name: value for name, value in front.items() if value is not None}
    return f"---\n{yaml.safe_dump(given, allow_unicode=True, sort_keys=False)}---\n{body}"


def add(root: Path, path: str, front: Mapping[str, object], body: str = "Nội dung.\n") -> None:
    """Put a file into a repository."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(markdown(front, body), "utf-8")


def add_plan(root: Path, path: str = "plans/2026/thu.md", body: str = "Nội dung.\n", /, **changes: object) -> None:
    add(root, path, {**PLAN, **changes}, body)


_NEWS_PATH = "news/2026/tin.md"


def add_news(root: Path, path: str = _NEWS_PATH, body: str = "Nội dung.\n", /, **changes: object) -> None:
    # two items with one title are a warning
    title = NEWS["title"] if path == _NEWS_PATH else f"{NEWS['title']} {Path(path).stem}"
    add(root, path, {**NEWS, "title": title, **changes}, body)


def put_in_form(root: Path) -> None:
    """Write all content in the one form of front matter, which `cchc check` asks for."""
    list(format_files(root, None, only_look=False, drop_comments=False))


def problems_in(root: Path) -> list[Problem]:
    return list(examine(root, TODAY).problems)


def site_of(root: Path, today: date = TODAY) -> Site:
    return load_site(root, today)
