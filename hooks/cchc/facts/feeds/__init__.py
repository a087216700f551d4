"""Feeds: which there are, what is in them."""
