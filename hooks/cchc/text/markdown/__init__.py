"""Markdown of editors, read the way that GitHub and GitLab show it: one engine for every text of the site."""
