package org.kerf.flow.labels.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.CsvCells;
import org.kerf.erp.csv.cell.RowRefused;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.labels.model.LabelField;

/** A table of labels: a column for each field of a template, headed by the field's key. */
final class LabelRows {

  private static final int LONGEST = 200;

  /** Made from others, so no column gives them. */
  private static final Set<LabelField> MADE = Set.of(LabelField.CODE_TEXT, LabelField.REPRINT);

  private static final SequencedMap<LabelField, Column> COLUMNS =
      Arrays.stream(LabelField.values())
          .filter(field -> !MADE.contains(field))
          .collect(
              Collectors.toMap(
                  field -> field,
                  field -> Column.optional(field.key(), field.key()).atMost(LONGEST),
                  (one, other) -> one,
                  LinkedHashMap::new));

  static final SheetType<SequencedMap<LabelField, String>> SHEET =
      new SheetType<>(
          Objects.requireNonNull(COLUMNS.get(LabelField.CODE)),
          List.copyOf(COLUMNS.values()),
          LabelRows::fields);

  private LabelRows() {}

  private static SequencedMap<LabelField, String> fields(CsvCells cells) throws RowRefused {
    var fields = new LinkedHashMap<LabelField, String>();
    for (var each : COLUMNS.entrySet()) {
      if (cells.hasColumn(each.getValue())) {
        fields.put(each.getKey(), cells.text(each.getValue()));
      }
    }
    return fields;
  }
}
