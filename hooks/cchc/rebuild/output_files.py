"""The files beside the pages: each made anew, or retained where it would come out as the last build has made it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cchc.content.item import Item
from cchc.content.writing import write_below
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.feeds.files import feed_documents
from cchc.outputs.files import plain_files
from cchc.outputs.guide_pictures import guide_pictures_fingerprint
from cchc.outputs.mark import mark_fingerprint
from cchc.outputs.markdown_twins import markdown_twins, twin_items
from cchc.outputs.social_pictures import drawn_pictures, picture_fingerprint
from cchc.rebuild.fingerprints.feeds import FeedFingerprints
from cchc.rebuild.last_build import DrawnPage, LastBuild, PageBodies, new_record
from cchc.text.digests import Digest, digest_of
from cchc.views.frame import twin_address
from cchc.views.pages import GeneratedPage
from cchc.views.social import social_pictures


@dataclass(frozen=True, slots=True)
class OutputFiles:
    """Files by output path: the content of those `made` anew, and the sizes in bytes of those `retained`."""

    made: dict[str, bytes] = field(default_factory=dict)
    retained: dict[str, int] = field(default_factory=dict)

    @property
    def sizes(self) -> dict[str, int]:
        """The sizes of all of them in bytes."""
        return self.retained | {path: len(content) for path, content in self.made.items()}


def plain_output_files(
    facts: SiteFacts, generated: Collection[GeneratedPage], last: LastBuild, content_fingerprint: Digest
) -> OutputFiles:
    """All files that ask for no drawn page; `content_fingerprint` is that of all that they tell.

    Raises MarkError where the mark of the site cannot be drawn.
    """
    of_program = mark_fingerprint(facts.site), guide_pictures_fingerprint(facts.site)
    fingerprint = digest_of("plain files", content_fingerprint, *of_program)
    if retained := last.retain_all(fingerprint):
        return OutputFiles(retained={path: record.size for path, record in retained.items()})
    made = plain_files(facts, generated)
    for path, content in made.items():
        last.add(new_record(path, fingerprint, content))
    return OutputFiles(made)


def social_picture_files(facts: SiteFacts, last: LastBuild, build_fingerprint: Digest) -> OutputFiles:
    """The pictures of shared links: they take longer than all plain files, and hardly ever change.

    Raises MarkError where the mark of the site cannot be drawn.
    """
    found, missing = OutputFiles(), {}
    for picture in social_pictures(facts.site):
        fingerprint = digest_of("social picture", build_fingerprint, picture_fingerprint(facts.site, picture))
        if record := last.retain(picture.output_path, fingerprint):
            found.retained[record.output_path] = record.size
        else:
            missing[picture] = fingerprint
    contents = drawn_pictures(facts.site, list(missing))
    for (picture, fingerprint), content in zip(missing.items(), contents, strict=True):
        found.made[picture.output_path] = content
        last.add(new_record(picture.output_path, fingerprint, content))
    return found


def write_markdown_twins(
    facts: SiteFacts, page_fingerprint: Callable[[Item], Digest], last: LastBuild, folder: Path
) -> None:
    """Write the twins into the folder of the site; one stays while the page beside it would come out the same."""
    twin = markdown_twins(facts)
    for item in twin_items(facts.site):
        path, fingerprint = twin_address(item), digest_of("markdown twin", page_fingerprint(item))
        if path is None or last.retain(path, fingerprint):
            continue
        content = twin(item)
        write_below(folder, path, content)
        last.add(new_record(path, fingerprint, content))


def write_feeds(
    facts: SiteFacts, drawn: Mapping[str, DrawnPage], last: LastBuild, build_fingerprint: Digest, folder: Path
) -> None:
    """Write the files of feeds into the folder of the site; the text of every page is known by now."""
    bodies = PageBodies(drawn, last)
    fingerprints = FeedFingerprints(build_fingerprint, bodies.digest)
    for document, write in feed_documents(facts.site, facts.feeds, bodies.of):
        fingerprint = fingerprints.of(document)
        if last.retain(document.path, fingerprint):
            continue
        # ten years of feeds are larger than the pages: none stays in memory
        content = write()
        write_below(folder, document.path, content)
        last.add(new_record(document.path, fingerprint, content))
