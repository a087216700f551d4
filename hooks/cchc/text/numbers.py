"""Numbers as Vietnamese readers write them."""


def printed_number(value: float) -> str:
    """At most three decimals, after a comma, without zeros at the end: 79.51 → "79,51", 80.0 → "80"."""
    whole, _, decimals = f"{value:.3f}".partition(".")
    decimals = decimals.rstrip("0")
    printed = f"{whole},{decimals}" if decimals else whole
    return "0" if printed == "-0" else printed
