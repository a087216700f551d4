"""robots.txt: a demonstration stays out of search engines."""

from pathlib import Path

from cchc.outputs.sitemap import robots_file
from small_repository import make_official, site_of


def test_only_a_real_site_is_for_search_engines(repository: Path) -> None:
    assert robots_file(site_of(repository))["robots.txt"].decode().endswith("Disallow: /\n")
    make_official(repository)
    wanted = "Sitemap: https://cchc.vidu.gov.vn/trang/sitemap.xml\n"
    assert robots_file(site_of(repository))["robots.txt"].decode().endswith(wanted)
