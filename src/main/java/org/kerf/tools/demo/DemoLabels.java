package org.kerf.tools.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.kerf.flow.labels.TemplateInUse;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.SampleContent;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.PrintFailure;
import org.kerf.labels.model.PrintSetup;
import org.kerf.labels.pdf.LabelPdf;

/**
 * A label of each template with something in every field: as pictures and as ZPL for the usual
 * printers, and all of them in one document.
 */
final class DemoLabels {

  private static final int[] DOTS_PER_MM = {8, 12, 24};

  private final LabelRenderer renderer;
  private final List<String> refused = new ArrayList<>();

  DemoLabels(LabelRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Writes NAME-DOTS.png and NAME-DOTS.zpl of each template, and templates.pdf.
   *
   * @throws StationFault if the folder can't be written, or with each label that was refused
   */
  void write(Iterable<TemplateInUse> templates, Path folder) throws StationFault {
    try (LabelPdf document = renderer.document()) {
      for (TemplateInUse each : templates) {
        LabelTemplate template = each.template();
        var content = new LabelContent(template.name(), "ro", fields(template.name()));
        for (int dots : DOTS_PER_MM) {
          write(content, PrintSetup.ofDots(dots), folder);
        }
        PrintSetup setup = PrintSetup.standardFor(template);
        renderer.addTo(document, content, setup).ifPresent(why -> refused(content, setup, why));
      }
      try (OutputStream out = Files.newOutputStream(folder.resolve("templates.pdf"))) {
        document.write(out);
      }
    } catch (IOException e) {
      throw new StationFault(
          FaultCode.FILE_UNWRITABLE, "The labels can't be written to " + folder + ".", e);
    }
    if (!refused.isEmpty()) {
      throw new StationFault(
          FaultCode.LABEL_UNREADABLE,
          "These labels were refused: " + String.join(" ", new LinkedHashSet<>(refused)));
    }
  }

  private void write(LabelContent content, PrintSetup setup, Path folder) throws IOException {
    String name = content.template() + "-" + setup.dotsPerMm();
    switch (renderer.picture(content, setup)) {
      case LabelRenderer.Picture.Drawn drawn ->
          Files.write(folder.resolve(name + ".png"), drawn.png());
      case LabelRenderer.Picture.Refused(PrintFailure why) -> refused(content, setup, why);
    }
    switch (renderer.render(content, setup)) {
      case LabelRenderer.Rendered.Ready ready ->
          Files.write(folder.resolve(name + ".zpl"), ready.zpl());
      case LabelRenderer.Rendered.Refused(PrintFailure why) -> refused(content, setup, why);
    }
  }

  private void refused(LabelContent content, PrintSetup setup, PrintFailure why) {
    refused.add(
        content.template()
            + " at "
            + PrintSetup.dpi(setup.dotsPerMm())
            + " dpi: "
            + why.sentence(Locale.ENGLISH));
  }

  private static SequencedMap<LabelField, String> fields(String template) {
    var fields = new LinkedHashMap<LabelField, String>();
    fields.put(LabelField.CODE, SampleContent.code(template).text());
    fields.put(LabelField.PARENT, ShortCode.of(ShortCode.Kind.BAR, "01", 99).text());
    fields.putAll(
        Map.of(
            LabelField.ITEM, "Țeavă rectangulară 120x80x5",
            LabelField.GRADE, "S355J2H",
            LabelField.COUNT, "12 ×",
            LabelField.LENGTH, "2 350 mm",
            LabelField.ANGLES, "45° / 90°",
            LabelField.MASS, "488,2 kg",
            LabelField.HEAT, "0473118",
            LabelField.LOT, "L-2026-114",
            LabelField.CERTIFICATE, "EN 10204 3.1 / 48213"));
    fields.putAll(
        Map.of(
            LabelField.ORDER, "CD-0417",
            LabelField.LINE, "placă de bază PB4",
            LabelField.CUSTOMER, "Construcții Metalice Brașov SRL",
            LabelField.DUE, "04.12.2026",
            LabelField.PLACE, "A03",
            LabelField.DATE, "30.11.2026",
            LabelField.SSCC, "159420312345678901",
            LabelField.GTIN, "05942031234564",
            LabelField.DELIVERY, "AVZ-2026-00417",
            LabelField.PACKAGE, "2 / 5"));
    fields.putAll(
        Map.of(
            LabelField.SUPPLIER, "Oțelărie Galați SA",
            LabelField.STANDARD, "EN 10219-1:2006",
            LabelField.CHEMISTRY, "C 0,17 Si 0,21 Mn 1,32 P 0,014 S 0,008 CEV 0,41",
            LabelField.MECHANICS, "ReH 412 MPa, Rm 528 MPa, A 24 %, KV -20 °C 61 J",
            LabelField.STREET, "Strada Fabricii de Zahăr 12, hala B",
            LabelField.TOWN, "500123 Brașov",
            LabelField.COUNTRY, "România",
            LabelField.PHONE, "0268 123 456",
            LabelField.SENDER, "Debitare Oțel SRL, Calea Șagului 100, 300523 Timișoara",
            LabelField.NOTE, "Descărcare cu macara, poarta 2, luni-vineri 7-15"));
    return fields;
  }
}
