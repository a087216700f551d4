"""Templates for merge requests are the same for both hosts; the sample of CODEOWNERS names folders, and nobody."""

import re

from cchc.content.registry import FOLDERS, TYPES
from site_build import ROOT

GITHUB = ROOT / ".github/PULL_REQUEST_TEMPLATE"
GITLAB = ROOT / ".gitlab/merge_request_templates"
DEFAULT = ROOT / ".github/pull_request_template.md"


def test_both_hosts_have_the_same() -> None:
    github = {file.name: file.read_bytes() for file in GITHUB.glob("*.md")}
    gitlab = {file.name: file.read_bytes() for file in GITLAB.glob("*.md")}
    assert gitlab == {**github, "Default.md": DEFAULT.read_bytes()}
    assert [name for name in github if name not in DEFAULT.read_text("utf-8")] == []


def test_the_sample_of_owners_owns_nothing_yet() -> None:
    lines = (ROOT / ".github/CODEOWNERS.sample").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []
    named = re.findall(r"^# /(\S+)/ +@", "\n".join(lines), re.MULTILINE)
    known = {kind.folder for kind in TYPES} | {*FOLDERS, "docs/gioi-thieu", "docs/tep"}
    assert set(named) <= known
    assert len(named) > 10
