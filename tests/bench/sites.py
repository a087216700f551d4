"""The repositories that are measured: ours, and the two that a team would set up instead."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import golden_site
from bench.corpus import BenchItem
from bench.procedures import procedures

_MATERIAL = """\
site_name: Cải cách hành chính
site_url: https://cchc.vidu.example/
theme: {name: material, language: vi, font: false}
markdown_extensions: [attr_list, tables, md_in_html, admonition, {toc: {permalink: true}}]
"""
_PLAIN = f"{_MATERIAL}plugins: [{{search: {{lang: vi}}}}]\nnot_in_nav: /tin/\n"
_BLOG = f"""\
{_MATERIAL}plugins:
  - search: {{lang: vi}}
  - tags
  - blog: {{blog_dir: ".", post_url_format: "{{slug}}", pagination_per_page: 20, archive: true, categories: true}}
  - rss:
      match_path: posts/.*
      date_from_meta: {{as_creation: date}}
      use_git: false
      length: 50
"""


_MENU = """
nav:
  - Trang chủ: index.md
  - Thủ tục: thu-tuc/index.md
  - Tin tức: [tin-tuc/index.md, su-kien/index.md, rss/index.md, bao-chi/index.md]
  - Phản ánh: phan-anh/index.md
  - Giới thiệu: gioi-thieu/muc-do-dap-ung.md
"""


def make_ours(root: Path, items: Iterable[BenchItem]) -> Path:
    """A site with every content type, every output, and these news items."""
    golden_site.make(root)
    settings = root / "mkdocs.yml"
    # the golden site has small feeds, to have archives of few items
    settings.write_text(settings.read_text("utf-8").replace("so_muc: 5", "so_muc: 50") + _MENU, "utf-8")
    for item in items:
        file = our_file(root, item)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(our_text(item, item.body), "utf-8")
    return root


def make_province(root: Path, items: Iterable[BenchItem], count: int) -> Path:
    """Our site with so many procedures besides."""
    make_ours(root, items)
    for path, text in procedures(count):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


def our_file(root: Path, item: BenchItem) -> Path:
    """Where an item lies in our repository."""
    return root / f"news/{item.moment.year}/{item.name}.md"


def make_plain(root: Path, items: Iterable[BenchItem]) -> Path:
    """Peer A: the items as plain pages of MkDocs with Material and its search; no archives, no feeds."""
    return _make(root, _PLAIN, "tin", items, lambda item: {"title": item.title, "tags": list(item.tags)})


def make_blog(root: Path, items: Iterable[BenchItem]) -> Path:
    """Peer B: Material's blog and tags plugins with mkdocs-rss-plugin."""
    return _make(
        root,
        _BLOG,
        "posts",
        items,
        lambda item: {
            "title": item.title,
            "date": f"{item.moment:%Y-%m-%d}",
            "categories": [item.section],
            "tags": list(item.tags),
            "slug": item.name,
        },
    )


def our_text(item: BenchItem, body: str) -> str:
    """The file of an item in our repository."""
    keys = {"title": item.title, "date": f"{item.moment:%Y-%m-%d %H:%M}"}
    return _markdown({**keys, "chuyen_muc": item.section, "tags": list(item.tags)}, body)


def _make(
    root: Path, settings: str, folder: str, items: Iterable[BenchItem], front: Callable[[BenchItem], dict[str, object]]
) -> Path:
    (root / "docs" / folder).mkdir(parents=True)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    (root / "docs/index.md").write_text("# Trang chủ\n", "utf-8")
    for item in items:
        text = _markdown(front(item), f"# {item.title}\n\n{item.body}")
        (root / "docs" / folder / f"{item.name}.md").write_text(text, "utf-8")
    return root


def _markdown(front: dict[str, object], body: str) -> str:
    """JSON is YAML too; only a date must not be in quotes."""
    lines = [
        f"{name}: {value if name == 'date' else json.dumps(value, ensure_ascii=False)}" for name, value in front.items()
    ]
    return "---\n" + "\n".join(lines) + f"\n---\n{body}"
