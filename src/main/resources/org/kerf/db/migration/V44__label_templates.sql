-- Label templates that people changed on screen, in the place of the file of this name; an empty content means that the file holds again.
CREATE TABLE label_template (
    name CHARACTER VARYING(60) PRIMARY KEY,
    version INTEGER NOT NULL,
    content CHARACTER VARYING(262144) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL
);
