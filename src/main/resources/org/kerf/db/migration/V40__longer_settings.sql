-- The table of roles names each permission that a role has or lacks.
ALTER TABLE setting ALTER COLUMN setting_value CHARACTER VARYING(8000) NOT NULL;
