"""Columns that belong together: a value and what it is called, the pieces of one of several addresses.

Google Contacts and its like number what there may be several of: `Phone 2 - Label`, `Phone 2 - Value`,
`Address 1 - Street`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.exchange.headers import normalise

_NUMBERED_ADDRESS = re.compile(r"address\s*(\d{1,2})\b", re.IGNORECASE)
_LABEL = re.compile(r"(?:label|type|kind|service)$")
_VALUE = re.compile(r"(?:value|number)$")


def _stem(header: str) -> str:
    """What a header and the header of its label have in common: `phone2` of `Phone 2 - Value`."""
    return _VALUE.sub("", _LABEL.sub("", normalise(header)))


def labels_of(header: Sequence[str], columns: Sequence[int]) -> dict[int, list[int]]:
    """For each column of a value among `columns` those of its labels, `Service` before `Type`."""
    found: dict[int, list[int]] = {}
    values = {
        _stem(header[at]): at for at in columns if _VALUE.search(normalise(header[at])) and _stem(header[at])
    }
    for at in columns:
        key = normalise(header[at])
        value = values.get(_stem(header[at])) if _LABEL.search(key) else None
        if value is not None and value != at:
            found.setdefault(value, []).append(at)
    return {
        value: sorted(labels, key=lambda at: (not normalise(header[at]).endswith("service"), at))
        for value, labels in found.items()
    }


def label_columns(header: Sequence[str], values: Sequence[int], labels: Sequence[int]) -> dict[int, int]:
    """For each of `values` the one of `labels` that says what it is: of its own words, else before it."""
    by_stem = {_stem(header[at]): at for at in labels}
    found = {at: by_stem[_stem(header[at])] for at in values if _stem(header[at]) in by_stem}
    taken = set(found.values())
    for at in values:
        if at not in found and at - 1 in labels and at - 1 not in taken:
            found[at] = at - 1
    return found


def addresses(header: Sequence[str], columns: Sequence[int]) -> list[list[int]]:
    """The columns of each numbered address among `columns`, in the order of their numbers."""
    groups: dict[int, list[int]] = {}
    for at in columns:
        if number := _NUMBERED_ADDRESS.match(header[at].strip()):
            groups.setdefault(int(number[1]), []).append(at)
    return [groups[number] for number in sorted(groups)]
