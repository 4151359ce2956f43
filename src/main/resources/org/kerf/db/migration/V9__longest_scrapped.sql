-- The longest rest of an item that may be scrapped because there are enough remnants of it; what is
-- longer is kept. Where nothing was said: twice the shortest remnant.
ALTER TABLE item ADD COLUMN longest_scrapped BIGINT DEFAULT 0 NOT NULL CHECK (longest_scrapped >= 0);
UPDATE item SET longest_scrapped = 2 * min_remnant;

-- How much of the material a better plan could save at most, in millionths; nothing of plans of before.
ALTER TABLE cut_plan ADD COLUMN most_saving INTEGER CHECK (most_saving >= 0);
