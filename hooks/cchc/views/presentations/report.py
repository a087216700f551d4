"""How a report is shown."""

from cchc.views.presentation import Presentation, Schema
from cchc.views.reports import report_page

PRESENTATION = Presentation(view=report_page, schema=Schema("Report"))
