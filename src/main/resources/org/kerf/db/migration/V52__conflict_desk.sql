-- What a conflict was about, so that its history can say what ended it: the thing, and the other one where there are two. Those of before do not say it.
ALTER TABLE conflict ADD (
    subject UUID,
    other UUID
);
ALTER TABLE conflict ADD COLUMN field CHARACTER VARYING(60) DEFAULT '' NOT NULL;
ALTER TABLE conflict ALTER COLUMN kind CHARACTER VARYING(30) NOT NULL;
CREATE INDEX conflict_by_end ON conflict (ended, id);
CREATE INDEX conflict_by_kind ON conflict (kind, ended, id);

-- A person accepted that both sides of a conflict stand. A fact, so it is the same everywhere.
CREATE TABLE accepted_conflict (
    id UUID PRIMARY KEY,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    station CHARACTER VARYING(2) NOT NULL,
    reason CHARACTER VARYING(500) NOT NULL
);

-- What stands in the way of what others book, as far as the feed has been read: bars of withdrawn plans, held units.
CREATE TABLE feed_mark (
    thing UUID NOT NULL,
    kind CHARACTER VARYING(30) NOT NULL,
    document UUID NOT NULL,
    name CHARACTER VARYING(120) NOT NULL,
    station CHARACTER VARYING(2) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    PRIMARY KEY (thing, kind)
);

-- What may not go together with what another station booked, seen when the later of the two came by the feed. Whether it does not the other tables say.
CREATE TABLE crossing (
    id UUID PRIMARY KEY,
    kind CHARACTER VARYING(30) NOT NULL,
    -- The unit that was counted, or the bar's run on the saw.
    subject UUID NOT NULL,
    code CHARACTER VARYING(120) NOT NULL,
    -- What the book had when it was counted; 0 for a run.
    number INTEGER NOT NULL,
    -- The count, the withdrawn plan or the held unit, and who booked that.
    document UUID NOT NULL,
    name CHARACTER VARYING(120) NOT NULL,
    station CHARACTER VARYING(2) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL
);
CREATE INDEX crossing_by_kind ON crossing (kind, code);
CREATE INDEX crossing_by_subject ON crossing (subject, kind);
