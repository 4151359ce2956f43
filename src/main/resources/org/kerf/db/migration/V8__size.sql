-- What a store of a million movements needs to be read at once: words as they are searched for, and indexes.

-- Words without case and marks, as org.kerf.db.Search folds what a person types. The database fills them in itself,
-- also for the rows that are there.
ALTER TABLE item ADD COLUMN search CHARACTER VARYING(400) GENERATED ALWAYS AS
    (TRANSLATE(LOWER(name || ' ' || code || ' ' || grade), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'));
ALTER TABLE heat ADD COLUMN search CHARACTER VARYING(200) GENERATED ALWAYS AS
    (TRANSLATE(LOWER(number), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'));
ALTER TABLE place ADD COLUMN search CHARACTER VARYING(200) GENERATED ALWAYS AS
    (TRANSLATE(LOWER(name || ' ' || code), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'));
ALTER TABLE cut_order ADD COLUMN search CHARACTER VARYING(400) GENERATED ALWAYS AS
    (TRANSLATE(LOWER(number || ' ' || customer || ' ' || code), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'));
ALTER TABLE label_job ADD COLUMN moment TIMESTAMP(3) WITH TIME ZONE GENERATED ALWAYS AS
    (COALESCE(settled_at, queued_at));

-- The code that an audit line is mostly about: the first in its details.
ALTER TABLE LEDGER.audit_line ADD COLUMN code CHARACTER VARYING(10) GENERATED ALWAYS AS
    (REGEXP_SUBSTR(details, '"([BPRLDNA][0-9A-HJ-NP-X]{9})"', 1, 1, NULL, 1));

CREATE INDEX item_by_search ON item (search);
CREATE INDEX heat_by_search ON heat (search);
CREATE INDEX place_by_search ON place (search);
CREATE INDEX cut_order_by_search ON cut_order (search);

CREATE INDEX journal_by_subject ON LEDGER.journal (subject);

CREATE INDEX audit_line_by_code ON LEDGER.audit_line (code, no);
CREATE INDEX audit_line_by_user ON LEDGER.audit_line (user_id, no);
CREATE INDEX audit_line_by_action ON LEDGER.audit_line (action, no);

CREATE INDEX movement_by_length ON LEDGER.movement (length, seq);
CREATE INDEX movement_by_count ON LEDGER.movement (count_change, seq);
CREATE INDEX movement_by_item ON LEDGER.movement (item_id, seq);

DROP INDEX stock_unit_by_age;
CREATE INDEX stock_unit_by_age ON stock_unit (origin, state, since, id, reserved);
CREATE INDEX stock_unit_by_state ON stock_unit (state, since, id);
CREATE INDEX stock_unit_by_place ON stock_unit (place_id, state);
CREATE INDEX run_bar_by_day ON run_bar (state, closed_at);

CREATE INDEX label_job_by_printer ON label_job (printer, state, no);
CREATE INDEX label_job_by_moment ON label_job (moment, no);
CREATE INDEX label_job_by_user ON label_job (user_name, no);
