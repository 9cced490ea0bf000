"""Seals and opens: for a public key, or by a passphrase. Nothing plain touches the disk.

A passphrase is stretched by scrypt, which takes a second or two on purpose: never call that on the
thread that draws the screen.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from types import ModuleType

MAGIC: Final = b"age-encryption.org/v1\n"
ARMOUR: Final = b"-----BEGIN AGE ENCRYPTED FILE-----"

_SECRET: Final = re.compile(r"^AGE-SECRET-KEY-1[A-Z0-9]+$", re.MULTILINE)

ATTEMPTS: Final = 5
"""How often the library is asked to open a file that it holds to be too much work.

Each time it measures anew, for a thousandth of a second, what this computer does in a second, and
refuses what takes more than 16 of these. A busy moment makes it refuse what it would open in the next.
"""

_EXCESSIVE: Final = "Excessive work"
_TOO_LONG: Final = (
    "This file would take too long to open at the moment. Nothing was changed. Please close other "
    "programs and try again, or open it with the age program: age -d FILE"
)


class SealError(Exception):
    """Something cannot be sealed or opened. Its text is for the person."""


def is_sealed(content: bytes) -> bool:
    """Return whether this is a file of age, plain or as text."""
    return content.startswith(MAGIC) or content.lstrip().startswith(ARMOUR)


def why_not() -> str:
    """Return why nothing can be sealed or opened here, as a sentence; empty where it can."""
    try:
        _age()
    except SealError as fault:
        return str(fault)
    return ""


def is_public_key(text: str) -> bool:
    """Return whether this is a public key that something can be sealed for.

    Raises:
        SealError: sealing is not installed.
    """
    age = _age()
    try:
        age.x25519.Recipient.from_str(text.strip())
    except age.RecipientError:
        return False
    return True


def needs_passphrase(content: bytes) -> bool:
    """Return whether a passphrase opens it, and not a key."""
    return b"-> scrypt " in _header(content)


def seal_for(content: bytes, recipients: Sequence[str]) -> bytes:
    """Return the content so that each of these public keys (`age1...`) opens it.

    Raises:
        SealError: one of them is no public key, or sealing is not installed.
    """
    age = _age()
    return _sealed(age, content, [_recipient(age, each) for each in recipients])


def seal_with(content: bytes, passphrase: str) -> bytes:
    """Return the content so that this passphrase opens it. Takes a second or two.

    Raises:
        SealError: sealing is not installed.
    """
    sealed: bytes = _age().passphrase.encrypt(content, passphrase)
    return sealed


def open_with(content: bytes, passphrase: str) -> bytes:
    """Return what a passphrase opens. Takes a second or two.

    Raises:
        SealError: it is another passphrase, or the file is not as it was made.
    """
    age = _age()
    for _ in range(ATTEMPTS):
        try:
            plain: bytes = age.passphrase.decrypt(content, passphrase)
        except age.DecryptError as fault:
            if _EXCESSIVE not in str(fault):
                raise _cannot_open("the passphrase is another one") from None
        else:
            return plain
    raise SealError(_TOO_LONG)


def open_by(content: bytes, keys: str) -> bytes:
    """Return what one of the secret keys in a text opens, such as `age-keygen` writes.

    Raises:
        SealError: there is no key in the text, none fits, or the file is not as it was made.
    """
    age = _age()
    found = _SECRET.findall(keys.replace("\r\n", "\n"))
    try:
        identities = [age.x25519.Identity.from_str(each) for each in found]
    except age.IdentityError:
        identities = []
    if not identities:
        raise SealError("There is no secret key in that file. It begins with AGE-SECRET-KEY-1.")
    try:
        plain: bytes = age.decrypt(content, identities)
    except age.DecryptError:
        raise _cannot_open("it was made for another key") from None
    return plain


def _recipient(age: "ModuleType", text: str) -> Any:  # noqa: ANN401 - the library has no types
    try:
        return age.x25519.Recipient.from_str(text.strip())
    except age.RecipientError:
        raise SealError(
            f'"{text[:20]}..." is no public key. One begins with age1 and has 62 characters.'
        ) from None


def _sealed(age: "ModuleType", content: bytes, recipients: Sequence[object]) -> bytes:
    sealed: bytes = age.encrypt(content, recipients)
    return sealed


def _cannot_open(likely: str) -> SealError:
    return SealError(
        f"This file cannot be opened: {likely}, or the file was cut or altered. Nothing was changed."
    )


def _header(content: bytes) -> bytes:
    if content.startswith(MAGIC):
        return content[:2000]
    import base64
    import binascii

    text = b"".join(content.lstrip().splitlines()[1:20]).partition(b"-----")[0]
    try:
        return base64.b64decode(text[: len(text) // 4 * 4])
    except binascii.Error:
        return b""


def _age() -> "ModuleType":
    """Return the library. It belongs to an extra, which somebody may not have installed."""
    try:
        import pyrage
    except ImportError:
        raise SealError(
            "Sealing is not installed. To install it: pip install 'selfcare[share]'"
        ) from None
    library: ModuleType = pyrage
    return library
