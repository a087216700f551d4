"""Markup in every text that an editor can write, of every type and of the settings: it is shown, and never runs."""

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

import golden_site
from cchc.content.fields import Mark, marked
from cchc.content.loader import content_files, examine, read_settings
from cchc.content.registry import type_of
from cchc.content.source import divide
from cchc.content.validation import read_item
from procedures import add_procedure
from shared_builds import SharedBuilds

HOSTILE = (
    "\"><img src=x onerror=alert(1)> ' onx= </script><script>alert(1)</script> {{7*7}} ]]> &lt; javascript:alert(1)"
)
QUOTE = "'"
NAMES_OF_FILES = {"1.000701": "Index", "1.000702": "Readme", "1.000703": "Con"}
"""By codes of procedures domains that MkDocs, or Windows, takes for something else."""

WAYS = tuple[str | int, ...]
_ALONE = re.compile(r"\w+: ['\"]?x['\"]?\n")


def leaves(value: object, way: WAYS = ()) -> Iterator[WAYS]:
    """The ways to all texts in what a YAML text says."""
    if isinstance(value, str):
        yield way
    elif isinstance(value, dict | list):
        for name, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(part, (*way, name))


def text_at(value: Any, way: WAYS) -> str:  # noqa: ANN401 - whatever YAML holds
    for name in way:
        value = value[name]
    return str(value)


def put(value: Any, way: WAYS, text: str) -> None:  # noqa: ANN401
    for name in way[:-1]:
        value = value[name]
    value[way[-1]] = text


def front_text(front: object, body: str) -> str:
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**6)}---\n{body}"


def hostile_file(path: str, text: str) -> tuple[str, int]:
    """The text of a file with markup in each of its texts that the model lets have it, and how many these are."""
    source = divide(text, path)
    front = _loaded(source.front)
    count = 0
    names = {str(field.alias) for field in type_of(path).model.model_fields.values()} - front.keys() - {"tags"}
    # an ordinary page has keys of MkDocs alone
    left_out = dict.fromkeys(sorted(names) if type_of(path).template else (), "x")
    for way in (*leaves(front), *leaves(left_out)):
        tried = copy.deepcopy(front)
        put(tried, way, f"{text_at(left_out | front, way)} {HOSTILE}")
        item, _ = read_item(divide(front_text(tried, source.body), path), type_of(path))
        # Markdown has rules of its own
        if item and not any(loc[: len(way)] == way for loc, _ in marked(item, Mark.MARKDOWN)):
            front, count = tried, count + 1
    return front_text(front, source.body), count


def _loaded(text: str) -> dict[str, Any]:
    """Days and numbers stay as they are written."""
    loaded = yaml.safe_load(text)
    return json.loads(json.dumps(loaded, default=str)) if loaded else {}


def make(root: Path) -> None:
    """The golden site with markup everywhere; what a check of the whole content refuses is taken back."""
    golden_site.make(root)
    before = {path: (root / path).read_text("utf-8") for path in content_files(root)}
    count = 0
    for path, text in before.items():
        changed, more = hostile_file(path, text)
        if more:
            (root / path).write_text(changed, "utf-8")
            count += more
    count += hostile_settings(root)
    for code, name in NAMES_OF_FILES.items():
        add_procedure(root, code, linh_vuc_thu_tuc=name)
    for _ in range(5):
        errors = examine(root, golden_site.TODAY).errors
        if not errors:
            assert count > 200
            return
        for path in sorted({problem.path for problem in errors}):
            text = (root / path).read_text("utf-8")
            mended = without_markup(text, {problem.line for problem in errors if problem.path == path})
            (root / path).write_text(mended or before[path], "utf-8")
            count -= text.count(HOSTILE) - mended.count(HOSTILE)
    raise AssertionError([str(problem) for problem in errors])


def without_markup(text: str, numbers: set[int]) -> str:
    """A text without the markup in these lines; empty where one has none: any key of the file may be the reason."""
    lines = text.splitlines(keepends=True)
    for number in numbers:
        mended = lines[number - 1].replace(f" {HOSTILE}", "").replace(f" {HOSTILE.replace(QUOTE, QUOTE * 2)}", "")
        if mended == lines[number - 1]:
            return ""
        # of a key that was left out nothing remains
        lines[number - 1] = "" if _ALONE.fullmatch(mended) else mended
    return "".join(lines)


