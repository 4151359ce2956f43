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
