-- Single values: realm, code, office, headquarters' keys. One row a name.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The station's own secrets: 'sign' (Ed25519 seed) and 'receive' (age identity).
CREATE TABLE own_key (
    purpose TEXT PRIMARY KEY NOT NULL CHECK (purpose IN ('sign', 'receive')),
    secret  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Logins; the signing seed is wrapped under the officer's own password, so no colleague can use it.
CREATE TABLE officer (
    login       TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL,
    role        TEXT NOT NULL,
    public_key  TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    credential  TEXT
) STRICT, WITHOUT ROWID;

-- Every provisioning pack taken in, as received.
CREATE TABLE provisioning (
    number   INTEGER PRIMARY KEY NOT NULL,
    envelope TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;

-- Guideline packs by digest; old ones stay, because files refer to them.
CREATE TABLE guideline (
    digest   TEXT PRIMARY KEY NOT NULL,
    files    TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The block of reference numbers from headquarters; `next` is the first unused one.
CREATE TABLE number_block (
    first INTEGER PRIMARY KEY NOT NULL,
    last  INTEGER NOT NULL,
    next  INTEGER NOT NULL CHECK (next BETWEEN first AND last + 1)
) STRICT;

CREATE TABLE file (
    id         TEXT PRIMARY KEY NOT NULL,
    reference  TEXT UNIQUE,
    category   TEXT NOT NULL,
    guideline  TEXT NOT NULL REFERENCES guideline (digest),
    state      TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'held', 'sealed',
                                              'exported', 'missing', 'registered', 'in-question', 'refused')),
    name       TEXT NOT NULL,
    search     TEXT NOT NULL,
    officer    TEXT NOT NULL REFERENCES officer (login),
    started_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    -- The audit line of the last change: orders lists without trusting the clock.
    counter    INTEGER NOT NULL,
    submission TEXT,
    approval   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX file_by_state ON file (state, counter);
CREATE INDEX file_by_counter ON file (counter);

CREATE TABLE answer (
    file  TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (file, field)
) STRICT, WITHOUT ROWID;

-- Why a file was returned, held or refused: the last word on it.
CREATE TABLE remark (
    file   TEXT PRIMARY KEY NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    note   TEXT NOT NULL,
    by     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Pictures by content; `bytes` stands last, so that lists never read it.
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

-- Sealed packets, whose bytes lie in files beside the registry; a sequence is never used twice.
CREATE TABLE packet (
    sequence  INTEGER PRIMARY KEY NOT NULL CHECK (sequence >= 1),
    file      TEXT NOT NULL UNIQUE REFERENCES file (id),
    sha256    TEXT NOT NULL UNIQUE,
    previous  TEXT,
    size      INTEGER NOT NULL,
    sealed_at TEXT NOT NULL
) STRICT;

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

-- Every receipt taken in, as received.
CREATE TABLE receipt (
    number   INTEGER PRIMARY KEY NOT NULL,
    envelope TEXT NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;

-- What headquarters last said of a packet.
CREATE TABLE outcome (
    sequence      INTEGER PRIMARY KEY NOT NULL REFERENCES packet (sequence),
    person_number TEXT
) STRICT;
