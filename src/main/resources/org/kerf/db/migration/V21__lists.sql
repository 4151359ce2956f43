-- Lists of a large store are read along indexes that hold all that is asked for, and classes are summed along one in its
-- own order: which units a list of stock shows, which of them are remnants or cut ahead, and in which class a unit is
-- counted (a stock length is a class of its own; remnants are counted below 2 m, below 6 m and above).
ALTER TABLE stock_unit ADD COLUMN (
    listed BOOLEAN GENERATED ALWAYS AS (state <> 'GONE' AND origin <> 'CUT_PIECE'),
    remnant BOOLEAN GENERATED ALWAYS AS (state <> 'GONE' AND origin IN ('REMNANT', 'CUT_AHEAD')),
    class_start BIGINT GENERATED ALWAYS AS
        (CASE WHEN origin = 'STOCK' THEN length WHEN length < 2000000 THEN -3 WHEN length < 6000000 THEN -2 ELSE -1 END)
);
DROP INDEX stock_unit_by_age;
CREATE INDEX stock_unit_by_class ON stock_unit
    (listed, item_id, owner_id, class_start, length, state, on_hand, reserved);
CREATE INDEX stock_unit_by_remnant ON stock_unit
    (remnant, since, id, reserved, origin, length, code, item_id, place_id, heat_id);

-- Movements that a name has are collected with what they are sorted by.
DROP INDEX LEDGER.movement_by_item;
CREATE INDEX movement_by_item ON LEDGER.movement (item_id, seq, length, count_change);
DROP INDEX LEDGER.movement_by_unit;
CREATE INDEX movement_by_unit ON LEDGER.movement (unit_id, seq, length, count_change);
