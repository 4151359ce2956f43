package org.kerf.flow.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.attachment.AttachmentFiles;
import org.kerf.attachment.model.Attachment;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.booking.Repositories;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;

/** Reads the certificates of heats, and proves that their files are whole. */
public final class ReadCertificates {

  private static final int AT_A_TIME = 200;

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
          found.add(
              "attachment "
                  + each.name()
                  + " of heat "
                  + number(each)
                  + ": its file "
                  + each.sha256()
                  + " is missing or damaged");
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

  private String number(Attachment attachment) throws StationFault {
    return reading.of(
        tx -> repositories.stock().heat(tx, attachment.heat()).map(Heat::number).orElse("unknown"));
  }
}
