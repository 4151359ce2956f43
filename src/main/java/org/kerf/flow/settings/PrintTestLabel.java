package org.kerf.flow.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.labels.LabelSettings;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelFact;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelId;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelKind;

/** Queues a label that names nothing, to try the printer and then the scanner. */
public final class PrintTestLabel {

  private static final String TEMPLATE = "piece";

  private final Booking booking;
  private final Repositories repositories;
  private final LabelSettings labels;

  public PrintTestLabel(Booking booking, Repositories repositories, LabelSettings labels) {
    this.booking = booking;
    this.repositories = repositories;
    this.labels = labels;
  }

  /** One to the printer that labels go to; its code. */
  public ShortCode run(Command command, String words) throws StationFault {
    return run(command, content(command, words), Optional.empty());
  }

  /**
   * One to this printer.
   *
   * @param words what stands on it in large letters
   * @return its code
   */
  public ShortCode run(Command command, String words, String printer) throws StationFault {
    return run(command, content(command, words), Optional.of(printer));
  }

  /**
   * One of this content to this printer.
   *
   * @param content gets a code that names nothing instead of its own
   * @return its code
   */
  public ShortCode run(Command command, LabelContent content, String printer) throws StationFault {
    return run(command, content, Optional.of(printer));
  }

  private LabelContent content(Command command, String words) {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.ITEM, words);
    fields.put(LabelField.USER, command.actor().name());
    return new LabelContent(TEMPLATE, labels.language(), fields);
  }

  /** What labels of this template name; of one that no job of its own makes, a piece. */
  private static LabelKind kind(String template) {
    return switch (template) {
      case "remnant", "stock" -> LabelKind.REMNANT;
      case "bar" -> LabelKind.BAR;
      case "location" -> LabelKind.LOCATION;
      default -> LabelKind.PIECE;
    };
  }

  private ShortCode run(Command command, LabelContent content, Optional<String> wanted)
      throws StationFault {
    LabelKind kind = kind(content.template());
    return booking.book(
        command,
        Permission.PRINT_LABELS,
        Answers.of(ShortCode::text, (tx, text) -> new ShortCode(text)),
        (tx, at) -> {
          ShortCode code = booking.code(tx, ShortCode.Kind.DOCUMENT);
          String printer =
              wanted.orElseGet(() -> labels.printer(repositories.printers(), tx, kind));
          var job =
              LabelJob.queued(
                  new LabelId(booking.ids().next()),
                  code,
                  kind,
                  content.with(LabelField.CODE, code.text()),
                  printer,
                  command.actor().name(),
                  at);
          repositories.labels().queue(tx, List.of(job));
          Fact fact = new LabelFact.LabelTested(job.id(), code, printer);
          return Booked.of(code, List.of(fact));
        });
  }
}
