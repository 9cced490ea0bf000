"""The parts of `selfcare routine`, a file each."""
