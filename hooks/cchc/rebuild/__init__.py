"""What a build may take over from the last one, and how the site that comes of it is put in place.

A page whose fingerprint (`fingerprints/`: a hash of all that it is made from) is that of the last build would come out
the same again, so its file stays where it is. `store.py` has the records of the last build's files, `site_folder.py`
the folder they lie in, and `last_build.py` decides by both which file stays. `workers.py` are processes that draw a
share of the pages, `site_lock.py` keeps two builds of one site apart, and `put_in_place.py` replaces the site that
readers see by a new one, in one step where the system can exchange two folders.

Nothing here knows MkDocs: the steps of a build that it drives lie in `hooks/build_steps`.
"""
