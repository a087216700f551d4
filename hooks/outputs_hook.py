"""What is written beside the pages; feeds need rendered pages: placeholders first, written when all are there."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from cchc.content.writing import write_below
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import feed_documents, paths_of
from cchc.outputs.files import plain_files
from cchc.outputs.mark import mark_number
from cchc.outputs.social_pictures import MarkError, drawn_pictures, inputs_of
from cchc.rebuild.fingerprints.feeds import FeedFingerprints
from cchc.rebuild.last_build import PageBodies, new_file
from cchc.rebuild.this_build import ThisBuild
from cchc.text.digests import digest_of
from cchc.views.social import social_pictures


class _WrittenLater(File):
    """A file that links find, and that is put into its place by somebody else than MkDocs."""

    def copy_file(self, dirty: bool = False) -> None:
        pass


def on_files(files: Files, config: MkDocsConfig) -> Files:
    views: SiteFacts = config.extra["site"]["views"]
    for feed in views.feeds:
        for uri in paths_of(feed):
            files.append(_WrittenLater.generated(config, uri, content=b""))
    # MkDocs' own dates every page to the day of the build
    config.theme.static_templates.discard("sitemap.xml")
    config.extra["site"]["sizes"] = _with_plain_files(files, config)
    _with_social_pictures(files, config)
    return files


def _with_plain_files(files: Files, config: MkDocsConfig) -> dict[str, int]:
    """Sizes in bytes by place: pages tell those of what they offer."""
    build: ThisBuild = config.extra["site"]["build"]
    views: SiteFacts = config.extra["site"]["views"]
    number = digest_of("plain files", build.numbers.plain_files, mark_number(views.site))
    kept = build.last.keeps_all(number)
    for place in kept:
        files.append(_WrittenLater.generated(config, place, content=b""))
    if kept:
        return {place: record.size for place, record in kept.items()}
    try:
        plain = plain_files(views, config.extra["site"]["made"].values())
    except MarkError as error:
        raise PluginError(str(error)) from None
    for place, content in plain.items():
        files.append(File.generated(config, place, content=content))
        build.last.note(new_file(place, number, content))
    return {place: len(content) for place, content in plain.items()}


def _with_social_pictures(files: Files, config: MkDocsConfig) -> None:
    """They take longer than all other files of this kind, and hardly ever change."""
    site, build = config.extra["site"]["views"].site, config.extra["site"]["build"]
    numbers = {
        picture: digest_of("social picture", build.surroundings, inputs_of(site, picture))
        for picture in social_pictures(site)
    }
    kept = {picture for picture, number in numbers.items() if build.last.keeps(picture.place, number)}
    wanted = [picture for picture in numbers if picture not in kept]
    for picture in numbers:
        if picture in kept:
            files.append(_WrittenLater.generated(config, picture.place, content=b""))
    try:
        for picture, content in zip(wanted, drawn_pictures(site, wanted), strict=True):
            files.append(File.generated(config, picture.place, content=content))
            build.last.note(new_file(picture.place, numbers[picture], content))
    except MarkError as error:
        raise PluginError(str(error)) from None


@event_priority(1500)
def on_post_build(config: MkDocsConfig) -> None:
    """The text of every page is known by now."""
    state = config.extra["site"]
    views: SiteFacts = state["views"]
    build: ThisBuild = state["build"]
    last, bodies = build.last, PageBodies(build.facts, build.last)
    inputs = FeedFingerprints(build.surroundings, bodies.number)
    for document, write in feed_documents(views.site, views.feeds, bodies.of):
        number = inputs.of(document)
        if last.keeps(document.path, number):
            continue
        # ten years of feeds are larger than the pages: none is kept in memory
        content = write()
        write_below(Path(config.site_dir), document.path, content)
        last.note(new_file(document.path, number, content))
