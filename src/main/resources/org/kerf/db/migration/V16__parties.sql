-- Customers are parties. Owners, customers and the owner of a line's material are kept by id: a name is for people, two
-- parties may have the same, and it may change. That each name belongs to exactly one customer is looked at before
-- (org.kerf.db.CustomerNames); the checks below let nothing through that it would have stopped.

CREATE TABLE party (
    id UUID PRIMARY KEY,
    code CHARACTER VARYING(60) NOT NULL UNIQUE,
    name CHARACTER VARYING(200) NOT NULL,
    tax_number CHARACTER VARYING(40) NOT NULL,
    address CHARACTER VARYING(200) NOT NULL,
    town CHARACTER VARYING(100) NOT NULL,
    county CHARACTER VARYING(100) NOT NULL,
    search CHARACTER VARYING(400) GENERATED ALWAYS AS
        (TRANSLATE(LOWER(name || ' ' || code), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'))
);
INSERT INTO party (id, code, name, tax_number, address, town, county)
    SELECT id, code, name, tax_number, address, town, county FROM customer;
CREATE INDEX party_by_name ON party (name, code);
CREATE INDEX party_by_search ON party (search);
DROP TABLE customer;

-- Null is ours.
ALTER TABLE stock_unit ADD COLUMN owner_id UUID;
UPDATE stock_unit u SET owner_id = (SELECT p.id FROM party p WHERE p.name = u.owner) WHERE u.owner <> '';
ALTER TABLE stock_unit ADD CONSTRAINT each_owner_was_found CHECK ((owner = '') = (owner_id IS NULL));
ALTER TABLE stock_unit DROP CONSTRAINT each_owner_was_found;
ALTER TABLE stock_unit DROP COLUMN owner;
CREATE INDEX stock_unit_by_owner ON stock_unit (owner_id, item_id, state, since);
ALTER TABLE stock_unit ADD CONSTRAINT stock_unit_owner FOREIGN KEY (owner_id) REFERENCES party;

-- Null is our material.
ALTER TABLE cut_line ADD COLUMN material_of_id UUID;
UPDATE cut_line l SET material_of_id = (SELECT p.id FROM party p WHERE p.name = l.material_of) WHERE l.material_of <> '';
ALTER TABLE cut_line ADD CONSTRAINT each_owner_of_material_was_found
    CHECK ((material_of = '') = (material_of_id IS NULL));
ALTER TABLE cut_line DROP CONSTRAINT each_owner_of_material_was_found;
ALTER TABLE cut_line DROP COLUMN material_of;
ALTER TABLE cut_line ADD CONSTRAINT cut_line_material FOREIGN KEY (material_of_id) REFERENCES party;

ALTER TABLE cut_order ADD COLUMN customer_id UUID;
UPDATE cut_order o SET customer_id = (SELECT p.id FROM party p WHERE p.name = o.customer);
ALTER TABLE cut_order ALTER COLUMN customer_id SET NOT NULL;
DROP INDEX cut_order_by_search;
ALTER TABLE cut_order DROP COLUMN search;
ALTER TABLE cut_order DROP COLUMN customer;
ALTER TABLE cut_order ADD COLUMN search CHARACTER VARYING(200) GENERATED ALWAYS AS
    (TRANSLATE(LOWER(number || ' ' || code), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'));
CREATE INDEX cut_order_by_search ON cut_order (search);
ALTER TABLE cut_order ADD CONSTRAINT cut_order_customer FOREIGN KEY (customer_id) REFERENCES party;
