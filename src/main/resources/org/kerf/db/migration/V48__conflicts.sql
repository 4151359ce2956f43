-- Conflicts between what stations booked, as this station noticed them. The id follows from what they are about, so it is the same everywhere.
CREATE TABLE conflict (
    id UUID PRIMARY KEY,
    kind CHARACTER VARYING(20) NOT NULL,
    code CHARACTER VARYING(120) NOT NULL,
    since TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    ended TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX conflict_by_time ON conflict (since, id);
