package org.kerf.labels.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kerf.db.sql.Columns;
import org.kerf.db.sql.StoreTx;
import org.kerf.kernel.Tx;
import org.kerf.labels.LabelTemplates;
import org.kerf.labels.model.SavedTemplate;
import org.kerf.labels.model.TemplateContent;
import org.kerf.labels.model.TemplateFact;

/** Changed label templates in the station's store. */
public final class TemplateStore implements LabelTemplates {

  private static final String COLUMNS = "SELECT name, version, content, at, user_id";

  @Override
  public Optional<SavedTemplate> template(Tx tx, String name) {
    return StoreTx.of(tx)
        .first(
            COLUMNS + " FROM label_template WHERE name = ?",
            p -> p.add(name),
            TemplateStore::template);
  }

  @Override
  public List<SavedTemplate> all(Tx tx) {
    return StoreTx.of(tx)
        .list(COLUMNS + " FROM label_template ORDER BY name", p -> {}, TemplateStore::template);
  }

  private static SavedTemplate template(ResultSet row) throws SQLException {
    return new SavedTemplate(
        Columns.text(row, "name"),
        row.getInt("version"),
        Optional.of(Columns.text(row, "content"))
            .filter(json -> !json.isEmpty())
            .map(TemplateContent::new),
        Columns.instant(row, "at"),
        Columns.id(row, "user_id"));
  }

  @Override
  public void setState(Tx tx, TemplateFact fact, Instant at, UUID by) {
    SavedTemplate now =
        switch (fact) {
          case TemplateFact.LabelTemplateSaved(_, var name, var version, var content) ->
              new SavedTemplate(name, version, Optional.of(content), at, by);
          case TemplateFact.LabelTemplateReset(_, var name, var version) ->
              new SavedTemplate(name, version, Optional.empty(), at, by);
        };
    StoreTx store = StoreTx.of(tx);
    store.change("DELETE FROM label_template WHERE name = ?", p -> p.add(now.name()));
    store.change(
        "INSERT INTO label_template (name, version, content, at, user_id) VALUES (?, ?, ?, ?, ?)",
        p ->
            p.add(now.name())
                .add(now.version())
                .add(now.content().map(TemplateContent::json).orElse(""))
                .add(now.at())
                .add(now.by()));
  }
}
