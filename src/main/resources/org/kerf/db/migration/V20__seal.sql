-- One row says what happened, who did it, and that nobody has changed it since: journal and audit list held the same
-- rows twice. The program works out (org.kerf.db.Resealing) what stands for the contents of the other tables, and the
-- hash over all of the row and the row before it.
-- The details have room for all bars of a plan.
ALTER TABLE LEDGER.journal RENAME TO former_journal;
DROP INDEX LEDGER.journal_by_subject;

CREATE TABLE LEDGER.journal (
    no BIGINT PRIMARY KEY,
    kind CHARACTER VARYING(60) NOT NULL,
    version INTEGER NOT NULL,
    subject UUID NOT NULL,
    details CHARACTER VARYING(1000000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    station CHARACTER(2) NOT NULL,
    user_id UUID NOT NULL,
    user_name CHARACTER VARYING(120) NOT NULL,
    contents BINARY VARYING(32) NOT NULL,
    hash BINARY VARYING(32) NOT NULL,
    code CHARACTER VARYING(10) GENERATED ALWAYS AS
        (REGEXP_SUBSTR(details, '"([BPRLDNA][0-9A-HJ-NP-X]{9})"', 1, 1, NULL, 1))
);

INSERT INTO LEDGER.journal (no, kind, version, subject, details, at, station, user_id, user_name, contents, hash)
SELECT no, action, 1, subject, details, at, station, user_id, user_name, X'', X'' FROM LEDGER.audit_line ORDER BY no;

DROP TABLE LEDGER.former_journal;
DROP TABLE LEDGER.audit_line;

CREATE INDEX journal_by_subject ON LEDGER.journal (subject);
CREATE INDEX journal_by_code ON LEDGER.journal (code, no);
CREATE INDEX journal_by_user ON LEDGER.journal (user_id, no);
CREATE INDEX journal_by_kind ON LEDGER.journal (kind, no);

-- A notice keeps which entry it tells of, and whether it was seen; what it says stands in the entry.
ALTER TABLE notification DROP COLUMN kind, subject, details, at;

-- The last entry's hash, the sums over all other tables, and the seal over this row.
ALTER TABLE counter DROP COLUMN audit_no, audit_hash;
ALTER TABLE counter ADD COLUMN head BINARY VARYING(32) DEFAULT X'' NOT NULL;
ALTER TABLE counter ADD COLUMN contents BINARY VARYING(4000) DEFAULT X'' NOT NULL;
ALTER TABLE counter ADD COLUMN seal BINARY VARYING(32) DEFAULT X'' NOT NULL;

-- A reversal is called so.
UPDATE LEDGER.document SET kind = 'REVERSAL' WHERE kind = 'COUNTER';
UPDATE LEDGER.movement SET kind = 'REVERSAL' WHERE kind = 'COUNTER';
UPDATE LEDGER.journal SET details = REPLACE(details, '"kind":"COUNTER"', '"kind":"REVERSAL"')
 WHERE kind = 'movement.completed' AND details LIKE '%"kind":"COUNTER"%';
