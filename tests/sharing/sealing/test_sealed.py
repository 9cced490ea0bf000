"""Only the key or the words open it; a cut, altered or foreign file is one sentence."""

import secrets
import sys
from base64 import b64encode

import pyrage
import pytest

from selfcare.knowledge.loader import load
from selfcare.sharing.sealing.lock import Lock, lock, unlock
from selfcare.sharing.sealing.passphrase import as_typed, new_passphrase
from selfcare.sharing.sealing.sealed import (
    ARMOUR,
    ATTEMPTS,
    MAGIC,
    SealError,
    is_public_key,
    is_sealed,
    needs_passphrase,
    open_by,
    open_with,
    seal_for,
    seal_with,
    why_not,
)

SECRET = str(pyrage.x25519.Identity.generate())
PUBLIC = str(pyrage.x25519.Identity.from_str(SECRET).to_public())
OTHER = str(pyrage.x25519.Identity.generate())
KEY = f"# created: today\n{SECRET}\n"
PLAIN = "Schmerz 6, \u0627\u0644\u0631\u0642\u0628\u0629".encode() * 1000
SEALED = seal_for(PLAIN, [PUBLIC])


def test_each_of_several_keys_opens_it() -> None:
    other = str(pyrage.x25519.Identity.from_str(OTHER).to_public())
    sealed = seal_for(PLAIN, [PUBLIC, other])
    assert open_by(sealed, KEY) == open_by(sealed, f"{OTHER}\r\n") == PLAIN
    assert is_sealed(sealed)
    assert not needs_passphrase(sealed)
    assert b"Schmerz" not in sealed


def test_the_words_open_it_and_others_do_not() -> None:
    sealed = seal_with(PLAIN, "a-b-c")
    assert is_sealed(sealed)
    assert needs_passphrase(sealed)
    assert open_with(sealed, "a-b-c") == PLAIN
    with pytest.raises(SealError, match="the passphrase is another one"):
        open_with(sealed, "a-b-d")


def test_a_file_as_text_is_known_too() -> None:
    armoured = pyrage.encrypt(b"x", [pyrage.x25519.Recipient.from_str(PUBLIC)], armored=True)
    assert is_sealed(armoured)
    assert not needs_passphrase(armoured)
    assert open_by(armoured, KEY) == b"x"
    header = b64encode(MAGIC + b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n")
    assert needs_passphrase(ARMOUR + b"\n" + header + b"\n-----END AGE ENCRYPTED FILE-----\n")
    assert not needs_passphrase(b"-----BEGIN AGE ENCRYPTED FILE-----\n\xff=a=b=c\n")


@pytest.mark.parametrize("cut", [*range(0, 250, 20), 20_000, -1])
def test_a_cut_file_is_one_sentence(cut: int) -> None:
    with pytest.raises(SealError, match="cannot be opened"):
        open_by(SEALED[:cut], KEY)


@pytest.mark.parametrize("place", [*range(0, 23_000, 997), -1])
def test_an_altered_file_is_one_sentence(place: int) -> None:
    altered = bytearray(SEALED)
    altered[place] ^= 1
    with pytest.raises(SealError, match="cannot be opened"):
        open_by(bytes(altered), KEY)


def test_another_key_or_none_is_one_sentence() -> None:
    with pytest.raises(SealError, match="made for another key"):
        open_by(SEALED, OTHER)
    for text in ("", "hello", "AGE-SECRET-KEY-1AAAA"):
        with pytest.raises(SealError, match="no secret key"):
            open_by(SEALED, text)


def test_a_busy_moment_does_not_keep_a_file_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    busy = iter([True] * (ATTEMPTS - 1))

    def decrypt(content: bytes, _passphrase: str) -> bytes:
        if next(busy, False):
            raise pyrage.DecryptError("Excessive work parameter for passphrase.")
        return content[::-1]

    monkeypatch.setattr(pyrage.passphrase, "decrypt", decrypt)
    assert open_with(b"abc", "words") == b"cba"


def test_what_would_take_for_ever_is_refused_at_once() -> None:
    endless = b"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n" + b"A" * 43 + b"\n--- " + b"A" * 43 + b"\n"
    with pytest.raises(SealError, match=r"too long.* try again, or open it with the age program"):
        open_with(MAGIC + endless + bytes(32), "a")


@pytest.mark.parametrize(
    "text",
    ["", "age1", "ssh-ed25519 AAAA", PUBLIC[:-1], SECRET],
    ids=["nothing", "short", "ssh", "cut", "secret"],
)
def test_what_is_no_public_key_is_said(text: str) -> None:
    with pytest.raises(SealError, match="is no public key"):
        seal_for(b"x", [PUBLIC, text])


def test_without_the_extra_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pyrage", None)
    with pytest.raises(SealError, match=r"pip install 'selfcare\[share\]'"):
        seal_for(b"x", [PUBLIC])


def test_six_words_of_a_list_without_doubt_or_double() -> None:
    words = load("passphrase")["words"]
    assert len(set(words)) == len(words) == 7772
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    made = new_passphrase(words)
    assert len(made.split("-")) == 6
    assert set(made.split("-")) <= set(words)
    assert made != new_passphrase(words)
    assert new_passphrase(words, lambda drawn: drawn[0]) == "-".join(["abacus"] * 6)
    assert new_passphrase.__defaults__ == (secrets.choice,)


def test_the_words_may_be_typed_with_spaces_and_capitals() -> None:
    assert as_typed("  Abacus abdomen-ABIDE ") == "abacus-abdomen-abide"


def test_a_lock_seals_for_keys_or_with_words_or_not_at_all() -> None:
    assert lock(PLAIN, Lock()) == (PLAIN, "")
    assert open_by(lock(PLAIN, Lock((PUBLIC,))).content, KEY) == PLAIN
    sealed = lock(PLAIN, Lock(has_words=True))
    assert unlock(sealed.content, sealed.passphrase.upper().replace("-", " ")) == PLAIN
    assert [each.is_open for each in (Lock(), Lock((PUBLIC,)), Lock(has_words=True))] == [
        True,
        False,
        False,
    ]


def test_a_public_key_is_known_as_one() -> None:
    assert is_public_key(f" {PUBLIC}\n")
    assert not is_public_key(PUBLIC[:-1])
    assert not is_public_key(SECRET)


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert why_not() == ""
    monkeypatch.setitem(sys.modules, "pyrage", None)
    assert "pip install 'selfcare[share]'" in why_not()
