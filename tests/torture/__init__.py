"""Trials that try to lose an entry: kills, failing disks, many writers. Run by `make torture`."""
