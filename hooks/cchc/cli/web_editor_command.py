"""`cchc web-editor`: the repository of this machine for the web editor of a preview."""

import json
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import click

from cchc.cli.help_text import epilog
from cchc.cli.options import ROOT
from cchc.content.web_editor import FOLDER, editor_sources
from cchc.editing.local_repository import NotAnsweredError, answer

PORT = 8081
_HOSTS = ("localhost", "127.0.0.1")
_LARGEST = 100_000_000
"""Bytes of a request: files come in it, in letters."""


@click.command(
    "web-editor",
    epilog=epilog(
        {"cchc web-editor": "rồi mở http://127.0.0.1:8000/admin/ của mkdocs serve"},
        well="đã dừng bằng Ctrl+C",
        badly="chưa cài trình soạn thảo, hoặc cổng đang có chương trình khác dùng",
    ),
)
@ROOT
def web_editor(root: Path) -> None:
    """Thử trình soạn thảo web trên máy này.

    Trình soạn thảo của bản xem trước đọc và ghi kho ở đây, không cần máy chủ nào.

    Mở hai cửa sổ lệnh: một chạy mkdocs serve, một chạy lệnh này; rồi mở http://127.0.0.1:8000/admin/. Lưu là ghi
    thẳng vào tệp; xem lại bằng git diff. Dừng bằng Ctrl+C.
    """
    if not editor_sources(root):
        raise click.ClickException(f"chưa cài trình soạn thảo trong {FOLDER}/; chạy make web-editor")
    with local_server(root, PORT) as server:
        click.echo(f"Kho {root.resolve()} sẵn sàng cho trình soạn thảo; dừng bằng Ctrl+C")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")


def local_server(root: Path, port: int) -> ThreadingHTTPServer:
    """A server for the editor, on this machine alone; 0 for any free port."""
    return ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, root))


class _Handler(BaseHTTPRequestHandler):
    """Pages of other hosts may send requests here too: only those of this machine are answered."""

    def __init__(self, root: Path, *arguments: object) -> None:
        self._root = root
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_OPTIONS(self) -> None:
        """Answer a browser that asks whether a page may send a request."""
        self._send(204 if self._is_ours() else 403, b"")

    def do_POST(self) -> None:
        """Answer one request of the editor."""
        length = int(self.headers.get("Content-Length") or 0)
        if not self._is_ours() or self.path != "/api/v1" or not 0 < length <= _LARGEST:
            self._send(403, b"{}")
            return
        try:
            told, status = answer(self._root, json.loads(self.rfile.read(length))), 200
        except ValueError:
            told, status = {"error": "yêu cầu không phải JSON"}, 422
        except NotAnsweredError as error:
            told, status = {"error": str(error)}, error.status
        except OSError as error:
            told, status = {"error": f"máy không đọc hay ghi được tệp ({error.strerror})"}, 500
        self._send(status, json.dumps(told, ensure_ascii=False).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""

    def _is_ours(self) -> bool:
        origin = urlsplit(self.headers.get("Origin") or "").hostname
        # a name of somebody else's may lead to this machine too
        asked = urlsplit(f"//{self.headers.get('Host') or ''}").hostname
        return origin in _HOSTS and asked in _HOSTS

    def _send(self, status: int, content: bytes) -> None:
        self.send_response(status)
        if self._is_ours():
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
            self.send_header("Access-Control-Allow-Headers", "Content-Type")
            self.send_header("Access-Control-Allow-Methods", "POST")
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
