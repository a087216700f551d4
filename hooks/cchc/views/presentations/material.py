"""How publicity material is shown."""

from cchc.views.materials import shown_material
from cchc.views.presentation import Presentation

PRESENTATION = Presentation(view=lambda facts, material: shown_material(facts.site, material))
