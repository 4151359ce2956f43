-- Which documents an import made: once all of them are undone, the file may be taken in again.

CREATE TABLE imported_document (
    document_id UUID PRIMARY KEY REFERENCES LEDGER.document,
    hash CHARACTER(64) NOT NULL,
    kind CHARACTER VARYING(20) NOT NULL,
    FOREIGN KEY (hash, kind) REFERENCES imported_file
);
CREATE INDEX imported_document_by_file ON imported_document (hash, kind);

-- Earlier imports say only the file's name; where two files had the same one, both stay refused.
INSERT INTO imported_document (document_id, hash, kind)
SELECT d.id, f.hash, f.kind
FROM imported_file f JOIN LEDGER.document d ON d.reference = f.name AND d.kind = 'IMPORT'
WHERE f.kind = 'STOCK'
    AND (SELECT COUNT(*) FROM imported_file o WHERE o.kind = f.kind AND o.name = f.name) = 1;
