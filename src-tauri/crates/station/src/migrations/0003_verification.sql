-- A file is verified by another login before it is approved, and can be taken back before it is sealed: two states more.
-- A CHECK can't be changed in place, so the table is made anew; nothing else in it changes.
CREATE TABLE file_anew (
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
    verifier   TEXT REFERENCES officer (login) CHECK (verifier <> officer),
    CHECK ((verification IS NULL) = (verifier IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO file_anew (id, reference, category, guideline, state, name, search, officer, started_at, changed_at, counter,
                       submission, approval, process, return_on, household_of, restricted)
SELECT id, reference, category, guideline, state, name, search, officer, started_at, changed_at, counter,
       submission, approval, process, return_on, household_of, restricted
FROM file;

DROP TABLE file;
ALTER TABLE file_anew RENAME TO file;

CREATE INDEX file_by_state ON file (state, counter);
CREATE INDEX file_by_counter ON file (counter);
CREATE INDEX file_by_return ON file (return_on, state);
