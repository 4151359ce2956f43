package org.kerf.ui.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.imports.ChangedCell;
import org.kerf.flow.imports.GoneLine;
import org.kerf.flow.imports.ImportLine;
import org.kerf.flow.imports.RowFault;
import org.kerf.flow.imports.RowVerdict;
import org.kerf.flow.orders.LineFault;
import org.kerf.ui.context.OrderRefusals;
import org.kerf.ui.context.UserRefusals;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** Says in words what taking a row in would do, and why not. */
final class ImportWords {

  private final Texts texts;

  ImportWords(Texts texts) {
    this.texts = texts;
  }

  /** What the files of a kind hold. */
  static Words kind(ImportKind kind) {
    return Words.of("imports.kind-" + kind.name().toLowerCase(Locale.ROOT));
  }

  Pill pill(RowVerdict verdict) {
    return switch (verdict) {
      case RowVerdict.New() -> Pill.of(Mark.DONE, texts.bind("imports.new"));
      case RowVerdict.Changed _, RowVerdict.LinesGone _ ->
          Pill.of(Mark.PLANNED, texts.bind("imports.changed"));
      case RowVerdict.Same() -> Pill.of(Mark.OPEN, texts.bind("imports.same"));
      case RowFault fault -> Pill.of(Mark.FAILED, texts.bind("imports.rejected"));
    };
  }

  /** Why a row stays out, or what it changes; empty for a new one. */
  String why(ImportLine line) {
    return switch (line.verdict()) {
      case RowVerdict.New() -> "";
      case RowVerdict.Changed(var cells) ->
          cells.stream().map(this::change).collect(Collectors.joining("; "));
      case RowVerdict.LinesGone(var cells, var lines) ->
          Stream.concat(cells.stream().map(this::change), lines.stream().map(this::gone))
              .collect(Collectors.joining("; "));
      case RowVerdict.Same() -> "";
      case RowFault fault -> fault(fault);
    };
  }

  private String fault(RowFault fault) {
    return switch (fault) {
      case RowFault.Unreadable(String column, Reason reason) ->
          column.isEmpty() ? reason(reason) : column + ": " + reason(reason);
      case RowFault.Unknown(RowFault.Named what, String value) ->
          texts.of("imports.unknown-" + key(what), value);
      case RowFault.OutOfUse(RowFault.Named what, String value) ->
          texts.of("imports.out-of-use-" + key(what), value);
      case RowFault.CustomerUnclear(String name, List<String> codes) ->
          texts.of("imports.customer-unclear", name, String.join(", ", codes));
      case RowFault.GroupTorn(var what, String number) ->
          texts.of("imports.torn-" + key(what), number);
      case RowFault.GroupDiffers(var what, String number) ->
          texts.of("imports.differs-" + key(what), number);
      case RowFault.GroupIncomplete(var what, String number, int faulty) ->
          texts.of("imports.incomplete-" + key(what), number, faulty);
      case RowFault.GroupTooLong(var what, String number, int most) ->
          texts.of("imports.too-long-" + key(what), number, most);
      case RowFault.CodeTwice(String code, int other) ->
          texts.of("imports.code-twice", code, other);
      case RowFault.LineUnfit(LineFault why) -> texts.of(OrderRefusals.of(why));
      case RowFault.UserUnfit(var why) -> texts.of(UserRefusals.of(why));
    };
  }

  private static String key(Enum<?> what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  private String gone(GoneLine line) {
    return texts.of(
        "imports.line-gone",
        line.number(),
        line.item(),
        line.length(),
        line.before(),
        line.after());
  }

  /** "Denumire: Țeavă veche → Țeavă nouă". */
  private String change(ChangedCell cell) {
    Locale locale = texts.language().locale();
    return texts.of(
        "imports.change",
        cell.column().heading(locale),
        shown(cell.before().in(locale)),
        shown(cell.after().in(locale)));
  }

  private static String shown(String cell) {
    return cell.isEmpty() ? "–" : cell;
  }

  String reason(Reason reason) {
    return reason.text(texts.language().locale());
  }
}
