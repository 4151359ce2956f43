-- What suppliers and customers have announced, and what came of it. Nothing refers by a constraint: what other stations
-- booked is taken in whatever it names.
CREATE TABLE expected_delivery (
    id UUID PRIMARY KEY,
    reference CHARACTER VARYING(60) NOT NULL,
    party_id UUID NOT NULL,
    own_material BOOLEAN NOT NULL,
    expected TIMESTAMP(0) NOT NULL,
    note CHARACTER VARYING(500) NOT NULL,
    state CHARACTER VARYING(20) NOT NULL,
    closed BOOLEAN NOT NULL,
    close_reason CHARACTER VARYING(500) NOT NULL,
    search CHARACTER VARYING(60) GENERATED ALWAYS AS
        (TRANSLATE(LOWER(reference), 'ăâáàäãåāîíìïīșşšśțţťéèêëěęóòôöõőúùûüűůçćčñńňýÿžźżđďłřğ', 'aaaaaaaaiiiiissssttteeeeeeoooooouuuuuucccnnnyyzzzddlrg'))
);
CREATE INDEX expected_delivery_by_state ON expected_delivery (state, expected, id);
CREATE INDEX expected_delivery_by_reference ON expected_delivery (reference);

CREATE TABLE expected_line (
    id UUID PRIMARY KEY,
    delivery_id UUID NOT NULL,
    number INTEGER NOT NULL,
    item_id UUID NOT NULL,
    length BIGINT NOT NULL,
    count INTEGER NOT NULL,
    heat CHARACTER VARYING(60) NOT NULL
);
CREATE INDEX expected_line_by_delivery ON expected_line (delivery_id, number);

CREATE TABLE delivery_receipt (
    document_id UUID PRIMARY KEY,
    delivery_id UUID NOT NULL,
    code CHARACTER VARYING(20) NOT NULL,
    at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    undone BOOLEAN NOT NULL
);
CREATE INDEX delivery_receipt_by_delivery ON delivery_receipt (delivery_id, document_id);

CREATE TABLE receipt_line (
    document_id UUID NOT NULL,
    line_id UUID NOT NULL,
    received INTEGER NOT NULL,
    PRIMARY KEY (document_id, line_id)
);
CREATE INDEX receipt_line_by_line ON receipt_line (line_id);

CREATE TABLE receipt_difference (
    document_id UUID NOT NULL,
    line_id UUID NOT NULL,
    kind CHARACTER VARYING(20) NOT NULL,
    count INTEGER NOT NULL,
    reason CHARACTER VARYING(20) NOT NULL,
    words CHARACTER VARYING(500) NOT NULL,
    PRIMARY KEY (document_id, line_id, kind)
);
