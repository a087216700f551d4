"""What a repository holds, whatever the rules of the check say of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc.content import loader
from cchc.content.problems import Problem
from cchc.content.site import Site
from small_repository import TODAY


def site_in(root: Path) -> tuple[Site, list[Problem]]:
    """What a repository holds, and what its files are told to have wrong by themselves."""
    looked_at: list[Site] = []

    def look(site: Site, is_complete: bool) -> Iterator[Problem]:
        looked_at.append(site)
        yield from ()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader, "check_site", look)
        problems = loader.examine(root, TODAY).problems
    return looked_at[0], list(problems)
