package org.kerf.flow.certificates;

import java.util.List;
import java.util.Optional;
import org.kerf.attachment.AttachmentFiles;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentFact;
import org.kerf.attachment.model.AttachmentFormat;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.attachment.model.AttachmentOwner;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.projection.Projections;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;

/**
 * Attaches a certificate to a heat, and takes one off. The file is kept before the fact is booked:
 * a power cut between the two leaves a file that nothing names, never a fact without its file.
 */
public final class AttachCertificate {

  /** What became of it. */
  public sealed interface Outcome {

    record Done(AttachmentId id) implements Outcome {}

    record TooLarge(int mostBytes) implements Outcome {}

    /** It is no PDF, JPEG or PNG, whatever it is called. */
    record OtherFormat() implements Outcome {}

    /** The heat has just this file already. */
    record AlreadyThere() implements Outcome {}

    /** The heat, or the attachment, is not there. */
    record Gone() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final AttachmentFiles files;
  private final Projections projections;

  public AttachCertificate(Booking booking, Repositories repositories, AttachmentFiles files) {
    this.booking = booking;
    this.repositories = repositories;
    this.files = files;
    this.projections = new Projections(repositories);
  }

  /**
   * Attaches it.
   *
   * @param name as the file is called
   */
  public Outcome run(Command command, HeatId heat, String name, byte[] content)
      throws StationFault {
    Booking.allow(command, Permission.ATTACH_CERTIFICATES);
    if (content.length > Attachment.MOST_BYTES) {
      return new Outcome.TooLarge(Attachment.MOST_BYTES);
    }
    Optional<AttachmentFormat> format = AttachmentFormat.of(content);
    if (format.isEmpty()) {
      return new Outcome.OtherFormat();
    }
    String sha256 = files.keep(content);
    return booking.book(
        command,
        Permission.ATTACH_CERTIFICATES,
        answers(),
        (tx, at) -> {
          Optional<Heat> known = repositories.stock().heat(tx, heat);
          if (known.isEmpty()) {
            return Booked.refused(new Outcome.Gone());
          }
          boolean there =
              repositories.attachments().of(tx, heat).stream()
                  .anyMatch(each -> each.sha256().equals(sha256));
          if (there) {
            return Booked.refused(new Outcome.AlreadyThere());
          }
          var fact =
              new AttachmentFact.CertificateAttached(
                  new AttachmentId(booking.ids().next()),
                  heat,
                  known.get().number(),
                  Booking.atMost(Attachment.MOST_NAME, name),
                  sha256,
                  content.length,
                  format.get());
          projections.book(tx, at, command.actor().id(), fact);
          return Booked.of(new Outcome.Done(fact.id()), List.of(fact));
        });
  }

  /** Takes it off; the file stays, for the journal names it. */
  public Outcome remove(Command command, AttachmentId id) throws StationFault {
    return booking.book(
        command,
        Permission.ATTACH_CERTIFICATES,
        answers(),
        (tx, at) -> {
          Optional<Attachment> there =
              repositories.attachments().attachment(tx, id).filter(one -> !one.removed());
          if (there.isEmpty()
              || !(there.get().owner() instanceof AttachmentOwner.OfHeat(HeatId of))) {
            return Booked.refused(new Outcome.Gone());
          }
          String heat = repositories.stock().heat(tx, of).map(Heat::number).orElse("");
          var fact = new AttachmentFact.CertificateRemoved(id, heat, there.get().name());
          projections.book(tx, at, command.actor().id(), fact);
          return Booked.of(new Outcome.Done(id), List.of(fact));
        });
  }

  private static Answers<Outcome> answers() {
    return Answers.ofId(
        outcome -> ((Outcome.Done) outcome).id().value(),
        (tx, id) -> new Outcome.Done(new AttachmentId(id)));
  }
}
