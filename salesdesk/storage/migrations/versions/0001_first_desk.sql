CREATE TABLE customers (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    level_since TEXT NOT NULL,
    level_evidence TEXT NOT NULL,
    value_class TEXT,
    since TEXT NOT NULL,
    industry TEXT NOT NULL,
    address TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postcode TEXT NOT NULL,
    country TEXT NOT NULL,
    remember TEXT NOT NULL,
    private_note TEXT NOT NULL,
    channel TEXT,
    weekdays INTEGER NOT NULL,
    from_minute INTEGER,
    to_minute INTEGER,
    ideal_days INTEGER,
    longest_days INTEGER,
    last_contact_on TEXT,
    tries INTEGER NOT NULL,
    next_on TEXT,
    no_next_reason TEXT,
    sample INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT name_is_filled CHECK (length(name) > 0),
    CONSTRAINT level_is_known CHECK (level IN ('basic', 'reactive', 'accountable', 'proactive', 'partnership')),
    CONSTRAINT value_class_is_known CHECK (value_class IN ('superstar', 'rising', 'regular', 'fading')),
    CONSTRAINT channel_is_known CHECK (channel IN ('phone', 'visit', 'wechat', 'email', 'message', 'video', 'other')),
    CONSTRAINT kind_is_known CHECK (kind IN ('firm', 'person')),
    CONSTRAINT weekdays_is_a_mask CHECK (weekdays BETWEEN 0 AND 127),
    CONSTRAINT tries_counts CHECK (tries >= 0),
    CONSTRAINT ideal_days_in_range CHECK (ideal_days IS NULL OR ideal_days BETWEEN 1 AND 3650),
    CONSTRAINT longest_days_in_range CHECK (longest_days IS NULL OR longest_days BETWEEN coalesce(ideal_days, 1) AND 3650),
    CONSTRAINT since_is_a_day CHECK (since IS NULL OR since LIKE '____-__-__'),
    CONSTRAINT level_since_is_a_day CHECK (level_since IS NULL OR level_since LIKE '____-__-__'),
    CONSTRAINT last_contact_on_is_a_day CHECK (last_contact_on IS NULL OR last_contact_on LIKE '____-__-__'),
    CONSTRAINT next_on_is_a_day CHECK (next_on IS NULL OR next_on LIKE '____-__-__'),
    CONSTRAINT from_minute_is_a_minute CHECK (from_minute IS NULL OR from_minute BETWEEN 0 AND 1439),
    CONSTRAINT to_minute_is_a_minute CHECK (to_minute IS NULL OR to_minute BETWEEN 0 AND 1439)
) STRICT;
CREATE TABLE drafts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    form TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE facts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT key_is_filled CHECK (length(key) > 0)
) STRICT;
CREATE TABLE level_policies (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    level TEXT NOT NULL,
    ideal_days INTEGER,
    longest_days INTEGER,
    after_sale_days TEXT NOT NULL,
    answer_within_days INTEGER,
    review_every_days INTEGER,
    CONSTRAINT level_is_known CHECK (level IN ('basic', 'reactive', 'accountable', 'proactive', 'partnership')),
    CONSTRAINT ideal_days_in_range CHECK (ideal_days IS NULL OR ideal_days BETWEEN 1 AND 3650),
    CONSTRAINT both_intervals_or_none CHECK ((ideal_days IS NULL) = (longest_days IS NULL)),
    CONSTRAINT longest_after_ideal CHECK (longest_days IS NULL OR longest_days >= ideal_days)
) STRICT;
CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    birthday TEXT,
    remember TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT name_is_filled CHECK (length(name) > 0),
    CONSTRAINT birthday_is_a_day CHECK (birthday IS NULL OR birthday LIKE '____-__-__')
) STRICT;
CREATE TABLE settings (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT key_is_filled CHECK (length(key) > 0)
) STRICT;
CREATE TABLE steps (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    verb TEXT NOT NULL,
    about TEXT NOT NULL,
    customer_id INTEGER,
    undone_at TEXT,
    undone_after INTEGER,
    CONSTRAINT verb_is_filled CHECK (length(verb) > 0)
) STRICT;
CREATE TABLE zones (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    value_class TEXT NOT NULL,
    lowest TEXT NOT NULL,
    highest TEXT NOT NULL,
    CONSTRAINT value_class_is_known CHECK (value_class IN ('superstar', 'rising', 'regular', 'fading')),
    CONSTRAINT lowest_is_known CHECK (lowest IN ('basic', 'reactive', 'accountable', 'proactive', 'partnership')),
    CONSTRAINT highest_is_known CHECK (highest IN ('basic', 'reactive', 'accountable', 'proactive', 'partnership'))
) STRICT;
CREATE TABLE changes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    operation TEXT NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    customer_id INTEGER,
    "before" TEXT,
    "after" TEXT,
    CONSTRAINT operation_is_known CHECK (operation IN ('insert', 'update', 'delete')),
    CONSTRAINT rows_run_forward CHECK (last_row >= first_row),
    FOREIGN KEY(step_id) REFERENCES steps (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE contact_points (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER,
    person_id INTEGER,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    e164 TEXT,
    position INTEGER NOT NULL,
    CONSTRAINT value_is_filled CHECK (length(value) > 0),
    CONSTRAINT kind_is_known CHECK (kind IN ('phone', 'mobile', 'fax', 'email', 'wechat', 'website')),
    CONSTRAINT has_one_owner CHECK ((customer_id IS NULL) <> (person_id IS NULL)),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE interactions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    at TEXT NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    outcome TEXT NOT NULL,
    minutes INTEGER,
    summary TEXT NOT NULL,
    private_note TEXT NOT NULL,
    expectation TEXT,
    created_at TEXT NOT NULL,
    CONSTRAINT channel_is_known CHECK (channel IN ('phone', 'visit', 'wechat', 'email', 'message', 'video', 'other')),
    CONSTRAINT direction_is_known CHECK (direction IN ('out', 'in')),
    CONSTRAINT outcome_is_known CHECK (outcome IN ('reached', 'no_answer')),
    CONSTRAINT expectation_is_known CHECK (expectation IN ('worse', 'as_expected', 'better')),
    CONSTRAINT minutes_in_range CHECK (minutes IS NULL OR minutes BETWEEN 0 AND 6000),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE level_changes (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    changed_on TEXT NOT NULL,
    from_level TEXT NOT NULL,
    to_level TEXT NOT NULL,
    evidence TEXT NOT NULL,
    CONSTRAINT from_level_is_known CHECK (from_level IN ('basic', 'reactive', 'accountable', 'proactive', 'partnership')),
    CONSTRAINT to_level_is_known CHECK (to_level IN ('basic', 'reactive', 'accountable', 'proactive', 'partnership')),
    CONSTRAINT changed_on_is_a_day CHECK (changed_on IS NULL OR changed_on LIKE '____-__-__'),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE orders (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    ordered_on TEXT NOT NULL,
    delivered_on TEXT,
    currency TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT kind_is_known CHECK (kind IN ('purchase', 'return')),
    CONSTRAINT ordered_on_is_a_day CHECK (ordered_on IS NULL OR ordered_on LIKE '____-__-__'),
    CONSTRAINT delivered_on_is_a_day CHECK (delivered_on IS NULL OR delivered_on LIKE '____-__-__'),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE posts (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    role TEXT,
    from_on TEXT,
    to_on TEXT,
    CONSTRAINT role_is_known CHECK (role IN ('decides', 'signs', 'influences', 'uses', 'gatekeeper')),
    CONSTRAINT from_on_is_a_day CHECK (from_on IS NULL OR from_on LIKE '____-__-__'),
    CONSTRAINT to_on_is_a_day CHECK (to_on IS NULL OR to_on LIKE '____-__-__'),
    CONSTRAINT post_runs_forward CHECK (from_on IS NULL OR to_on IS NULL OR from_on <= to_on),
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT,
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE check_ins (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    due_on TEXT NOT NULL,
    due_minute INTEGER,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    tries INTEGER NOT NULL,
    state TEXT NOT NULL,
    ended_at TEXT,
    ended_reason TEXT NOT NULL,
    interaction_id INTEGER,
    order_id INTEGER,
    moved_from_id INTEGER,
    created_at TEXT NOT NULL,
    CONSTRAINT reason_is_known CHECK (reason IN ('cadence', 'after_sale', 'retry', 'review', 'complaint', 'asked')),
    CONSTRAINT state_is_known CHECK (state IN ('open', 'done', 'moved', 'skipped')),
    CONSTRAINT ended_when_not_open CHECK ((state = 'open') = (ended_at IS NULL)),
    CONSTRAINT skipped_with_a_reason CHECK (state <> 'skipped' OR length(ended_reason) > 0),
    CONSTRAINT due_on_is_a_day CHECK (due_on IS NULL OR due_on LIKE '____-__-__'),
    CONSTRAINT due_minute_is_a_minute CHECK (due_minute IS NULL OR due_minute BETWEEN 0 AND 1439),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT,
    FOREIGN KEY(interaction_id) REFERENCES interactions (id) ON DELETE RESTRICT,
    FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE RESTRICT,
    FOREIGN KEY(moved_from_id) REFERENCES check_ins (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE complaints (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    interaction_id INTEGER,
    text TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    answer_by TEXT,
    solve_by TEXT,
    answered_on TEXT,
    solved_on TEXT,
    solution TEXT NOT NULL,
    satisfaction TEXT,
    created_at TEXT NOT NULL,
    CONSTRAINT text_is_filled CHECK (length(text) > 0),
    CONSTRAINT satisfaction_is_known CHECK (satisfaction IN ('worse', 'as_expected', 'better')),
    CONSTRAINT opened_on_is_a_day CHECK (opened_on IS NULL OR opened_on LIKE '____-__-__'),
    CONSTRAINT answer_by_is_a_day CHECK (answer_by IS NULL OR answer_by LIKE '____-__-__'),
    CONSTRAINT solve_by_is_a_day CHECK (solve_by IS NULL OR solve_by LIKE '____-__-__'),
    CONSTRAINT answered_on_is_a_day CHECK (answered_on IS NULL OR answered_on LIKE '____-__-__'),
    CONSTRAINT solved_on_is_a_day CHECK (solved_on IS NULL OR solved_on LIKE '____-__-__'),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT,
    FOREIGN KEY(interaction_id) REFERENCES interactions (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE heard (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    CONSTRAINT kind_is_known CHECK (kind IN ('opinion', 'complaint', 'need', 'suggestion', 'question', 'praise')),
    FOREIGN KEY(interaction_id) REFERENCES interactions (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE interaction_people (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    interaction_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    FOREIGN KEY(interaction_id) REFERENCES interactions (id) ON DELETE RESTRICT,
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE order_lines (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    order_id INTEGER NOT NULL,
    product TEXT NOT NULL,
    quantity REAL,
    amount_hundredths INTEGER,
    FOREIGN KEY(order_id) REFERENCES orders (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE promises (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    customer_id INTEGER NOT NULL,
    person_id INTEGER,
    interaction_id INTEGER,
    party TEXT NOT NULL,
    text TEXT NOT NULL,
    made_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    due_minute INTEGER,
    state TEXT NOT NULL,
    settled_on TEXT,
    settled_note TEXT NOT NULL,
    evidence TEXT NOT NULL,
    evidence_file TEXT NOT NULL,
    confirmed_on TEXT,
    confirmed_how TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT text_is_filled CHECK (length(text) > 0),
    CONSTRAINT party_is_known CHECK (party IN ('rep', 'customer')),
    CONSTRAINT state_is_known CHECK (state IN ('open', 'kept', 'broken', 'released')),
    CONSTRAINT settled_when_not_open CHECK ((state = 'open') = (settled_on IS NULL)),
    CONSTRAINT only_kept_is_confirmed CHECK (confirmed_on IS NULL OR state = 'kept'),
    CONSTRAINT made_on_is_a_day CHECK (made_on IS NULL OR made_on LIKE '____-__-__'),
    CONSTRAINT due_on_is_a_day CHECK (due_on IS NULL OR due_on LIKE '____-__-__'),
    CONSTRAINT settled_on_is_a_day CHECK (settled_on IS NULL OR settled_on LIKE '____-__-__'),
    CONSTRAINT confirmed_on_is_a_day CHECK (confirmed_on IS NULL OR confirmed_on LIKE '____-__-__'),
    CONSTRAINT due_minute_is_a_minute CHECK (due_minute IS NULL OR due_minute BETWEEN 0 AND 1439),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    FOREIGN KEY(person_id) REFERENCES people (id) ON DELETE RESTRICT,
    FOREIGN KEY(interaction_id) REFERENCES interactions (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE decisions (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    customer_id INTEGER NOT NULL,
    promise_id INTEGER,
    decided_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT kind_is_known CHECK (kind IN ('outside_zone', 'unanswered', 'confirm_promise')),
    CONSTRAINT reason_is_filled CHECK (length(reason) > 0),
    CONSTRAINT decided_on_is_a_day CHECK (decided_on IS NULL OR decided_on LIKE '____-__-__'),
    CONSTRAINT until_on_is_a_day CHECK (until_on IS NULL OR until_on LIKE '____-__-__'),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE RESTRICT,
    FOREIGN KEY(promise_id) REFERENCES promises (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE promise_moves (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    promise_id INTEGER NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL,
    moved_on TEXT NOT NULL,
    agreed INTEGER NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT from_on_is_a_day CHECK (from_on IS NULL OR from_on LIKE '____-__-__'),
    CONSTRAINT to_on_is_a_day CHECK (to_on IS NULL OR to_on LIKE '____-__-__'),
    CONSTRAINT moved_on_is_a_day CHECK (moved_on IS NULL OR moved_on LIKE '____-__-__'),
    FOREIGN KEY(promise_id) REFERENCES promises (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE reminders (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    check_in_id INTEGER,
    promise_id INTEGER,
    due_at TEXT NOT NULL,
    shown_at TEXT,
    acknowledged_at TEXT,
    snoozed_until TEXT,
    CONSTRAINT has_one_subject CHECK ((check_in_id IS NULL) <> (promise_id IS NULL)),
    UNIQUE (check_in_id),
    FOREIGN KEY(check_in_id) REFERENCES check_ins (id) ON DELETE CASCADE,
    UNIQUE (promise_id),
    FOREIGN KEY(promise_id) REFERENCES promises (id) ON DELETE CASCADE
) STRICT;
CREATE VIRTUAL TABLE search_names USING fts5(body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE search_matters USING fts5(body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE search_notes USING fts5(body, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0");
CREATE INDEX changes_of_row ON changes (table_name, first_row, step_id);
CREATE INDEX changes_of_runs ON changes (table_name, last_row) WHERE last_row > first_row;
CREATE INDEX check_ins_of_customer ON check_ins (customer_id, due_on);
CREATE INDEX check_ins_open ON check_ins (due_on, customer_id) WHERE state = 'open';
CREATE INDEX check_ins_open_of_customer ON check_ins (customer_id, due_on) WHERE state = 'open';
CREATE INDEX complaints_open ON complaints (opened_on) WHERE solved_on IS NULL;
CREATE INDEX contact_points_by_e164 ON contact_points (e164) WHERE e164 IS NOT NULL;
CREATE INDEX contact_points_by_value ON contact_points (value);
CREATE INDEX customers_by_city ON customers (city, name_key, id);
CREATE INDEX customers_by_class ON customers (value_class, level, level_since);
CREATE INDEX customers_by_class_and_name ON customers (value_class, name_key, id);
CREATE INDEX customers_by_last_contact ON customers (last_contact_on, id);
CREATE INDEX customers_by_level ON customers (level, name_key, id);
CREATE INDEX customers_by_name ON customers (name_key, id);
CREATE INDEX customers_by_next ON customers (next_on, id);
CREATE INDEX customers_sample ON customers (id) WHERE sample = 1;
CREATE INDEX customers_unanswered ON customers (tries) WHERE tries > 0;
CREATE INDEX customers_without_next ON customers (level, id) WHERE next_on IS NULL AND no_next_reason IS NULL;
CREATE INDEX decisions_of_customer ON decisions (customer_id, kind, until_on);
CREATE UNIQUE INDEX drafts_once ON drafts (form);
CREATE UNIQUE INDEX facts_by_key ON facts ("key");
CREATE INDEX heard_by_kind ON heard (kind, interaction_id);
CREATE UNIQUE INDEX heard_once ON heard (interaction_id, kind);
CREATE UNIQUE INDEX interaction_people_once ON interaction_people (interaction_id, person_id);
CREATE INDEX interactions_by_time ON interactions (at);
CREATE INDEX interactions_of_customer ON interactions (customer_id, at, id);
CREATE INDEX ix_changes_customer_id ON changes (customer_id);
CREATE INDEX ix_changes_step_id ON changes (step_id);
CREATE INDEX ix_check_ins_interaction_id ON check_ins (interaction_id);
CREATE INDEX ix_check_ins_moved_from_id ON check_ins (moved_from_id);
CREATE INDEX ix_check_ins_order_id ON check_ins (order_id);
CREATE INDEX ix_check_ins_person_id ON check_ins (person_id);
CREATE INDEX ix_complaints_customer_id ON complaints (customer_id);
CREATE INDEX ix_complaints_interaction_id ON complaints (interaction_id);
CREATE INDEX ix_complaints_person_id ON complaints (person_id);
CREATE INDEX ix_contact_points_customer_id ON contact_points (customer_id);
CREATE INDEX ix_contact_points_person_id ON contact_points (person_id);
CREATE INDEX ix_decisions_promise_id ON decisions (promise_id);
CREATE INDEX ix_interaction_people_person_id ON interaction_people (person_id);
CREATE INDEX ix_order_lines_order_id ON order_lines (order_id);
CREATE INDEX ix_posts_customer_id ON posts (customer_id);
CREATE INDEX ix_posts_person_id ON posts (person_id);
CREATE INDEX ix_promise_moves_promise_id ON promise_moves (promise_id);
CREATE INDEX ix_promises_interaction_id ON promises (interaction_id);
CREATE INDEX ix_promises_person_id ON promises (person_id);
CREATE INDEX level_changes_of_customer ON level_changes (customer_id, changed_on);
CREATE UNIQUE INDEX level_policies_once ON level_policies (level);
CREATE INDEX orders_by_number ON orders (number);
CREATE INDEX orders_of_customer ON orders (customer_id, ordered_on);
CREATE INDEX people_by_name ON people (name_key, id);
CREATE INDEX promises_of_customer ON promises (customer_id, made_on);
CREATE INDEX promises_open ON promises (due_on, customer_id) WHERE state = 'open';
CREATE INDEX promises_settled ON promises (settled_on, party, state);
CREATE INDEX promises_unconfirmed ON promises (settled_on) WHERE state = 'kept' AND party = 'rep' AND confirmed_on IS NULL;
CREATE UNIQUE INDEX settings_by_key ON settings ("key");
CREATE INDEX steps_of_customer ON steps (customer_id, id);
CREATE UNIQUE INDEX zones_once ON zones (value_class);
