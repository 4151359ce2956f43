package org.kerf.query.labels;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.kerf.flow.booking.Reading;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.Sorting;
import org.kerf.kernel.StationFault;
import org.kerf.labels.Labels;
import org.kerf.labels.model.LabelColumn;
import org.kerf.labels.model.LabelFilter;
import org.kerf.labels.model.LabelJob;
import org.kerf.query.RowKey;
import org.kerf.query.RowSource;

/** Labels, by themselves the newest first. */
public final class LabelJobRows implements RowSource<LabelJob, RowKey<LabelJob>> {

  private final Reading reading;
  private final Labels labels;
  private final LabelFilter filter;
  private final String text;

  /**
   * Labels that a person asks for.
   *
   * @param asked what is searched for; a code may be written as it is printed
   */
  public LabelJobRows(Reading reading, Labels labels, LabelFilter filter, String asked) {
    this.reading = reading;
    this.labels = labels;
    this.filter = filter;
    this.text = ShortCode.parse(asked).map(ShortCode::text).orElse(asked);
  }

  @Override
  public Rows<LabelJob> first(int size, Order order) throws StationFault {
    return page(Optional.empty(), size, order);
  }

  @Override
  public Rows<LabelJob> after(RowKey<LabelJob> key, int size, Order order) throws StationFault {
    return page(Optional.of(key.row()), size, order);
  }

  @Override
  public RowKey<LabelJob> keyOf(LabelJob row) {
    return new RowKey<>(row, row.id());
  }

  private Rows<LabelJob> page(Optional<LabelJob> after, int size, Order order) throws StationFault {
    var by = order.by(LabelColumn.class, Sorting.descending(LabelColumn.QUEUED));
    List<LabelJob> found = reading.of(tx -> labels.page(tx, filter, text, by, after, size + 1));
    boolean more = found.size() > size;
    List<LabelJob> rows = more ? found.subList(0, size) : found;
    boolean whole = after.isEmpty() && !more;
    return new Rows<>(rows, more, whole ? OptionalLong.of(rows.size()) : OptionalLong.empty());
  }
}
