-- When headquarters settled a packet, by headquarters' clock: the receipt's time. NULL until then, and where a receipt from
-- before this column settled it.
ALTER TABLE outcome ADD COLUMN settled_at TEXT;
-- The moment, by headquarters' clock, as of which the person's data was erased here; NULL while it is here.
ALTER TABLE file ADD COLUMN erased_at TEXT;

-- Files whose rows are erased, but whose packet or traces in the registry's free space may still be there: what a power cut
-- leaves behind is erased at the next start.
CREATE TABLE erasing (
    file TEXT PRIMARY KEY NOT NULL REFERENCES file (id)
) STRICT, WITHOUT ROWID;
