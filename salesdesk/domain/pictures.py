"""Pictures of customers and people: which kinds are kept, how a file says which it is, and how large."""

from __future__ import annotations

from salesdesk.domain.words import PhotoType

MOST_DATA = 512 * 1024
"""The most characters of base64 that are kept of one picture."""

MOST_BYTES = MOST_DATA // 4 * 3
"""The most bytes of a picture's file."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", PhotoType.JPEG),
    (b"\x89PNG\r\n\x1a\n", PhotoType.PNG),
    (b"GIF87a", PhotoType.GIF),
    (b"GIF89a", PhotoType.GIF),
)


def picture_type(content: bytes) -> PhotoType | None:
    """What kind of picture the file's beginning says it is; None where it is none that is kept.

    The name of a file, and what a card calls its picture, are not asked: both are often wrong.
    """
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    is_webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    return PhotoType.WEBP if is_webp else None
