"""Feeds in their formats: RSS, Atom, JSON Feed, lists of feeds."""
