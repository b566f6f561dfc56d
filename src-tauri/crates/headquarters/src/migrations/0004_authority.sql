-- Who may sign for headquarters: every version that the root signed, as adopted. The highest is in force.
CREATE TABLE authority (
    version    INTEGER PRIMARY KEY,
    envelope   BLOB NOT NULL,             -- as signed by the root
    adopted_at TEXT NOT NULL
) STRICT;

-- Signing keys made here, asked for or in use; the founding key stands in `headquarters`.
CREATE TABLE signing_key (
    key     TEXT PRIMARY KEY,             -- Ed25519, 64 hexadecimal digits
    seed    BLOB NOT NULL,                -- 32 bytes
    made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The places that stations get: their number goes up with each publication, and a station takes no lower one.
ALTER TABLE headquarters ADD COLUMN gazetteer_number INTEGER NOT NULL DEFAULT 1;
