"""The review of a whole book for customers that stand in it twice.

Every customer with every other would be 5,000,000,000 comparisons of 100,000 customers. So only those are
compared that share something: a number, an address, a form of the name, a rare part of it, or the place
beside each other in the order of names. What is shared by many says nothing, and is bounded and told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest

from salesdesk.domain.firm_names import sounds_of
from salesdesk.domain.likeness import LIKELY, Portrait, likeness, phone_tail
from salesdesk.domain.wording import QT_TRANSLATE_NOOP, Sentence
from salesdesk.services.progress import Progress

SHARED_AT_MOST = 6
"""A number or an address that more customers have is a switchboard's, or stands for none."""

BLOCK_AT_MOST = 40
"""Of more customers with the same form of a name only neighbours in the order of names are compared."""

GROUP_AT_MOST = 8
PAIRS_AT_MOST = 2_000
"""As many as a rep could ever go through; the best ones."""

_WINDOW = 8
"""How far apart two neighbours stand at the most."""

_RARE = 24
_RARE_PARTS = 3
_WORTH_A_LOOK = 76.0
"""The likeness of two bare names in per cent below which no rule would find them alike."""

_STEPS = 1_000
_CHECK_EVERY = 500
_KEPT_AT_MOST = 4 * PAIRS_AT_MOST

_SHARED = QT_TRANSLATE_NOOP(
    "domain", "Details (numbers, addresses) that more than %1 customers share were passed over: %2."
)
_CROWDED = QT_TRANSLATE_NOOP(
    "domain", "%n name(s) shared by more than %1 customers: of those only neighbours were compared."
)
_MORE = QT_TRANSLATE_NOOP("domain", "Only the %1 likeliest pairs are listed; look again once they are done.")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two customers that may be one: how likely (0 to 100) and why."""

    a: int
    b: int
    score: int
    reasons: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Customers that may all be one, as (id, name); the pairs among them, the likeliest first."""

    customers: tuple[tuple[int, str], ...]
    pairs: tuple[Pair, ...]

    @property
    def score(self) -> int:
        """That of its likeliest pair."""
        return self.pairs[0].score

    @property
    def reasons(self) -> tuple[Sentence, ...]:
        """Those of its likeliest pair."""
        return self.pairs[0].reasons


@dataclass(frozen=True, slots=True)
class Review:
    """What a review found, the likeliest first; `notes` say what was bounded, `looked_at` of how many."""

    groups: tuple[Group, ...] = ()
    notes: tuple[Sentence, ...] = ()
    looked_at: int = 0


@dataclass(slots=True)
class Book:
    """All customers to compare, in the order of their ids; `apart` are the pairs known to be different."""

    ids: list[int] = field(default_factory=list)
    portraits: list[Portrait] = field(default_factory=list)
    apart: Collection[tuple[int, int]] = ()


def review(book: Book, progress: Progress) -> Review:
    """Compares the customers of `book`. Raises Cancelled where `progress` says so."""
    return _Comparing(book, progress).carry_out()


