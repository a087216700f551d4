"""Second floor: from the Site to what a page shows. Python decides what, Jinja decides how."""
