-- Where the login's signing key lies, as JSON, when that is a token and not this registry; `wrapped_key` is empty then.
ALTER TABLE officer ADD COLUMN token TEXT;

-- The key that a login will sign with as soon as headquarters vouches for it; one row a login.
CREATE TABLE next_key (
    login       TEXT PRIMARY KEY NOT NULL REFERENCES officer (login),
    public_key  TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    token       TEXT
) STRICT, WITHOUT ROWID;
