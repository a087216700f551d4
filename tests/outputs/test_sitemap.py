"""The site map has every page that readers come to, once, and no day that nobody knows."""

import gzip
from pathlib import Path

from lxml import etree

from cchc.facts.site_facts import SiteFacts
from cchc.outputs.sitemap import NAMESPACE, sitemap_files
from cchc.views.pages import generated_pages
from histories import commit, git, needs_git
from small_repository import SETTINGS, add, add_news, site_of


def days(repository: Path) -> dict[str, str | None]:
    facts = SiteFacts(site_of(repository))
    files = sitemap_files(facts.site, generated_pages(facts), facts.history.changed_on)
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]
    root = etree.fromstring(files["sitemap.xml"])
    urls = [(url.findtext(f"{{{NAMESPACE}}}loc"), url.findtext(f"{{{NAMESPACE}}}lastmod")) for url in root]
    assert len(urls) == len(dict(urls))
    return {(address or "").removeprefix("https://cchc.vidu.example/trang/"): day for address, day in urls}


def test_pages_have_the_day_of_their_last_change(repository: Path) -> None:
    add_news(repository, chuyen_tu=["/tin/cu/"], ghi_chu_sua=[{"ngay": "2026-05-06", "noi_dung": "Sửa tên"}])
    found = days(repository)
    assert found["tin-tuc/2026/tin/"] == "2026-05-06"
    assert found["tin-tuc/2026/"] is None
    assert "tin/cu/" not in found
    assert not [address for address in found if "index" in address]


@needs_git
def test_where_git_knows_it_every_item_has_its_day(repository: Path) -> None:
    """The later of what the item says and its last commit; without any plan too."""
    add_news(repository)
    add(repository, "docs/co-quan/a.md", {"title": "Phòng A", "loai": "phong", "truc_thuoc": "Sở Nội vụ"}, "")
    git(repository, "init", "--quiet")
    commit(repository, "2026-03-01")
    assert days(repository)["co-quan/a/"] == "2026-03-01"
    assert days(repository)["tin-tuc/2026/tin/"] == "2026-05-04"
    commit(repository, "2026-03-02")
    add(repository, "docs/co-quan/a.md", {"title": "Phòng B", "loai": "phong", "truc_thuoc": "Sở Nội vụ"}, "")
    assert days(repository)["co-quan/a/"] == "2026-03-01"
    commit(repository, "2026-07-01")
    assert days(repository)["co-quan/a/"] == "2026-07-01"


def test_the_page_after_the_form_is_not_for_search_engines(repository: Path) -> None:
    form = 'bieu_mau: {dia_chi: "https://vidu.example/nhan", don_vi: Sở Nội vụ, thoi_gian_luu: 12 tháng}'
    settings = SETTINGS.replace("    phan_anh:\n", f"    phan_anh:\n      {form}\n")
    (repository / "mkdocs.yml").write_text(settings, "utf-8")
    assert not [address for address in days(repository) if "da-gui" in address]
