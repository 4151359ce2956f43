-- What this station works at as the centre is told: bars on its saws, conflicts that are being decided. Not of what stations have in common.
CREATE TABLE centre_claim (
    thing UUID PRIMARY KEY,
    purpose CHARACTER VARYING(40) NOT NULL,
    -- The bar on the saw; null for a conflict.
    run_id UUID,
    state CHARACTER VARYING(10) NOT NULL,
    -- Of this station's claim, or of the other's that is in the way.
    fencing BIGINT NOT NULL,
    holder CHARACTER VARYING(200) NOT NULL,
    since TIMESTAMP(3) WITH TIME ZONE,
    cut_noted BOOLEAN NOT NULL,
    -- A supervisor's deed that the centre may not have heard of yet.
    broken_by UUID,
    broken_because CHARACTER VARYING(500) NOT NULL,
    finished BOOLEAN NOT NULL
);

-- The last change of a field in the order of the feed, and those before it that whoever changed it later had not seen.
CREATE TABLE field_edit (
    record UUID NOT NULL,
    field CHARACTER VARYING(60) NOT NULL,
    station UUID NOT NULL,
    epoch INTEGER NOT NULL,
    no BIGINT NOT NULL,
    -- In the order of the feed, among those of the field.
    place INTEGER NOT NULL,
    characters CHARACTER VARYING(2) NOT NULL,
    code CHARACTER VARYING(120) NOT NULL,
    -- The fact that changed it, as it was stored.
    kind CHARACTER VARYING(40) NOT NULL,
    version INTEGER NOT NULL,
    details CHARACTER VARYING NOT NULL,
    -- What it became, to be compared.
    now_text CHARACTER VARYING NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    -- Somebody has decided here, and the feed has not brought it back yet.
    decided BOOLEAN NOT NULL,
    PRIMARY KEY (record, field, station, epoch, no)
);
