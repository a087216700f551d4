"""Fingerprints: short hashes of all that a page, a feed or a whole build is made from.

While a file's fingerprint is the one that it had in the last build, its bytes are the same too, and the file stays in
the site as it lies there. A fingerprint therefore has to change with everything that could change the file; it should
change with little else, for then pages are drawn again in vain.
"""
