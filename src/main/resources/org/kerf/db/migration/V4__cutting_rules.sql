-- What items and orders ask of a cutting plan.

-- How many pieces a bar is cut into at most; 0 means no limit.
ALTER TABLE item ADD COLUMN most_pieces INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE item ADD CONSTRAINT item_most_pieces CHECK (most_pieces >= 0);

-- Whether no piece of another order may lie on a bar of this one.
ALTER TABLE cut_order ADD COLUMN own_bars BOOLEAN DEFAULT FALSE NOT NULL;

-- Whether what is left over of the bar is kept if it is long enough; earlier plans kept all of it.
ALTER TABLE plan_bar ADD COLUMN keeps_leftover BOOLEAN DEFAULT TRUE NOT NULL;
