package org.kerf.flow.imports;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kerf.cutting.model.order.CutLine;
import org.kerf.cutting.model.order.OrderHead;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.erp.csv.cell.Column;
import org.kerf.erp.csv.cell.SheetType;
import org.kerf.erp.csv.sheet.OrderRow;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.orders.OrderAmendment;
import org.kerf.flow.orders.PlansOfOrder;
import org.kerf.kernel.Tx;
import org.kerf.party.model.PartyId;

/** What the rows of an order that is there already would change of it. */
record AmendedOrder(Tx tx, Repositories repositories, OrderAmendment amendment) {

  /** Their places among the columns of orders. */
  private static final int DUE = 2;

  private static final int PRIORITY = 3;
  private static final int COUNT = 6;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

  /**
   * A verdict for each row. What changes of the order itself is said at the first, and what the
   * file does not have any more at the last.
   */
  List<RowVerdict> verdicts(PartyId customer, SheetType<OrderRow> sheet) {
    var before = amendment.before();
    int rows = amendment.asked().size();
    if (!before.customer().equals(customer) || before.state() == OrderState.CANCELLED) {
      return Collections.nCopies(
          rows, new RowFault.GroupDiffers(RowFault.Grouped.ORDER, before.number()));
    }
    List<CutLine> gone = amendment.gone();
    List<RowVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<ChangedCell> cells = new ArrayList<>(i == 0 ? head(sheet) : List.of());
      Optional<RowFault> fault = fault(i);
      if (amendment.isOtherQuantity(i)) {
        cells.add(quantity(sheet, i));
      }
      if (fault.isPresent()) {
        verdicts.add(fault.get());
      } else if (i == rows - 1 && !gone.isEmpty()) {
        verdicts.add(ended(cells, gone));
      } else if (!cells.isEmpty()) {
        verdicts.add(new RowVerdict.Changed(cells));
      } else {
        verdicts.add(
            amendment.matches().get(i).isPresent() ? new RowVerdict.Same() : new RowVerdict.New());
      }
    }
    return verdicts;
  }

  private List<ChangedCell> head(SheetType<OrderRow> sheet) {
    OrderHead before = amendment.before().head();
    OrderHead after = amendment.head();
    List<ChangedCell> cells = new ArrayList<>();
    if (!before.due().equals(after.due())) {
      cells.add(cell(sheet, DUE, moment(before.due()), moment(after.due())));
    }
    if (before.priority() != after.priority()) {
      cells.add(
          cell(sheet, PRIORITY, CellText.of(before.priority()), CellText.of(after.priority())));
    }
    return cells;
  }

  private ChangedCell quantity(SheetType<OrderRow> sheet, int place) {
    int before = amendment.matches().get(place).orElseThrow().quantity();
    return cell(
        sheet, COUNT, CellText.of(before), CellText.of(amendment.asked().get(place).quantity()));
  }

  private static ChangedCell cell(
      SheetType<OrderRow> sheet, int place, CellText before, CellText after) {
    Column column = sheet.columns().get(place);
    return new ChangedCell(column, before, after);
  }

  private static CellText moment(LocalDateTime moment) {
    return CellText.of(MOMENT.format(moment));
  }

  private Optional<RowFault> fault(int place) {
    return amendment.isBelowWhatIsCut(place)
        ? Optional.of(below(amendment.matches().get(place).orElseThrow()))
        : Optional.empty();
  }

  /** What is cut or planned of a line can't be taken back by a file. */
  private RowFault below(CutLine line) {
    var plans = new PlansOfOrder(repositories).of(tx, line.order(), line.id());
    return new RowFault.LineUnfit(new LineFault.BelowWhatIsCut(line.cut(), line.planned(), plans));
  }

  private RowVerdict ended(List<ChangedCell> cells, List<CutLine> gone) {
    Optional<CutLine> planned = gone.stream().filter(line -> line.planned() > 0).findFirst();
    if (planned.isPresent()) {
      return below(planned.get());
    }
    return new RowVerdict.LinesGone(
        cells,
        gone.stream()
            .map(
                line ->
                    new GoneLine(
                        line.number(),
                        repositories.stock().item(tx, line.item()).orElseThrow().code(),
                        line.length(),
                        line.quantity(),
                        line.cut()))
            .toList());
  }
}
