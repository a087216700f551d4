"""Fingerprints: short hashes of all that a page, a feed or a whole build is made from.

While a file's fingerprint is the one that it had in the last build, its bytes are the same too, and the file stays in
the site as it lies there. A fingerprint therefore has to change with everything that could change the file; it should
change with little else, for then pages are drawn again in vain.

- `values.py`: of any value, worked out of all its parts; a part that it cannot read is an error, not left out.
- `pages.py`: of pages. News, procedures and questions count by the values that their pages are drawn from, other types
  by the whole site but texts of news.
- `feeds.py`: of the files of feeds.
- `repository.py`: of what all of these are made with (code, templates, settings, libraries), and of all that a build
  reads, so that a build ends at once where nothing has changed.
"""
