"""Feeds: which there are, what is in them.

`site_feeds.py` says which there are. `item_entries.py` makes one entry of each item, in however many feeds it stands.
"""
