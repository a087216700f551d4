"""The web editor at /admin/: its configuration, made from the models of the content, and its files.

`files.py` puts all together, `configuration.py` describes the repository and its collections, `fields.py` the fields
of one model (`annotations.py` takes apart what they take), `shapes.py` what the form of a file asks for. What the
editor does in the browser lies in web-editor/.
"""
