"""Lets `python -m selfcare` do what the `selfcare` command does."""

import sys

from selfcare.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
