"""How a series is shown."""

from cchc.views.presentation import Presentation
from cchc.views.series_page import series_page

PRESENTATION = Presentation(view=series_page)
