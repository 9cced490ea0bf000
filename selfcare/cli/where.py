"""`selfcare where`: show where the files are."""

import argparse
import json

from selfcare.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace, context: Context) -> None:
    """Print the folders."""
    home = context.home
    if options.json:
        print(json.dumps({"data": str(home.data), "state": str(home.state)}))
        return
    there = "" if home.data.exists() else "  (made when you note something)"
    print(f"Your diary:    {home.data}{there}")
    print(f"This machine:  {home.state}")
    print("Copy the first folder to keep or move your diary. The second stays here.")
