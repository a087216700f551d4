"""Adds the files beside the pages. Those of feeds are placeholders until all pages have their text."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from build_steps.build import Build, PlaceholderFile
from cchc.content.item import Item
from cchc.outputs.feeds.files import paths_of
from cchc.outputs.social_pictures import MarkError
from cchc.rebuild import output_files
from cchc.rebuild.output_files import OutputFiles
from cchc.text.digests import Digest


def add_outputs(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Make or retain all files that ask for no drawn page, and let links find the feeds, which are written later."""
    # MkDocs' own sitemap.xml gives every page the day of the build
    config.theme.static_templates.discard("sitemap.xml")
    for path in (path for feed in build.facts.feeds for path in paths_of(feed)):
        files.append(PlaceholderFile.generated(config, path, content=b""))
    last, generated = build.last, build.generated.values()
    try:
        plain = output_files.plain_output_files(build.facts, generated, last, build.fingerprints.plain_files)
        _add(plain, files, config)
        _add(output_files.social_picture_files(build.facts, last, build.build_fingerprint), files, config)
    except MarkError as error:
        raise PluginError(str(error)) from None
    # pages tell the sizes of what they offer
    build.sizes = plain.sizes


def _add(outputs: OutputFiles, files: Files, config: MkDocsConfig) -> None:
    for path in outputs.retained:
        files.append(PlaceholderFile.generated(config, path, content=b""))
    for path, content in outputs.made.items():
        files.append(File.generated(config, path, content=content))


def write_feeds(build: Build, config: MkDocsConfig) -> None:
    """Write what `add_outputs` has only named."""
    folder = Path(config.site_dir)
    output_files.write_feeds(build.facts, build.drawn_pages, build.last, build.build_fingerprint, folder)


def write_markdown_twins(build: Build, config: MkDocsConfig) -> None:
    """Write procedures and plans as plain Markdown beside their pages. No page shows their sizes, so they come last."""

    def page_fingerprint(item: Item) -> Digest:
        known = build.page_fingerprints.get(f"{item.address}index.html")
        return known or build.fingerprints.of_item(item)

    output_files.write_markdown_twins(build.facts, page_fingerprint, build.last, Path(config.site_dir))
