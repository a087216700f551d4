"""Third floor: from the Site to files beside the pages, as `{path: bytes}`; pure functions."""
