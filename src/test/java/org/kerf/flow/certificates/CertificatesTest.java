package org.kerf.flow.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentFormat;
import org.kerf.attachment.store.EncryptedFolder;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booked;
import org.kerf.kernel.Change;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.StockFact;
import org.kerf.stock.model.item.Heat;
import org.kerf.stock.model.item.HeatId;

/** Certificates are kept encrypted beside the store, and what is wrong with their files is said. */
class CertificatesTest {

  private static final byte[] PDF = "%PDF-1.7 certificat 3.1".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  private Workshop shop;
  private Path files;
  private AttachCertificate attach;
  private ReadCertificates read;
  private Heat heat;

  @BeforeEach
  void open() throws StationFault {
    shop = Workshop.in(folder.resolve("data"));
    files = folder.resolve("attachments");
    var kept = folder(1);
    attach = new AttachCertificate(shop.booking, shop.repositories, kept);
    read = new ReadCertificates(shop.reading, shop.repositories, kept);
    heat = new Heat(new HeatId(shop.ids.next()), "H4711", "", "", "");
    shop.book(
        (tx, at) ->
            Booked.of(
                heat,
                List.of(
                    shop.projections()
                        .book(
                            tx,
                            at,
                            shop.operator.id(),
                            new StockFact.HeatSaved(
                                heat.id(), new Change<>(heat, Optional.empty()))))));
  }

  private EncryptedFolder folder(int key) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) key);
    return new EncryptedFolder(files, secret, new SecureRandom());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whatIsAttachedIsReadBackAndLiesThereEncryptedUnderItsHash() throws Exception {
    assertThat(attach("certificat.pdf", PDF)).isInstanceOf(AttachCertificate.Outcome.Done.class);
    Attachment attached = attached().getFirst();
    assertThat(attached.format()).isEqualTo(AttachmentFormat.PDF);
    assertThat(attached.size()).isEqualTo(PDF.length);
    assertThat(read.content(attached)).hasValueSatisfying(it -> assertThat(it).isEqualTo(PDF));
    Path file = files.resolve(attached.sha256());
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("PDF", "certificat");
    assertThat(attach("copie.pdf", PDF)).isEqualTo(new AttachCertificate.Outcome.AlreadyThere());
    assertThat(read.differences(10)).isEmpty();
  }

  @Test
  void anotherFormatAndWhatIsTooLargeAreRefusedAndLeaveNoFile() throws Exception {
    assertThat(attach("certificat.pdf", "PK zip".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new AttachCertificate.Outcome.OtherFormat());
    assertThat(attach("gol.pdf", new byte[0]))
        .isEqualTo(new AttachCertificate.Outcome.OtherFormat());
    byte[] large = Arrays.copyOf(PDF, Attachment.MOST_BYTES + 1);
    assertThat(attach("mare.pdf", large))
        .isEqualTo(new AttachCertificate.Outcome.TooLarge(Attachment.MOST_BYTES));
    assertThat(files).doesNotExist();
    byte[] most = Arrays.copyOf(PDF, Attachment.MOST_BYTES);
    assertThat(attach("cel mai mare.pdf", most)).isInstanceOf(AttachCertificate.Outcome.Done.class);
  }

  @Test
  void aFileThatIsMissingChangedOrOfAnotherKeyIsNamed() throws Exception {
    attach("certificat.pdf", PDF);
    Path file = files.resolve(attached().getFirst().sha256());
    byte[] whole = Files.readAllBytes(file);
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    Files.write(file, changed);
    assertThat(read.differences(10)).singleElement().asString().contains("certificat.pdf", "H4711");
    Files.write(file, whole);
    assertThat(read.differences(10)).isEmpty();
    assertThat(folder(2).content(attached().getFirst().sha256())).isEmpty();
    Files.delete(file);
    assertThat(read.differences(10)).singleElement().asString().contains("missing or damaged");
    assertThat(attach("din nou.pdf", PDF))
        .as("the heat has it already, but its file comes back")
        .isEqualTo(new AttachCertificate.Outcome.AlreadyThere());
    assertThat(read.differences(10)).isEmpty();
  }

  @Test
  void whatAPowerCutLeftUnfinishedIsWrittenAnew() throws Exception {
    attach("certificat.pdf", PDF);
    Path file = files.resolve(attached().getFirst().sha256());
    Path unfinished = files.resolve(file.getFileName() + ".part");
    Files.move(file, unfinished);
    attach("certificat.pdf", PDF);
    assertThat(read.differences(10)).isEmpty();
    try (Stream<Path> all = Files.list(files)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void whatIsTakenOffIsNotShownAnyMoreAndMayBeAttachedAgain() throws Exception {
    attach("certificat.pdf", PDF);
    attach.remove(shop.command(), attached().getFirst().id());
    assertThat(attached()).isEmpty();
    assertThat(attach("certificat.pdf", PDF)).isInstanceOf(AttachCertificate.Outcome.Done.class);
    assertThat(attached()).hasSize(1);
  }

  private AttachCertificate.Outcome attach(String name, byte[] content) throws StationFault {
    return attach.run(shop.command(), heat.id(), name, content);
  }

  private List<Attachment> attached() throws StationFault {
    return read.of(heat.id()).orElseThrow().attachments();
  }
}
