-- Roles files as published, for ever: the last goes to stations, and what was signed is judged by the one in force then.
CREATE TABLE roles (
    number       INTEGER PRIMARY KEY,
    text         TEXT NOT NULL,
    published_at TEXT NOT NULL
) STRICT;
