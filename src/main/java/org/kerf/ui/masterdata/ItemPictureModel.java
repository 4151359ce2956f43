package org.kerf.ui.masterdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.kerf.attachment.model.Attachment;
import org.kerf.attachment.model.AttachmentId;
import org.kerf.flow.certificates.AttachPicture;
import org.kerf.flow.certificates.Certificates;
import org.kerf.identity.model.Command;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.stock.model.item.ItemId;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Work;
import org.kerf.ui.texts.Words;

/** The picture of one item: attached, replaced, taken off, each with a way back. */
final class ItemPictureModel {

  /** Twice as large as it is shown, for dense screens. */
  private static final double WIDTH = 640;

  private static final double HEIGHT = 480;
  private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
  private static final int MILLION = 1_000_000;

  /**
   * What is known of it.
   *
   * @param image empty if its file is missing or damaged
   */
  record Shown(Optional<Attachment> picture, Optional<Image> image) {

    static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty());
  }

  private final ViewContext context;
  private final Certificates certificates;
  private final Slot slot = new Slot();
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private Optional<ItemId> wanted = Optional.empty();

  ItemPictureModel(ViewContext context, Certificates certificates) {
    this.context = context;
    this.certificates = certificates;
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Reads the picture of this item; of nothing, none. */
  void read(Optional<ItemId> item) {
    if (!item.equals(wanted)) {
      shown.set(Shown.NOTHING);
    }
    wanted = item;
    again();
  }

  private void again() {
    wanted.ifPresent(
        item ->
            context
                .tasks()
                .<Shown>latest(
                    slot,
                    context.texts().of("record.reading"),
                    () -> shown(item),
                    shown::set,
                    context.notifications()::fault));
  }

  private Shown shown(ItemId item) throws StationFault {
    Optional<Attachment> picture = certificates.read().picture(item);
    Optional<byte[]> content =
        picture.isPresent() ? certificates.read().content(picture.get()) : Optional.empty();
    return new Shown(picture, content.map(ItemPictureModel::image).filter(it -> !it.isError()));
  }

  /** Decoded on the worker's thread, upright, and no larger than it is needed. */
  private static Image image(byte[] content) {
    var turn = PhotoTurn.of(content);
    double width = turn.isQuarter() ? HEIGHT : WIDTH;
    double height = turn.isQuarter() ? WIDTH : HEIGHT;
    return turn.upright(new Image(new ByteArrayInputStream(content), width, height, true, true));
  }

  /** Attaches a file in the place of the picture that is shown. */
  void attach(Path file) {
    Optional<Attachment> before = shown.get().picture();
    wanted.ifPresent(
        item ->
            put(
                item,
                before.map(Attachment::id),
                () -> bytes(file),
                id ->
                    context
                        .notifications()
                        .done(Words.of("items.picture.attached"), () -> undo(item, id, before))));
  }

  private void undo(ItemId item, AttachmentId attached, Optional<Attachment> before) {
    before.ifPresentOrElse(
        old -> put(item, Optional.of(attached), () -> content(old), id -> {}),
        () -> remove(attached, () -> {}));
  }

  /** Takes the picture off that is shown. */
  void remove() {
    Optional<Attachment> before = shown.get().picture();
    if (before.isPresent() && wanted.isPresent()) {
      ItemId item = wanted.get();
      remove(
          before.get().id(),
          () ->
              context
                  .notifications()
                  .done(
                      Words.of("items.picture.removed"),
                      () -> put(item, Optional.empty(), () -> content(before.get()), id -> {})));
    }
  }

  private void remove(AttachmentId id, Runnable done) {
    Command command = context.person().command();
    run(() -> certificates.pictures().remove(command, id), removed -> done.run());
  }

  private void put(
      ItemId item, Optional<AttachmentId> seen, Work<byte[]> content, Consumer<AttachmentId> done) {
    Command command = context.person().command();
    run(() -> certificates.pictures().run(command, item, seen, content.run()), done);
  }

  private void run(Work<AttachPicture.Outcome> work, Consumer<AttachmentId> done) {
    context
        .tasks()
        .<AttachPicture.Outcome>run(
            context.texts().of("record.saving"),
            work,
            outcome -> {
              again();
              said(outcome, done);
            },
            context.notifications()::fault);
  }

  private void said(AttachPicture.Outcome outcome, Consumer<AttachmentId> done) {
    switch (outcome) {
      case AttachPicture.Outcome.Done(AttachmentId id) -> done.accept(id);
      case AttachPicture.Outcome.TooLarge(int most) ->
          refused(Words.of("items.picture.too-large", most / BYTES_PER_MEGABYTE));
      case AttachPicture.Outcome.TooManyPixels(int most) ->
          refused(Words.of("items.picture.too-many-pixels", most / MILLION));
      case AttachPicture.Outcome.OtherFormat() -> refused(Words.of("items.picture.other-format"));
      case AttachPicture.Outcome.Changed() -> refused(Words.of("items.picture.changed"));
      case AttachPicture.Outcome.Gone() -> refused(Words.of("items.picture.gone"));
    }
  }

  private void refused(Words why) {
    context.notifications().warn(Words.of("items.picture.refused"), why);
  }

  /** Of a file that is too large not more than tells so. */
  private static byte[] bytes(Path file) throws StationFault {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Attachment.MOST_PICTURE_BYTES + 1);
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNREADABLE, FaultText.ATTACHMENT_UNREADABLE, file);
    }
  }

  private byte[] content(Attachment picture) throws StationFault {
    return certificates
        .read()
        .content(picture)
        .orElseThrow(
            () ->
                StationFault.of(
                    FaultCode.FILE_UNREADABLE, FaultText.ATTACHMENT_UNREADABLE, picture.sha256()));
  }
}
