"""A web server on this machine that does what hosts do: compress texts, keep connections, publish below a folder."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

FOLDER = "/lai-chau"
"""The site is served at the root, and below this folder too."""

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml")


class SiteHandler(SimpleHTTPRequestHandler):
    """A built site. Nothing is said of requests: browsers are asked what they loaded."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(FOLDER))

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() and self.path.partition("?")[0].endswith("/"):
            file = file / "index.html"
        if not file.is_file() or file.suffix not in COMPRESSED:
            return super().send_head()
        content = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, handler: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """The address at which a folder is served, `http://127.0.0.1:8123/`, for as long as the context lasts."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        # a browser's open connections do not keep the test from ending
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            # else a test that fails would leave the run without an end
            server.shutdown()
            thread.join()
