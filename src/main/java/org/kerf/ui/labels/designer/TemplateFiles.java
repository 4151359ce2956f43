package org.kerf.ui.labels.designer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kerf.flow.labels.StationTemplates;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.template.TemplateText;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.texts.Words;

/** Takes what is drawn from files and writes it into one. */
final class TemplateFiles {

  private final ViewContext context;
  private final StationTemplates templates;
  private final Design design;

  TemplateFiles(ViewContext context, StationTemplates templates, Design design) {
    this.context = context;
    this.templates = templates;
    this.design = design;
  }

  /** Writes what is drawn into a file. */
  void export(Path file) {
    String text = TemplateText.of(design.label());
    context
        .tasks()
        .<Path>run(
            context.texts().of("designer.exporting"),
            () -> {
              write(file, text);
              return file;
            },
            done -> context.notifications().done(Words.of("designer.exported", done.getFileName())),
            context.notifications()::fault);
  }

  private static void write(Path file, String text) throws StationFault {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.TEMPLATE_UNWRITABLE, file);
    }
  }

  /** Puts the picture of a file on the label. */
  void addImage(Path file) {
    context
        .tasks()
        .<ImageFile.Outcome>run(
            context.texts().of("designer.importing"),
            () -> ImageFile.read(file),
            outcome -> {
              switch (outcome) {
                case ImageFile.Outcome.Read(LabelElement.Image image) -> design.add(image);
                case ImageFile.Outcome.Unfit unfit ->
                    context
                        .notifications()
                        .error(Words.of("designer.image.unfit", file.getFileName()), unfit.why());
              }
            },
            context.notifications()::fault);
  }

  /** Draws what a file says; it is saved as anything else that is drawn. */
  void importFrom(Path file) {
    String name = design.label().name();
    context
        .tasks()
        .<LabelTemplate>run(
            context.texts().of("designer.importing"),
            () -> templates.fileAs(file, name),
            design::replaceAll,
            context.notifications()::fault);
  }
}
