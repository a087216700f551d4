"""Initiatives: page, register."""
