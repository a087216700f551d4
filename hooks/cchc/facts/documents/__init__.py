"""Documents: page, register, chains, citations."""
