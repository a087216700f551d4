"""From what the national portal exports, or a province's own table, to files of docs/thu-tuc/.

`sources.py` reads files into records (texts by key of the model); `filings.py`, `papers.py`, `legal_basis.py` and
`cells.py` part the tables that the portal's export runs together; `conversion.py` makes the front matter of one record
and says what it could not understand; `procedure_files.py` writes and compares, and never touches a record that an
editor has changed since; `report.py` tells all of it in Markdown.
"""
