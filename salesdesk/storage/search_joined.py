"""What is typed as one word and stands as several: obrien for O'Brien, jeanluc, jpmorgan, hm for H&M.

Signs and blanks part the words of the index. What was typed is parted into words that there are, the last
of which may only have begun, and asked for as a phrase of them.
"""

from __future__ import annotations

from sqlalchemy import Connection

from salesdesk.storage import search_words
from salesdesk.storage.search_documents import Indexed

_MOST_PHRASES = 24
_MOST_LOOKS = 6
_MOST_PARTS = 6
_LAST_WORDS = 8
_LONGEST = 40
_FEW = 2


def phrases(connection: Connection, what: Indexed, typed: str) -> list[str]:
    """Phrases of two words or more that spell what was typed without anything between, as FTS5 has them.

    Where the last one or two letters may begin too many words, the words before them stand alone: whether
    a name is meant, `typed.fit` says.
    """
    found: list[str] = []
    begun: list[tuple[str, ...]] = [()] if 1 < len(typed) <= _LONGEST else []
    for looks, parts in enumerate(begun):  # which grows meanwhile
        if looks >= _MOST_LOOKS or len(found) >= _MOST_PHRASES:
            break
        rest = typed[sum(map(len, parts)) :]
        if parts:
            last = search_words.beginning(connection, what, rest, _LAST_WORDS)
            found += [" ".join((*parts, word)) for word in last]
            if len(last) == _LAST_WORDS and len(rest) <= _FEW < len(parts) + 1:
                found.append(" ".join(parts))
        if len(parts) + 1 < _MOST_PARTS:
            firsts = [rest[:length] for length in range(1, len(rest))]
            begun += [(*parts, word) for word in search_words.known(connection, what, firsts)]
    return [f'"{phrase}"' for phrase in found[:_MOST_PHRASES]]
