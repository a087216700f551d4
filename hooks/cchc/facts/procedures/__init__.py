"""Procedures: page, register, completeness."""
