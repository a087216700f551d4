"""`python -m cchc`: the commands where the folder of programs is not on the path."""

from cchc.cli import main

if __name__ == "__main__":
    main()
