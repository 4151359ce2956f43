-- One row: the salt that the station hashes all badges with, so that a scan finds its owner by one hash, and how often
-- a badge was scanned that nobody has.
CREATE TABLE badge_hashing (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    salt BINARY(16) NOT NULL,
    tries INTEGER NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
INSERT INTO badge_hashing (id, salt, tries, at)
    VALUES (1, SECURE_RAND(16), 0, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00:00');
