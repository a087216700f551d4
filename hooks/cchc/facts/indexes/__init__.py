"""Results of indices: pages, register, charts."""
