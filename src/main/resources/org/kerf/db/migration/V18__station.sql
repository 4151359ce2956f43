-- Which station this is, whatever it is called and whatever its codes begin with.
ALTER TABLE counter ADD COLUMN station_id UUID DEFAULT RANDOM_UUID() NOT NULL;
