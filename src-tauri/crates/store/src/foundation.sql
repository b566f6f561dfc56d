-- What every registry has. `migration` says which SQL files made it; `audit` says who did what, in a hash chain.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;

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
