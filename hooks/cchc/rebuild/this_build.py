"""A build that is going on, as the hooks share it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from cchc.rebuild.fingerprints.pages import PageFingerprints
from cchc.rebuild.last_build import LastBuild, PageFacts
from cchc.rebuild.store import Written
from cchc.text.digests import Digest


@dataclass
class ThisBuild:
    """`menu` are the sources of the pages that the settings name for it; `standing` makes of MkDocs' file of a page
    one that this process does not draw. `numbers` is there once all files of the repository are known.

    By their place: `inputs` are the numbers of pages, `facts` what was made of those drawn, `search` their parts
    of the search index as JSON, `records` what the next build shall know of them.
    """

    last: LastBuild
    surroundings: Digest
    menu: frozenset[str]
    standing: Callable[[Any], Any]
    numbers: PageFingerprints = field(init=False)
    inputs: dict[str, Digest] = field(default_factory=dict)
    facts: dict[str, PageFacts] = field(default_factory=dict)
    search: dict[str, str] = field(default_factory=dict)
    records: dict[str, Written] = field(default_factory=dict)
