"""What the search is told of each page and each task: one declaration for words, one for facets."""
