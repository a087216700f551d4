"""The search index, made by Pagefind."""
