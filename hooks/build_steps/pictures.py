"""Publishes what the build makes of pictures, never what editors handed in: see cchc/pictures."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from build_steps.build import Build
from cchc.content.anchors import path_of
from cchc.content.pictures import PictureFile, Pictures, PublishedPicture
from cchc.content.writing import write_below
from cchc.pictures.reading import is_picture
from cchc.rebuild.store import FileRecord
from cchc.text.digests import digest_of


class EncodedPictureFile(File):
    """A file that was made of a picture. Links find it by what editors call the picture (`src_uri`)."""

    encoded: tuple[Pictures, PublishedPicture, PictureFile]
    is_retained = False

    def copy_file(self, dirty: bool = False) -> None:
        if self.is_retained:
            return
        pictures, picture, file = self.encoded
        write_below(Path(self.dest_dir), self.dest_uri, pictures.content(picture, file))


def replace_pictures(files: Files, build: Build, config: MkDocsConfig) -> Files:
    """The files of MkDocs, with the files that are published of a picture in the place of each picture."""
    own = {config.docs_dir, str(build.site.root)}
    found: list[File] = []
    for file in files:
        is_ours = file.src_dir in own and is_picture(file.src_uri)
        found += _encoded(file, build, config) if is_ours else [file]
    return Files(found)


def _encoded(file: File, build: Build, config: MkDocsConfig) -> Iterator[File]:
    """All files of a picture; none of one that cannot be published, of which the check has told."""
    pictures = build.site.pictures
    picture = pictures.of(path_of(file.src_uri))
    for number, part in enumerate(picture.files if picture else ()):
        assert picture
        uri = part.address if number else file.src_uri
        made = EncodedPictureFile(uri, file.src_dir, config.site_dir, config.use_directory_urls, dest_uri=part.address)
        made.inclusion, made.encoded = file.inclusion, (pictures, picture, part)
        made.is_retained = _is_retained(part, build)
        yield made


def _is_retained(part: PictureFile, build: Build) -> bool:
    """Whether the file lies in the site from the last build; the next build is told of it if not."""
    fingerprint = digest_of("picture", part.fingerprint)
    if build.last.retain(part.address, fingerprint):
        return True
    build.last.add(FileRecord(part.address, fingerprint, 0, 0, part.fingerprint))
    return False
