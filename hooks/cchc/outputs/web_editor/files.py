"""The files below /admin/, as `{path: bytes}`: none unless the settings ask for the editor and it is installed."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

import yaml

from cchc.content.site import Site
from cchc.content.web_editor import WebEditor, editor_sources
from cchc.outputs.web_editor.configuration import configuration, hosts
from cchc.outputs.web_editor.shapes import shapes_file

_FOLDER = "admin"
_MADE = ("config.yml", "shapes.json")
_POLICY = "POLICY"
"""Stands in index.html for what the page may load."""


def web_editor_files(site: Site) -> dict[str, bytes]:
    """The editor with its configuration for this site."""
    editor, sources = site.settings.province.web_editor, _sources(site)
    if editor is None or not sources:
        return {}
    files = {name: file.read_bytes() for name, file in sources.items()}
    policy = escape(_policy(site, editor)).encode()
    files["index.html"] = files["index.html"].replace(_POLICY.encode(), policy, 1)
    written = yaml.dump(configuration(site, editor), allow_unicode=True, sort_keys=False, width=120)
    files |= dict(zip(_MADE, (written.encode(), shapes_file(site)), strict=True))
    return {f"{_FOLDER}/{name}": content for name, content in files.items()}


def web_editor_output_paths(site: Site) -> tuple[str, ...]:
    """The output paths of the same files, known before any of them is read."""
    sources = _sources(site)
    return tuple(f"{_FOLDER}/{name}" for name in (*sources, *_MADE)) if sources else ()


def _sources(site: Site) -> Mapping[str, Path]:
    return editor_sources(site.root) if site.settings.province.web_editor else {}


def _policy(site: Site, editor: WebEditor) -> str:
    """What the page of the editor may load: its own files, and talk to the server of the repository.

    Decap makes functions of texts (`'unsafe-eval'`: it checks its configuration so) and puts styles into the page.
    """
    servers = " ".join(hosts(site, editor))
    rules = {
        "default-src": "'none'",
        "script-src": "'self' 'unsafe-eval'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": f"'self' data: blob: {servers}",
        "media-src": f"'self' data: blob: {servers}",
        "font-src": "'self' data:",
        "connect-src": f"'self' data: blob: {servers}",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())
