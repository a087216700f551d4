"""How publicity material is shown, on its page and in the gallery."""

from dataclasses import dataclass

from cchc.content.material import Material
from cchc.content.site import Site
from cchc.content.terms import Language
from cchc.facts.agencies import NamedAgency, named_in
from cchc.facts.attachments import ShownFile, shown_files
from cchc.views.presentation import Presentation

SHOWN = 24
"""Material in the gallery, newest first; the register has all."""

_PICTURES = frozenset({"SVG", "PNG", "GIF", "JPG", "JPEG", "WEBP", "AVIF"})


@dataclass(frozen=True, slots=True)
class Picture:
    """The file that is shown, and what it shows in words."""

    address: str
    alternative: str


@dataclass(frozen=True, slots=True)
class ShownMaterial:
    """`recording` is the file to play. `language` is the code of a text that is not Vietnamese."""

    material: Material
    unit: NamedAgency
    picture: Picture | None
    recording: ShownFile | None
    files: tuple[ShownFile, ...]
    language: str | None


def shown_material(site: Site, material: Material) -> ShownMaterial:
    files = shown_files(site, material)
    return ShownMaterial(
        material,
        named_in(site, material, [material.unit])[0],
        _picture(material, files),
        files[0] if material.is_recording and files else None,
        files,
        None if material.language is Language.VIETNAMESE else material.language.code,
    )


def gallery(site: Site) -> tuple[ShownMaterial, ...]:
    """The newest material."""
    newest = sorted(site.all(Material), key=lambda material: (material.day, material.path), reverse=True)
    return tuple(shown_material(site, material) for material in newest[:SHOWN])


def _picture(material: Material, files: tuple[ShownFile, ...]) -> Picture | None:
    """The first file that browsers show; a leaflet may be a PDF alone."""
    file = next((file for file in files if file.kind in _PICTURES), None)
    if file is None or material.alternative is None:
        return None
    return Picture(file.address, material.alternative)


PRESENTATION = Presentation(view=lambda facts, material: shown_material(facts.site, material))
