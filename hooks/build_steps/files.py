"""Files that MkDocs knows, so that links find them, but that are not drawn or not copied by MkDocs in this process."""

from typing import Self

from mkdocs.structure.files import File

from cchc.rebuild.store import FileRecord


class PlaceholderFile(File):
    """A file of the site that is put into its place by somebody else than MkDocs, or that lies there already."""

    def copy_file(self, dirty: bool = False) -> None:
        pass


class UndrawnFile(PlaceholderFile):
    """A page that this process does not draw.

    Either its file stays in the site from the last build, whose record it has then, or another process draws it.
    """

    record: FileRecord | None = None

    @classmethod
    def of(cls, file: File, record: FileRecord | None = None) -> Self:
        """The page of MkDocs' file as one that is not drawn."""
        found = cls(file.src_uri, file.src_dir, file.dest_dir, file.use_directory_urls, dest_uri=file.dest_uri)
        found.inclusion, found.record = file.inclusion, record
        return found

    def is_documentation_page(self) -> bool:
        return False


def retained_record(file: File) -> FileRecord | None:
    """The record of a page whose file stays in the site from the last build; None for any other file."""
    return file.record if isinstance(file, UndrawnFile) else None
