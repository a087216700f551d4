"""JSON-LD: what a page says of itself in the words of schema.org, and never what is not known.

What is made up (`minh_hoa`) is told nowhere: machines do not read the notice on the page.
"""

from cchc.views.structured_data.pages import structured_data

__all__ = ["structured_data"]
