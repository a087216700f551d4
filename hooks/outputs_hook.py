"""What is written beside the pages; feeds need rendered pages: placeholders first, filled when all are there."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cchc.outputs.feeds.files import feed_documents, paths_of
from cchc.outputs.files import plain_files
from cchc.views.site_views import SiteViews


def on_files(files: Files, config: MkDocsConfig) -> Files:
    views: SiteViews = config.extra["site"]["views"]
    for feed in views.feeds:
        for uri in paths_of(feed):
            # its own place in the site is the source of the file: see on_env
            files.append(File.generated(config, uri, abs_src_path=str(Path(config.site_dir, uri))))
    # MkDocs' own dates every page to the day of the build
    config.theme.static_templates.discard("sitemap.xml")
    plain = plain_files(views)
    # pages tell the size of what they offer
    config.extra["site"]["sizes"] = {uri: len(content) for uri, content in plain.items()}
    for uri, content in plain.items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """The pages have their HTML by now, and nothing is copied yet."""
    views: SiteViews = config.extra["site"]["views"]
    pages = (file.page for file in files.documentation_pages() if file.page)
    # not page.url, which is percent-encoded
    bodies = {page.file.dest_uri.removesuffix("index.html"): page.content or "" for page in pages}
    for uri, content in feed_documents(views.site, views.feeds, bodies):
        # ten years of feeds are larger than the pages: none is kept, MkDocs finds it in its place
        place = Path(config.site_dir, uri)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
