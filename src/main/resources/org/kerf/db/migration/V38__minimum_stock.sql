-- Items of which this station has said that less than their minimum is available, and that have not recovered since.
CREATE TABLE low_stock (
    item_id UUID PRIMARY KEY
);
