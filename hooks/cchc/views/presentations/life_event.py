"""How an event of life is shown."""

from cchc.views.presentation import Presentation

PRESENTATION = Presentation(view=lambda facts, event: facts.life_events.shown(event))
