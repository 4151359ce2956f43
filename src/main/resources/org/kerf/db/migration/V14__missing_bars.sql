-- Planned bars that were looked for and were not at their location: put off to the end of the saw's list, or another
-- unit was taken instead.

-- Since when the bar waits at the end of its saw's list; nothing where it has the turn that its plan gave it.
ALTER TABLE plan_bar ADD COLUMN put_off TIMESTAMP(3) WITH TIME ZONE;

CREATE TABLE LEDGER.missing_bar (
    document_id UUID PRIMARY KEY REFERENCES LEDGER.document,
    bar_id UUID NOT NULL,
    -- What was looked for, and what was taken instead of it; nothing if the bar was put off.
    unit_id UUID NOT NULL,
    instead_unit UUID,
    put_off TIMESTAMP(3) WITH TIME ZONE,
    -- How the bar and the unit were before, for undoing.
    put_off_before TIMESTAMP(3) WITH TIME ZONE,
    kept_leftover BOOLEAN NOT NULL,
    held_before CHARACTER VARYING(500) NOT NULL
);
CREATE INDEX missing_bar_by_bar ON LEDGER.missing_bar (bar_id, document_id);
