"""Publishes what the build makes of pictures, never what editors handed in: see cchc/pictures."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from cchc.content.anchors import path_of
from cchc.content.pictures import PictureFile, Pictures, PublishedPicture
from cchc.content.writing import write_below
from cchc.pictures.forms import is_picture
from cchc.rebuild.store import Written
from cchc.rebuild.this_build import ThisBuild
from cchc.text.digests import digest_of


class _MadeFile(File):
    """A file of a picture, written by us. Links find it by what editors call it (`src_uri`)."""

    made: tuple[Pictures, PublishedPicture, PictureFile]
    is_kept = False

    def copy_file(self, dirty: bool = False) -> None:
        if self.is_kept:
            return
        pictures, picture, file = self.made
        write_below(Path(self.dest_dir), self.dest_uri, pictures.content(picture, file))


@event_priority(10)  # the numbers of files are taken by now, and nothing else is made yet
def on_files(files: Files, config: MkDocsConfig) -> Files:
    site = config.extra["site"]["views"].site
    own = {config.docs_dir, str(site.root)}
    found: list[File] = []
    for file in files:
        if file.src_dir in own and is_picture(file.src_uri):
            found += _made(file, site.pictures, config)
        else:
            found.append(file)
    return Files(found)


def _made(file: File, pictures: Pictures, config: MkDocsConfig) -> Iterator[File]:
    """All files of a picture; none of one that cannot be published, of which the check has told."""
    picture = pictures.of(path_of(file.src_uri))
    for number, part in enumerate(picture.files if picture else ()):
        assert picture
        uri = part.address if number else file.src_uri
        made = _MadeFile(uri, file.src_dir, config.site_dir, config.use_directory_urls, dest_uri=part.address)
        made.inclusion, made.made = file.inclusion, (pictures, picture, part)
        made.is_kept = _is_kept(part, config)
        yield made


def _is_kept(part: PictureFile, config: MkDocsConfig) -> bool:
    """Whether it lies in the site from the last build; the next one is told of it."""
    build: ThisBuild = config.extra["site"]["build"]
    number = digest_of("picture", part.fingerprint)
    if build.last.keeps(part.address, number):
        return True
    build.last.note(Written(part.address, number, 0, 0, part.fingerprint))
    return False


def on_post_build(config: MkDocsConfig) -> None:
    config.extra["site"]["views"].site.pictures.forget_others()
