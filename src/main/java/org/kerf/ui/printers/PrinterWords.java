package org.kerf.ui.printers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.labels.model.FoundPrinter;
import org.kerf.labels.model.LabelKind;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterQueue;
import org.kerf.labels.model.PrinterStatus;
import org.kerf.ui.controls.Mark;
import org.kerf.ui.controls.Pill;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** How a printer stands, in words. */
final class PrinterWords {

  private PrinterWords() {}

  /** Of labels, as the page says where they go. */
  static Words of(LabelKind kind) {
    return Words.of("printers.route." + word(kind));
  }

  static String word(LabelKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PrintFailure> why(PrinterStatus status) {
    return status instanceof PrinterStatus.Hindered(PrintFailure failure)
        ? Optional.of(failure)
        : Optional.empty();
  }

  static Pill pill(Texts texts, Optional<PrinterStatus> status) {
    if (status.isEmpty()) {
      return Pill.of(Mark.WAITING, texts.of("printers.status.asked"));
    }
    return switch (status.get()) {
      case PrinterStatus.Ready() -> Pill.of(Mark.DONE, texts.of("printers.status.ready"));
      case PrinterStatus.Busy() -> Pill.of(Mark.QUEUED, texts.of("printers.status.busy"));
      case PrinterStatus.Unasked() -> Pill.of(Mark.OPEN, texts.of("printers.status.unasked"));
      case PrinterStatus.Hindered(PrintFailure failure) ->
          Pill.of(Mark.FAILED, texts.of("printers.status." + word(failure)));
    };
  }

  /** In a word; the sentence stands below. */
  private static String word(PrintFailure failure) {
    return switch (failure.kind()) {
      case PRINTER_MEDIA_OUT -> "media-out";
      case PRINTER_RIBBON_OUT -> "ribbon-out";
      case PRINTER_HEAD_OPEN -> "head-open";
      case PRINTER_PAUSED -> "paused";
      case PRINTER_HOT_OR_COLD -> "hot-or-cold";
      case PRINTER_BUFFER_FULL -> "buffer-full";
      case PRINTER_SILENT -> "silent";
      default -> "not-there";
    };
  }

  /** What was found, by the kind of its place: the system's own word for it may be in English. */
  static String place(Texts texts, FoundPrinter found) {
    String what =
        switch (found.address()) {
          case PrinterAddress.Serial _ -> texts.of("printers.found.serial");
          case PrinterAddress.Device _ -> texts.of("printers.found.usb");
          case PrinterAddress.Spooler _ -> texts.of("printers.found.queue");
          case PrinterAddress.Network _, PrinterAddress.Folder _ -> "";
        };
    return Stream.of(what, found.description(), found.address().text())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  static String queued(Texts texts, PrinterQueue queue) {
    String waiting = texts.count("labels.waiting", queue.waiting());
    return queue.forPerson() == 0
        ? waiting
        : waiting + ", " + texts.count("labels.problems", queue.forPerson());
  }
}
