ALTER TABLE people ADD COLUMN birth_month_day TEXT;
CREATE TABLE photos (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER,
    person_id INTEGER,
    media_type TEXT NOT NULL,
    data TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT data_is_filled CHECK (length(data) > 0),
    CONSTRAINT media_type_is_known CHECK (media_type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif')),
    CONSTRAINT has_one_owner CHECK ((customer_id IS NULL) <> (person_id IS NULL)),
    UNIQUE (customer_id),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    UNIQUE (person_id),
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT
)
 STRICT;
CREATE TABLE saved_filters (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    criteria TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT name_is_filled CHECK (length(name) > 0)
)
 STRICT;
CREATE UNIQUE INDEX saved_filters_by_name ON saved_filters (name);
CREATE TABLE not_duplicates (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    decided_at TEXT NOT NULL,
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    FOREIGN KEY(other_id) REFERENCES customers (id) ON DELETE RESTRICT
)
 STRICT;
CREATE INDEX ix_not_duplicates_customer_id ON not_duplicates (customer_id);
CREATE INDEX ix_not_duplicates_other_id ON not_duplicates (other_id);
CREATE TABLE search_words (
    place INTEGER NOT NULL,
    inside INTEGER NOT NULL,
    ending TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (place, inside, ending, word)
) STRICT, WITHOUT ROWID;
