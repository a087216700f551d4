"""The JSON Schemas are those of the models, take all that is written, refuse plain mistakes; VS Code is set up so."""

import json
import random
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import golden_site
from cchc.content import yaml_core
from cchc.content.problems import Problem, Severity
from cchc.content.registry import TYPES, type_of
from cchc.content.settings import Settings
from cchc.content.source import divide, source_in
from cchc.content.validation import read_item
from cchc.editing.json_schemas import FOLDER, SETTINGS, schema_files
from fuzz.mutations import content_mutation
from mistakes import PROCEDURE
from site_build import ROOT
from small_repository import NEWS, PLAN

SCHEMAS = {path: json.loads(content) for path, content in schema_files().items()}
VALIDATORS = {path: jsonschema.Draft7Validator(schema) for path, schema in SCHEMAS.items()}


def schema_of(path: str) -> str:
    return f"{FOLDER}/{type_of(path).module}.json"


def errors(schema: str, value: object) -> list[str]:
    return [
        f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in VALIDATORS[schema].iter_errors(value)
    ]


def written() -> Iterator[tuple[str, str]]:
    """Path and front matter of every file of the demonstration and of the golden site."""
    for root in (ROOT, golden_site.GOLDEN / "content"):
        for folder in ("docs", "plans", "news"):
            for file in sorted((root / folder).rglob("*.md")):
                path = file.relative_to(root).as_posix()
                yield path, divide(file.read_text("utf-8"), path).front


def test_they_are_those_of_the_models() -> None:
    stale = [path for path, content in schema_files().items() if (ROOT / path).read_bytes() != content]
    extra = {f"{FOLDER}/{file.name}" for file in (ROOT / FOLDER).iterdir()} - SCHEMAS.keys()
    assert (stale, extra) == ([], set()), "renew them: .venv/bin/cchc schema"


@pytest.mark.parametrize("path", SCHEMAS)
def test_each_is_a_schema(path: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMAS[path])


def test_all_that_is_written_is_taken() -> None:
    found = {path: errors(schema_of(path), yaml_core.load(front).value or {}) for path, front in written()}
    refused = {path: each for path, each in found.items() if each}
    assert refused == {}


@pytest.mark.parametrize("file", [ROOT / "mkdocs.yml", golden_site.GOLDEN / "settings.yml"], ids=lambda file: file.stem)
def test_settings_that_are_written_are_taken(file: Path) -> None:
    assert errors(SETTINGS, yaml_core.load(file.read_text("utf-8"), yaml_core.SettingsLoader).value) == []


def front(of: Mapping[str, object], **changes: object) -> dict[str, Any]:
    return {**of, **changes}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("news/2026/a.md", front(NEWS, tieu_de="Tin")),
        ("news/2026/a.md", {name: value for name, value in NEWS.items() if name != "title"}),
        ("news/2026/a.md", front(NEWS, chuyen_muc="tin")),
        ("news/2026/a.md", front(NEWS, date="20/11/2026")),
        ("news/2026/a.md", front(NEWS, draft="có")),
        ("news/2026/a.md", front(NEWS, title=5)),
        ("news/2026/a.md", front(NEWS, thu_hoi={"ngay": "2026-11-20"})),
        ("news/2026/a.md", front(NEWS, tep=[{"ten": "Tệp", "duong": "/tep/a.pdf"}])),
        ("plans/2026/a.md", front(PLAN, nhiem_vu=[{"ma": "1", "trang_thai": "xong"}])),
        ("plans/2026/a.md", front(PLAN, cap="tỉnh")),
        ("docs/thu-tuc/a.md", front(PROCEDURE, cap_thuc_hien=["huyen"])),
    ],
)
def test_plain_mistakes_are_refused(path: str, value: dict[str, Any]) -> None:
    assert errors(schema_of(path), value) != []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("news/2026/a.md", front(NEWS, tags="một cửa", draft=None, id=5)),
        ("news/2026/a.md", front(NEWS, date="2026-11-20T08:30")),
        ("news/2026/a.md", front(NEWS, thu_hoi={"ngay": "2026-11-20", "ly_do": "Nhầm"})),
        ("plans/2026/a.md", front(PLAN, ngay_ban_hanh=2026)),
        ("docs/thu-tuc/a.md", front(PROCEDURE, cap_thuc_hien=["xa", "tinh"], ket_qua="Giấy khai sinh")),
        ("docs/chi-so/bang/a.md", {"ket_qua": "Đơn vị;Kết quả\nA;1\n"}),
    ],
)
def test_what_the_check_makes_the_right_form_of_is_taken(path: str, value: dict[str, Any]) -> None:
    assert [error for error in errors(schema_of(path), value) if "required" not in error] == []


def test_odd_edits_that_the_check_takes_are_taken(tmp_path: Path) -> None:
    root = golden_site.make(tmp_path)
    taken = 0
    for seed in range(400):
        for path, raw in content_mutation(root, random.Random(seed)).files.items():
            source, problems = source_in(raw, path) if raw and path.endswith(".md") else (None, [])
            found = read_item(source, type_of(path))[1] if source else []
            if source is None or any(problem.is_error for problem in (*problems, *found)):
                continue
            taken += 1
            assert errors(schema_of(path), yaml_core.load(source.front).value or {}) == [], path
    assert taken > 100


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.module)
def test_every_key_is_told_with_its_label(kind: Any) -> None:  # noqa: ANN401 - a content type
    properties = SCHEMAS[f"{FOLDER}/{kind.module}.json"]["properties"]
    fields = {field.alias: field.title for field in kind.model.model_fields.values()}
    assert {name: each["title"] for name, each in properties.items()} == fields
    assert all(each["description"].startswith(each["title"]) for each in properties.values())


def test_settings_of_the_province_are_told() -> None:
    assert set(SCHEMAS[SETTINGS]["properties"]) == {field.alias for field in Settings.model_fields.values()}
    assert "co_quan_chu_quan" in SCHEMAS[SETTINGS]["definitions"]["Province"]["properties"]


VSCODE = ROOT / ".vscode"


def test_vscode_knows_the_schema_of_the_settings() -> None:
    assert json.loads((VSCODE / "settings.json").read_text("utf-8"))["yaml.schemas"] == {f"./{SETTINGS}": "mkdocs.yml"}
    assert "redhat.vscode-yaml" in json.loads((VSCODE / "extensions.json").read_text("utf-8"))["recommendations"]


@pytest.mark.parametrize("severity", Severity)
def test_vscode_reads_what_the_check_prints(severity: Severity) -> None:
    task = json.loads((VSCODE / "tasks.json").read_text("utf-8"))["tasks"][0]
    problem = Problem("docs/a b.md", 12, "nhiem_vu[3].ma", "sai: cần số", severity)
    found = [(each["severity"], _read(each["pattern"], str(problem))) for each in task["problemMatcher"]]
    wanted = ("docs/a b.md", "12", "nhiem_vu[3].ma", "sai: cần số")
    assert [pair for pair in found if pair[1]] == [("error" if problem.is_error else "warning", wanted)]
    assert all(_read(each["pattern"], "2 lỗi, 1 cảnh báo") is None for each in task["problemMatcher"])


def _read(pattern: dict[str, Any], line: str) -> tuple[str, ...] | None:
    found = re.match(pattern["regexp"], line)
    return tuple(found[pattern[name]] for name in ("file", "line", "code", "message")) if found else None
