package org.kerf.flow.certificates;

import java.util.ArrayList;
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
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;

/**
 * Attaches a picture to an item in the place of the one it has, and takes one off. As with
 * certificates the file is kept before the fact is booked.
 */
public final class AttachPicture {

  /** What became of it. */
  public sealed interface Outcome {

    record Done(AttachmentId id) implements Outcome {}

    record TooLarge(int mostBytes) implements Outcome {}

    record TooManyPixels(int most) implements Outcome {}

    /** It is no PNG or JPEG that can be read, whatever it is called. */
    record OtherFormat() implements Outcome {}

    /** The item has another picture by now than the person saw. */
    record Changed() implements Outcome {}

    /** The item, or the picture, is not there. */
    record Gone() implements Outcome {}
  }

  private final Booking booking;
  private final Repositories repositories;
  private final AttachmentFiles files;
  private final Projections projections;

  public AttachPicture(Booking booking, Repositories repositories, AttachmentFiles files) {
    this.booking = booking;
    this.repositories = repositories;
    this.files = files;
    this.projections = new Projections(repositories);
  }

  /**
   * Attaches it.
   *
   * @param seen the picture whose place it takes; empty if the item had none
   */
  public Outcome run(Command command, ItemId item, Optional<AttachmentId> seen, byte[] content)
      throws StationFault {
    Booking.allow(command, Permission.CHANGE_MASTER_DATA);
    if (content.length > Attachment.MOST_PICTURE_BYTES) {
      return new Outcome.TooLarge(Attachment.MOST_PICTURE_BYTES);
    }
    Optional<AttachmentFormat> format =
        AttachmentFormat.of(content).filter(one -> one != AttachmentFormat.PDF);
    if (format.isEmpty()) {
      return new Outcome.OtherFormat();
    }
    Optional<Outcome> fault = PictureCheck.fault(content, format.get());
    if (fault.isPresent()) {
      return fault.get();
    }
    return book(command, item, seen, new Kept(files.keep(content), content.length, format.get()));
  }

  /** A file that is kept already. */
  private record Kept(String sha256, int size, AttachmentFormat format) {}

  private Outcome book(Command command, ItemId item, Optional<AttachmentId> seen, Kept kept)
      throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_MASTER_DATA,
        answers(),
        (tx, at) -> {
          Optional<Item> known = repositories.stock().item(tx, item);
          if (known.isEmpty()) {
            return Booked.refused(new Outcome.Gone());
          }
          List<Attachment> there = repositories.attachments().of(tx, item);
          if (!there.stream().map(Attachment::id).reduce((one, next) -> next).equals(seen)) {
            return Booked.refused(new Outcome.Changed());
          }
          String code = known.get().code();
          List<Fact> facts = new ArrayList<>();
          there.forEach(old -> facts.add(new AttachmentFact.PictureRemoved(old.id(), code)));
          var id = new AttachmentId(booking.ids().next());
          facts.add(
              new AttachmentFact.PictureAttached(
                  id, item, code, kept.sha256(), kept.size(), kept.format()));
          facts.forEach(fact -> projections.book(tx, at, command.actor().id(), fact));
          return Booked.of(new Outcome.Done(id), facts);
        });
  }

  /** Takes it off; the file stays, for the journal names it. */
  public Outcome remove(Command command, AttachmentId id) throws StationFault {
    return booking.book(
        command,
        Permission.CHANGE_MASTER_DATA,
        answers(),
        (tx, at) -> {
          Optional<Attachment> there =
              repositories.attachments().attachment(tx, id).filter(one -> !one.removed());
          if (there.isEmpty()
              || !(there.get().owner() instanceof AttachmentOwner.OfItem(ItemId of))) {
            return Booked.refused(new Outcome.Gone());
          }
          String code = repositories.stock().item(tx, of).map(Item::code).orElse("");
          var fact = new AttachmentFact.PictureRemoved(id, code);
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
