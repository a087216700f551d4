"""Vietnamese text: folding, slugs, sort keys, document numbers, dates, time periods, Markdown.

What a person types has one form each: an address `addresses.py`, a name of a file or of a page `file_names.py`, a
document's number `document_number.py`. What is wrong with letters is one list, `writing.py`: each fault has a name
and a function that mends a text and keeps its lines, so that messages, reading and `cchc check --fix` agree. Garbled
text is told and mended by `--fix`, but never read as if it were mended.
"""
