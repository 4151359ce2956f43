-- Cuts at an angle, in hundredths of a degree from the square cut. Lengths of pieces are from tip to tip; a bar on the
-- saw is accounted for on its centre line.

ALTER TABLE item ADD COLUMN height BIGINT DEFAULT 0 NOT NULL CHECK (height >= 0);

ALTER TABLE cut_line ADD COLUMN angle_a INTEGER DEFAULT 0 NOT NULL CHECK (angle_a BETWEEN 0 AND 7500);
ALTER TABLE cut_line ADD COLUMN angle_b INTEGER DEFAULT 0 NOT NULL CHECK (angle_b BETWEEN 0 AND 7500);

-- In the order in which the blade comes to the ends.
ALTER TABLE plan_piece ADD COLUMN first_angle INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE plan_piece ADD COLUMN second_angle INTEGER DEFAULT 0 NOT NULL;

-- The profile's height when the bar was laid on the saw, and the angle that its end has now.
ALTER TABLE run_bar ADD COLUMN height BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE run_bar ADD COLUMN face INTEGER DEFAULT 0 NOT NULL;

-- What the piece took of the centre line, what was lost beside it, and the angle that the bar's end had before.
ALTER TABLE cut_piece ADD COLUMN material BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE cut_piece ADD COLUMN offcut BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE cut_piece ADD COLUMN face_before INTEGER DEFAULT 0 NOT NULL;
UPDATE cut_piece SET material = measured;
