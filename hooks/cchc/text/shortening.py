"""Texts that have to fit: whole words of them, with "…" where something is left out."""


def shortened(text: str, longest: int) -> str:
    """At most `longest` letters, "…" included; blanks are made single. A word that alone is longer is cut."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    kept = words[:longest].rpartition(" ")[0] or words[: longest - 1]
    return kept.rstrip(",;:.- ") + "…"
