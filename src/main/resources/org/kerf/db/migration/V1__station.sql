-- The station's store. Lengths are whole micrometres, masses whole grams, costs whole bani.
-- PUBLIC holds what changes; LEDGER holds what is only ever added: the station's own user has no right to change or
-- delete there.

CREATE SCHEMA LEDGER;

CREATE TABLE counter (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    station CHARACTER(2) NOT NULL,
    epoch INTEGER NOT NULL,
    journal_no BIGINT NOT NULL,
    movement_no BIGINT NOT NULL,
    audit_no BIGINT NOT NULL,
    audit_hash CHARACTER VARYING(64) NOT NULL
);

CREATE SEQUENCE short_code_serial START WITH 1 CACHE 32;

-- ---------------------------------------------------------------- what happened

CREATE TABLE LEDGER.journal (
    no BIGINT PRIMARY KEY,
    kind CHARACTER VARYING(60) NOT NULL,
    subject UUID NOT NULL,
    details CHARACTER VARYING(8000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL
);

CREATE TABLE journal_cursor (
    consumer CHARACTER VARYING(40) PRIMARY KEY,
    last_no BIGINT NOT NULL,
    tries INTEGER NOT NULL,
    last_error CHARACTER VARYING(2000) NOT NULL,
    next_try TIMESTAMP(3) WITH TIME ZONE
);

CREATE TABLE journal_dead_letter (
    consumer CHARACTER VARYING(40) NOT NULL,
    journal_no BIGINT NOT NULL,
    error CHARACTER VARYING(2000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (consumer, journal_no)
);

CREATE TABLE LEDGER.audit_line (
    no BIGINT PRIMARY KEY,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    station CHARACTER(2) NOT NULL,
    user_id UUID NOT NULL,
    user_name CHARACTER VARYING(120) NOT NULL,
    action CHARACTER VARYING(60) NOT NULL,
    subject UUID NOT NULL,
    details CHARACTER VARYING(8000) NOT NULL,
    previous_hash CHARACTER VARYING(64) NOT NULL,
    hash CHARACTER(64) NOT NULL
);

CREATE TABLE notification (
    id UUID PRIMARY KEY,
    journal_no BIGINT NOT NULL UNIQUE,
    kind CHARACTER VARYING(60) NOT NULL,
    subject UUID NOT NULL,
    details CHARACTER VARYING(8000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    seen BOOLEAN NOT NULL
);

-- ---------------------------------------------------------------- people and settings

CREATE TABLE app_user (
    id UUID PRIMARY KEY,
    name CHARACTER VARYING(120) NOT NULL UNIQUE,
    role CHARACTER VARYING(20) NOT NULL,
    active BOOLEAN NOT NULL
);

CREATE TABLE setting (
    name CHARACTER VARYING(60) PRIMARY KEY,
    setting_value CHARACTER VARYING(2000) NOT NULL
);

-- ---------------------------------------------------------------- stock

CREATE TABLE item (
    id UUID PRIMARY KEY,
    code CHARACTER VARYING(60) NOT NULL UNIQUE,
    name CHARACTER VARYING(200) NOT NULL,
    category CHARACTER VARYING(60) NOT NULL,
    grade CHARACTER VARYING(40) NOT NULL,
    grams_per_metre BIGINT NOT NULL CHECK (grams_per_metre >= 0),
    min_remnant BIGINT NOT NULL CHECK (min_remnant >= 0),
    remnant_value_percent INTEGER NOT NULL CHECK (remnant_value_percent BETWEEN 0 AND 100),
    bani_per_metre BIGINT NOT NULL,
    unit CHARACTER VARYING(12) NOT NULL,
    max_remnants INTEGER NOT NULL
);

CREATE TABLE heat (
    id UUID PRIMARY KEY,
    number CHARACTER VARYING(60) NOT NULL UNIQUE,
    certificate CHARACTER VARYING(80) NOT NULL,
    certificate_type CHARACTER VARYING(10) NOT NULL,
    supplier CHARACTER VARYING(200) NOT NULL
);

CREATE TABLE place (
    id UUID PRIMARY KEY,
    code CHARACTER(10) NOT NULL UNIQUE,
    name CHARACTER VARYING(40) NOT NULL UNIQUE,
    zone CHARACTER VARYING(80) NOT NULL,
    walk_order INTEGER NOT NULL
);

CREATE TABLE LEDGER.document (
    id UUID PRIMARY KEY,
    code CHARACTER(10) NOT NULL UNIQUE,
    kind CHARACTER VARYING(30) NOT NULL,
    occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    user_id UUID NOT NULL,
    reason CHARACTER VARYING(500) NOT NULL,
    reference CHARACTER VARYING(200) NOT NULL,
    reverses UUID UNIQUE REFERENCES LEDGER.document
);

CREATE INDEX document_by_reference ON LEDGER.document (reference, id);

CREATE TABLE stock_unit (
    id UUID PRIMARY KEY,
    code CHARACTER(10) NOT NULL UNIQUE,
    item_id UUID NOT NULL REFERENCES item,
    shape CHARACTER VARYING(10) NOT NULL,
    origin CHARACTER VARYING(12) NOT NULL,
    length BIGINT NOT NULL CHECK (length > 0),
    on_hand INTEGER NOT NULL,
    reserved INTEGER NOT NULL CHECK (reserved >= 0),
    state CHARACTER VARYING(10) NOT NULL,
    state_reason CHARACTER VARYING(500) NOT NULL,
    place_id UUID REFERENCES place,
    heat_id UUID REFERENCES heat,
    lot CHARACTER VARYING(60) NOT NULL,
    owner CHARACTER VARYING(200) NOT NULL,
    parent_id UUID REFERENCES stock_unit,
    since TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX stock_unit_by_item ON stock_unit (item_id, state, length);
CREATE INDEX stock_unit_by_parent ON stock_unit (parent_id);
CREATE INDEX stock_unit_by_age ON stock_unit (origin, state, since, id);

-- A movement is made once, at a station; (station, epoch, seq) has no hole. Its id says when.
CREATE TABLE LEDGER.movement (
    id UUID PRIMARY KEY,
    station CHARACTER(2) NOT NULL,
    epoch INTEGER NOT NULL,
    seq BIGINT NOT NULL,
    document_id UUID NOT NULL REFERENCES LEDGER.document,
    kind CHARACTER VARYING(20) NOT NULL,
    unit_id UUID NOT NULL,
    item_id UUID NOT NULL,
    length BIGINT NOT NULL,
    count_change INTEGER NOT NULL,
    from_place UUID,
    to_place UUID,
    reverses UUID UNIQUE,
    occurred_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    recorded_at TIMESTAMP(3) WITH TIME ZONE,
    user_id UUID NOT NULL,
    reason CHARACTER VARYING(500) NOT NULL,
    UNIQUE (station, epoch, seq)
);
CREATE INDEX movement_by_seq ON LEDGER.movement (seq);
CREATE INDEX movement_by_unit ON LEDGER.movement (unit_id);
CREATE INDEX movement_by_document ON LEDGER.movement (document_id);

-- ---------------------------------------------------------------- cutting

CREATE TABLE saw (
    id UUID PRIMARY KEY,
    name CHARACTER VARYING(80) NOT NULL UNIQUE,
    head_trim BIGINT NOT NULL CHECK (head_trim >= 0),
    tail_trim BIGINT NOT NULL CHECK (tail_trim >= 0),
    clamp BIGINT NOT NULL CHECK (clamp >= 0),
    kerf BIGINT NOT NULL CHECK (kerf >= 0)
);

CREATE TABLE customer (
    id UUID PRIMARY KEY,
    code CHARACTER VARYING(60) NOT NULL UNIQUE,
    name CHARACTER VARYING(200) NOT NULL,
    tax_number CHARACTER VARYING(40) NOT NULL,
    address CHARACTER VARYING(200) NOT NULL,
    town CHARACTER VARYING(100) NOT NULL,
    county CHARACTER VARYING(100) NOT NULL
);

CREATE TABLE cut_order (
    id UUID PRIMARY KEY,
    code CHARACTER(10) NOT NULL UNIQUE,
    number CHARACTER VARYING(60) NOT NULL UNIQUE,
    customer CHARACTER VARYING(200) NOT NULL,
    due TIMESTAMP NOT NULL,
    priority INTEGER NOT NULL,
    state CHARACTER VARYING(12) NOT NULL
);
CREATE INDEX cut_order_by_due ON cut_order (state, due, id);

CREATE TABLE cut_line (
    id UUID PRIMARY KEY,
    order_id UUID NOT NULL REFERENCES cut_order,
    number INTEGER NOT NULL,
    item_id UUID NOT NULL REFERENCES item,
    length BIGINT NOT NULL CHECK (length > 0),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    certificate CHARACTER VARYING(10) NOT NULL,
    heat CHARACTER VARYING(60) NOT NULL,
    mark CHARACTER VARYING(120) NOT NULL,
    UNIQUE (order_id, number)
);

CREATE TABLE cut_plan (
    id UUID PRIMARY KEY,
    code CHARACTER(10) NOT NULL UNIQUE,
    saw_id UUID NOT NULL REFERENCES saw,
    made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    made_by UUID NOT NULL,
    state CHARACTER VARYING(12) NOT NULL,
    bars INTEGER NOT NULL,
    bound INTEGER NOT NULL,
    cost BIGINT NOT NULL
);

CREATE TABLE plan_bar (
    id UUID PRIMARY KEY,
    plan_id UUID NOT NULL REFERENCES cut_plan,
    seq INTEGER NOT NULL,
    unit_id UUID NOT NULL REFERENCES stock_unit,
    item_id UUID NOT NULL REFERENCES item,
    length BIGINT NOT NULL,
    remnant BOOLEAN NOT NULL,
    state CHARACTER VARYING(12) NOT NULL,
    UNIQUE (plan_id, seq)
);
CREATE INDEX plan_bar_by_unit ON plan_bar (unit_id, state);
CREATE INDEX plan_bar_by_state ON plan_bar (state, plan_id, seq);

CREATE TABLE plan_piece (
    id UUID PRIMARY KEY,
    bar_id UUID NOT NULL REFERENCES plan_bar,
    seq INTEGER NOT NULL,
    line_id UUID NOT NULL REFERENCES cut_line,
    length BIGINT NOT NULL,
    state CHARACTER VARYING(12) NOT NULL,
    UNIQUE (bar_id, seq)
);
CREATE INDEX plan_piece_by_line ON plan_piece (line_id, state);

-- One bar on the saw. The balance holds at every moment, to the micrometre.
CREATE TABLE run_bar (
    id UUID PRIMARY KEY,
    plan_bar_id UUID NOT NULL REFERENCES plan_bar,
    saw_id UUID NOT NULL REFERENCES saw,
    unit_id UUID NOT NULL REFERENCES stock_unit,
    item_id UUID NOT NULL REFERENCES item,
    head_trim BIGINT NOT NULL,
    tail_trim BIGINT NOT NULL,
    clamp BIGINT NOT NULL,
    kerf_width BIGINT NOT NULL,
    length BIGINT NOT NULL CHECK (length > 0),
    pieces BIGINT NOT NULL CHECK (pieces >= 0),
    kerf BIGINT NOT NULL CHECK (kerf >= 0),
    trims BIGINT NOT NULL CHECK (trims >= 0),
    remnant BIGINT NOT NULL CHECK (remnant >= 0),
    scrap BIGINT NOT NULL CHECK (scrap >= 0),
    rest BIGINT NOT NULL CHECK (rest >= 0),
    scrap_cause CHARACTER VARYING(20) NOT NULL,
    remnant_unit UUID,
    state CHARACTER VARYING(12) NOT NULL,
    opened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    closed_at TIMESTAMP(3) WITH TIME ZONE,
    opened_by UUID NOT NULL,
    CONSTRAINT bar_balance CHECK (length = pieces + kerf + trims + remnant + scrap + rest),
    CONSTRAINT closed_bar_has_no_rest CHECK (state <> 'CLOSED' OR rest = 0)
);
CREATE INDEX run_bar_by_state ON run_bar (state, saw_id);
CREATE INDEX run_bar_by_closing ON run_bar (closed_at);
CREATE INDEX run_bar_by_plan_bar ON run_bar (plan_bar_id);

CREATE TABLE cut_piece (
    id UUID PRIMARY KEY,
    run_bar_id UUID NOT NULL REFERENCES run_bar,
    plan_piece_id UUID NOT NULL REFERENCES plan_piece,
    line_id UUID NOT NULL REFERENCES cut_line,
    unit_id UUID NOT NULL REFERENCES stock_unit,
    seq INTEGER NOT NULL,
    planned BIGINT NOT NULL,
    measured BIGINT NOT NULL,
    kerf BIGINT NOT NULL,
    head_trim BIGINT NOT NULL,
    good BOOLEAN NOT NULL,
    document_id UUID NOT NULL,
    undone_by UUID
);
CREATE INDEX cut_piece_by_bar ON cut_piece (run_bar_id, seq);
CREATE INDEX cut_piece_by_line ON cut_piece (line_id);
CREATE INDEX cut_piece_by_unit ON cut_piece (unit_id);
CREATE INDEX cut_piece_by_document ON cut_piece (document_id);

-- ---------------------------------------------------------------- labels

CREATE TABLE label_job (
    id UUID PRIMARY KEY,
    no BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    code CHARACTER(10) NOT NULL,
    kind CHARACTER VARYING(12) NOT NULL,
    template CHARACTER VARYING(40) NOT NULL,
    language CHARACTER VARYING(10) NOT NULL,
    fields CHARACTER VARYING(4000) NOT NULL,
    printer CHARACTER VARYING(80) NOT NULL,
    state CHARACTER VARYING(12) NOT NULL,
    tries INTEGER NOT NULL,
    trouble CHARACTER VARYING(2000) NOT NULL,
    queued_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    settled_at TIMESTAMP(3) WITH TIME ZONE,
    next_try TIMESTAMP(3) WITH TIME ZONE,
    copies INTEGER NOT NULL,
    reprint BOOLEAN NOT NULL,
    by_hand_reason CHARACTER VARYING(500) NOT NULL,
    user_name CHARACTER VARYING(120) NOT NULL
);
CREATE INDEX label_job_by_state ON label_job (state, no);
CREATE INDEX label_job_by_code ON label_job (code, no);

-- ---------------------------------------------------------------- imports

CREATE TABLE imported_file (
    hash CHARACTER(64) NOT NULL,
    kind CHARACTER VARYING(20) NOT NULL,
    name CHARACTER VARYING(200) NOT NULL,
    imported_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_line INTEGER NOT NULL,
    finished BOOLEAN NOT NULL,
    PRIMARY KEY (hash, kind)
);
