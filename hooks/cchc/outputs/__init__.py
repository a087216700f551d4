"""From the Site to files beside the pages, as `{path: bytes}`; pure functions.

`files.py` lists all outputs that ask for no rendered page. `output_paths.py` collects the paths of all of them: a page
whose address is one of these is refused by check and build before anything is written. `social_pictures.py` draws the
background once from an SVG template, and Pillow writes on it: an SVG each would take three times as long.
"""
