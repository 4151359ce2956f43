package org.kerf.ui.labels.designer;

import java.util.List;
import java.util.Locale;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.Symbology;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What can be put on a label, as people choose it. */
enum ElementKind {
  TEXT(Material2MZ.TITLE),
  DATA_MATRIX(Material2MZ.QR_CODE),
  QR(Material2MZ.QR_CODE_2),
  GS1_DATA_MATRIX(Material2MZ.QR_CODE),
  CODE_128(Material2MZ.VIEW_WEEK),
  GS1_128(Material2MZ.VIEW_WEEK),
  EAN_13(Material2MZ.VIEW_WEEK),
  LINE(Material2MZ.REMOVE),
  BOX(Material2AL.CROP_DIN),
  IMAGE(Material2AL.IMAGE);

  /** Those of one menu. */
  static final List<ElementKind> BARCODES =
      List.of(DATA_MATRIX, QR, CODE_128, EAN_13, GS1_128, GS1_DATA_MATRIX);

  @SuppressWarnings("ImmutableEnumChecker") // Icons are constants of their set.
  private final Ikon icon;

  ElementKind(Ikon icon) {
    this.icon = icon;
  }

  Ikon icon() {
    return icon;
  }

  /** The end of its text's key. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ElementKind of(LabelElement element) {
    return switch (element) {
      case LabelElement.Text _ -> TEXT;
      case LabelElement.Barcode code -> of(code.symbology());
      case LabelElement.Line _ -> LINE;
      case LabelElement.Box _ -> BOX;
      case LabelElement.Image _ -> IMAGE;
    };
  }

  private static ElementKind of(Symbology symbology) {
    return switch (symbology) {
      case DATA_MATRIX -> DATA_MATRIX;
      case CODE_128 -> CODE_128;
      case QR -> QR;
      case EAN_13 -> EAN_13;
      case GS1_128 -> GS1_128;
      case GS1_DATA_MATRIX -> GS1_DATA_MATRIX;
    };
  }
}
