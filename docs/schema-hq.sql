CREATE TABLE attachment (
    sha256 BLOB PRIMARY KEY,
    start  INTEGER NOT NULL,              -- byte in attachments.dat where the sealed record begins
    length INTEGER NOT NULL               -- its bytes there
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

CREATE TABLE authority (
    version    INTEGER PRIMARY KEY,
    envelope   BLOB NOT NULL,             -- as signed by the root
    adopted_at TEXT NOT NULL
) STRICT;

CREATE TABLE content_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key      BLOB NOT NULL         -- 32 bytes: without it a sum in an exported journal tells nothing of a row
) STRICT;

CREATE TABLE content_sum (
    name  TEXT PRIMARY KEY NOT NULL,  -- the table
    sum   BLOB NOT NULL,              -- of the rows as they stand
    noted BLOB NOT NULL               -- the sum that the audit's last line about the table carries; empty before the first
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
    serial       INTEGER PRIMARY KEY,
    station      INTEGER NOT NULL REFERENCES station (station),
    login        TEXT,                    -- NULL: the station itself
    role         TEXT,
    key          TEXT NOT NULL,
    valid_from   TEXT NOT NULL,
    valid_until  TEXT NOT NULL,
    revoked_from TEXT,
    envelope     BLOB NOT NULL,           -- as signed
    CHECK ((login IS NULL) = (role IS NULL))
) STRICT;

CREATE INDEX credential_by_station ON credential (station, login);

CREATE TABLE guideline (
    digest   BLOB PRIMARY KEY,
    id       TEXT NOT NULL,
    version  TEXT NOT NULL,
    files    TEXT NOT NULL,               -- JSON object: file name to text
    taken_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE headquarters (
    only_row           INTEGER PRIMARY KEY CHECK (only_row = 1),
    realm              TEXT NOT NULL,
    signing_seed       BLOB NOT NULL,     -- Ed25519, 32 bytes
    packet_identity    TEXT NOT NULL,     -- age X25519: opens packets
    recovery_recipient TEXT NOT NULL,     -- age X25519: opens the registries of dead laptops; its secret lies elsewhere
    attachment_key     BLOB NOT NULL,     -- XChaCha20-Poly1305, 32 bytes
    gazetteer          TEXT NOT NULL,     -- CSV, as stations get it
    guideline          BLOB NOT NULL REFERENCES guideline (digest)  -- the one that stations get
, gazetteer_number INTEGER NOT NULL DEFAULT 1) STRICT;

CREATE TABLE journal_head (
    station     INTEGER NOT NULL REFERENCES station (station),
    bundle      INTEGER NOT NULL,         -- the bundle's number
    manifest    BLOB NOT NULL,            -- SHA-256 of the manifest's payload
    line        INTEGER NOT NULL,         -- number of the journal's last line before the bundle
    digest      BLOB NOT NULL,            -- that line's digest
    arrived_at  TEXT NOT NULL,
    PRIMARY KEY (station, bundle, manifest)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_head_by_line ON journal_head (station, line, bundle);

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE packet (
    packet           INTEGER PRIMARY KEY,
    station          INTEGER NOT NULL REFERENCES station (station),
    sequence         INTEGER NOT NULL,
    sealed_sha256    BLOB NOT NULL UNIQUE,
    previous         BLOB,                -- sealed digest of the packet before; NULL for the first
    statement_sha256 BLOB NOT NULL,
    enrolment_id     TEXT NOT NULL,
    reference        TEXT NOT NULL,
    person_number    TEXT UNIQUE,         -- NULL while a question is open about it
    arrived_at       TEXT NOT NULL
, process TEXT NOT NULL DEFAULT 'new'
    CHECK (process IN ('new', 'update', 'correction', 'reissue', 'withdrawal'))) STRICT;

CREATE INDEX packet_by_enrolment ON packet (enrolment_id);

CREATE INDEX packet_by_sequence ON packet (station, sequence, sealed_sha256, previous);

CREATE TABLE person_key (
    key    BLOB NOT NULL,                 -- an exact key of `matching`
    packet INTEGER NOT NULL REFERENCES packet (packet),
    PRIMARY KEY (key, packet)
) STRICT, WITHOUT ROWID;

CREATE TABLE question (
    question  INTEGER PRIMARY KEY,
    kind      TEXT NOT NULL,              -- fork, same-enrolment, same-person, chain-break
    subject   TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    UNIQUE (kind, subject)
) STRICT;

CREATE TABLE question_packet (
    packet   INTEGER NOT NULL REFERENCES packet (packet),
    question INTEGER NOT NULL REFERENCES question (question),
    PRIMARY KEY (packet, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX question_packet_by_question ON question_packet (question);

CREATE TABLE receipt (
    station        INTEGER PRIMARY KEY REFERENCES station (station),
    number         INTEGER NOT NULL,
    content_sha256 BLOB NOT NULL,
    sealed         BLOB NOT NULL
) STRICT;

CREATE TABLE refused (
    folder        TEXT NOT NULL,          -- the station's folder on the stick
    file          TEXT NOT NULL,
    sha256        BLOB NOT NULL,          -- 32 zeros where the file is missing or can't be read
    code          TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    PRIMARY KEY (folder, file, sha256, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE roles (
    number       INTEGER PRIMARY KEY,
    text         TEXT NOT NULL,
    published_at TEXT NOT NULL
) STRICT;

CREATE TABLE signing_key (
    key     TEXT PRIMARY KEY,             -- Ed25519, 64 hexadecimal digits
    seed    BLOB NOT NULL,                -- 32 bytes
    made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    packet   INTEGER PRIMARY KEY REFERENCES packet (packet),
    envelope BLOB NOT NULL,               -- the station's DSSE envelope as received
    person   TEXT NOT NULL                -- JSON, drawn from the answers by the guideline named in the statement
) STRICT;

CREATE TABLE station (
    station        INTEGER PRIMARY KEY,
    code           TEXT NOT NULL UNIQUE,
    office         TEXT NOT NULL,
    key            TEXT NOT NULL,         -- Ed25519, 64 hexadecimal digits
    recipient      TEXT NOT NULL,         -- age X25519: opens receipts
    request_sha256 BLOB NOT NULL,         -- the payload of its latest request
    provisioning   INTEGER NOT NULL,      -- number of its latest provisioning
    numbers_from   INTEGER NOT NULL,      -- its block of reference numbers
    numbers_to     INTEGER NOT NULL,
    announced      INTEGER NOT NULL       -- the highest packet number that a signed manifest named
) STRICT;

CREATE VIEW unsettled AS
SELECT folder, file, sha256, code, first_seen_at
FROM refused
WHERE NOT EXISTS (SELECT 1 FROM packet WHERE packet.sealed_sha256 = refused.sha256)
  AND NOT EXISTS (
      SELECT 1 FROM station JOIN packet USING (station)
      WHERE station.code = refused.folder
        AND packet.sequence = CAST(refused.file AS INTEGER)
        AND instr(refused.file, '-' || lower(substr(hex(packet.sealed_sha256), 1, 16)) || '.age') > 0);
