"""Third floor: what helps editors to write content."""
