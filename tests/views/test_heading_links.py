"""The link behind a heading is there for those who point, and not in the way of others."""

import markdown
from lxml import html

EXTENSIONS = ["cchc.views.heading_links", "toc"]


def test_the_link_of_a_heading_is_no_stop_of_keys_and_not_read_aloud() -> None:
    page = markdown.markdown(
        "# Một\n\n[hai](#hai)", extensions=EXTENSIONS, extension_configs={"toc": {"permalink": True}}
    )
    silent, spoken = html.fragment_fromstring(page, create_parent="div").iter("a")
    assert (silent.text, silent.get("href")) == ("¶", "#mot")
    assert (silent.get("tabindex"), silent.get("aria-hidden")) == ("-1", "true")
    assert spoken.get("tabindex") is spoken.get("aria-hidden") is None
