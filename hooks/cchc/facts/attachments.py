"""Files to download, with what a reader on a slow line wants to know first: type and size."""

from dataclasses import dataclass, replace

from cchc.content.first_pages import Preview
from cchc.content.item import Attachment, Item
from cchc.content.site import Site
from cchc.text.file_names import encoded_path


@dataclass(frozen=True, slots=True)
class ShownFile:
    """A file: `kind` is its type ("PDF"), `size` in words ("1,2 MB").

    `output_path` is where it lies on the site (`tep/phụ lục #1.pdf`), `address` the same as links write it. Of a PDF
    that is an attachment there are the number of `pages` and a `preview` of the first, where they can be told.
    """

    name: str
    description: str | None
    output_path: str
    address: str
    kind: str
    size: str
    pages: int | None = None
    preview: Preview | None = None

    @property
    def in_words(self) -> str:
        """ "PDF, 1,2 MB, 12 trang"."""
        return ", ".join([self.kind, self.size, *([f"{self.pages} trang"] if self.pages else [])])


def shown_files(site: Site, item: Item) -> tuple[ShownFile, ...]:
    """The attachments of an item; the checks have seen that the files are there."""
    return tuple(_attached(site, file) for file in item.attachments)


def _attached(site: Site, file: Attachment) -> ShownFile:
    shown, path = shown_file(site, file.name, file.path, file.description), f"docs{file.path}"
    return replace(shown, pages=site.first_pages.pages_of(path), preview=site.first_pages.preview_of(path))


def shown_file(site: Site, name: str, path: str, description: str | None = None) -> ShownFile:
    """A file below docs/ (`/tep/x.pdf`) that the checks have seen."""
    output_path = site.pictures.address_of(path)
    kind, size = output_path.rpartition(".")[2].upper(), size_in_words(site.pictures.length_of(path))
    return ShownFile(name, description, output_path, encoded_path(output_path), kind, size)


def size_in_words(count: int) -> str:
    """A number of bytes for readers: "820 B", "12 kB", "1,2 MB" (steps of 1000, decimal comma)."""
    if count < 1000:
        return f"{count} B"
    if count < 1_000_000:
        return f"{round(count / 1000)} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")
