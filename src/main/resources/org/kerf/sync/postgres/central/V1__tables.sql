-- The centre: what every station booked, in one order. Made by the role kerf_owner, who can't sign in. Stations may call
-- the functions at the end and have no right on anything else; who calls is who signed in (session_user), never a parameter.
-- SQLSTATEs of its own: KF001 not a station, KF002 paused, KF003 refused with a sentence, KF004 characters of
-- another station.

ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- ---------------------------------------------------------------- who there is

CREATE TABLE company (
    one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    -- Versions of the exchange that these functions speak.
    exchange INTEGER NOT NULL,
    oldest_exchange INTEGER NOT NULL
);

CREATE TABLE station (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    login TEXT NOT NULL UNIQUE,
    -- The latest of its store; 0 before it sent anything.
    epoch INTEGER NOT NULL DEFAULT 0,
    paused BOOLEAN NOT NULL DEFAULT FALSE,
    enrolled TIMESTAMPTZ NOT NULL,
    -- What it said at its last handshake.
    seen TIMESTAMPTZ,
    program TEXT NOT NULL DEFAULT '',
    exchange INTEGER NOT NULL DEFAULT 0,
    has_no BIGINT NOT NULL DEFAULT 0,
    cursor_seq BIGINT NOT NULL DEFAULT 0,
    -- Its clock less the centre's; transit time included.
    clock_offset_ms BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- The inbox of a station: how far its entries are here, by epoch of its store.
CREATE TABLE station_epoch (
    station UUID NOT NULL REFERENCES station,
    epoch INTEGER NOT NULL,
    -- The number of the entry before the first of the epoch: where a restored store was.
    after_no BIGINT NOT NULL,
    after_hash BYTEA NOT NULL,
    last_no BIGINT NOT NULL,
    last_hash BYTEA NOT NULL,
    begun TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (station, epoch)
) WITH (fillfactor = 50);

-- Two characters that codes begin with belong to one station for ever; a restored store takes new ones.
CREATE TABLE station_characters (
    characters TEXT PRIMARY KEY CHECK (characters ~ '^[0-9A-HJ-NP-X]{2}$'),
    station UUID NOT NULL REFERENCES station,
    since_epoch INTEGER NOT NULL,
    taken TIMESTAMPTZ NOT NULL
);
CREATE INDEX station_characters_by_station ON station_characters (station, since_epoch);

-- Codes that let a station in, each once.
CREATE TABLE enrolment (
    code_hash BYTEA PRIMARY KEY,
    name TEXT NOT NULL,
    -- Whose new login it is for; null for a station that is new.
    station UUID REFERENCES station,
    expires TIMESTAMPTZ NOT NULL,
    used TIMESTAMPTZ,
    -- Wrong codes that were tried while this one was open.
    wrong INTEGER NOT NULL DEFAULT 0
);

-- ---------------------------------------------------------------- what happened

-- The journals of all stations, as they came, kept for ever. One who looks for an entry knows when it was received.
CREATE TABLE entry (
    received TIMESTAMPTZ NOT NULL,
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject UUID NOT NULL,
    details TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    user_id UUID NOT NULL,
    hash BYTEA NOT NULL,
    local BOOLEAN NOT NULL,
    PRIMARY KEY (station, epoch, no, received)
) PARTITION BY RANGE (received);
CREATE TABLE entry_other_months PARTITION OF entry DEFAULT;

-- Entries under a number that has another content here already: of an older copy of a store, or a second one.
CREATE TABLE entry_other (
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject UUID NOT NULL,
    details TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    user_id UUID NOT NULL,
    received TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (station, epoch, no, hash)
);

-- The order of all: the feed is the sequence of its batches. One whose entries are all local has no row here.
CREATE TABLE feed_batch (
    seq BIGINT PRIMARY KEY,
    station UUID NOT NULL,
    characters TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    first_no BIGINT NOT NULL,
    last_no BIGINT NOT NULL,
    -- Those that are not local.
    entries INTEGER NOT NULL,
    bytes BIGINT NOT NULL,
    received TIMESTAMPTZ NOT NULL,
    hash BYTEA NOT NULL
);

-- Hands out the numbers of the batches. Updated last in a transaction and held until its commit: so a reader who has seen
-- a number has seen all before it.
CREATE TABLE feed_head (
    one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
) WITH (fillfactor = 10);
INSERT INTO feed_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- ---------------------------------------------------------------- names of persons

CREATE TABLE person_name (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    version BIGINT NOT NULL UNIQUE
);
CREATE TABLE name_head (
    one BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (one),
    version BIGINT NOT NULL
) WITH (fillfactor = 10);
INSERT INTO name_head (version) VALUES (0);

-- ---------------------------------------------------------------- claims

CREATE SEQUENCE fencing;

CREATE TABLE claim (
    unit UUID PRIMARY KEY,
    purpose TEXT NOT NULL,
    station UUID NOT NULL REFERENCES station,
    fencing BIGINT NOT NULL,
    claimed TIMESTAMPTZ NOT NULL,
    expires TIMESTAMPTZ NOT NULL,
    -- Then it ends by release or by a supervisor only.
    has_cut BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE broken_claim (
    unit UUID NOT NULL,
    purpose TEXT NOT NULL,
    station UUID NOT NULL,
    fencing BIGINT PRIMARY KEY,
    claimed TIMESTAMPTZ NOT NULL,
    has_cut BOOLEAN NOT NULL,
    broken TIMESTAMPTZ NOT NULL,
    broken_by UUID NOT NULL,
    user_id UUID NOT NULL,
    reason TEXT NOT NULL
);
