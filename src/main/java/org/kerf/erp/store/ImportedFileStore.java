package org.kerf.erp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.erp.ImportedFiles;
import org.kerf.erp.model.ImportedFile;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.ledger.DocumentId;

/** Imported files in the station's store. */
public final class ImportedFileStore implements ImportedFiles {

  @Override
  public Optional<ImportedFile> find(Tx tx, String hash, String kind) {
    return StoreTx.of(tx)
        .first(
            "SELECT name, imported_at, last_line, finished FROM imported_file"
                + " WHERE hash = ? AND kind = ?",
            p -> p.add(hash).add(kind),
            row -> file(row, hash, kind));
  }

  @Override
  public List<ImportedFile> recent(Tx tx, String kind, Instant since, int most) {
    return StoreTx.of(tx)
        .list(
            "SELECT hash, name, imported_at, last_line, finished FROM imported_file WHERE kind = ?"
                + " AND imported_at >= ? ORDER BY imported_at DESC FETCH FIRST ? ROWS ONLY",
            p -> p.add(kind).add(since).add(most),
            row -> file(row, Columns.text(row, "hash"), kind));
  }

  private static ImportedFile file(ResultSet row, String hash, String kind) throws SQLException {
    return new ImportedFile(
        hash,
        kind,
        Columns.text(row, "name"),
        Columns.instant(row, "imported_at"),
        row.getInt("last_line"),
        row.getBoolean("finished"));
  }

  @Override
  public void save(Tx tx, ImportedFile file) {
    StoreTx.of(tx)
        .change(
            "MERGE INTO imported_file (hash, kind, name, imported_at, last_line, finished)"
                + " KEY (hash, kind) VALUES (?, ?, ?, ?, ?, ?)",
            p ->
                p.add(file.hash())
                    .add(file.kind())
                    .add(file.name())
                    .add(file.at())
                    .add(file.lastLine())
                    .add(file.finished()));
  }

  @Override
  public void became(Tx tx, ImportedFile file, DocumentId document) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO imported_document (document_id, hash, kind) VALUES (?, ?, ?)",
            p -> p.add(document.value()).add(file.hash()).add(file.kind()));
  }

  @Override
  public List<DocumentId> documents(Tx tx, ImportedFile file) {
    return StoreTx.of(tx)
        .list(
            "SELECT document_id FROM imported_document WHERE hash = ? AND kind = ?",
            p -> p.add(file.hash()).add(file.kind()),
            row -> new DocumentId(Columns.id(row, "document_id")));
  }
}
