"""What is written beside the pages; feeds need rendered pages: placeholders first, filled when all are there."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cchc.outputs.feeds.files import feed_documents, paths_of
from cchc.outputs.files import plain_files
from cchc.rebuild.feed_inputs import FeedInputs
from cchc.rebuild.last_build import LastBuild, PageBodies, new_file
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
    state = config.extra["site"]
    views: SiteViews = state["views"]
    last: LastBuild = state["rebuild"].last
    texts = PageBodies(state["rebuild"].bodies, last)
    inputs = FeedInputs(state["rebuild"].surroundings, texts.number)
    for document, write in feed_documents(views.site, views.feeds, texts):
        number = inputs.of(document)
        if last.keeps(document.path, number):
            continue
        # ten years of feeds are larger than the pages: none is kept in memory, MkDocs finds it in its place
        content = write()
        place = Path(config.site_dir, document.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        last.note(new_file(document.path, number, content))
