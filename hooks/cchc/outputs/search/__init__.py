"""The search index, made by Pagefind.

Pagefind is given folded words alone, over its pipe, and what the reader shall see is put into its fragments: bare
words make an index a fifth as large, and Pagefind knows no đ. `assets/search-engine.js` asks it, ranks the best anew
by how near the words stand, and has all numbers of ranking; `search-passage.js` marks. Measure with `python -m
bench.search`.
"""
