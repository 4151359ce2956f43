-- Master data can be typed, and what is not used any more is switched off: other rows refer to it, so it stays.
ALTER TABLE item ADD COLUMN (
    min_stock BIGINT DEFAULT 0 NOT NULL,
    supplier_code CHARACTER VARYING(60) DEFAULT '' NOT NULL,
    inactive BOOLEAN DEFAULT FALSE NOT NULL
);
ALTER TABLE heat ADD COLUMN inactive BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE place ADD COLUMN inactive BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE party ADD COLUMN (
    supplier BOOLEAN DEFAULT FALSE NOT NULL,
    inactive BOOLEAN DEFAULT FALSE NOT NULL
);
ALTER TABLE saw ADD COLUMN inactive BOOLEAN DEFAULT FALSE NOT NULL;
