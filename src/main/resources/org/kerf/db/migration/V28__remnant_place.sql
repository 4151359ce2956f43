-- Where a saw's remnants are put if nobody says otherwise. No reference: a saw's fact may come before its location's.
ALTER TABLE saw ADD COLUMN remnant_place UUID;
