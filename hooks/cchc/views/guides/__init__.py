"""The guides for editors (`/huong-dan/`): texts of `hooks/guides/`, and what is looked up, worked out of the models.

A preview always has them, the public site where the settings say so. Nothing of them is in search or site map.
"""
