"""Phản ánh, kiến nghị: channels, the form, the page after it."""
