"""First floor: front matter becomes checked, frozen objects; mistakes become problems with file and line."""
