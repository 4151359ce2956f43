-- What suppliers print on an item, as many as there are. Two stations may give one barcode to two items: both come in.
-- No reference: a barcode's fact may come before its item's.
CREATE TABLE item_barcode (
    barcode CHARACTER VARYING(120) NOT NULL,
    item_id UUID NOT NULL,
    PRIMARY KEY (barcode, item_id)
);
CREATE INDEX item_barcode_by_item ON item_barcode (item_id);
