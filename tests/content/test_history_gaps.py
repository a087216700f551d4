"""What lies on the disk and git does not know, or cannot read: it is shown all the same, only without a past."""

import os
from pathlib import Path
from shutil import copytree

import pytest

from cchc.content.history import HistoryState
from cchc.content.preview import preview_of
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.files import plain_files
from cchc.views.pages import generated_pages
from histories import PLAN, commit, needs_git
from history_gaps import CASES, Prepare, uncommitted, written
from site_build import ROOT
from small_repository import make, site_of

pytestmark = needs_git


def _name(case: object) -> str | None:
    return getattr(case, "__qualname__", "").partition(".")[0] or None


@pytest.mark.parametrize(("prepare", "state", "known"), CASES, ids=_name)
@pytest.mark.parametrize("is_preview", [False, True], ids=["build", "preview"])
def test_all_that_is_on_the_disk_is_shown(
    tmp_path: Path, prepare: Prepare, state: HistoryState, known: set[str], is_preview: bool
) -> None:
    (tmp_path / "kho").mkdir()
    site = site_of(prepare(make(tmp_path / "kho")))
    facts = SiteFacts(preview_of(site) if is_preview else site)
    history = facts.history
    assert (history.state, bool(history.reason)) == (state, state is not HistoryState.WHOLE)
    assert {*history.plans, *history.events} - {"plans/2026/cu.md"} == known
    assert {change.plan.path for change in facts.changes.all} == history.plans.keys()
    assert len(facts.revisions) == len(history.plans) + len(history.events)
    # those of these files that are drawn
    copytree(ROOT / "overrides/markdown", site.root / "overrides/markdown", dirs_exist_ok=True)
    files = plain_files(facts, generated_pages(facts)).values()
    for item in site.items:
        assert any(item.address.encode() in content for content in files), item.path


@pytest.mark.parametrize("program", [None, "#!/bin/sh\nexit 3\n", "#!/bin/sh\necho rác\n", "không phải chương trình"])
def test_git_that_is_not_there_or_answers_nothing_of_use(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    written(repository)
    folder = tmp_path_factory.mktemp("chuong-trinh")
    if program:
        (folder / "git").write_text(program, "utf-8")
        (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/khong-co")
    history = SiteFacts(site_of(repository)).history
    assert not history.is_whole
    assert history.reason
    assert not history.plans


def test_what_was_not_committed_has_a_past_once_it_is(repository: Path) -> None:
    uncommitted(repository)
    assert PLAN not in SiteFacts(site_of(repository)).history.plans
    commit(repository, "2026-03-05")
    (version,) = SiteFacts(site_of(repository)).history.plans[PLAN].versions
    assert f"{version.moment:%d/%m}" == "05/03"
