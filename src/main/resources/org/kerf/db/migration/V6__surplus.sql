-- Pieces for stock: what would be scrap yields pieces of lengths that are asked for.

-- How many pieces of each length may lie in stock as cut ahead; 0 means that none are cut ahead.
ALTER TABLE item ADD COLUMN most_surplus INTEGER DEFAULT 0 NOT NULL CHECK (most_surplus >= 0);

-- Whether the bar was cut ahead: both its ends are sawn, so the saw's trims are not taken from it.
ALTER TABLE plan_bar ADD COLUMN cut_ahead BOOLEAN DEFAULT FALSE NOT NULL;

-- Pieces for stock count for no order; their line says what they are like.
ALTER TABLE plan_piece ADD COLUMN surplus BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE cut_piece ADD COLUMN surplus BOOLEAN DEFAULT FALSE NOT NULL;
