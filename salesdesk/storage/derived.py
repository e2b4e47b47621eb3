"""What customers carry of their contacts and check-ins, drawn anew for all of them at once.

Verbs keep these columns one customer at a time; this is for writing a whole desk in bulk.
"""

from __future__ import annotations

from sqlalchemy import Connection


def draw_next_days(connection: Connection) -> None:
    """Sets every customer's next day to that of its first open check-in."""
    connection.exec_driver_sql(
        """
        UPDATE customers SET next_on = planned.due_on
        FROM (SELECT customer_id, min(due_on) AS due_on FROM check_ins
              WHERE state = 'open' GROUP BY customer_id) AS planned
        WHERE planned.customer_id = customers.id
        """
    )


def set_last_contacts(connection: Connection, days: list[tuple[str, int]]) -> None:
    """Sets the last real contact of many customers: (ISO day, customer id) each."""
    connection.exec_driver_sql("UPDATE customers SET last_contact_on = ? WHERE id = ?", days)
