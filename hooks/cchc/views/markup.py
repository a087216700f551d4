"""Markdown of single fields (a task's text) as HTML; whole pages are MkDocs' own work."""

import markdown

_converter = markdown.Markdown(extensions=["sane_lists"])


def render(text: str) -> str:
    """HTML of a short Markdown text; one plain paragraph comes without its `<p>`."""
    html = _converter.reset().convert(text)
    if html.startswith("<p>") and html.count("<p>") == 1 and html.endswith("</p>"):
        return html[3:-4]
    return html
