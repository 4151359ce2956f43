-- How an item is bought: the usual lengths of its bars, in micrometres with a space between them, and how many days an order is
-- under way; 0 where nobody has said.
ALTER TABLE item ADD COLUMN (
    stock_lengths CHARACTER VARYING(200) DEFAULT '' NOT NULL,
    lead_days INTEGER DEFAULT 0 NOT NULL
);
