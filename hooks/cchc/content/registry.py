"""The content types, in the order in which a file finds its own: a new one is named here. Its model declares it."""

from functools import lru_cache

from cchc.content.agency import AGENCY
from cchc.content.content_type import ContentType
from cchc.content.document import DOCUMENT
from cchc.content.dossier_figures import DOSSIER_FIGURES
from cchc.content.event import EVENT
from cchc.content.index_result import INDEX_RESULT
from cchc.content.index_table import INDEX_TABLE
from cchc.content.initiative import INITIATIVE
from cchc.content.life_event import LIFE_EVENT
from cchc.content.material import MATERIAL
from cchc.content.news import NEWS
from cchc.content.page import PAGE
from cchc.content.plan import PLAN
from cchc.content.procedure import PROCEDURE
from cchc.content.question import QUESTION
from cchc.content.report import REPORT
from cchc.content.series import SERIES

TYPES = (
    NEWS,
    PLAN,
    AGENCY,
    EVENT,
    REPORT,
    SERIES,
    MATERIAL,
    PROCEDURE,
    LIFE_EVENT,
    DOCUMENT,
    QUESTION,
    INDEX_TABLE,
    INDEX_RESULT,
    DOSSIER_FIGURES,
    INITIATIVE,
    PAGE,
)
"""In this order a file finds its type: the most particular folder first. Lists over all types have it too."""

_BY_FOLDER = tuple((f"{kind.folder}/", kind) for kind in TYPES)

FOLDERS = ("docs", "plans", "news")
"""The folders that hold content."""


# asked for each file by every register
@lru_cache(maxsize=65536)
def type_of(path: str) -> ContentType:
    """The type of a file by its place; the index page of a folder is an ordinary page."""
    if path.endswith("/index.md"):
        return PAGE
    return next(kind for folder, kind in _BY_FOLDER if path.startswith(folder))
