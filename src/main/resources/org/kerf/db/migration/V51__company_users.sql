-- Who works here because the company's centre says so. Ended: the centre says so no more; what they did here carries their name. Home:
-- this station had them before the company did.
CREATE TABLE user_grant (
    user_id UUID PRIMARY KEY REFERENCES app_user,
    version BIGINT NOT NULL,
    home BOOLEAN NOT NULL,
    ended BOOLEAN NOT NULL
);

-- One row, or none before the centre's users were read. How long the centre has not been heard of is summed up in elapsed (milliseconds), as
-- of looked by this station's clock: a clock that is put back takes nothing off it. Contact is by the centre's clock.
CREATE TABLE grant_clock (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    users_version BIGINT NOT NULL,
    badge_salt BINARY(16) NOT NULL,
    contact TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    elapsed BIGINT NOT NULL,
    looked TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
