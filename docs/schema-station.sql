CREATE TABLE answer (
    file  TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (file, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    number   INTEGER PRIMARY KEY,  -- from 1, without gaps: the registry's monotonic counter
    at       TEXT NOT NULL,        -- by the laptop's clock, which may be wrong; order is the number's
    actor    TEXT NOT NULL,
    act      TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,        -- JSON object of texts, keys sorted; no personal data
    previous TEXT NOT NULL,        -- digest of the line before; 64 zeros for the first
    digest   TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject, number);

CREATE TRIGGER audit_is_never_rewritten BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit lines are never changed'); END;

CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit lines are never removed'); END;

CREATE TABLE bundle (
    number          INTEGER PRIMARY KEY NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('writing', 'finished')),
    folder          TEXT NOT NULL,
    at              TEXT NOT NULL,
    packets         INTEGER NOT NULL,
    first           INTEGER NOT NULL,
    last            INTEGER NOT NULL,
    manifest_sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE bundle_packet (
    bundle   INTEGER NOT NULL REFERENCES bundle (number),
    sequence INTEGER NOT NULL REFERENCES packet (sequence),
    PRIMARY KEY (bundle, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX bundle_packet_by_sequence ON bundle_packet (sequence, bundle);

CREATE TABLE content_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key      BLOB NOT NULL         -- 32 bytes: without it a sum in an exported journal tells nothing of a row
) STRICT;

CREATE TABLE content_sum (
    name  TEXT PRIMARY KEY NOT NULL,  -- the table
    sum   BLOB NOT NULL,              -- of the rows as they stand
    noted BLOB NOT NULL               -- the sum that the audit's last line about the table carries; empty before the first
) STRICT, WITHOUT ROWID;

CREATE TABLE erasing (
    file TEXT PRIMARY KEY NOT NULL REFERENCES file (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE "file" (
    id         TEXT PRIMARY KEY NOT NULL,
    reference  TEXT UNIQUE,
    category   TEXT NOT NULL,
    guideline  TEXT NOT NULL REFERENCES guideline (digest),
    state      TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'verified', 'returned', 'held', 'withdrawn', 'sealed',
                                              'exported', 'missing', 'registered', 'in-question', 'refused')),
    name       TEXT NOT NULL,
    search     TEXT NOT NULL,
    officer    TEXT NOT NULL REFERENCES officer (login),
    started_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    -- The audit line of the last change: orders lists without trusting the clock.
    counter    INTEGER NOT NULL,
    submission TEXT,
    approval   TEXT,
    process    TEXT NOT NULL DEFAULT 'new' CHECK (process IN ('new', 'update', 'correction', 'reissue', 'withdrawal')),
    -- The day the applicant comes back; NULL while nothing was arranged.
    return_on  TEXT,
    -- The file of the household member from whom shared answers were taken.
    household_of TEXT,
    -- Only those who decide see it once it is signed.
    restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1)),
    -- The signed verification of this submission and who signed it; both NULL while nobody did.
    verification TEXT,
    verifier   TEXT REFERENCES officer (login) CHECK (verifier <> officer), erased_at TEXT,
    CHECK ((verification IS NULL) = (verifier IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX file_by_counter ON file (counter);

CREATE INDEX file_by_return ON file (return_on, state);

CREATE INDEX file_by_state ON file (state, counter);

CREATE TABLE guideline (
    digest   TEXT PRIMARY KEY NOT NULL,
    files    TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE next_key (
    login       TEXT PRIMARY KEY NOT NULL REFERENCES officer (login),
    public_key  TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    token       TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE number_block (
    first INTEGER PRIMARY KEY NOT NULL,
    last  INTEGER NOT NULL,
    next  INTEGER NOT NULL CHECK (next BETWEEN first AND last + 1)
) STRICT;

CREATE TABLE officer (
    login       TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    public_key  TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    credential  TEXT
, token TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
    sequence      INTEGER PRIMARY KEY NOT NULL REFERENCES packet (sequence),
    person_number TEXT
, settled_at TEXT) STRICT;

CREATE TABLE own_key (
    purpose TEXT PRIMARY KEY NOT NULL CHECK (purpose IN ('sign', 'receive')),
    secret  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE packet (
    sequence  INTEGER PRIMARY KEY NOT NULL CHECK (sequence >= 1),
    file      TEXT NOT NULL UNIQUE REFERENCES file (id),
    sha256    TEXT NOT NULL UNIQUE,
    previous  TEXT,
    size      INTEGER NOT NULL,
    sealed_at TEXT NOT NULL
) STRICT;

CREATE TABLE picture (
    file       TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    sha256     TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    UNIQUE (file, sha256)
) STRICT;

CREATE INDEX picture_by_sha256 ON picture (sha256);

CREATE TABLE provisioning (
    number   INTEGER PRIMARY KEY NOT NULL,
    envelope TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE receipt (
    number   INTEGER PRIMARY KEY NOT NULL,
    envelope TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE remark (
    file   TEXT PRIMARY KEY NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    note   TEXT NOT NULL,
    by     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sworn (
    file      TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    witness   TEXT NOT NULL,
    applicant TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (file, witness)
) STRICT, WITHOUT ROWID;

CREATE INDEX sworn_by_witness ON sworn (witness, day);
