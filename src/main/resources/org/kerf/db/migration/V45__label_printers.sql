-- The label printers of this station. Darkness and speed (inches a second) are nothing where the printer keeps what is set at it; media in
-- micrometres, 0 where nobody has said; after so many seconds without a label taken, what waits goes to the fallback.
CREATE TABLE label_printer (
    id UUID PRIMARY KEY,
    name CHARACTER VARYING(80) NOT NULL,
    address CHARACTER VARYING(300) NOT NULL,
    dots_per_inch INTEGER NOT NULL,
    darkness INTEGER,
    speed INTEGER,
    media_width BIGINT NOT NULL,
    media_height BIGINT NOT NULL,
    fallback_id UUID,
    fallback_after INTEGER NOT NULL,
    inactive BOOLEAN NOT NULL,
    paused BOOLEAN DEFAULT FALSE NOT NULL
);

-- Which printer the labels of a kind go to; the row without a kind says where all others go.
CREATE TABLE label_route (
    kind CHARACTER VARYING(20) PRIMARY KEY,
    printer_id UUID NOT NULL
);
