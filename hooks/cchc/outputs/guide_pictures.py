"""The pictures in the guides for editors, as they come with the program."""

from cchc.content.site import Site
from cchc.text.digests import Digest, digest_of
from cchc.views.guides.pages import shows_guides
from cchc.views.guides.texts import FOLDER, PICTURES, SECTION


def guide_picture_output_paths(site: Site) -> tuple[str, ...]:
    """Where they will lie; nowhere on a site without guides."""
    if not shows_guides(site):
        return ()
    return tuple(f"{SECTION}/{PICTURES}/{file.name}" for file in sorted((FOLDER / PICTURES).glob("*.png")))


def guide_picture_files(site: Site) -> dict[str, bytes]:
    """The pictures by their output path."""
    return {path: (FOLDER / path.partition("/")[2]).read_bytes() for path in guide_picture_output_paths(site)}


def guide_pictures_fingerprint(site: Site) -> Digest:
    """The fingerprint of the pictures: that of pages does not hold them."""
    return digest_of(*sorted(guide_picture_files(site).items()))
