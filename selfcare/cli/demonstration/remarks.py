"""What the made-up person writes beside an entry now and then."""

from itertools import cycle
from random import Random
from typing import Final

_REMARKS: Final = {
    "neck": (
        "Crept up during a long call.",
        "Easier once I got up for tea.",
        "Stiff when I look over my left shoulder.",
        "Kitchen table and laptop all morning.",
        "Hung out the washing without a break.",
        "Hardly noticed it until I sat down again.",
        "Carried the shopping in two bags this time.",
        "Walked home instead of the bus. That was good.",
        "Held the phone with my shoulder again.",
        "Warm shower helped a little.",
        "The train was full, stood all the way.",
        "Nothing special today.",
        "Window seat, cold draught.",
        "Forgot the time at the screen.",
    ),
    "mild": (
        "Only when I think of it.",
        "Played with the kids, all fine.",
        "Drove across town without thinking about it.",
        "A good week so far.",
        "Slept through, easy morning.",
        "New chair at work. Let us see.",
    ),
    "none": (
        "Nothing all day.",
        "The first free day in a long time.",
        "A long walk, and nothing.",
        "Forgot that I have a neck.",
    ),
    "moving": (
        "Two days of boxes.",
        "Carried the bookshelf with my brother. Too much.",
        "Bad day, but walking helped a bit.",
        "Still sore from the move.",
        "Going down, slowly.",
    ),
    "deadline": (
        "Deadline week. Forgot to get up.",
        "Ten hours at the desk yesterday.",
        "Handed it in. Shoulders up to the ears.",
        "Slowly letting go again.",
    ),
    "back": (
        "After the long drive.",
        "Fine once I am moving.",
        "Stiff getting out of the car.",
        "Weeding in the garden yesterday.",
        "Putting on socks was the worst of it.",
    ),
    "head": (
        "Came on after lunch.",
        "A long day at the screen.",
        "Drank too little today.",
        "Lay down for half an hour, then better.",
    ),
    "session": (
        "Felt easy today.",
        "Right side moves further than the left.",
        "In a hurry, but done.",
        "On the carpet at my sister's place.",
        "Shoulders warm afterwards.",
    ),
    "visit": (
        "Mostly left shoulder top today.",
        "Looked at the doorway stretch again.",
        "Shorter routine, more often. Fine with me.",
        "Talked about breaks at the desk.",
        "Low back as well this time.",
        "Went through the diary together.",
        "Same routine for now.",
        "Neck turns further than last time.",
    ),
}


class Remarks:
    """Hands out remarks so that none comes again before all others were used."""

    def __init__(self, random: Random) -> None:
        """Put them in an order that depends on `random`."""
        self._random = random
        self._next = {
            topic: cycle(random.sample(said, len(said))) for topic, said in _REMARKS.items()
        }

    def now_and_then(self, topic: str, chance: float = 0.12) -> str:
        """Return a remark on the topic, or mostly nothing."""
        return next(self._next[topic]) if self._random.random() < chance else ""
