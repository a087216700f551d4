"""News: the page of an item, what is related to it."""
