"""`python -m cchc`."""

from cchc.cli import main

main(prog_name="cchc")
