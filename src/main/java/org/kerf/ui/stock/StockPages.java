package org.kerf.ui.stock;

import java.util.List;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The pages "stock", opened with an item's code or nothing, and "unit", opened with a short code.
 */
public final class StockPages {

  public static final String TEXTS = "org.kerf.ui.stock.texts";

  private final PageContext context;

  public StockPages(PageContext context) {
    this.context = context;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "stock",
            Group.STOCK,
            "stock.title",
            Material2AL.LAYERS,
            () -> new StockScreen(context, new StockViewModel(context)).page()),
        PageSpec.ofOneThing(
            "unit",
            Group.STOCK,
            "stock.unit",
            Material2MZ.STRAIGHTEN,
            () -> new UnitScreen(context, new UnitViewModel(context)).page()));
  }
}
