-- What the tables hold, in a sum per table that each change carries on and the audit notes: a row that was changed by
-- another way than a change of this program no longer fits its table's sum.

CREATE TABLE content_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key      BLOB NOT NULL         -- 32 bytes: without it a sum in an exported journal tells nothing of a row
) STRICT;

INSERT INTO content_key (only_row, key) VALUES (1, randomblob(32));

CREATE TABLE content_sum (
    name  TEXT PRIMARY KEY NOT NULL,  -- the table
    sum   BLOB NOT NULL,              -- of the rows as they stand
    noted BLOB NOT NULL               -- the sum that the audit's last line about the table carries; empty before the first
) STRICT, WITHOUT ROWID;
