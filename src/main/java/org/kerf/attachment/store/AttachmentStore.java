package org.kerf.attachment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.attachment.Attachments;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentFormat;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.attachment.model.AttachmentOwner;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.ItemId;

/** Attachments in the station's store. */
public final class AttachmentStore implements Attachments {

  private static final UUID FIRST = new UUID(0, 0);

  @Override
  public Optional<Attachment> attachment(Tx tx, AttachmentId id) {
    return StoreTx.of(tx)
        .first(
            "SELECT * FROM attachment WHERE id = ?",
            p -> p.add(id.value()),
            AttachmentStore::attachment);
  }

  @Override
  public List<Attachment> of(Tx tx, HeatId heat) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM attachment WHERE heat_id = ? AND NOT removed ORDER BY id",
            p -> p.add(heat.value()),
            AttachmentStore::attachment);
  }

  @Override
  public List<Attachment> of(Tx tx, ItemId item) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM attachment WHERE item_id = ? AND NOT removed ORDER BY id",
            p -> p.add(item.value()),
            AttachmentStore::attachment);
  }

  @Override
  public List<Attachment> all(Tx tx, Optional<AttachmentId> after, int most) {
    return StoreTx.of(tx)
        .list(
            "SELECT * FROM attachment WHERE id > ? AND NOT removed ORDER BY id LIMIT ?",
            p -> p.add(after.map(AttachmentId::value).orElse(FIRST)).add(most),
            AttachmentStore::attachment);
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        new AttachmentId(Columns.id(row, "id")),
        owner(row),
        Columns.text(row, "sha256"),
        Columns.text(row, "name"),
        row.getInt("size"),
        AttachmentFormat.valueOf(Columns.text(row, "format")),
        row.getBoolean("removed"));
  }

  private static AttachmentOwner owner(ResultSet row) throws SQLException {
    Optional<UUID> item = Columns.idIfAny(row, "item_id");
    return item.isPresent()
        ? new AttachmentOwner.OfItem(new ItemId(item.get()))
        : new AttachmentOwner.OfHeat(new HeatId(Columns.id(row, "heat_id")));
  }

  private static Optional<UUID> heat(AttachmentOwner owner) {
    return owner instanceof AttachmentOwner.OfHeat(HeatId heat)
        ? Optional.of(heat.value())
        : Optional.empty();
  }

  private static Optional<UUID> item(AttachmentOwner owner) {
    return owner instanceof AttachmentOwner.OfItem(ItemId item)
        ? Optional.of(item.value())
        : Optional.empty();
  }

  @Override
  public void add(Tx tx, Attachment attachment) {
    StoreTx.of(tx)
        .change(
            "INSERT INTO attachment (id, heat_id, item_id, sha256, name, size, format,"
                + " removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            p ->
                p.add(attachment.id().value())
                    .addId(heat(attachment.owner()))
                    .addId(item(attachment.owner()))
                    .add(attachment.sha256())
                    .add(attachment.name())
                    .add(attachment.size())
                    .add(attachment.format())
                    .add(attachment.removed()));
  }

  @Override
  public void remove(Tx tx, AttachmentId id) {
    StoreTx.of(tx)
        .change("UPDATE attachment SET removed = TRUE WHERE id = ?", p -> p.add(id.value()));
  }
}
