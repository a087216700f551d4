"""Publicity material: gallery, register."""
