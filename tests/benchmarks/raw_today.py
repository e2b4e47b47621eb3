"""The floor of Today's list: its lines in their order, each with its reason, by plain statements.

The same lines as `Today.items` gives, in the same order (a test compares them), from the same facts: whom to
call where a row names nobody, what was let be, the customer's own interval before its level's. The order is
SQLite's where one statement can give it. A line is a plain row; its words are one formatted text each, in
English alone, and the figures beside the pages' names are counted as the program counts them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

Row = tuple[Any, ...]
Line = tuple[str, int, str, str, str]
"""Kind, id of what it is about, title, reason, what is due when."""

_MOST = 50
_WEIGHT = "CASE c.value_class WHEN 'superstar' THEN 4 WHEN 'rising' THEN 3 WHEN 'fading' THEN 1 ELSE 2 END"
_MAIN = (
    "(SELECT o.person_id FROM posts o WHERE o.customer_id = c.id AND o.to_on IS NULL "
    "ORDER BY o.role = 'decides' DESC NULLS LAST, o.id LIMIT 1)"
)
_LET_BE = (
    "(SELECT d.{0} FROM decisions d WHERE d.kind = '{1}' AND d.until_on > :day AND d.{0} IS NOT NULL)".format
)
_PROMISES = f"""
    SELECT p.id, c.name, coalesce(e.name, ''), p.party, p.text, p.made_on, p.due_on, p.due_minute,
           c.id, c.level, c.value_class, p.person_id
    FROM promises p JOIN customers c ON c.id = p.customer_id LEFT JOIN people e ON e.id = p.person_id
    WHERE p.state = 'open' AND p.due_on <= :day
    ORDER BY (p.due_on = :day) * 2 + (p.party = 'customer'),
             {_WEIGHT} * CASE p.due_on WHEN :day THEN 1 ELSE julianday(:day) - julianday(p.due_on) END DESC,
             p.due_minute IS NULL, p.due_minute, c.name, e.name, p.id"""
_COMPLAINTS = f"""
    WITH found AS (
        SELECT p.id, c.name, coalesce(e.name, '') AS person, p.text, p.opened_on,
               CASE WHEN p.answered_on IS NULL
                    THEN min(coalesce(p.answer_by, p.solve_by), coalesce(p.solve_by, p.answer_by))
                    ELSE p.solve_by END AS due_on,
               p.answered_on, c.id AS customer, c.level, c.value_class, e.id AS person_id, {_WEIGHT} AS weight
        FROM complaints p JOIN customers c ON c.id = p.customer_id
        LEFT JOIN people e ON e.id = coalesce(p.person_id, {_MAIN}) WHERE p.solved_on IS NULL)
    SELECT * FROM found
    ORDER BY coalesce(due_on >= :day, 1),
             weight * (1 + coalesce(max(0, julianday(:day) - julianday(due_on)), 0)
                       + max(0, julianday(:day) - julianday(opened_on)) / 10) DESC, name, person, id"""
_CHECK_INS = f"""
    SELECT k.id, c.name, coalesce(e.name, ''), k.due_on, k.due_minute, k.reason, k.note, k.tries,
           c.last_contact_on, c.level, c.ideal_days, c.longest_days, {_WEIGHT}, c.id, c.value_class, e.id,
           julianday(:day) - julianday(k.due_on), julianday(:day) - julianday(c.last_contact_on)
    FROM check_ins k JOIN customers c ON c.id = k.customer_id
    LEFT JOIN people e ON e.id = coalesce(k.person_id, {_MAIN})
    WHERE k.state = 'open' AND k.due_on <= :day ORDER BY k.due_on, k.id"""
_WITHOUT_STEP = f"""
    SELECT c.id, c.name, coalesce(e.name, ''), c.last_contact_on, c.level, c.value_class, e.id FROM (
        SELECT * FROM customers INDEXED BY customers_without_next
        WHERE next_on IS NULL AND no_next_reason IS NULL
        AND level IN ('accountable', 'proactive', 'partnership')
        AND id NOT IN (SELECT customer_id FROM promises WHERE state = 'open') LIMIT 5) c
    LEFT JOIN people e ON e.id = {_MAIN}
    ORDER BY {_WEIGHT} * (1 + coalesce(max(0, julianday(:day) - julianday(c.last_contact_on)), 0) / 30) DESC,
             c.name, e.name, c.id"""
_SCORE = f"{_WEIGHT} * (1 + coalesce(max(0, julianday(:day) - julianday({{0}})), 0) / 30)".format
_OUTSIDE = f"""
    SELECT {_SCORE("c.level_since")}, c.name, NULL, c.id, 'outside_zone', 0, c.level_since,
           c.level, c.value_class, NULL
    FROM customers c WHERE c.value_class = '{{0}}' AND c.level IN ({{1}})
    AND c.id NOT IN {_LET_BE("customer_id", "outside_zone")} ORDER BY c.level_since LIMIT :most""".format
_UNANSWERED = f"""
    SELECT {_SCORE("c.last_contact_on")}, c.name, NULL, c.id, 'unanswered', 0, c.tries,
           c.level, c.value_class, NULL
    FROM customers c WHERE c.tries >= 3 AND c.tries > 0
    AND c.id NOT IN {_LET_BE("customer_id", "unanswered")} LIMIT {_MOST}"""
_UNCONFIRMED = f"""
    SELECT {_SCORE("p.settled_on")}, c.name, e.name, c.id, 'confirm_promise', p.id, p.settled_on,
           c.level, c.value_class, p.person_id, p.text
    FROM promises p JOIN customers c ON c.id = p.customer_id LEFT JOIN people e ON e.id = p.person_id
    WHERE p.state = 'kept' AND p.party = 'rep' AND p.confirmed_on IS NULL AND p.settled_on >= :since
    AND p.settled_on < :day AND p.id NOT IN {_LET_BE("promise_id", "confirm_promise")}
    ORDER BY p.settled_on LIMIT {_MOST}"""
_MAIN_PEOPLE = """
    SELECT o.customer_id, e.name, e.id FROM posts o JOIN people e ON e.id = o.person_id
    WHERE o.customer_id IN (SELECT value FROM json_each(?)) AND o.to_on IS NULL
    ORDER BY o.role = 'decides' ASC NULLS FIRST, o.id DESC"""
_COUNTS = """
    SELECT (SELECT count(DISTINCT customer_id) FROM check_ins WHERE state = 'open' AND due_on <= :day)
           + (SELECT count(*) FROM promises WHERE state = 'open' AND due_on <= :day)
           + (SELECT count(*) FROM complaints WHERE solved_on IS NULL),
           (SELECT count(*) FROM customers), (SELECT count(*) FROM promises WHERE state = 'open')"""

_OUTSIDE_ZONES = tuple(
    _OUTSIDE(value_class, levels)
    for value_class, levels in (
        ("superstar", "'basic', 'reactive', 'accountable'"),
        ("rising", "'basic', 'reactive', 'partnership'"),
        ("regular", "'basic', 'proactive', 'partnership'"),
        ("fading", "'accountable', 'proactive', 'partnership'"),
    )
)
_NOBODY = (0, "", None)
_INTERVALS = {"accountable": (90, 90), "proactive": (30, 45), "partnership": (14, 21)}
_STEPS = {"basic": 0, "reactive": 1, "accountable": 2, "proactive": 3, "partnership": 4}
_TELLING = {"asked": 0, "complaint": 1, "after_sale": 2, "review": 3, "retry": 4, "cadence": 5}


def read_today(connection: Any, day: date) -> tuple[list[Line], Row]:
    """The lines of Today in their order, and the figures beside the pages' names, of one moment."""
    values = {"day": day.isoformat(), "since": (day - timedelta(days=14)).isoformat()}
    connection.execute("BEGIN")
    lines: list[Line] = []
    for row in connection.execute(_PROMISES, values):
        who = row[2] or row[1]
        why = f"You promised {who} on {row[5]}, due {row[6]}."
        if row[3] == "customer":
            why = f"{who} promised it on {row[5]}, due {row[6]}."
        lines.append(("promise", row[0], f"{row[4]} · {row[1]}", why, row[6]))
    for row in connection.execute(_COMPLAINTS, values):
        why = f"Heard {row[4]}, answered {row[6]}, due {row[5]}."
        lines.append(("complaint", row[0], f"{row[3]} · {row[1]}", why, row[5] or "open"))
    lines += _calls(connection.execute(_CHECK_INS, values).fetchall())
    for row in connection.execute(_WITHOUT_STEP, values):
        why = f"Nothing is planned and nothing promised. Last contact {row[3]}."
        lines.append(("no_next_step", row[0], f"{row[2]} · {row[1]}", why, "decide"))
    thoughts = [row for part in _thoughts(connection, values) for row in part]
    nameless = [row[3] for row in thoughts if row[2] is None]
    # The last of a customer's is kept: the one who decides, else the one longest there.
    main = {one[0]: one for one in connection.execute(_MAIN_PEOPLE, (str(nameless),))}
    placed = [(-row[0], row[1], row[2] or main.get(row[3], _NOBODY)[1], *row[3:]) for row in thoughts]
    placed.sort()
    for row in placed:
        lines.append(("thought", row[3], f"{row[2]} · {row[1]}", _thought_why(row), row[4]))
    counts: Row = connection.execute(_COUNTS, values).fetchone()
    connection.execute("COMMIT")
    return lines, counts


