"""Open data: what each table holds, declared once; the outputs write it, a page tells of it.

A table is a model whose fields have key, title and meaning. A changed field wants a new version (`table.py`), for
programs of others read it.
"""
