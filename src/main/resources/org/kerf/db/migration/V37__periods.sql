-- A document may say that it happened before it was booked; empty where it was booked as it happened.
ALTER TABLE LEDGER.document ADD COLUMN recorded_at TIMESTAMP(3) WITH TIME ZONE;

-- Each row closes the periods up to a day or opens them again; the newest one counts. Empty: all are open.
CREATE TABLE LEDGER.period_closing (
    id UUID PRIMARY KEY,
    closed_up_to DATE,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    reason CHARACTER VARYING(500) NOT NULL
);
CREATE INDEX period_closing_by_time ON LEDGER.period_closing (at, id);
