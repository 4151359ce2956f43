-- How somebody narrows and sorts a list, kept under a name: for themselves, or for everybody at the station.
CREATE TABLE saved_filter (
    id UUID PRIMARY KEY,
    list CHARACTER VARYING(40) NOT NULL,
    name CHARACTER VARYING(60) NOT NULL,
    user_id UUID,
    content CHARACTER VARYING(4000) NOT NULL
);
CREATE INDEX saved_filter_by_list ON saved_filter (list, name);
