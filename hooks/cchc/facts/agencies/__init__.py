"""Agencies: lists, pages, names as plans write them."""
