"""Markdown of single fields as plain text in a cell."""

from cchc.facts.plain_lines import plain_lines


def plain_text(markdown: str) -> str:
    """A line for each paragraph and each item, with "•" before items: spreadsheets take a dash for a formula."""
    return "\n".join(f"• {line[2:]}" if line.startswith("- ") else line for line in plain_lines(markdown))
