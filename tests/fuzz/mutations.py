"""Random changes of a repository's content and settings, the same for the same seed."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel

from cchc.content.fields import models_in
from cchc.content.registry import type_of
from cchc.content.settings import ENGINE_FILE
from fuzz.odd_values import COMMON_KEYS, NAMES, TEXTS, VALUES
from small_repository import markdown


@dataclass(frozen=True)
class Mutation:
    """One file as it shall be (`content`; None where it is taken away), and in words what was done to it."""

    told: str
    files: dict[str, bytes | None]


Change = Callable[[Path, random.Random], Mutation]


def content_mutation(root: Path, chance: random.Random) -> Mutation:
    """A change of one content file of any type, or a new one."""
    changes: list[Change] = [
        *(_odd_key, _odd_key, _odd_key, _odd_key_inside, _odd_key_inside, _odd_text, _odd_text, _odd_text),
        *(_odd_name, _new_page, _lost_line, _doubled_line, _odd_letter, _odd_bytes, _cut_off, _indented),
    ]
    return chance.choice(changes)(root, chance)


def settings_mutation(root: Path, chance: random.Random) -> Mutation:
    """A change of mkdocs.yml, or of what it inherits."""
    path = chance.choice(["mkdocs.yml", "mkdocs.yml", ENGINE_FILE])
    text = (root / path).read_text("utf-8")
    change = chance.choice([_odd_setting, _odd_setting, _odd_line, _without_line, _odd_letter_in])
    told, changed = change(text, chance)
    return Mutation(f"{path}: {told}", {path: changed.encode("utf-8", "surrogatepass")})


def _some_file(root: Path, chance: random.Random) -> str:
    """Each type as often as any other."""
    paths = [path for folder in ("docs", "plans", "news") for path in (root / folder).rglob("*.md")]
    by_type: dict[str, list[str]] = {}
    for path in sorted(path.relative_to(root).as_posix() for path in paths):
        by_type.setdefault(type_of(path).folder, []).append(path)
    return chance.choice(by_type[chance.choice(sorted(by_type))])


def _parts(root: Path, path: str) -> tuple[dict[str, object], str]:
    _, front, body = (root / path).read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def _written(told: str, path: str, front: dict[str, object], body: str) -> Mutation:
    return Mutation(f"{path}: {told}", {path: markdown(front, body).encode("utf-8", "surrogatepass")})


def _odd_key(root: Path, chance: random.Random) -> Mutation:
    path = _some_file(root, chance)
    front, body = _parts(root, path)
    known = [field.alias for field in type_of(path).model.model_fields.values() if field.alias]
    name = chance.choice([*known, *known, *COMMON_KEYS])
    value = _odd_value(chance)
    return _written(f"{name} = {value!r:.60}", path, {**front, name: value}, body)


def _odd_key_inside(root: Path, chance: random.Random) -> Mutation:
    """A key of a mapping in a list, `tep[1].ten`; or of a new one."""
    path = _some_file(root, chance)
    front, body = _parts(root, path)
    fields = [(field.alias, model) for field in type_of(path).model.model_fields.values() for model in _inner(field)]
    if not fields:
        return _odd_key(root, chance)
    name, model = chance.choice(fields)
    old = front.get(str(name))
    inside = old[0] if isinstance(old, list) and old and isinstance(old[0], dict) else old
    whole = dict(inside) if isinstance(inside, dict) else _filled(model)
    part = chance.choice([field.alias or "" for field in model.model_fields.values()] + ["khoa_la"])
    whole[part] = _odd_value(chance)
    return _written(f"{name}.{part} = {whole[part]!r:.60}", path, {**front, str(name): [whole]}, body)


def _inner(field: object) -> list[type[BaseModel]]:
    return list(models_in(getattr(field, "annotation", None)))


def _filled(model: type[BaseModel]) -> dict[str, object]:
    """With the examples of a declaration."""
    fields = [field for field in model.model_fields.values() if field.examples and field.is_required()]
    return {str(field.alias): yaml.safe_load(str((field.examples or [""])[0])) for field in fields}


def _odd_value(chance: random.Random) -> object:
    value = chance.choice(VALUES)
    return chance.choice([value, value, value, [value, chance.choice(VALUES)], {"ten": value}])


def _odd_text(root: Path, chance: random.Random) -> Mutation:
    path = _some_file(root, chance)
    front, body = _parts(root, path)
    texts = chance.sample(TEXTS, chance.choice([1, 1, 2, 3]))
    kept = chance.choice([body, body, ""])
    return _written(f"text + {texts!r:.160}", path, front, kept + "\n" + "\n\n".join(texts) + "\n")


def _odd_name(root: Path, chance: random.Random) -> Mutation:
    path = _some_file(root, chance)
    renamed = f"{path.rpartition('/')[0]}/{chance.choice(NAMES)}.md"
    return Mutation(f"{path}: renamed {renamed!r}", {path: None, renamed: (root / path).read_bytes()})


def _new_page(root: Path, chance: random.Random) -> Mutation:
    front: dict[str, object] = {"title": "Trang mới"}
    for name in chance.sample(COMMON_KEYS, chance.choice([0, 0, 1, 2])):
        front[name] = _odd_value(chance)
    folder = chance.choice(["docs", "docs/gioi-thieu", "docs/moi", "news/2026", "news", "plans", "docs/su-kien"])
    return _written(f"new {front!r:.90}", f"{folder}/{chance.choice(NAMES)}.md", front, chance.choice(TEXTS))


def _of_lines(root: Path, chance: random.Random, what: str, change: Callable[[list[str], int], list[str]]) -> Mutation:
    path = _some_file(root, chance)
    lines = (root / path).read_text("utf-8").splitlines(keepends=True)
    number = chance.randrange(len(lines))
    changed = "".join(change(lines, number))
    return Mutation(f"{path}: {what} line {number + 1} {lines[number]!r:.60}", {path: changed.encode()})


def _lost_line(root: Path, chance: random.Random) -> Mutation:
    return _of_lines(root, chance, "lost", lambda lines, at: lines[:at] + lines[at + 1 :])


def _doubled_line(root: Path, chance: random.Random) -> Mutation:
    return _of_lines(root, chance, "doubled", lambda lines, at: lines[: at + 1] + lines[at:])


def _indented(root: Path, chance: random.Random) -> Mutation:
    return _of_lines(root, chance, "indented", lambda lines, at: [*lines[:at], "  " + lines[at], *lines[at + 1 :]])


def _odd_letter(root: Path, chance: random.Random) -> Mutation:
    path = _some_file(root, chance)
    told, changed = _odd_letter_in((root / path).read_text("utf-8"), chance)
    return Mutation(f"{path}: {told}", {path: changed.encode("utf-8", "surrogatepass")})


_ODD_LETTERS = [*":-#'\"[]{}<>&*|>!%@`\t\n\\/?=,~^\0\x07\u00a0\u2028\ufeff\u0301đ0 ", "\n---\n", "\r"]


def _odd_letter_in(text: str, chance: random.Random) -> tuple[str, str]:
    at = chance.randrange(len(text))
    letter = chance.choice(_ODD_LETTERS)
    kept = at + chance.choice([0, 1])
    return f"{letter!r} at {text[max(0, at - 20) : at]!r}", text[:at] + letter + text[kept:]


def _odd_bytes(root: Path, chance: random.Random) -> Mutation:
    path = _some_file(root, chance)
    content = bytearray((root / path).read_bytes())
    at = chance.randrange(len(content))
    content[at] = chance.randrange(256)
    return Mutation(f"{path}: byte {content[at]} at {at}", {path: bytes(content)})


def _cut_off(root: Path, chance: random.Random) -> Mutation:
    path = _some_file(root, chance)
    content = (root / path).read_bytes()
    at = chance.randrange(len(content))
    return Mutation(f"{path}: cut off at {at}", {path: content[:at]})


def _odd_setting(text: str, chance: random.Random) -> tuple[str, str]:
    """Another value for a key of one line."""
    keys = list(re.finditer(r"^( *)(- )?(\w+): ?(.*)$", text, re.MULTILINE))
    found = chance.choice(keys)
    value = yaml.safe_dump(_odd_value(chance), allow_unicode=True, default_flow_style=True, width=10**6)
    value = value.removesuffix("\n").removesuffix("\n...")
    told = f"{found[0].strip()!r:.50} -> {value!r:.60}"
    return told, text[: found.start(4)] + " " * found[0].endswith(":") + value + text[found.end(4) :]


SETTING_LINES = (
    *(
        "nav:\n  - index.md\n  - khong-co.md\n",
        "nav: []\n",
        "nav: index.md\n",
        "nav:\n  Trang: index.md\n",
        "nav: {}\n",
    ),
    *("nav:\n  - Ngoài: https://vidu.example\n  - index.md\n", "nav:\n  - Tệp: tep/phu-luc.pdf\n", "nav: [1, null]\n"),
    *(
        "nav:\n  - Kế hoạch: plans/2026/2-kh-ubnd.md\n",
        "nav:\n  - Nhóm:\n      - index.md\n      - [a]\n",
        "nav: [/index.md]\n",
    ),
    *(
        "theme: khong-co\n",
        "theme: {name: khong-co}\n",
        "theme: {custom_dir: khong-co}\n",
        "theme: 1\n",
        "theme: readthedocs\n",
    ),
    *("plugins: [khong-co]\n", "plugins: [search]\n", "plugins: search\n", "plugins: 1\n", "plugins: [tags]\n"),
    *(
        "hooks: [khong-co.py]\n",
        "hooks: x\n",
        "watch: [khong-co]\n",
        "watch: plans\n",
        "watch: [docs]\n",
        "docs_dir: khong-co\n",
    ),
    *("site_dir: docs\n", "site_dir: .\n", "docs_dir: .\n", "use_directory_urls: false\n", "use_directory_urls: có\n"),
    *(
        "site_url: vidu.example\n",
        "site_url: https://vidu.example\n",
        "site_url: ''\n",
        "site_url: 1\n",
        "site_author: 1\n",
    ),
    *(
        "copyright: 1\n",
        "copyright: [a]\n",
        "repo_url: x\n",
        "repo_url: https://vidu.example\n",
        "repo_name: 1\n",
        "edit_uri: 1\n",
    ),
    *(
        "extra_css: x.css\n",
        "extra_css: [1]\n",
        "extra_css: [khong-co.css]\n",
        "extra_javascript: [1]\n",
        "extra_javascript: x\n",
    ),
    *(
        "extra_templates: [khong-co.html]\n",
        "markdown_extensions: [khong-co]\n",
        "markdown_extensions: footnotes\n",
        "strict: có\n",
    ),
    *(
        "dev_addr: x\n",
        "dev_addr: 127.0.0.1:8000\n",
        "validation: {nav: {omitted_files: bo}}\n",
        "validation: 1\n",
        "khoa_la: 1\n",
    ),
    *(
        "exclude_docs: '*.md'\n",
        "draft_docs: '*.md'\n",
        "not_in_nav: 1\n",
        "not_in_nav: ''\n",
        "not_in_nav: '[z-a]'\n",
        "pages: []\n",
    ),
    *(
        "INHERIT: khong-co.yml\n",
        "INHERIT:\n",
        "not_in_nav: /plans/\n",
        "theme: {favicon: assets/khac.svg}\n",
        "google_analytics: [a, b]\n",
        "remote_branch: 1\n",
        "extra: []\n",
        "- x\n",
        "site_name: 1\n",
    ),
)


def _odd_line(text: str, chance: random.Random) -> tuple[str, str]:
    """A setting of MkDocs, in place of the one that is there."""
    line = chance.choice(SETTING_LINES)
    name = line.partition(":")[0]
    without = re.sub(rf"^{re.escape(name)}:.*\n(?:[ -].*\n|\n)*", "", text, count=1, flags=re.MULTILINE)
    return repr(line), f"{without}\n{line}"


def _without_line(text: str, chance: random.Random) -> tuple[str, str]:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return f"without {lines[at]!r:.60}", "".join(lines[:at] + lines[at + 1 :])
