"""Feeds in their formats: RSS, Atom, JSON Feed, lists of feeds.

`texts.py` works the text of an entry out once, `generator.py` its element once a format: an element moves from one
feed that is written into the next. Files are handed over one by one and lie in their place before MkDocs copies.
Archives have no `next-archive`, so that none ever changes. What changes by the day is kept out by `data-feed="no"` in
templates.
"""
