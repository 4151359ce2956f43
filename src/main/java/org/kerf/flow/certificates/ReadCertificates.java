package org.kerf.flow.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.attachment.AttachmentFiles;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentOwner;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;
import org.kerf.stock.model.item.Item;
import org.kerf.stock.model.item.ItemId;

/**
 * Reads the certificates of heats and the pictures of items, and proves that their files are whole.
 */
public final class ReadCertificates {

  private static final int AT_A_TIME = 200;
  private static final String UNKNOWN = "unknown";

  private final Reading reading;
  private final Repositories repositories;
  private final AttachmentFiles files;

  public ReadCertificates(Reading reading, Repositories repositories, AttachmentFiles files) {
    this.reading = reading;
    this.repositories = repositories;
    this.files = files;
  }

  /** A heat and what is attached to it. */
  public record OfHeat(Heat heat, List<Attachment> attachments) {

    public OfHeat {
      attachments = List.copyOf(attachments);
    }
  }

  /** Empty if there is no such heat. */
  public Optional<OfHeat> of(HeatId id) throws StationFault {
    return reading.of(
        tx ->
            repositories
                .stock()
                .heat(tx, id)
                .map(heat -> new OfHeat(heat, repositories.attachments().of(tx, id))));
  }

  /** The picture of an item, the newest; empty if it has none. */
  public Optional<Attachment> picture(ItemId item) throws StationFault {
    return reading.of(
        tx -> repositories.attachments().of(tx, item).stream().reduce((one, next) -> next));
  }

  /** What is in it; empty if its file is missing or damaged. */
  public Optional<byte[]> content(Attachment attachment) throws StationFault {
    return files.content(attachment.sha256());
  }

  /** Which files are missing or damaged, in words; at most so many. */
  public List<String> differences(int most) throws StationFault {
    List<String> found = new ArrayList<>();
    List<Attachment> page = after(Optional.empty());
    while (!page.isEmpty() && found.size() < most) {
      for (Attachment each : page) {
        if (content(each).isEmpty()) {
          found.add(named(each) + ": its file " + each.sha256() + " is missing or damaged");
        }
      }
      page = after(Optional.of(page.getLast()));
    }
    return found;
  }

  private List<Attachment> after(Optional<Attachment> last) throws StationFault {
    return reading.of(
        tx -> repositories.attachments().all(tx, last.map(Attachment::id), AT_A_TIME));
  }

  private String named(Attachment attachment) throws StationFault {
    return reading.of(
        tx ->
            switch (attachment.owner()) {
              case AttachmentOwner.OfHeat(HeatId heat) ->
                  "attachment "
                      + attachment.name()
                      + " of heat "
                      + repositories.stock().heat(tx, heat).map(Heat::number).orElse(UNKNOWN);
              case AttachmentOwner.OfItem(ItemId item) ->
                  "picture of item "
                      + repositories.stock().item(tx, item).map(Item::code).orElse(UNKNOWN);
            });
  }
}
