"""From the Site to files beside the pages, as `{path: bytes}`; pure functions.

`files.py` lists all outputs that ask for no rendered page. `output_paths.py` asks all that write where their files
lie, so that no address is in the place of one: the check and the build tell it before anything is touched.
`social_pictures.py` draws its ground once from an SVG template, and Pillow writes on it: an SVG each would take three
times as long.
"""
