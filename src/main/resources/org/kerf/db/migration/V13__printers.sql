-- Labels wait for their printer only, and hold only the saw up that they come from.

-- Since when a printer takes no labels; no row while it takes them.
CREATE TABLE printer_outage (
    printer CHARACTER VARYING(80) PRIMARY KEY,
    since TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- Which saw a remnant comes from.
CREATE INDEX run_bar_by_remnant ON run_bar (remnant_unit);
