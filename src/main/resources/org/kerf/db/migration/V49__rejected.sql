-- Entries that were set aside: they count as received, and are not in the tables. seq is the place of the batch in the feed from which the
-- feed is read again when they can be taken in.
CREATE TABLE rejected_entry (
    seq BIGINT NOT NULL,
    station UUID NOT NULL,
    characters CHARACTER VARYING(2) NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    kind CHARACTER VARYING(60) NOT NULL,
    version INTEGER NOT NULL,
    subject UUID NOT NULL,
    details CHARACTER VARYING(1000000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    movements_before BIGINT NOT NULL,
    why CHARACTER VARYING(20) NOT NULL,
    problem CHARACTER VARYING(1000) NOT NULL,
    program CHARACTER VARYING(60) NOT NULL,
    since TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (station, epoch, no)
);

-- What these are about and what they may have made: entries that refer to one of them are set aside, too.
CREATE TABLE rejected_thing (
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    thing UUID NOT NULL,
    PRIMARY KEY (station, epoch, no, thing)
);

-- Since when the exchange with the centre stands still, as it was said; one row, or none.
CREATE TABLE exchange_stall (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    since TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
