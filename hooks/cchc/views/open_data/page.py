"""`/du-lieu/`: the tables of the open data, told to people."""

from dataclasses import dataclass
from datetime import date

from cchc.content.publication import Licence
from cchc.facts.open_data.table import PACKAGE, DataTable
from cchc.facts.open_data.version import CHANGES, FOLDER, VERSION, Change
from cchc.facts.site_facts import SiteFacts


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    """What the page shows; the sizes of the files are known to whoever draws it."""

    tables: tuple[DataTable, ...]
    today: date
    licence: Licence | None
    package: str = PACKAGE
    folder: str = FOLDER
    version: str = VERSION
    changes: tuple[Change, ...] = CHANGES

    @property
    def total(self) -> int:
        return sum(len(table.records) for table in self.tables)


def open_data_page(facts: SiteFacts) -> OpenDataPage:
    return OpenDataPage(facts.open_data, facts.site.today, facts.site.settings.province.licence)
