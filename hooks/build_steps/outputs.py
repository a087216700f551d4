"""Adds the files beside the pages. Those of feeds are placeholders until all pages have their text."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from build_steps.build import Build
from build_steps.files import PlaceholderFile
from cchc.content.writing import write_below
from cchc.outputs.feeds.files import feed_documents, paths_of
from cchc.outputs.files import plain_files
from cchc.outputs.mark import mark_fingerprint
from cchc.outputs.social_pictures import MarkError, drawn_pictures, picture_fingerprint
from cchc.rebuild.fingerprints.feeds import FeedFingerprints
from cchc.rebuild.last_build import PageBodies, new_record
from cchc.text.digests import digest_of
from cchc.views.social import social_pictures


def add_feeds(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Let links find the files of feeds, which `write_feeds` writes later."""
    for feed in build.facts.feeds:
        for path in paths_of(feed):
            files.append(PlaceholderFile.generated(config, path, content=b""))


def add_plain_files(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Make all files that ask for no drawn page, or retain them all; pages tell the sizes of what they offer."""
    # MkDocs' own dates every page to the day of the build
    config.theme.static_templates.discard("sitemap.xml")
    fingerprint = digest_of("plain files", build.fingerprints.everything, mark_fingerprint(build.site))
    retained = build.last.retain_all(fingerprint)
    for path in retained:
        files.append(PlaceholderFile.generated(config, path, content=b""))
    build.sizes = {path: record.size for path, record in retained.items()}
    if retained:
        return
    try:
        plain = plain_files(build.facts, build.generated.values())
    except MarkError as error:
        raise PluginError(str(error)) from None
    for path, content in plain.items():
        files.append(File.generated(config, path, content=content))
        build.last.add(new_record(path, fingerprint, content))
    build.sizes = {path: len(content) for path, content in plain.items()}


def add_social_pictures(files: Files, build: Build, config: MkDocsConfig) -> None:
    """Draw the pictures of shared links: they take longer than all plain files, and hardly ever change."""
    fingerprints = {
        picture: digest_of("social picture", build.build_fingerprint, picture_fingerprint(build.site, picture))
        for picture in social_pictures(build.site)
    }
    new = []
    for picture, fingerprint in fingerprints.items():
        if build.last.retain(picture.output_path, fingerprint):
            files.append(PlaceholderFile.generated(config, picture.output_path, content=b""))
        else:
            new.append(picture)
    try:
        for picture, content in zip(new, drawn_pictures(build.site, new), strict=True):
            files.append(File.generated(config, picture.output_path, content=content))
            build.last.add(new_record(picture.output_path, fingerprints[picture], content))
    except MarkError as error:
        raise PluginError(str(error)) from None


def write_feeds(build: Build, config: MkDocsConfig) -> None:
    """Write the files of feeds; the text of every page is known by now."""
    bodies = PageBodies(build.drawn_pages, build.last)
    fingerprints = FeedFingerprints(build.build_fingerprint, bodies.digest)
    for document, write in feed_documents(build.site, build.facts.feeds, bodies.of):
        fingerprint = fingerprints.of(document)
        if build.last.retain(document.path, fingerprint):
            continue
        # ten years of feeds are larger than the pages: none is kept in memory
        content = write()
        write_below(Path(config.site_dir), document.path, content)
        build.last.add(new_record(document.path, fingerprint, content))
