-- What a packet asks for; only first registrations issue a person number.
-- Kinds of question now also: directive, decision, request.
ALTER TABLE packet ADD COLUMN process TEXT NOT NULL DEFAULT 'new'
    CHECK (process IN ('new', 'update', 'correction', 'reissue', 'withdrawal'));
