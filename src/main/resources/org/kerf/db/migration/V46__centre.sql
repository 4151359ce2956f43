-- The centre that this station sends to, and as whom it goes there. One row, or none. The certificate is that of the centre's authority
-- as PEM; empty where one that the system trusts has signed.
CREATE TABLE centre_account (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    url CHARACTER VARYING(500) NOT NULL,
    role_name CHARACTER VARYING(63) NOT NULL,
    password CHARACTER VARYING(200) NOT NULL,
    certificate CHARACTER VARYING(100000) NOT NULL,
    company UUID NOT NULL,
    company_name CHARACTER VARYING(200) NOT NULL,
    paused BOOLEAN NOT NULL
);

-- How far the exchange with the centre is: the last own entry that it has, the last batch of its feed that is taken in, the last change
-- of names.
CREATE TABLE centre_progress (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sent_no BIGINT NOT NULL,
    cursor_seq BIGINT NOT NULL,
    cursor_hash CHARACTER(64) NOT NULL,
    names_version BIGINT NOT NULL
);

-- The batches of the feed that were taken in, each with the hash over the feed up to it.
CREATE TABLE feed_batch (
    seq BIGINT PRIMARY KEY,
    hash CHARACTER(64) NOT NULL
);

-- The epochs of this store: its entries after this number are of it, up to the next epoch's.
CREATE TABLE store_epoch (
    epoch INTEGER PRIMARY KEY,
    after_no BIGINT NOT NULL
);

-- What people of other stations are called.
CREATE TABLE person_name (
    id UUID PRIMARY KEY,
    name CHARACTER VARYING(200) NOT NULL
);

-- Notices of what other stations booked.
CREATE TABLE feed_notification (
    id UUID PRIMARY KEY,
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    seen BOOLEAN NOT NULL,
    UNIQUE (station, epoch, no)
);
CREATE INDEX feed_notification_unseen ON feed_notification (seen);
