"""config.yml of the web editor: the repository, how to sign in, a collection for each content type."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from cchc.content.content_type import ContentType
from cchc.content.page import PAGE, Page
from cchc.content.plan import PLAN
from cchc.content.procedure import PROCEDURE
from cchc.content.registry import TYPES
from cchc.content.site import Site
from cchc.content.web_editor import WebEditor
from cchc.outputs.web_editor.fields import PICTURES, fields_of
from cchc.views.web_editor import collection_name, entry_name

Values = dict[str, Any]

LISTED = "_thuoc_loai"
"""What the editor notes of a file that has the keys of its type: a folder's own index.md, which lies among them, has
not, and is left out of the list."""

_LOCAL = "http://127.0.0.1:8081"
"""Where `cchc web-editor` listens on the machine of who previews the site."""

_BODY = {
    "name": "body",
    "label": "Nội dung",
    "widget": "noi-dung",
    "required": False,
    "hint": "Viết theo Markdown; các nút ở trên thêm dấu cho chữ đang bôi đen, hoặc vào chỗ con trỏ.",
}
_SLUG = "{{fields.title | truncate(80, '-')}}"
_SLUGS = {
    PLAN.module: "{{fields.so_ky_hieu | default('ke-hoach')}}",
    "document": "{{fields.so_ky_hieu}}",
}
"""What a new file is called where its title does not say it shortly; Decap makes ASCII letters and dashes of it."""


def configuration(site: Site, editor: WebEditor) -> Values:
    """All of config.yml as plain values."""
    return {
        "backend": _backend(editor),
        **({"local_backend": {"url": f"{_LOCAL}/api/v1"}} if site.is_preview else {}),
        "publish_mode": "editorial_workflow",
        "locale": "vi",
        "site_url": site.settings.base_url,
        "display_url": site.settings.base_url,
        # whatever is uploaded beside the fields is meant for the text, and most of that are pictures
        "media_folder": f"docs/{PICTURES}",
        "public_folder": f"/{PICTURES}",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "collections": [*map(_collection, (kind for kind in TYPES if kind is not PAGE)), _pages(site)],
    }


def _backend(editor: WebEditor) -> Values:
    own: dict[str, Values] = {
        "gitlab": {
            "base_url": editor.server,
            "api_root": f"{editor.server}/api/v4",
            "auth_type": "pkce",
            "app_id": editor.app_id,
        },
        "forgejo": {"api_root": f"{editor.server}/api/v1", "app_id": editor.app_id},
        "github": {"base_url": editor.sign_in, "api_root": _github_api(editor)},
    }
    messages = {
        "create": "Thêm {{collection}}: {{slug}}",
        "update": "Sửa {{collection}}: {{slug}}",
        "delete": "Xóa {{collection}}: {{slug}}",
        "uploadMedia": "Thêm tệp {{path}}",
        "deleteMedia": "Xóa tệp {{path}}",
    }
    common = {"name": editor.kind, "repo": editor.repository, "branch": editor.branch, "commit_messages": messages}
    return common | own[editor.kind]


def _github_api(editor: WebEditor) -> str:
    return "https://api.github.com" if editor.given_server is None else f"{editor.server}/api/v3"


def _collection(kind: ContentType) -> Values:
    return {
        "name": collection_name(kind),
        "label": kind.heading,
        "label_singular": kind.name,
        "folder": kind.folder,
        "create": kind is not PROCEDURE,
        "extension": "md",
        "format": collection_name(kind),
        "path": "{{year}}/{{slug}}" if kind.by_year else "{{slug}}",
        # else Decap puts uploads beside the file
        "media_folder": f"/docs/{PICTURES}",
        "public_folder": f"/{PICTURES}",
        "slug": _SLUGS.get(kind.module, _SLUG),
        "identifier_field": "title",
        "filter": {"field": LISTED, "value": True},
        "fields": [*fields_of(kind.model), _BODY],
    }


def _pages(site: Site) -> Values:
    """The pages written by hand, one by one: a new one has to be put into the menu too, so it is not made here.

    Everybody can read the configuration, so what is withheld is not named in it.
    """
    pages = sorted((item for item in site.published if isinstance(item, Page)), key=lambda page: page.path)
    fields = [*fields_of(Page), _BODY]
    files = [
        {"name": entry_name(page), "label": page.title or page.path, "file": page.path, "fields": fields}
        for page in pages
    ]
    name = collection_name(PAGE)
    return {"name": name, "label": "Trang viết tay", "format": name, "extension": "md", "files": files}


def hosts(site: Site, editor: WebEditor) -> Iterator[str]:
    """The servers that the editor's page talks to: that of the repository, and in a preview the local one."""
    backend = _backend(editor)
    addresses = (backend["api_root"], backend.get("base_url"), editor.server)
    yield from dict.fromkeys(_origin(address) for address in addresses if address)
    if site.is_preview:
        yield _LOCAL


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
