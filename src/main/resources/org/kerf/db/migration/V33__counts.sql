-- Counts of stock: which locations, what was counted there round by round, and what was approved. References are left
-- out: facts of several stations may come in any order.
CREATE TABLE stock_count (
    id UUID PRIMARY KEY,
    code CHARACTER(10) NOT NULL,
    way CHARACTER VARYING(10) NOT NULL,
    scope CHARACTER VARYING(60) NOT NULL,
    seed BIGINT NOT NULL,
    planned_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    planned_by UUID NOT NULL,
    state CHARACTER VARYING(10) NOT NULL,
    search CHARACTER VARYING(60) GENERATED ALWAYS AS
        (TRANSLATE(LOWER(scope), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'))
);
CREATE INDEX stock_count_by_time ON stock_count (planned_at, id);
CREATE INDEX stock_count_by_code ON stock_count (code);

CREATE TABLE count_location (
    count_id UUID NOT NULL,
    location_id UUID NOT NULL,
    number INTEGER NOT NULL,
    state CHARACTER VARYING(10) NOT NULL,
    round INTEGER NOT NULL,
    last_round UUID,
    PRIMARY KEY (count_id, location_id)
);

-- A location counted once. The stock is a hash of what the ledger said when the round began.
CREATE TABLE count_round (
    id UUID PRIMARY KEY,
    count_id UUID NOT NULL,
    location_id UUID NOT NULL,
    round INTEGER NOT NULL,
    stock UUID NOT NULL,
    stands BOOLEAN NOT NULL,
    counted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    counted_by UUID NOT NULL
);
CREATE INDEX count_round_by_count ON count_round (count_id, location_id);

-- Everybody who entered something in a round: none of them decides about the count.
CREATE TABLE count_counter (
    round_id UUID NOT NULL,
    user_id UUID NOT NULL,
    PRIMARY KEY (round_id, user_id)
);

CREATE TABLE count_line (
    id UUID PRIMARY KEY,
    round_id UUID NOT NULL,
    number INTEGER NOT NULL,
    unit_id UUID,
    item_id UUID NOT NULL,
    length BIGINT NOT NULL,
    expected INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    on_hand INTEGER NOT NULL,
    known_location UUID,
    approved BOOLEAN NOT NULL,
    document_id UUID,
    reason CHARACTER VARYING(500) NOT NULL
);
CREATE INDEX count_line_by_round ON count_line (round_id, number);

-- What is being counted at this station and not closed yet: one sheet for each location that was begun.
CREATE TABLE count_sheet (
    id UUID PRIMARY KEY,
    count_id UUID NOT NULL,
    location_id UUID NOT NULL,
    stock UUID NOT NULL,
    begun_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    UNIQUE (count_id, location_id)
);
CREATE TABLE count_entry (
    id UUID PRIMARY KEY,
    sheet_id UUID NOT NULL,
    unit_id UUID,
    item_id UUID NOT NULL,
    length BIGINT NOT NULL,
    counted INTEGER NOT NULL,
    user_id UUID NOT NULL,
    entered_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE INDEX count_entry_by_sheet ON count_entry (sheet_id);
