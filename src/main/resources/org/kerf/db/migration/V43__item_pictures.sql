-- A file belongs to a heat, as a certificate, or to an item, as its picture.
ALTER TABLE attachment ALTER COLUMN heat_id DROP NOT NULL;
ALTER TABLE attachment ADD COLUMN item_id UUID;
CREATE INDEX attachment_by_item ON attachment (item_id, id);
