ALTER TABLE steps ADD COLUMN sealed_at TEXT;
CREATE TABLE trash (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    customer_id INTEGER,
    customer TEXT NOT NULL,
    deleted_at TEXT NOT NULL,
    contents TEXT NOT NULL,
    CONSTRAINT kind_is_known CHECK (kind IN ('customer', 'person', 'interaction', 'promise', 'complaint', 'order'))
) STRICT;
CREATE TABLE quarantine (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    found_at TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    image TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT table_name_is_filled CHECK (length(table_name) > 0)
) STRICT;
CREATE INDEX trash_of_customer ON trash (customer_id);
CREATE UNIQUE INDEX trash_once ON trash (kind, row_id);
