-- The head of a station's journal, as each of its manifests carried it. A manifest is known by the digest of its payload,
-- since anybody may add a signature to its envelope.
CREATE TABLE journal_head (
    station     INTEGER NOT NULL REFERENCES station (station),
    bundle      INTEGER NOT NULL,         -- the bundle's number
    manifest    BLOB NOT NULL,            -- SHA-256 of the manifest's payload
    line        INTEGER NOT NULL,         -- number of the journal's last line before the bundle
    digest      BLOB NOT NULL,            -- that line's digest
    arrived_at  TEXT NOT NULL,
    PRIMARY KEY (station, bundle, manifest)
) STRICT, WITHOUT ROWID;
-- Kinds of question now also: journal-rewound.

CREATE INDEX journal_head_by_line ON journal_head (station, line, bundle);
