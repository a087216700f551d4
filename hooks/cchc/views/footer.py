"""The links at the foot of every page: what a reader may ask of any state site."""

from cchc.content.page import Page
from cchc.content.site import Site

DATA_PROTECTION = "docs/gioi-thieu/bao-ve-du-lieu-ca-nhan.md"

_FILES = (
    "docs/gioi-thieu/index.md",
    "docs/gioi-thieu/quy-che-bien-tap.md",
    "docs/gioi-thieu/dieu-khoan-su-dung.md",
    DATA_PROTECTION,
    "docs/gioi-thieu/kha-nang-tiep-can.md",
    "docs/bao-chi/index.md",
    "docs/so-do-trang/index.md",
)


def footer_pages(site: Site) -> tuple[Page, ...]:
    """Those of them that are there: a site without one has no dead link."""
    pages = (site.public(site.item_at(path)) for path in _FILES)
    return tuple(page for page in pages if isinstance(page, Page))


def frame_addresses(site: Site) -> frozenset[str]:
    """The pages to which the frame of every page leads, beside the menu: on these it leads to the page itself."""
    return frozenset(("phan-anh/", "rss/", "tim-kiem/", *(page.address for page in footer_pages(site))))