def hostile_settings(root: Path) -> int:
    file = root / "mkdocs.yml"
    settings, count = _loaded(file.read_text("utf-8")), 0
    for way in list(leaves(settings)):
        tried = copy.deepcopy(settings)
        put(tried, way, f"{text_at(settings, way)} {HOSTILE}")
        file.write_text(yaml.safe_dump(tried, allow_unicode=True, width=10**6), "utf-8")
        if read_settings(root)[0]:
            settings, count = tried, count + 1
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, width=10**6), "utf-8")
    return count


@pytest.fixture(scope="module")
def hostile(builds: SharedBuilds) -> Path:
    return builds.of("hostile", make)


def wrong_in(element: etree._Element) -> Iterator[str]:
    """Elements and attributes that nobody meant, and texts that are escaped twice or not at all."""
    for part in element.iter(etree.Element):
        yield from (f"{part.tag!s} {name!s}" for name in part.attrib if str(name).lower().startswith("on"))
        links = (part.get(name) or "" for name in ("href", "src", "action"))
        yield from (link for link in links if re.match(r"\s*(?:javascript|data|vbscript):", link, re.IGNORECASE))
        runs = part.tag == "script" and part.get("type") is None and "alert(1)" in (part.text or "")
        if runs or part.get("src") == "x":
            yield str(part.tag)
        if part.tag in ("script", "style"):
            continue
        for text in (part.text, part.tail, *part.attrib.values()):
            yield from twice_escaped(str(text or ""))


def twice_escaped(text: str) -> Iterator[str]:
    yield from re.findall(r".{0,20}&(?:amp|quot|gt|#\d+|apos);.{0,20}", text)
    # an address in a query is escaped once more, by another rule
    yield from re.findall(r"(?<!\]\]> )&lt;.{0,20}", text.replace("…", ""))


def test_no_page_has_what_nobody_meant(hostile: Path) -> None:
    found: dict[str, list[str]] = {}
    for path in hostile.rglob("*.html"):
        page = html.document_fromstring(path.read_bytes())
        wrong = list(wrong_in(page))
        if wrong:
            found[path.relative_to(hostile).as_posix()] = wrong[:3]
    assert found == {}


def test_the_markup_is_shown(hostile: Path) -> None:
    """Otherwise nothing has been tried."""
    page = html.document_fromstring((hostile / "tin-tuc/2026/hoi-thi/index.html").read_bytes())
    for way in ("//h1", "/html/head/title", "//footer"):
        assert HOSTILE in " ".join(str(page.xpath(f"string({way})")).split())


def test_a_page_lies_where_links_lead_whatever_its_name(hostile: Path) -> None:
    folder = hostile / "thu-tuc/linh-vuc"
    assert all((folder / name / "index.html").is_file() for name in ("index", "readme", "con-"))


def test_data_for_machines_can_be_read_and_hold_the_text(hostile: Path) -> None:
    for path in hostile.rglob("*.html"):
        for script in html.document_fromstring(path.read_bytes()).iter("script"):
            if script.get("type") == "application/ld+json":
                json.loads(script.text or "")
    for path in hostile.rglob("*.json"):
        if "tim-kiem/chi-muc" not in path.as_posix():
            json.loads(path.read_text("utf-8"))
    entries = json.loads((hostile / "tin-tuc/feed.json").read_text("utf-8"))["items"]
    assert any(HOSTILE in entry["title"] for entry in entries)


def test_feeds_hold_texts_and_harmless_html(hostile: Path) -> None:
    found: list[str] = []
    for path in (*hostile.rglob("*.xml"), *hostile.rglob("*.opml")):
        root = etree.fromstring(path.read_bytes())
        for part in root.iter(etree.Element):
            name = etree.QName(part).localname
            text = part.text or ""
            of_item = name in ("description", "encoded") and part.xpath("boolean(parent::item)")
            if of_item or part.get("type") == "html":
                wrong = wrong_in(html.fragment_fromstring(text, create_parent="div"))
                found += [f"{path.name} {name} {words}" for words in wrong]
            else:
                found += [f"{path.name} {name} {words}" for words in twice_escaped(text)]
    assert found == []


def test_no_drawing_has_a_script(hostile: Path) -> None:
    for path in hostile.rglob("*.svg"):
        assert list(wrong_in(etree.fromstring(path.read_bytes()))) == []


def test_calendars_have_one_line_for_each_text(hostile: Path) -> None:
    for path in hostile.rglob("*.ics"):
        lines = path.read_text("utf-8").replace("\n ", "").splitlines()
        assert all(re.match(r"[A-Z-]+[;:]", line) for line in lines), path
