-- Orders that are typed and changed: a note, lines that were cancelled before anything was cut of them (quantity 0), and
-- a text that was begun and not saved.
ALTER TABLE cut_order ADD COLUMN note CHARACTER VARYING(500) DEFAULT '' NOT NULL;

ALTER TABLE cut_line DROP CONSTRAINT CONSTRAINT_5515DF;
ALTER TABLE cut_line ADD CONSTRAINT cut_line_quantity CHECK (quantity >= 0);
-- Two stations may add a line to one order at the same time: both come in, with one number.
-- The reference is found by the constraint's index until both are made anew.
ALTER TABLE cut_line DROP CONSTRAINT CONSTRAINT_551;
ALTER TABLE cut_line DROP CONSTRAINT CONSTRAINT_5515DFF;
ALTER TABLE cut_line ADD CONSTRAINT cut_line_order FOREIGN KEY (order_id) REFERENCES cut_order;

-- Orders are found by the marks of their pieces, too; by their items through the index of the reference.
ALTER TABLE cut_line ADD COLUMN search CHARACTER VARYING(120) GENERATED ALWAYS AS
    (TRANSLATE(LOWER(mark), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'));
CREATE INDEX cut_line_by_search ON cut_line (search, order_id);

-- What somebody has typed into a form and not saved yet.
CREATE TABLE form_draft (
    user_id UUID NOT NULL,
    form CHARACTER VARYING(40) NOT NULL,
    text CHARACTER VARYING(1000000) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (user_id, form)
);
