"""Looking for what is wrong with the files, saying what to do, and mending what can be mended."""
