"""What the search is told of each page."""
