"""The ids that diaries hold and scripts rely on: a contract, changed only with a migration."""

from tests.domain.known import VOCABULARY

ZONES = """
head-top.m head-back.l head-back.m head-back.r brow-temple.l brow-temple.r jaw-ear.l jaw-ear.r
throat.m neck-side.l neck-side.r neck-back.l neck-back.m neck-back.r
shoulder-top.l shoulder-top.r shoulder-front.l shoulder-front.r shoulder-blade.l shoulder-blade.r
breastbone.m chest-side.l chest-side.r belly-upper.m belly-lower.m
upper-back.l upper-back.m upper-back.r low-back.l low-back.m low-back.r tailbone.m
arm-front.l arm-front.r arm-back.l arm-back.r elbow.l elbow.r forearm-palm.l forearm-palm.r
forearm-back.l forearm-back.r
hand-thumb.l hand-thumb.r hand-little.l hand-little.r
groin.l groin.r hip-side.l hip-side.r buttock.l buttock.r
thigh-front.l thigh-front.r thigh-outer.l thigh-outer.r thigh-back.l thigh-back.r
knee.l knee.r shin.l shin.r calf.l calf.r
ankle-top.l ankle-top.r heel-sole.l heel-sole.r
"""

TRIGGERS = {
    "posture": """
posture-general same-position sit-long slump-sit forward-head screen-side laptop-low phone-down
phone-cradle arms-unsupported arms-forward shoulders-up drive-long travel-seat stand-long
stand-one-leg bend-forward twist-held overhead look-up kneel-squat cross-legs sit-wallet seat-edge
read-bed lean-elbow desk-setup
    """,
    "load": """
bag-one-side backpack strap-pressure carry-child heavy-lift lift-twist push-pull carry-far
    """,
    "activity": """
strenuous more-than-usual less-than-usual new-exercise run-jump hills-stairs walk-long
uneven-ground cycle swim-throw racquet gym-lift situps kick-sprint garden housework diy
sudden-move
    """,
    "repetitive": """
repetitive-motion type-mouse texting grip-tools handcraft instrument line-work chew-gum nail-bite
    """,
    "stress": "stress-anxiety work-pressure worry-pain low-mood clench chest-breath rushed",
    "sleep": """
sleep-short sleep-broken sleep-stomach sleep-side sleep-curl sleep-back-flat pillow-high
pillow-low bed-new arm-overhead-sleep nap-chair
    """,
    "injury": """
accident-injury fall car-crash sprain-strain knock surgery cast-sling dental old-injury injection
    """,
    "body": """
pregnancy after-birth period illness cough fatigue dehydrated skipped-meal alcohol caffeine
eye-strain heels shoes med-change constipation
    """,
    "environment": "cold-draught cold-weather heat weather-change vibration",
    "care": "session-day release-hard stretch-hard routine-missed routine-changed",
    "other": "not-sure none other",
}

QUALITIES = """
local-ache tender knot tight stiff morning-stiff restricted-rom referred radiating shooting
burning sharp throbbing deep-ache heavy cramp twitch tingling numbness weakness clumsy unsteady
headache jaw-pain dizzy ear-ring eye-tired night-pain rest-pain move-pain swelling warm-red bruise
post-soreness
"""

EASERS = """
move change-position rest heat-pack cold-pack stretch self-release massage breathing sleep-good
medicine company nothing
"""

WATCHED = {
    "knot": "watch rf-lump",
    "morning-stiff": "watch rf-inflammatory",
    "radiating": "watch rf-nerve-persistent",
    "shooting": "watch rf-nerve-persistent rf-myelopathy",
    "burning": "watch rf-shingles",
    "throbbing": "watch rf-dvt rf-gca",
    "heavy": "watch rf-heart",
    "tingling": "watch rf-nerve-persistent",
    "numbness": "watch rf-nerve-persistent rf-cauda-equina",
    "weakness": "watch rf-progressive-weakness",
    "clumsy": "flag rf-myelopathy",
    "unsteady": "flag rf-myelopathy rf-cauda-equina",
    "headache": "watch rf-headache-change",
    "jaw-pain": "watch rf-gca rf-heart",
    "dizzy": "watch rf-neck-artery rf-heart",
    "ear-ring": "watch rf-headache-change",
    "night-pain": "watch rf-night-constant",
    "rest-pain": "watch rf-night-constant",
    "swelling": "watch rf-dvt rf-hot-joint",
    "warm-red": "flag rf-dvt rf-hot-joint",
    "bruise": "watch rf-bruise",
}


def test_there_are_exactly_these_68_zones_in_this_order() -> None:
    assert [zone.id for zone in VOCABULARY.zones] == ZONES.split()
    assert len(VOCABULARY.zones) == 68


def test_there_are_exactly_these_118_triggers_in_11_groups() -> None:
    groups = {
        group.id: [term.id for term in VOCABULARY.in_group(group.id)] for group in VOCABULARY.groups
    }
    assert groups == {group: ids.split() for group, ids in TRIGGERS.items()}
    assert (len(VOCABULARY.groups), len(VOCABULARY.triggers)) == (11, 118)


def test_there_are_exactly_these_34_qualities_and_13_easers() -> None:
    assert [term.id for term in VOCABULARY.qualities] == QUALITIES.split()
    assert [term.id for term in VOCABULARY.easers] == EASERS.split()
    assert (len(VOCABULARY.qualities), len(VOCABULARY.easers)) == (34, 13)


def test_qualities_keep_their_link_to_the_red_flags() -> None:
    linked = {
        term.id: " ".join([term.attention, *term.red_flags])
        for term in VOCABULARY.terms
        if term.attention != "none" or term.red_flags
    }
    assert linked == WATCHED


def test_no_two_things_share_an_id() -> None:
    ids = [each.id for each in VOCABULARY.everything]
    assert len(ids) == len(set(ids)) == 68 + 118 + 34 + 13
