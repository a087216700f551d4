"""The samples in the guides: each is taken out, put into an empty province, and nothing is wrong with it."""

import re
from pathlib import Path

import pytest

import small_repository
from cchc.content.checks.markdown import findings
from cchc.content.content_type import ContentType
from cchc.content.registry import TYPES, type_of
from cchc.editing.formatting import formatted
from cchc.text.markdown.allowed_html import AllowedHtml
from cchc.views.guides.texts import FOLDER, guides
from guides.samples import put_into, samples

NAMES = [guide.name for guide in guides()]


@pytest.mark.parametrize("name", [name for name in NAMES if samples(name)])
def test_samples_are_right_in_an_empty_province(repository: Path, name: str) -> None:
    put_into(repository, name)
    assert [str(problem) for problem in small_repository.problems_in(repository) if problem.is_error] == []


OF_TYPES = {type_of(path): text for path, text in samples("mau-tung-loai").items()}


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.module)
def test_a_type_has_a_sample_with_comment_picture_attachment_and_table(kind: ContentType) -> None:
    assert kind in OF_TYPES, f"write a sample of {kind.name} in hooks/guides/mau-tung-loai.md"
    for what in (r"^ *# ", r"/anh/[\w-]+\.", r"^tep:\n  - ten: ", r"^ *\|---"):
        assert re.search(what, OF_TYPES[kind], re.MULTILINE), what


@pytest.mark.parametrize("name", NAMES)
def test_samples_stand_in_the_one_form(name: str) -> None:
    for path, text in samples(name).items():
        front, fence, body = text.partition("\n---\n")
        bare = "\n".join(line for line in front.split("\n") if not line.lstrip().startswith("#"))
        assert formatted(text, path, drop_comments=True).text == bare + fence + body


@pytest.mark.parametrize("name", NAMES)
def test_a_guide_leads_only_to_guides(name: str) -> None:
    text = (FOLDER / f"{name}.md").read_text("utf-8")
    assert re.match(r"# \S", text)
    outside = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    links = re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", outside)
    assert {link.partition("#")[0].removesuffix(".md") for link in links} <= set(NAMES)


def test_the_index_leads_to_all() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    assert [name for name in NAMES if name != "README" and f"({name}.md)" not in text] == []


# what commands say of themselves may name a server of the machine
@pytest.mark.parametrize("name", [name for name in NAMES if name != "lenh"])
def test_a_guide_keeps_the_rules_that_it_tells(name: str) -> None:
    text = (FOLDER / f"{name}.md").read_text("utf-8")
    assert [finding.message for finding in findings(text, AllowedHtml(), has_title=True)] == []
