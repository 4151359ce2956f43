-- Files that belong to heats. What is in them lies in a folder beside the store, encrypted, under its hash.
CREATE TABLE attachment (
    id UUID PRIMARY KEY,
    heat_id UUID NOT NULL,
    sha256 CHARACTER(64) NOT NULL,
    name CHARACTER VARYING(200) NOT NULL,
    size INTEGER NOT NULL,
    format CHARACTER VARYING(10) NOT NULL,
    removed BOOLEAN NOT NULL
);
CREATE INDEX attachment_by_heat ON attachment (heat_id, id);
