"""The guides on a site: in every preview, for the public where the settings say so, never in what machines read."""

import re
from pathlib import Path

import pytest

import small_repository
from cchc.cli import main
from cchc.content.directives import DIRECTIVES, WHAT_BLOCKS_SHOW
from cchc.content.key_descriptions import all_keys
from cchc.content.preview import preview_of
from cchc.content.registry import TYPES, type_of
from cchc.content.settings import Settings
from cchc.content.site import Site
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.guide_pictures import guide_picture_files
from cchc.outputs.output_paths import output_path_problems
from cchc.views.feedback import footer_pages
from cchc.views.guides.reference import references
from cchc.views.guides.texts import FOLDER, guides
from cchc.views.pages import generated_pages
from guides.samples import NAMED, samples
from guides.site_with_guides import make, switch_on
from province import dead_links
from shared_builds import SharedBuilds
from site_build import files_of


def addresses(site: Site) -> set[str]:
    made = {page.address for page in generated_pages(SiteFacts(site))}
    return {address for address in made if address.startswith("huong-dan/")}


def test_the_public_has_them_only_where_the_province_wants_it(repository: Path) -> None:
    site = small_repository.site_of(repository)
    assert addresses(site) == set()
    assert "Hướng dẫn biên tập" not in [page.title for page in footer_pages(site)]
    every = {page.address for page in (*guides(), *references())}
    assert addresses(preview_of(site)) == every
    assert footer_pages(preview_of(site))[-1].address == "huong-dan/"
    switch_on(repository)
    assert addresses(small_repository.site_of(repository)) == every


def test_a_page_of_the_province_goes_before(repository: Path) -> None:
    small_repository.add(repository, "docs/huong-dan/index.md", {"title": "Hướng dẫn của tỉnh", "draft": True})
    site = preview_of(small_repository.site_of(repository))
    assert "huong-dan/" not in addresses(site)
    assert "huong-dan/lenh/" in addresses(site)
    assert list(output_path_problems(SiteFacts(site), tuple(generated_pages(SiteFacts(site))))) == []


@pytest.fixture(scope="module")
def site(builds: SharedBuilds) -> dict[str, bytes]:
    return files_of(builds.of("guides", make))


def page(site: dict[str, bytes], address: str) -> str:
    return site[f"{address}index.html"].decode()


def test_machines_are_told_nothing_of_them(site: dict[str, bytes]) -> None:
    told = [name for name, content in site.items() if not name.startswith("huong-dan/") and b"huong-dan/" in content]
    assert {name.rpartition(".")[2] for name in told} <= {"html"}
    assert 'content="noindex' in page(site, "huong-dan/lenh/")
    # pages that the small site does not have
    of_frame = ("phan-anh/", "rss/", "tim-kiem/")
    dead = [link for link in dead_links(site) if link.startswith("huong-dan/")]
    assert [link for link in dead if not any(address in link for address in of_frame)] == []


def test_every_key_is_told(site: dict[str, bytes]) -> None:
    for shown in references():
        if (kind := getattr(shown, "kind", None)) is not None:
            ids = re.findall(r'<dt id="([^"]+)"', page(site, shown.address))
            assert ids == list(dict.fromkeys(ids))
            assert set(ids) == {".".join(way) for way, _ in all_keys(kind.model)}
    told = re.findall(r'<dt id="([^"]+)"', page(site, "huong-dan/thiet-lap/"))
    assert set(told) == {".".join(way) for way, _ in all_keys(Settings)}


def test_every_type_has_a_page_of_keys() -> None:
    assert {shown.kind for shown in references() if hasattr(shown, "kind")} == set(TYPES)


def test_every_directive_is_told(site: dict[str, bytes]) -> None:
    assert WHAT_BLOCKS_SHOW.keys() == DIRECTIVES.keys(), "say in WHAT_BLOCKS_SHOW what these directives show"
    text = page(site, "huong-dan/khoi/")
    assert set(re.findall(r'<dt id="([^"]+)"', text)) == set(DIRECTIVES)
    options = {field.alias for model in DIRECTIVES.values() for field in model.model_fields.values()}
    assert [name for name in options if f"<code>{name}</code>" not in text] == []


def test_every_command_is_told(site: dict[str, bytes]) -> None:
    text = page(site, "huong-dan/lenh/")
    options = {option for command in main.commands.values() for each in command.params for option in each.opts}
    assert [name for name in main.commands if f'<h2 id="cchc-{name}"' not in text] == []
    assert [name for name in options if name.startswith("-") and f"<code>{name}</code>" not in text] == []


def test_every_picture_is_shown_and_small(repository: Path, site: dict[str, bytes]) -> None:
    public = small_repository.site_of(repository)
    assert guide_picture_files(public) == {}
    pictures = guide_picture_files(preview_of(public))
    texts = "".join(file.read_text("utf-8") for file in FOLDER.glob("*.md"))
    assert set(re.findall(r"!\[[^\]]+\]\((anh/[^)]+)\)", texts)) == {
        path.removeprefix("huong-dan/") for path in pictures
    }
    assert {path: site[path] for path in pictures} == pictures
    assert max(map(len, pictures.values())) < 60_000


def test_lines_stay_lines(site: dict[str, bytes]) -> None:
    """A template would make one line of them."""
    assert "<code>nhiem_vu:\n  - ma: &#34;1&#34;\n    noi_dung: Việc\n" in page(site, "huong-dan/thong-bao/")


@pytest.mark.parametrize("path", samples("mau-tung-loai"))
def test_what_a_sample_has_is_shown(site: dict[str, bytes], path: str) -> None:
    text = samples("mau-tung-loai")[path]
    name = f"{type_of(path).address_of(path, None)}index.html"
    assert (name in site) is ("\ndraft: true\n" not in text)
    shown = site[name].decode() if name in site else text
    assert [found[0] for found in NAMED.finditer(text) if Path(found[0]).stem not in shown] == []
