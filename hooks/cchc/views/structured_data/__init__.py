"""JSON-LD: what a page says of itself in the words of schema.org, and never what is not known."""

from cchc.views.structured_data.pages import structured_data

__all__ = ["structured_data"]
