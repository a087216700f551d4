"""The steps of a build between MkDocs and the library: `hooks/build_hook.py` lists them in order and calls them.

Each module has the steps of one subject: `content.py` loads, checks and mounts the content, `reuse.py` retains what
the last build has made, `pictures.py` and `outputs.py` add files, `workers.py` shares the pages out, `pages.py` draws
them, `frame.py` what is around them, `anchors.py` checks links into pages, `search.py` makes the search index.

A step is a function without state of its own: what it needs is in its arguments, among them the `Build` (`build.py`),
and what later steps need of it, it writes there. What asks for nothing of MkDocs
belongs to the library.
"""
