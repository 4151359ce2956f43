-- What a document is about outside of stock is a thing of a kind, where it was a text that others guessed at; what is
-- left of the text is a note of the feature that booked the document.
ALTER TABLE LEDGER.document ADD (
    subject_kind CHARACTER VARYING(20) DEFAULT '' NOT NULL,
    subject_id UUID
);
UPDATE LEDGER.document
   SET subject_kind = CASE WHEN kind IN ('BAR_PUT_OFF', 'BAR_REPLACED') THEN 'plan_bar' ELSE 'run_bar' END,
       subject_id = CAST(reference AS UUID)
 WHERE kind IN ('BAR_TO_SAW', 'CUT', 'BAR_CLOSED', 'BAR_DEFECTIVE', 'BAR_PUT_OFF', 'BAR_REPLACED')
   AND REGEXP_LIKE(reference, '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$');
UPDATE LEDGER.document SET reference = '' WHERE reference <> '' AND kind NOT IN ('IMPORT', 'HOLD_RELEASED');
CREATE INDEX document_by_subject ON LEDGER.document (subject_id, id);
DROP INDEX LEDGER.document_by_reference;
ALTER TABLE LEDGER.document ALTER COLUMN reference RENAME TO note;
ALTER TABLE LEDGER.document ALTER COLUMN note CHARACTER VARYING(500) NOT NULL;
