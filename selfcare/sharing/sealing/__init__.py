"""Files that only somebody with the key or the passphrase can read, in the format of the `age` program."""
