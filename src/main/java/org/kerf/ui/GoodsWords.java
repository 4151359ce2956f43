package org.kerf.ui;

import java.util.List;
import org.kerf.erp.csv.cell.CellText;
import org.kerf.scanning.gs1.Gs1Element;
import org.kerf.scanning.gs1.Gs1Elements;
import org.kerf.scanning.gs1.Gs1Fault;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/** What stands in a barcode of trade, as people read it. */
final class GoodsWords {

  private static final String ELEMENT = "gs1.";

  private GoodsWords() {}

  /** "GTIN 05941234567899 · Lot H-1 · Bucăți 20": each element by its name. */
  static String of(Texts texts, Gs1Elements elements) {
    List<String> all = elements.all().stream().map(each -> of(texts, elements, each)).toList();
    return String.join(" \u00B7 ", all);
  }

  private static String of(Texts texts, Gs1Elements all, Gs1Element each) {
    String family = each.ai().substring(0, Math.min(3, each.ai().length()));
    String key = ELEMENT + family;
    String name = texts.has(key) ? texts.of(key) : "(" + each.ai() + ") " + each.title();
    return name + ' ' + value(texts, all, each, family);
  }

  private static String value(Texts texts, Gs1Elements all, Gs1Element each, String family) {
    return switch (family) {
      case "311" -> all.length().map(texts.figures()::lengthWithUnit).orElseGet(each::value);
      case "310" ->
          all.netMass()
              .map(mass -> CellText.of(mass).in(texts.language().locale()) + " kg")
              .orElseGet(each::value);
      case "30", "37" -> "" + Integer.parseInt(each.value());
      default -> each.value();
    };
  }

  /** Why a barcode of trade was refused. */
  static Words of(Gs1Fault fault) {
    return Words.of("scan.gs1." + fault.kind(), fault.ai());
  }
}
