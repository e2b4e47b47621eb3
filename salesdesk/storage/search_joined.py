"""What is typed as one word and stands as several: obrien for O'Brien, jeanluc, jpmorgan, hm for H&M.

Signs and blanks part the words of the index. What was typed is parted into words that there are, the last
of which may only have begun, and asked for as a phrase of them.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from salesdesk.storage import search_words
from salesdesk.storage.search_documents import Indexed

_MOST_PHRASES = 24
_MOST_WAYS = 40
_MOST_LOOKS = 6
_MOST_WORDS = 6
_LAST_WORDS = 8
_LONGEST = 40
_LONGEST_WORD = 12
_FEW = 2

Words = tuple[str, ...]


def phrases(connection: Connection, what: Indexed, typed: str) -> list[str]:
    """Phrases of two words or more that spell what was typed without anything between, as FTS5 has them.

    Where the last one or two letters may begin too many words, the words before them stand alone: whether
    a name is meant, `typed.fit` says.
    """
    if not 1 < len(typed) <= _LONGEST:
        return []
    first = search_words.known(connection, what, [typed[:end] for end in range(1, len(typed))])
    if not first:
        return []
    last: dict[str, list[str]] = {}
    found: list[Words] = []
    for begun in _ways(typed, {*first, *_further(connection, what, typed)}):
        rest = typed[sum(map(len, begun)) :]
        if rest not in last:
            if len(last) == _MOST_LOOKS:
                continue
            last[rest] = search_words.beginning(connection, what, rest, _LAST_WORDS)
        found += [(*begun, word) for word in last[rest]]
        if len(begun) > 1 and len(rest) <= _FEW and len(last[rest]) == _LAST_WORDS:
            found.append(begun)
    return [f'"{" ".join(words)}"' for words in sorted(found, key=len)[:_MOST_PHRASES]]


def _further(connection: Connection, what: Indexed, typed: str) -> list[str]:
    """The words there are that stand inside of what was typed."""
    parts = {
        typed[begin:end]
        for begin in range(1, len(typed) - 1)
        for end in range(begin + 1, min(begin + _LONGEST_WORD, len(typed) - 1) + 1)
    }
    return search_words.known(connection, what, sorted(parts)) if parts else []


def _ways(typed: str, words: Collection[str]) -> list[Words]:
    """The ways to part a beginning of what was typed into these words, few words before many."""
    ways: list[Words] = [()]
    for begun in ways:  # which grows meanwhile
        if len(begun) + 1 == _MOST_WORDS or len(ways) > _MOST_WAYS:
            break
        at = sum(map(len, begun))
        ways += [(*begun, typed[at:end]) for end in range(len(typed) - 1, at, -1) if typed[at:end] in words]
    return ways[1:]
