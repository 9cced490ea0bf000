"""`selfcare zones`: where it hurt over some days, how strong, and on how many."""

import argparse
import json

from selfcare.cli.context import Context
from selfcare.cli.since import since
from selfcare.domain.days import in_days
from selfcare.domain.insights.zones_over_time import ZonesOverTime, zones_over_time


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--since", metavar="WHEN", default="30d", help="30d, 2026-11-01 or all (30d)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace, context: Context) -> None:
    """Print a line a zone, those that hurt on most days first."""
    first = since(options.since, context)
    until = context.clock.now().date()
    seen = zones_over_time(context.diary.entries(first, until, {"pain"}))
    if options.json:
        zones = [{**each._asdict(), "mean": round(each.mean, 1)} for each in seen.zones]
        print(json.dumps({"days_noted": seen.noted, "zones": zones}))
    else:
        _print(seen, context)


def _print(seen: ZonesOverTime, context: Context) -> None:
    if not seen.noted:
        print("No pain was noted in this time, and no day without pain.")
        return
    print(f"Pain, or that there was none, was noted on {in_days(seen.noted)}.")
    for each in seen.zones:
        name = context.vocabulary.short(each.zone)
        print(f"{name:<28}  worst {each.worst:>2}  mean {each.mean:>4.1f}  on {in_days(each.days)}")
