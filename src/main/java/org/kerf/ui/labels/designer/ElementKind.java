package org.kerf.ui.labels.designer;

import java.util.Locale;
import org.kerf.labels.model.LabelElement;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What can be put on a label, as people choose it. */
enum ElementKind {
  TEXT(Material2MZ.TITLE),
  DATA_MATRIX(Material2MZ.QR_CODE),
  CODE_128(Material2MZ.VIEW_WEEK),
  LINE(Material2MZ.REMOVE),
  BOX(Material2AL.CROP_DIN);

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
    };
  }

  private static ElementKind of(LabelElement.Symbology symbology) {
    return switch (symbology) {
      case DATA_MATRIX -> DATA_MATRIX;
      case CODE_128 -> CODE_128;
    };
  }
}