def _thoughts(connection: Any, values: dict[str, Any]) -> Iterator[list[Row]]:
    most = _MOST
    for statement in _OUTSIDE_ZONES:
        if most > 0:
            rows = connection.execute(statement, {**values, "most": most}).fetchall()
            most -= len(rows)
            yield rows
    yield connection.execute(_UNANSWERED, values).fetchall()
    yield connection.execute(_UNCONFIRMED, values).fetchall()


def _thought_why(row: Row) -> str:
    if row[4] == "outside_zone":
        return f"{row[8]} kept at {row[7]} since {row[6]}."
    if row[4] == "unanswered":
        return f"No answer {row[6]} times."
    return f"You kept this promise ({row[6]}): {row[10]}. Ask whether the customer agrees."


def _calls(rows: list[Row]) -> list[Line]:
    """One call answers all that is due with a customer: the most telling reason names it."""
    calls: dict[int, Row] = {}
    for row in rows:
        known = calls.setdefault(row[13], row)
        if known is not row:
            named = min(known, row, key=lambda one: (_TELLING[one[5]], one[3]))
            oldest, latest = min(known[3], row[3]), max(known[16], row[16])
            calls[row[13]] = (*named[:3], oldest, *named[4:16], latest, named[17])
    placed = sorted(map(_placed_call, calls.values()))
    return [line for *_place, line in placed]


def _placed_call(row: Row) -> Row:
    late, silent, level = row[16], row[17], row[9]
    ideal, longest = _INTERVALS.get(level, (None, None))
    if row[10] is not None:
        ideal = row[10]
    if row[11] is not None:
        longest = row[11]
    ideal = longest if ideal is None else ideal
    longest = max(ideal or 0, longest or 0) if row[11] is None else longest
    if ideal is not None and longest is not None:
        ideal = min(ideal, longest)
    too_long = silent is not None and longest and silent > longest
    score = row[12] * (1 + late / (ideal or 30)) * (2 if too_long else 1) + _STEPS[level] / 4
    tier, hour = 3, 0
    if row[5] in ("asked", "complaint"):
        tier, hour = (0, 0) if late else (2, 0) if row[4] is None else (1, row[4])
    every = f"{level}, every {ideal} days — last contact {silent} days ago." if silent else "Never spoken to."
    why = f"{every} {row[5]} {row[7]} {row[6]}"
    line = ("check_in", row[0], f"{row[2]} · {row[1]}", why, f"{late} days late" if late else "today")
    return (tier, hour, -score, row[4] is None, row[4] or 0, row[1], row[2], row[0], line)