class _Comparing:
    def __init__(self, book: Book, progress: Progress) -> None:
        self._book = book
        self._portraits = book.portraits
        self._progress = progress
        self._scores: dict[tuple[int, int], int] = {}
        self._least = LIKELY
        self._dropped = False
        self._crowded = 0
        self._compared = 0
        self._many = _shared_by_many(book.portraits)

    def carry_out(self) -> Review:
        self._same_reaches()
        self._same_names()
        self._neighbours()
        self._rare_parts()
        self._progress.report(_STEPS, _STEPS)
        return Review(tuple(self._groups()), self._notes(), len(self._book.ids))

    def _same_reaches(self) -> None:
        many = self._many
        for at, keys in enumerate(
            (
                lambda one: {phone_tail(number) for number in one.phones if number not in many},
                lambda one: one.emails - many if one.emails else (),
                lambda one: one.wechats - many if one.wechats else (),
                lambda one: one.sites - many if one.sites else (),
            )
        ):
            self._tell(at * 50)
            self._blocks(keys, self._compare)

    def _same_names(self) -> None:
        forms: tuple[Callable[[Portrait], Iterable[str]], ...] = (
            lambda one: (one.forms.core,),
            lambda one: (one.forms.bare,),
            lambda one: sounds_of(one.forms),
        )
        for at, keys in enumerate(forms):
            self._tell(200 + at * 100)
            self._crowded += self._blocks(keys, self._if_one_branch)

    def _neighbours(self) -> None:
        """Names that begin alike, and names that end alike, stand together in the order of names."""
        self._tell(500)
        names = [one.forms.bare for one in self._portraits]
        self._beside(_in_order(names), self._if_worth)
        self._tell(600)
        self._beside(_in_order([name[::-1] for name in names]), self._if_worth)

    def _rare_parts(self) -> None:
        """Names that share a word or two characters that few others have."""
        self._tell(700)
        count = Counter(part for one in self._portraits for part in _parts(one))
        rare = {part: number for part, number in count.items() if 2 <= number <= _RARE}
        del count
        blocks: defaultdict[str, list[int]] = defaultdict(list)
        for at, one in enumerate(self._portraits):
            own = sorted((rare[part], part) for part in _parts(one) if part in rare)
            for _number, part in own[:_RARE_PARTS]:
                blocks[part].append(at)
        for at, block in enumerate(blocks.values()):
            if at % _CHECK_EVERY == 0:
                self._tell(800 + 200 * at // max(len(blocks), 1))
            self._all_of(block, self._if_worth)

    def _blocks(self, keys: Callable[[Portrait], Iterable[str]], compare: Callable[[int, int], None]) -> int:
        """Compares those who share a key; the number of blocks that were too large to do so in full."""
        first: dict[int, int] = {}  # by the keys' hashes: most keys are nobody else's, and need no text kept
        blocks: dict[int, list[int]] = {}
        for at, one in enumerate(self._portraits):
            for key in map(hash, filter(None, keys(one))):
                if first.setdefault(key, at) != at:
                    blocks.setdefault(key, [first[key]]).append(at)
        del first
        crowded = 0
        for block in blocks.values():
            if len(block) <= BLOCK_AT_MOST:
                self._all_of(block, compare)
            else:
                crowded += 1
                block.sort(key=lambda at: (self._portraits[at].name, at))
                self._beside(block, compare)
        return crowded

    def _all_of(self, block: Sequence[int], compare: Callable[[int, int], None]) -> None:
        for at, one in enumerate(block):
            for other in block[at + 1 :]:
                compare(one, other)

    def _beside(self, order: Sequence[int], compare: Callable[[int, int], None]) -> None:
        for at, one in enumerate(order):
            for other in order[at + 1 : at + 1 + _WINDOW]:
                compare(one, other)

    def _if_one_branch(self, one: int, other: int) -> None:
        """Branch 2 is not branch 3: their names say nothing, and what else they share was compared before."""
        first, second = self._portraits[one].forms.numbers, self._portraits[other].forms.numbers
        if first == second or not first or not second:
            self._compare(one, other)

    def _if_worth(self, one: int, other: int) -> None:
        from rapidfuzz.fuzz import ratio

        first, second = self._portraits[one].forms, self._portraits[other].forms
        if first.numbers != second.numbers and first.numbers and second.numbers:
            return
        short, long = sorted((first.bare, second.bare), key=len)
        if (
            ratio(short, long, score_cutoff=_WORTH_A_LOOK)
            or (len(short) > 2 and long.startswith(short))
            or ratio(first.core, second.core, score_cutoff=_WORTH_A_LOOK)
        ):
            self._compare(one, other)

    def _compare(self, one: int, other: int) -> None:
        self._compared += 1
        if self._compared % _CHECK_EVERY == 0:
            self._progress.check()
        pair = (one, other) if one < other else (other, one)
        if pair in self._scores or one == other:
            return
        found = likeness(self._portraits[one], self._portraits[other], self._many)
        ids = self._book.ids
        if found.score >= self._least and (ids[pair[0]], ids[pair[1]]) not in self._book.apart:
            self._scores[pair] = found.score
            if len(self._scores) > _KEPT_AT_MOST:
                self._keep_the_best()

    def _keep_the_best(self) -> None:
        self._dropped = True
        best = nlargest(PAIRS_AT_MOST, self._scores.items(), key=lambda each: (each[1], each[0]))
        self._scores = dict(best)
        self._least = best[-1][1]

    def _groups(self) -> Iterator[Group]:
        """The pairs joined to groups, from the likeliest on; a group that is full takes nobody in."""
        best = sorted(self._scores.items(), key=lambda each: (-each[1], each[0]))
        if len(best) > PAIRS_AT_MOST:
            self._dropped, best = True, best[:PAIRS_AT_MOST]
        group_of: dict[int, int] = {}
        members: dict[int, set[int]] = {}
        held: dict[int, list[tuple[int, int]]] = {}
        for number, (pair, _score) in enumerate(best):
            olds = {group_of[at] for at in pair if at in group_of}
            joined = set(pair).union(*(members[old] for old in olds))
            if len(joined) > GROUP_AT_MOST:
                continue  # who is in a full group is looked at again once that is done
            held[number] = [*(own for old in olds for own in held.pop(old)), pair]
            members[number] = joined
            group_of.update(dict.fromkeys(joined, number))
        groups = [self._group(pairs) for pairs in held.values()]
        yield from sorted(groups, key=lambda group: (-group.score, group.customers))

    def _group(self, pairs: Sequence[tuple[int, int]]) -> Group:
        ids, portraits = self._book.ids, self._portraits
        found = []
        for one, other in sorted(pairs, key=lambda pair: (-self._scores[pair], pair)):
            how = likeness(portraits[one], portraits[other], self._many)
            found.append(Pair(ids[one], ids[other], how.score, how.reasons))
        own = dict.fromkeys(at for pair in pairs for at in pair)
        return Group(tuple((ids[at], portraits[at].name) for at in sorted(own)), tuple(found))

    def _notes(self) -> tuple[Sentence, ...]:
        notes = []
        if self._many:
            notes.append(Sentence(_SHARED, (SHARED_AT_MOST, len(self._many))))
        if self._crowded:
            notes.append(Sentence(_CROWDED, (BLOCK_AT_MOST,), count=self._crowded))
        if self._dropped:
            notes.append(Sentence(_MORE, (PAIRS_AT_MOST,)))
        return tuple(notes)

    def _tell(self, done: int) -> None:
        self._progress.check()
        self._progress.report(300 + 7 * done // 10, _STEPS)


def reading_share(done: int, total: int) -> tuple[int, int]:
    """How far the whole review is while customers are read: that is three tenths of it."""
    return 300 * done // max(total, 1), _STEPS


def _shared_by_many(portraits: Iterable[Portrait]) -> frozenset[str]:
    count: Counter[str] = Counter()
    for one in portraits:
        for keys in (one.phones, one.emails, one.wechats, one.sites):
            count.update(keys)
    return frozenset(key for key, number in count.items() if number > SHARED_AT_MOST)


def _in_order(names: Sequence[str]) -> list[int]:
    """The places of `names` in their order; sorted letter by letter of their first, as one sort of 100,000
    would hold the interpreter, and with it the window, for a tenth of a second.
    """
    by_first: defaultdict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        by_first[name[:1]].append(at)
    return [at for first in sorted(by_first) for at in sorted(by_first[first], key=names.__getitem__)]


def _parts(one: Portrait) -> set[str]:
    """Words of a Latin name, overlapping pairs of a Chinese one."""
    bare = one.forms.bare
    if one.forms.is_han:
        return {bare[at : at + 2] for at in range(len(bare) - 1)}
    return {word for word in bare.split() if len(word) > 2}


def only_of(group: Group, names: Mapping[int, str], apart: Collection[tuple[int, int]]) -> Group | None:
    """What is left of a group: those on the desk (`names`), and the pairs not told apart; None for nobody."""
    pairs = tuple(
        pair
        for pair in group.pairs
        if pair.a in names and pair.b in names and (min(pair.a, pair.b), max(pair.a, pair.b)) not in apart
    )
    if not pairs:
        return None
    left = {one for pair in pairs for one in (pair.a, pair.b)}
    return Group(tuple((one, names[one]) for one, _name in group.customers if one in left), pairs)
