-- Facts that other stations booked are written into these tables as they come: what they call by one name stays two
-- things until somebody decides, so no constraint may refuse it. That a name is new is looked at where a person gives it
-- (org.kerf.flow); the store finds things by it.
CREATE INDEX item_by_code ON item (code, id);
ALTER TABLE item DROP CONSTRAINT CONSTRAINT_227;
CREATE INDEX heat_by_number ON heat (number, id);
ALTER TABLE heat DROP CONSTRAINT CONSTRAINT_21C;
CREATE INDEX place_by_code ON place (code, id);
ALTER TABLE place DROP CONSTRAINT CONSTRAINT_48;
CREATE INDEX place_by_name ON place (name, id);
ALTER TABLE place DROP CONSTRAINT CONSTRAINT_48A;
CREATE INDEX party_by_code ON party (code, id);
ALTER TABLE party DROP CONSTRAINT CONSTRAINT_4862;
ALTER TABLE saw DROP CONSTRAINT CONSTRAINT_13;
ALTER TABLE stock_unit DROP CONSTRAINT CONSTRAINT_466;
CREATE INDEX cut_order_by_code ON cut_order (code, id);
ALTER TABLE cut_order DROP CONSTRAINT CONSTRAINT_4DD;
CREATE INDEX cut_order_by_number ON cut_order (number, id);
ALTER TABLE cut_order DROP CONSTRAINT CONSTRAINT_4DD4;
CREATE INDEX cut_plan_by_code ON cut_plan (code, id);
ALTER TABLE cut_plan DROP CONSTRAINT CONSTRAINT_5517B;
CREATE INDEX document_by_code ON LEDGER.document (code, id);
ALTER TABLE LEDGER.document DROP CONSTRAINT CONSTRAINT_62;
CREATE INDEX document_by_reversed ON LEDGER.document (reverses, id);
-- The reference is found by the constraint's index until both are made anew.
ALTER TABLE LEDGER.document DROP CONSTRAINT CONSTRAINT_6202;
ALTER TABLE LEDGER.document DROP CONSTRAINT CONSTRAINT_620;
ALTER TABLE LEDGER.document ADD CONSTRAINT document_reversed FOREIGN KEY (reverses) REFERENCES LEDGER.document;
ALTER TABLE LEDGER.movement DROP CONSTRAINT CONSTRAINT_287;
ALTER TABLE LEDGER.movement DROP CONSTRAINT CONSTRAINT_2877;

-- How far the facts of each station, in each epoch of its store, are taken in; of this one, how far the others have them.
CREATE TABLE feed_position (
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    last_no BIGINT NOT NULL,
    last_movement BIGINT NOT NULL,
    PRIMARY KEY (station, epoch)
);

-- What other stations booked, as it came.
CREATE TABLE LEDGER.pulled_entry (
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    kind CHARACTER VARYING(60) NOT NULL,
    version INTEGER NOT NULL,
    subject UUID NOT NULL,
    details CHARACTER VARYING(1000000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    PRIMARY KEY (station, epoch, no)
);
CREATE INDEX pulled_entry_by_subject ON LEDGER.pulled_entry (subject, kind);
