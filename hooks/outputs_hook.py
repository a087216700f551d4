"""What is written beside the pages; feeds need rendered pages: placeholders first, filled when all are there."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cchc.outputs.feeds.rss_and_atom import feed_files
from cchc.outputs.files import plain_files
from cchc.views.site_views import SiteViews


def on_files(files: Files, config: MkDocsConfig) -> Files:
    views: SiteViews = config.extra["site"]["views"]
    for feed in views.feeds:
        files.append(File.generated(config, feed.rss, content=""))
        files.append(File.generated(config, feed.atom, content=""))
    plain = plain_files(views)
    # pages tell the size of what they offer
    config.extra["site"]["sizes"] = {uri: len(content) for uri, content in plain.items()}
    for uri, content in plain.items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_env(env: object, config: MkDocsConfig, files: Files) -> None:
    """The pages have their HTML by now, and nothing is copied yet."""
    views: SiteViews = config.extra["site"]["views"]
    bodies = {file.page.url: file.page.content or "" for file in files.documentation_pages() if file.page}
    for uri, content in feed_files(views.site, views.feeds, bodies).items():
        file = files.get_file_from_path(uri)
        assert file is not None
        file.content_bytes = content
