-- What became of each command that was done: the same command that comes again is answered from here.

CREATE TABLE command_outcome (
    command_id UUID NOT NULL,
    part INTEGER NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    outcome CHARACTER VARYING(500) NOT NULL,
    PRIMARY KEY (command_id, part)
);
