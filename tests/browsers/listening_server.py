"""The built site as a strict host serves it, with an ear in each page: what goes wrong is in `heard`."""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from site_server import SiteHandler

# nothing of another host, nothing made from a text at run time
POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
POLICY += "; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self' mailto:"
EAR = b"""<script>{
  const heard = window.heard = [];
  addEventListener("error", event => heard.push(`script: ${event.message ?? event.target.outerHTML}`), true);
  addEventListener("unhandledrejection", event => heard.push(`promise: ${event.reason}`));
  addEventListener("securitypolicyviolation", event => heard.push(`policy: ${event.blockedURI}`));
  for (const level of ["error", "warn"]) console[level] = (...words) => heard.push(`console: ${words.join(" ")}`);
}</script>"""


class ListeningHandler(SiteHandler):
    """Pages with the ear as the first thing in their head, under a policy for what they may load."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file = file / "index.html"
        if file.suffix != ".html" or not file.is_file():
            return super().send_head()
        content = file.read_bytes().replace(b"<head>", b"<head>" + EAR, 1)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)
