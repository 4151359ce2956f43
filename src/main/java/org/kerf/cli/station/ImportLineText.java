package org.kerf.cli.station;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kerf.erp.csv.cell.Reason;
import org.kerf.flow.imports.ImportLine;
import org.kerf.flow.imports.RowFault;
import org.kerf.flow.imports.RowVerdict;
import org.kerf.flow.orders.LineFault;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.kernel.Length;

/** Says in a line what taking a row in would do, and why it stays out. */
final class ImportLineText {

  private ImportLineText() {}

  static String of(ImportLine line, Locale language) {
    String what =
        switch (line.verdict()) {
          case RowVerdict.New() -> "new";
          case RowVerdict.Changed changed -> changes(changed, language);
          case RowVerdict.LinesGone gone -> gone(gone, language);
          case RowVerdict.Same() -> "unchanged";
          case RowFault fault -> fault(fault, language);
        };
    // What stands in a cell may have line breaks, and would look like lines of ours.
    return ("line " + line.line() + ": " + what).replaceAll("\\s+", " ");
  }

  private static String fault(RowFault fault, Locale language) {
    return switch (fault) {
      case RowFault.Unreadable unreadable ->
          (unreadable.column().isEmpty() ? "" : unreadable.column() + ": ")
              + unreadable.reason().text(language)
              + (unreadable.reason().code() == Reason.Code.AMBIGUOUS_NUMBER ? " (--point)" : "");
      case RowFault.Unknown unknown ->
          "there is no "
              + unknown.what().name().toLowerCase(Locale.ROOT)
              + " "
              + unknown.value()
              + " yet. Take it in first.";
      case RowFault.OutOfUse off ->
          off.what().name().toLowerCase(Locale.ROOT)
              + " "
              + off.value()
              + " is not used any more. Name another, or switch it on again.";
      case RowFault.CustomerUnclear unclear ->
          "more than one customer is called "
              + unclear.name()
              + ": "
              + String.join(", ", unclear.codes())
              + ". Write the code instead.";
      case RowFault.GroupTorn torn ->
          "the lines of "
              + named(torn.what(), torn.number())
              + " must follow each other and agree in "
              + (torn.what() == RowFault.Grouped.ORDER
                  ? "customer and due date."
                  : "sender, day, note and whose the material is.");
      case RowFault.GroupDiffers differs ->
          named(differs.what(), differs.number())
              + " is there already with other lines. Give the new lines another number.";
      case RowFault.GroupIncomplete other ->
          "it stays out with its "
              + named(other.what(), other.number())
              + ": line "
              + other.faultyLine()
              + " is rejected, and all lines come in together.";
      case RowFault.GroupTooLong many ->
          named(many.what(), many.number())
              + " has more than "
              + many.most()
              + " lines. Divide it into several.";
      case RowFault.CodeTwice twice ->
          "the code "
              + twice.code()
              + " stands in line "
              + twice.otherLine()
              + " too. Give each row a code of its own, or take one of them away.";
      case RowFault.LineUnfit(LineFault why) -> line(why);
      case RowFault.UserUnfit(var why) -> user(why);
    };
  }

  private static String named(RowFault.Grouped what, String number) {
    return what.name().toLowerCase(Locale.ROOT) + " " + number;
  }

  private static String user(UserOutcome.Reason why) {
    return switch (why) {
      case NAME_EMPTY -> "a user needs a name.";
      case NAME_TOO_LONG -> "a user's name has at most " + ChangeUsers.MOST_NAME + " characters.";
      case NAME_TAKEN ->
          "somebody has this name already, perhaps in capitals or switched off. Write another.";
      case NAME_IS_CODE -> "the name holds the code of a label. Write it without.";
      case LAST_ADMINISTRATOR ->
          "this is the last active administrator. Make somebody else administrator first.";
      case YOURSELF, NOT_ADMINISTRATOR, UNKNOWN_USER ->
          "only an administrator may change users, and not themselves.";
      case OF_COMPANY, CHANGED_MEANWHILE ->
          "users of the company are changed at its centre, on the page Users of a station.";
    };
  }

  private static String line(LineFault fault) {
    return switch (fault) {
      case LineFault.NoItem() -> "the item is not in the store any more.";
      case LineFault.ItemOutOfUse(String item) -> "item " + item + " is not used any more.";
      case LineFault.QuantityOutOfRange(int most) -> "a line has from 1 to " + most + " pieces.";
      case LineFault.NoLength() -> "a piece needs a length.";
      case LineFault.TextTooLong(int most) -> "a text has more than " + most + " characters.";
      case LineFault.NoHeight(String item) ->
          "item "
              + item
              + " has no profile height, so it cannot be cut at an angle. Give it one first.";
      case LineFault.EndsMeet(Length shortest) ->
          "with its slanted ends the piece must be at least "
              + BigDecimal.valueOf(shortest.micrometres(), 3).stripTrailingZeros().toPlainString()
              + " mm long.";
      case LineFault.BelowWhatIsCut below ->
          below.cut()
              + " pieces are cut and "
              + below.planned()
              + " are on approved plans: fewer can't be asked for.";
    };
  }

  private static String gone(RowVerdict.LinesGone gone, Locale language) {
    String own = changes(new RowVerdict.Changed(gone.cells()), language);
    return (own.isEmpty() ? "" : own + "; ")
        + gone.lines().stream()
            .map(
                line ->
                    "not in the file any more: line "
                        + line.number()
                        + " ("
                        + line.item()
                        + "): "
                        + line.before()
                        + " -> "
                        + line.after()
                        + " pieces")
            .collect(Collectors.joining("; "));
  }

  private static String changes(RowVerdict.Changed changed, Locale language) {
    return changed.cells().stream()
        .map(
            cell ->
                cell.column().heading(language)
                    + ": \""
                    + cell.before().in(language)
                    + "\" becomes \""
                    + cell.after().in(language)
                    + '"')
        .collect(Collectors.joining("; "));
  }
}
