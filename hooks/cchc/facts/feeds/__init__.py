"""Feeds: which there are, what is in them.

`site_feeds.py` says which there are. `entry_shelf.py` makes one entry of each item, in however many feeds it stands.
"""
