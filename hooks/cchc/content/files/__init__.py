"""What lies in the folders of content: pages, files to publish, and what is wrong with the rest.

`inventory.py` looks through the folders once and follows no link. `places.py` finds the files that an item on the
site, or the settings, name: only these go out (`Site.published_files`), while MkDocs alone would publish whatever
lies in docs/. `kinds.py` lists the kinds of files with what tells that a file is one; `inside.py` looks into each
once, as long as the disk says that it is the same. What is wrong is told once: at the first item that names the file,
else at the file.
"""
