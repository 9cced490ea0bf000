"""Playing a routine: laid out in time, told the time from outside, kept so that it can go on later."""
