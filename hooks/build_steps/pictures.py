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
from cchc.text.digests import Digest, digest_of


class EncodedPictureFile(File):
    """A file that was made of a picture. Links find it by what editors call the picture (`src_uri`)."""

    encoded: tuple[Pictures, PublishedPicture, PictureFile]
    is_retained = False

    def copy_file(self, dirty: bool = False) -> None:
        if self.is_retained:
            return
        pictures, picture, file = self.encoded
        write_below(Path(self.dest_dir), self.dest_uri, pictures.content(picture, file))


class FirstPageFile(File):
    """The picture of the first page of a PDF, which lies beside the PDF itself."""

    drawn: bytes
    is_retained = False

    def copy_file(self, dirty: bool = False) -> None:
        if not self.is_retained:
            write_below(Path(self.dest_dir), self.dest_uri, self.drawn)


def replace_pictures(files: Files, build: Build, config: MkDocsConfig) -> Files:
    """The files of MkDocs, with the files that are published of a picture in the place of each picture."""
    own = {config.docs_dir, str(build.site.root)}
    found: list[File] = []
    for file in files:
        is_ours = file.src_dir in own
        found += _encoded(file, build, config) if is_ours and is_picture(file.src_uri) else [file]
        found += _first_page(file, build, config) if is_ours and file.src_uri.lower().endswith(".pdf") else []
    return Files(found)


def _first_page(file: File, build: Build, config: MkDocsConfig) -> Iterator[File]:
    """The picture of the first page of an attached PDF."""
    path, first_pages = path_of(file.src_uri), build.site.first_pages
    preview = first_pages.preview_of(path)
    if preview is None:
        return
    made = FirstPageFile(
        preview.address, file.src_dir, config.site_dir, config.use_directory_urls, dest_uri=preview.address
    )
    made.inclusion, made.drawn = file.inclusion, first_pages.content_of(path)
    made.is_retained = _is_retained(preview.address, digest_of(made.drawn), build)
    yield made


def _encoded(file: File, build: Build, config: MkDocsConfig) -> Iterator[File]:
    """All files of a picture; none of one that cannot be published, of which the check has told."""
    pictures = build.site.pictures
    picture = pictures.of(path_of(file.src_uri))
    for number, part in enumerate(picture.files if picture else ()):
        assert picture
        uri = part.address if number else file.src_uri
        made = EncodedPictureFile(uri, file.src_dir, config.site_dir, config.use_directory_urls, dest_uri=part.address)
        made.inclusion, made.encoded = file.inclusion, (pictures, picture, part)
        made.is_retained = _is_retained(part.address, part.fingerprint, build)
        yield made


def _is_retained(address: str, content: Digest, build: Build) -> bool:
    """Whether the file lies in the site from the last build; the next build is told of it if not."""
    fingerprint = digest_of("picture", content)
    if build.last.retain(address, fingerprint):
        return True
    build.last.add(FileRecord(address, fingerprint, 0, 0, content))
    return False
