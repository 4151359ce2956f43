-- What other stations booked is listed together with what was booked here: found by station, person, kind and code, each in the order of time.
-- Of entries that are equally old the one that came later has the higher line.
ALTER TABLE LEDGER.pulled_entry ADD COLUMN line BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE;
-- In its station's chain, as the centre has it; empty in what came before.
ALTER TABLE LEDGER.pulled_entry ADD COLUMN hash BINARY VARYING(32) DEFAULT X'' NOT NULL;
ALTER TABLE LEDGER.pulled_entry ADD COLUMN code CHARACTER VARYING(10) GENERATED ALWAYS AS
    (REGEXP_SUBSTR(details, '"([BPRLDNA][0-9A-HJ-NP-X]{9})"', 1, 1, NULL, 1));
CREATE INDEX pulled_entry_by_station ON LEDGER.pulled_entry (station, at, line);
CREATE INDEX pulled_entry_by_user ON LEDGER.pulled_entry (user_id, at, line);
CREATE INDEX pulled_entry_by_kind ON LEDGER.pulled_entry (kind, at, line);
CREATE INDEX pulled_entry_by_code ON LEDGER.pulled_entry (code, at, line);
ALTER TABLE rejected_entry ADD COLUMN hash BINARY VARYING(32) DEFAULT X'' NOT NULL;

-- Whose entries a batch of the feed has, so that its hash can be worked out anew; empty in those that came before.
ALTER TABLE feed_batch ADD (
    station UUID,
    epoch INTEGER,
    first_no BIGINT,
    last_no BIGINT
);

-- The stations of the company that anything came from, as the centre names them; a name is empty until it did.
CREATE TABLE company_station (
    id UUID PRIMARY KEY,
    characters CHARACTER VARYING(2) NOT NULL,
    name CHARACTER VARYING(200) NOT NULL
);
