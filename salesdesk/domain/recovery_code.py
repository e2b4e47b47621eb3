"""The recovery code of an encrypted desk: how it is spelled, and how a person's copy of it is understood.

26 signs of 5 bits (130 bits) and a check of two, in seven groups of four: `7K3M-…-9QX2`. The alphabet is
Crockford's base 32, without I, L, O and U. The check is the rest of the number by the prime 1021: it
finds every single wrong sign and every two neighbours changed over.
"""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 130
GROUP = 4
_SIGNS = BITS // 5
_PRIME = 1021
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = frozenset("-‐‑‒–—−_.·")


def spelled(number: int) -> str:
    """The code of `number`, 0 up to 2**130 - 1, in its groups."""
    if not 0 <= number < 1 << BITS:
        raise ValueError("a recovery code holds 130 bits")
    signs = _signs(number, _SIGNS) + _signs(number % _PRIME, 2)
    return "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))


def understood(text: str) -> str | None:
    """The code that `text` means, as `spelled` writes it; None where it is none or has a slip in it.

    Small letters, blanks and dashes anywhere, O for 0, and I or L for 1 are taken.
    """
    bare = "".join(sign for sign in text.upper() if not sign.isspace() and sign not in _BETWEEN)
    signs = bare.translate(_READ_AS)
    if len(signs) != _SIGNS + 2 or not set(signs) <= set(ALPHABET):
        return None
    number = _number(signs[:_SIGNS])
    return spelled(number) if _number(signs[_SIGNS:]) == number % _PRIME else None


def last_group(code: str) -> str:
    """What is typed back as proof that the code was written down."""
    return code.rsplit("-", 1)[-1]


def is_last_group(code: str, typed: str) -> bool:
    """Whether `typed` is the code's last group, or the whole code."""
    bare = "".join(sign for sign in typed.upper() if not sign.isspace() and sign not in _BETWEEN)
    return bare.translate(_READ_AS) in (last_group(code), code.replace("-", ""))


def _signs(number: int, count: int) -> str:
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << 5 | ALPHABET.index(sign)
    return number
