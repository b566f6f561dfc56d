-- What is asked for, since when a draft waits for its applicant, and who may see a signed file.
ALTER TABLE file ADD COLUMN process TEXT NOT NULL DEFAULT 'new'
    CHECK (process IN ('new', 'update', 'correction', 'reissue', 'withdrawal'));
-- The day the applicant comes back; NULL while nothing was arranged.
ALTER TABLE file ADD COLUMN return_on TEXT;
-- The file of the household member from whom shared answers were taken.
ALTER TABLE file ADD COLUMN household_of TEXT;
-- Only those who decide see it once it is signed.
ALTER TABLE file ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1));

CREATE INDEX file_by_return ON file (return_on, state);

-- Who swore for whom in signed files, by folded names: finds people who swear for each other or for a whole queue.
CREATE TABLE sworn (
    file      TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    witness   TEXT NOT NULL,
    applicant TEXT NOT NULL,
    day       TEXT NOT NULL,
    PRIMARY KEY (file, witness)
) STRICT, WITHOUT ROWID;

CREATE INDEX sworn_by_witness ON sworn (witness, day);
