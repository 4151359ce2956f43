-- A line may ask for the customer's own material: the name of its owner; empty for ours.

ALTER TABLE cut_line ADD COLUMN material_of CHARACTER VARYING(200) DEFAULT '' NOT NULL;
