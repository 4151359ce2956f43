package org.kerf.ui.certificates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentFormat;
import org.kerf.files.OwnerOnly;
import org.kerf.flow.certificates.AttachCertificate;
import org.kerf.flow.certificates.Certificates;
import org.kerf.flow.certificates.ReadCertificates;
import org.kerf.identity.model.Command;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.printout.drawing.PageImages;
import org.kerf.printout.drawing.PrintoutFile;
import org.kerf.stock.model.item.HeatId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** The certificates of one heat: attached, taken off, opened and saved as files. */
final class CertificateModel {

  private static final int MOST_PAGES = 30;
  private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

  private final ViewContext context;
  private final Certificates certificates;
  private final Slot slot = new Slot();
  private final Slot imageSlot = new Slot();
  private final ReadOnlyObjectWrapper<Optional<ReadCertificates.OfHeat>> heat =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<HeatId> wanted = Optional.empty();

  CertificateModel(ViewContext context, Certificates certificates) {
    this.context = context;
    this.certificates = certificates;
  }

  /** The heat with what is attached, once it is read. */
  ReadOnlyObjectProperty<Optional<ReadCertificates.OfHeat>> heatProperty() {
    return heat.getReadOnlyProperty();
  }

  /** Reads the certificates of this heat; of nothing, none. */
  void read(Optional<UUID> id) {
    wanted = id.map(HeatId::new);
    heat.set(Optional.empty());
    again();
  }

  private void again() {
    wanted.ifPresent(
        id ->
            context
                .tasks()
                .<Optional<ReadCertificates.OfHeat>>latest(
                    slot,
                    context.texts().of("certificate.reading"),
                    () -> certificates.read().of(id),
                    heat::set,
                    context.notifications()::fault));
  }

  /** Attaches a file to the heat. */
  void attach(Path file) {
    if (wanted.isEmpty()) {
      return;
    }
    HeatId id = wanted.get();
    Command command = context.person().command();
    String name = String.valueOf(file.getFileName());
    run(
        () -> certificates.attach().run(command, id, name, bytes(file)),
        outcome -> attached(outcome, name));
  }

  /** Of a file that is too large not more than tells so. */
  private static byte[] bytes(Path file) throws StationFault {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Attachment.MOST_BYTES + 1);
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNREADABLE, FaultText.ATTACHMENT_UNREADABLE, file);
    }
  }

  private void attached(AttachCertificate.Outcome outcome, String name) {
    switch (outcome) {
      case AttachCertificate.Outcome.Done _ -> {
        again();
        context.notifications().done(Words.of("certificate.attached", name));
      }
      case AttachCertificate.Outcome.AlreadyThere() -> {
        again();
        context.notifications().info(Words.of("certificate.already", name));
      }
      case AttachCertificate.Outcome.TooLarge(int most) ->
          refused(name, Words.of("certificate.too-large", most / BYTES_PER_MEGABYTE));
      case AttachCertificate.Outcome.OtherFormat() ->
          refused(name, Words.of("certificate.other-format"));
      case AttachCertificate.Outcome.Gone() -> refused(name, Words.of("certificate.gone"));
    }
  }

  private void refused(String name, Words why) {
    context.notifications().warn(Words.of("certificate.refused", name), why);
  }

  /** Takes it off; by the notice it comes back. */
  void remove(HeatId of, Attachment attachment) {
    Command command = context.person().command();
    run(
        () -> certificates.attach().remove(command, attachment.id()),
        outcome -> {
          again();
          context
              .notifications()
              .done(
                  Words.of("certificate.removed", attachment.name()),
                  () -> putBack(of, attachment));
        });
  }

  private void putBack(HeatId of, Attachment attachment) {
    Command command = context.person().command();
    run(
        () -> certificates.attach().run(command, of, attachment.name(), content(attachment)),
        outcome -> attached(outcome, attachment.name()));
  }

  private void run(
      Work<AttachCertificate.Outcome> work, Consumer<AttachCertificate.Outcome> ended) {
    context
        .tasks()
        .<AttachCertificate.Outcome>run(
            context.texts().of("certificate.saving"), work, ended, context.notifications()::fault);
  }

  private byte[] content(Attachment attachment) throws StationFault {
    return certificates
        .read()
        .content(attachment)
        .orElseThrow(
            () ->
                StationFault.of(
                    FaultCode.FILE_UNREADABLE, FaultText.ATTACHMENT_UNREADABLE, attachment.name()));
  }

  /** The pages of a certificate as pictures. */
  void pages(Attachment attachment, Consumer<List<byte[]>> answer, Consumer<StationFault> failed) {
    context
        .tasks()
        .<List<byte[]>>latest(
            imageSlot,
            context.texts().of("certificate.opening"),
            () -> pages(attachment),
            answer,
            failed);
  }

  private List<byte[]> pages(Attachment attachment) throws StationFault {
    byte[] content = content(attachment);
    if (attachment.format() != AttachmentFormat.PDF) {
      return List.of(content);
    }
    try {
      return PageImages.of(content, MOST_PAGES);
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_NOT_UNDERSTOOD, FaultText.ATTACHMENT_UNREADABLE, attachment.name());
    }
  }

  /** Saves it as a file among the papers, readable by whoever may read those. */
  void save(Attachment attachment) {
    context
        .tasks()
        .<Path>run(
            context.texts().of("certificate.saving"),
            () -> written(attachment),
            file ->
                context
                    .notifications()
                    .done(
                        Words.of("certificate.saved"),
                        Words.plain(file.toString()),
                        context.opening(file)),
            context.notifications()::fault);
  }

  private Path written(Attachment attachment) throws StationFault {
    byte[] content = content(attachment);
    String plain = attachment.name().replaceAll("[^\\p{L}\\p{N}. _-]", "_");
    String ending = "." + attachment.format().ending();
    boolean ended = plain.toLowerCase(Locale.ROOT).endsWith(ending);
    Path folder = context.outputs().papers();
    Path file = folder.resolve(ended ? plain : plain + ending);
    try {
      OwnerOnly.folder(folder);
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.DOCUMENT_UNWRITABLE, file);
    }
    PrintoutFile.write(() -> content, file);
    return file;
  }
}
