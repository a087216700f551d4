"""The configuration of the web editor: every key of every type is in its form, as the models declare it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc.content.canonical_form import key_order
from cchc.content.content_type import ContentType
from cchc.content.page import PAGE
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.content.web_editor import FOLDER, WebEditor
from cchc.facts.site_facts import SiteFacts
from cchc.outputs.output_paths import output_path_problems
from cchc.outputs.web_editor.configuration import configuration
from cchc.outputs.web_editor.files import web_editor_files, web_editor_output_paths
from cchc.views.web_editor import collection_name, edit_address
from small_repository import TODAY, add, add_news, add_plan, problems_in, site_of

GITLAB = "{loai: gitlab, kho: vi-du/nhom/cchc, ma_ung_dung: abc}"
GITHUB = "{loai: github, kho: vi-du/cchc, dang_nhap: https://dang-nhap.vidu.example/}"
FORGEJO = "{loai: forgejo, kho: vi-du/cchc, nhanh: chinh, may_chu: https://git.vidu.example/, ma_ung_dung: abc}"


def with_editor(root: Path, setting: str = GITLAB, *, is_installed: bool = True) -> Path:
    """The repository, with the editor in its settings, and what npm would install."""
    settings = root / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  cchc:\n", f"  cchc:\n    trinh_soan_thao: {setting}\n", 1)
    settings.write_text(text, "utf-8")
    files = ["index.html", "editor.js", "file-form.js", "inputs.js", "words.js"]
    npm = [
        "decap-cms/dist/decap-cms.js",
        "decap-cms/dist/decap-cms.js.LICENSE.txt",
        "yaml/LICENSE",
        "yaml/browser/a.js",
    ]
    for name in (*files, *(f"node_modules/{name}" for name in npm)) if is_installed else ():
        (root / FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (root / FOLDER / name).write_text("POLICY", "utf-8")
    return root


def configured(root: Path, setting: str = GITLAB) -> dict[str, Any]:
    site = site_of(with_editor(root, setting))
    assert site.settings.province.web_editor
    return configuration(site, site.settings.province.web_editor)


def collection(made: dict[str, Any], kind: ContentType) -> dict[str, Any]:
    return next(each for each in made["collections"] if each["name"] == collection_name(kind))


def field(fields: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(each for each in fields if each["name"] == name)


def groups(fields: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    yield fields
    for each in fields:
        yield from groups(each.get("fields", []))


def test_without_the_setting_there_is_nothing(repository: Path) -> None:
    assert web_editor_files(site_of(repository)) == {}
    assert web_editor_output_paths(site_of(repository)) == ()


def test_what_is_not_installed_is_told_and_left_out(repository: Path) -> None:
    (problem,) = problems_in(with_editor(repository, is_installed=False))
    assert not problem.is_error
    assert "make web-editor" in problem.message
    assert web_editor_files(site_of(repository)) == {}


def test_the_files_are_those_that_were_named_and_hold_the_policy(repository: Path) -> None:
    site = site_of(with_editor(repository))
    files = web_editor_files(site)
    assert set(files) == set(web_editor_output_paths(site))
    page = files["admin/index.html"].decode()
    assert "connect-src &#x27;self&#x27; data: blob: https://gitlab.com;" in page
    assert "127.0.0.1" not in page
    assert "127.0.0.1:8081" in web_editor_files(replace(site, is_preview=True))["admin/index.html"].decode()
    assert {"tin-tuc", "trang"} <= json.loads(files["admin/shapes.json"])["kinds"].keys()
    assert yaml.safe_load(files["admin/config.yml"])["locale"] == "vi"


def test_an_item_in_its_place_is_told(repository: Path) -> None:
    add(with_editor(repository), "docs/admin/index.md", {"title": "Quản trị"})
    facts = SiteFacts(site_of(repository))
    assert [problem.path for problem in output_path_problems(facts, ())] == ["docs/admin/index.md"]


@pytest.mark.parametrize(
    ("setting", "backend"),
    [
        (GITLAB, {"name": "gitlab", "base_url": "https://gitlab.com", "auth_type": "pkce", "branch": "main"}),
        (
            GITHUB,
            {"name": "github", "base_url": "https://dang-nhap.vidu.example", "api_root": "https://api.github.com"},
        ),
        (FORGEJO, {"name": "forgejo", "api_root": "https://git.vidu.example/api/v1", "branch": "chinh"}),
    ],
)
def test_each_kind_of_server_has_its_way_to_sign_in(repository: Path, setting: str, backend: dict[str, str]) -> None:
    made = configured(repository, setting)
    assert backend.items() <= made["backend"].items()
    assert made["publish_mode"] == "editorial_workflow"
    assert "local_backend" not in made


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("{loai: gitlab, kho: vi-du/cchc}", "mã ứng dụng"),
        ("{loai: forgejo, kho: vi-du/cchc, ma_ung_dung: abc}", "may_chu"),
        ("{loai: github, kho: vi-du/cchc}", "dang_nhap"),
        ("{loai: bitbucket, kho: vi-du/cchc}", "gitlab"),
        ("{loai: gitlab, kho: cchc, ma_ung_dung: abc}", "so-noi-vu/cchc"),
        ("{loai: gitlab, kho: vi-du/cchc, ma_ung_dung: abc, may_chu: git}", "git"),
    ],
)
def test_settings_that_cannot_be_are_refused(repository: Path, setting: str, words: str) -> None:
    (problem,) = problems_in(with_editor(repository, setting))
    assert problem.is_error
    assert words in problem.message


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.module)
def test_every_key_has_a_field_with_a_label(repository: Path, kind: ContentType) -> None:
    add(repository, "docs/a.md", {"title": "Trang"})
    made = collection(configured(repository), kind)
    fields = made["files"][0]["fields"] if kind is PAGE else made["fields"]
    # a document with a degree of secrecy is not published at all
    assert {each["name"] for each in fields} == {*key_order((kind.model,)), "body"} - {"do_mat"}
    for group in groups(fields):
        assert all(each["label"][0].isupper() and each["widget"] for each in group)
        assert all(each.get("options") != [] for each in group)
    assert made.get("folder", "docs") == kind.folder


def test_a_plan_has_its_tasks_with_summaries_agencies_and_closed_lists(repository: Path) -> None:
    plan = collection(configured(repository), next(kind for kind in TYPES if kind.module == "plan"))
    assert (plan["path"], plan["create"]) == ("{{year}}/{{slug}}", True)
    assert (plan["media_folder"], plan["public_folder"]) == ("/docs/anh", "/anh")
    tasks = field(plan["fields"], "nhiem_vu")
    assert tasks["summary"].startswith("{{fields.ma | truncate(")
    assert field(tasks["fields"], "chu_tri")["field"]["widget"] == "co-quan"
    assert field(tasks["fields"], "noi_dung")["widget"] == "text"
    states = field(tasks["fields"], "trang_thai")["options"]
    assert {"label": "Hoàn thành", "value": "hoan_thanh"} in states
    assert field(tasks["fields"], "hoan_thanh_ngay")["format"] == "YYYY-MM-DD"
    assert field(plan["fields"], "ngay_ban_hanh")["widget"] == "string"
    assert field(plan["fields"], "nam")["min"] == 1945


def test_what_may_be_left_out_asks_for_nothing_inside(repository: Path) -> None:
    news = collection(configured(repository), TYPES[0])["fields"]
    picture = field(news, "anh")
    assert not picture["required"]
    assert not any(each["required"] for each in picture["fields"])
    assert field(picture["fields"], "tep")["media_folder"] == "/docs/anh"
    attachment = field(news, "tep")["fields"]
    assert field(attachment, "duong_dan")["media_folder"] == "/docs/tep"
    assert field(attachment, "ten")["required"]


def test_examples_are_hints_as_they_are_typed(repository: Path) -> None:
    plan = collection(configured(repository), next(kind for kind in TYPES if kind.module == "plan"))["fields"]
    assert field(plan, "so_ky_hieu")["hint"] == "Ví dụ: 993/KH-UBND"
    assert "hint" not in field(plan, "cap")


def test_agencies_are_suggested_by_all_names_and_those_of_the_state_after_them(repository: Path) -> None:
    files = web_editor_files(site_of(with_editor(repository)))
    names = json.loads(files["admin/shapes.json"])["agencies"]
    assert names[:2] == ["Sở Nội vụ tỉnh Lai Châu", "Sở Nội vụ"]
    assert "Bộ Nội vụ" in names


def test_a_preview_leads_to_the_form_of_each_page_and_a_site_to_none(repository: Path) -> None:
    add_news(with_editor(repository))
    add_plan(repository)
    add(repository, "docs/gioi-thieu/index.md", {"title": "Giới thiệu"})
    site: Site = replace(site_of(repository), is_preview=True)
    addresses = {item.path: edit_address(site, item) for item in site.items}
    assert addresses["news/2026/tin.md"] == "admin/#/collections/tin-tuc/entries/2026/tin"
    assert addresses["docs/co-quan/so-noi-vu.md"] == "admin/#/collections/co-quan/entries/so-noi-vu"
    assert addresses["docs/gioi-thieu/index.md"] == "admin/#/collections/trang/entries/gioi-thieu_index"
    assert {edit_address(site_of(repository), item) for item in site.items} == {None}
    assert isinstance(site.settings.province.web_editor, WebEditor)
    assert site.today == TODAY


def test_what_is_withheld_is_not_named(repository: Path) -> None:
    add(repository, "docs/a.md", {"title": "Thấy"})
    add(repository, "docs/bi-mat.md", {"title": "Bí mật", "draft": True})
    files = configured(repository)["collections"][-1]["files"]
    assert [each["label"] for each in files] == ["Thấy"]
