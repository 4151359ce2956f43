package org.kerf.ui.imports;

import java.util.List;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The page "import". Opened with a kind of file in small letters, such as "orders", it has that
 * kind chosen.
 */
public final class ImportPages {

  /** The words of this page. */
  public static final String TEXTS = "org.kerf.ui.imports.texts";

  private final PageContext context;

  public ImportPages(PageContext context) {
    this.context = context;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
            "import",
            Group.STOCK,
            "imports.title",
            Material2AL.GET_APP,
            () -> new ImportScreen(context, new ImportViewModel(context)).page()));
  }
}
