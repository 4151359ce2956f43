-- What somebody proves who they are with: a hash that says itself how it was made.
CREATE TABLE credential (
    user_id UUID NOT NULL REFERENCES app_user,
    kind CHARACTER VARYING(10) NOT NULL,
    hash CHARACTER VARYING(200) NOT NULL,
    PRIMARY KEY (user_id, kind)
);

-- Wrong tries since the last right one.
CREATE TABLE wrong_try (
    user_id UUID PRIMARY KEY REFERENCES app_user,
    tries INTEGER NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
