-- Whether a printer gets its labels as one picture each, for one that lacks barcodes or draws them otherwise.
ALTER TABLE label_printer ADD COLUMN whole_picture BOOLEAN DEFAULT FALSE NOT NULL;
