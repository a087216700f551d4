"""Ground floor: Vietnamese text. Folding, slugs, sort keys, document numbers, dates, time periods."""
