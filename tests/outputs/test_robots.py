"""robots.txt: a demonstration stays out of search engines."""

from pathlib import Path

import pytest

from cchc.outputs.robots import robots_file
from small_repository import site_of


@pytest.mark.parametrize(
    ("demo", "wanted"),
    [("true", "Disallow: /\n"), ("false", "Sitemap: https://cchc.vidu.example/trang/sitemap.xml\n")],
)
def test_only_a_real_site_is_for_search_engines(repository: Path, demo: str, wanted: str) -> None:
    settings = repository / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("extra:\n", f"extra:\n  demo: {demo}\n"), "utf-8")
    assert robots_file(site_of(repository))["robots.txt"].decode().endswith(wanted)
