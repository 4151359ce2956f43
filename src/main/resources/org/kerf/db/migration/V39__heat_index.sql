-- All of a heat, page by page in the order of the units' ids.
CREATE INDEX stock_unit_by_heat ON stock_unit (heat_id, id);
