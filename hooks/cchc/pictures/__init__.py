"""What is published of a picture, worked out of its bytes alone.

No picture goes out as it was handed in: it is turned upright, brought to sRGB and at most 1,600 pixels, loses its
metadata, and is written in several sizes, as WebP too where that is smaller. What was made is kept in
`.cache/pictures/` by the hash of the bytes and `making.VERSION`, sealed and safe to delete; check, build and preview
share it. The first pages of PDFs are drawn by a process of their own, and kept in `.cache/first-pages/`.
"""
