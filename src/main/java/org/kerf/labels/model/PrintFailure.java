package org.kerf.labels.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a label was not printed, kept so that each reader gets the sentence in his own language.
 *
 * @param about what the sentence names, such as the printer's address
 */
public record PrintFailure(PrintFailureKind kind, List<String> about) {

  private static final String SEPARATOR = "\u001f";

  public PrintFailure {
    about = List.copyOf(about);
  }

  public static PrintFailure of(PrintFailureKind kind, String... about) {
    return new PrintFailure(kind, List.of(about));
  }

  /** A label that can't be drawn, and why. */
  public static PrintFailure of(NotDrawable reason) {
    return new PrintFailure(PrintFailureKind.LABEL_NOT_DRAWABLE, reason.stored());
  }

  /** The plain sentence: what is wrong and what to do. */
  public String sentence(Locale locale) {
    Optional<NotDrawable> reason =
        kind == PrintFailureKind.LABEL_NOT_DRAWABLE ? NotDrawable.parse(about) : Optional.empty();
    return reason
        .map(why -> LabelWords.of(locale, "failure." + kind.name(), why.sentence(locale)))
        .orElseGet(() -> LabelWords.of(locale, "failure." + kind.name(), about.toArray()));
  }

  /**
   * The same with the printer's name instead of where it is; where that is what is wrong, with
   * both.
   */
  public PrintFailure calling(String printer) {
    if (about.isEmpty()) {
      return this;
    }
    List<String> said = new ArrayList<>(about);
    switch (kind) {
      case PRINTER_SILENT,
          PRINTER_TOO_SLOW,
          PRINTER_NOT_UNDERSTOOD,
          PRINTER_MEDIA_OUT,
          PRINTER_RIBBON_OUT,
          PRINTER_HEAD_OPEN,
          PRINTER_PAUSED,
          PRINTER_HOT_OR_COLD,
          PRINTER_BUFFER_FULL,
          PRINTER_BUSY,
          CUT_OFF,
          WRITE_TIMED_OUT ->
          said.set(0, printer);
      case PRINTER_UNREACHABLE -> said.set(0, printer + " (" + about.getFirst() + ")");
      case TEMPLATE_MISSING,
          LABEL_NOT_DRAWABLE,
          CHECK_FAILED,
          PRINTER_NOT_SET_UP,
          PRINTER_NOT_FOUND,
          PRINTER_NAME_UNANSWERED,
          FOLDER_MISSING,
          FOLDER_UNWRITABLE,
          PORT_MISSING,
          PORT_REFUSED,
          QUEUE_MISSING,
          QUEUE_CLOSED,
          QUEUE_WITHOUT_LPR,
          QUEUE_REFUSED,
          STATION_STOPPED,
          TAKEN_BACK,
          PROGRAM_FAULT -> {}
    }
    return new PrintFailure(kind, said);
  }

  /** Whether the label may have come out all the same. */
  public boolean leavesDoubt() {
    return switch (kind) {
      case CUT_OFF, WRITE_TIMED_OUT, STATION_STOPPED, TAKEN_BACK, PROGRAM_FAULT, QUEUE_REFUSED ->
          true;
      case TEMPLATE_MISSING,
          LABEL_NOT_DRAWABLE,
          CHECK_FAILED,
          PRINTER_NOT_SET_UP,
          PRINTER_NOT_FOUND,
          PRINTER_NAME_UNANSWERED,
          PRINTER_UNREACHABLE,
          PRINTER_SILENT,
          PRINTER_TOO_SLOW,
          PRINTER_NOT_UNDERSTOOD,
          PRINTER_MEDIA_OUT,
          PRINTER_RIBBON_OUT,
          PRINTER_HEAD_OPEN,
          PRINTER_PAUSED,
          PRINTER_HOT_OR_COLD,
          PRINTER_BUFFER_FULL,
          PRINTER_BUSY,
          FOLDER_MISSING,
          FOLDER_UNWRITABLE,
          PORT_MISSING,
          PORT_REFUSED,
          QUEUE_MISSING,
          QUEUE_CLOSED,
          QUEUE_WITHOUT_LPR ->
          false;
    };
  }

  /** As one text that {@link #parse} understands. */
  public String stored() {
    return about.isEmpty() ? kind.name() : kind.name() + SEPARATOR + String.join(SEPARATOR, about);
  }

  public static Optional<PrintFailure> parse(String stored) {
    List<String> parts = List.of(stored.split(SEPARATOR, -1));
    return Arrays.stream(PrintFailureKind.values())
        .filter(kind -> kind.name().equals(parts.getFirst()))
        .findFirst()
        .map(kind -> new PrintFailure(kind, parts.subList(1, parts.size())));
  }
}
