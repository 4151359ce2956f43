package org.kerf.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.labels.TemplateInUse;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;

/** The labels that the demo leaves: one of each template, or a fault that names the refused one. */
class DemoLabelsTest {

  @TempDir Path folder;

  private static TemplateInUse inUse(LabelTemplate template) {
    return new TemplateInUse(template, Optional.empty(), List.of());
  }

  @Test
  void locationAndCertificateHaveCodesOfTheirOwnKind() throws StationFault, IOException {
    var renderer = new LabelRenderer(LabelFixtures.templates());
    List<TemplateInUse> templates = new ArrayList<>();
    for (String name : List.of("location", "certificate-100x50", "piece")) {
      templates.add(inUse(LabelFixtures.template(name)));
    }
    new DemoLabels(renderer).write(templates, folder);
    assertThat(zpl("location-8.zpl")).contains("^FDL01");
    assertThat(zpl("certificate-100x50-12.zpl")).contains("^FDB01");
    assertThat(zpl("piece-24.zpl")).contains("^FDP01");
    assertThat(folder.resolve("templates.pdf")).isNotEmptyFile();
  }

  private String zpl(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.US_ASCII);
  }

  @Test
  void aLabelThatIsRefusedIsNamedAndTheOthersAreWritten() throws StationFault {
    LabelTemplate location = LabelFixtures.template("location");
    List<LabelElement> elements = new ArrayList<>(location.elements());
    elements.add(
        new LabelElement.Line(Mm.ofWhole(64), Mm.ofWhole(14), Mm.ofWhole(33), Mm.ofWhole(16)));
    var covered =
        new LabelTemplate(
            "location",
            location.width(),
            location.height(),
            location.dotsPerMm(),
            location.captions(),
            elements);
    LabelTemplate piece = LabelFixtures.template("piece");
    var renderer =
        new LabelRenderer((String name) -> Optional.of(name.equals("location") ? covered : piece));
    assertThatThrownBy(
            () -> new DemoLabels(renderer).write(List.of(inUse(covered), inUse(piece)), folder))
        .isInstanceOf(StationFault.class)
        .hasMessageContaining("location at 203 dpi: The label was not sent")
        .hasMessageContaining("location at 600 dpi")
        .hasMessageNotContaining("piece");
    assertThat(folder.resolve("piece-8.zpl")).isNotEmptyFile();
    assertThat(folder.resolve("location-8.zpl")).doesNotExist();
  }
}
