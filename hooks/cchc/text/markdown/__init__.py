"""Markdown of editors, read the way that GitHub and GitLab show it: one engine for every text of the site.

`engine.py` reads bodies and keys alike, so that checks, pages and feeds see the same. `repairs.py` mends what has one
answer. `allowed_html.py` takes out of the finished HTML what may not be in a page, whatever the checks have said.
Templates are Markdown of ours, read by Python-Markdown: see `cchc/views/written_text.py`.
"""
