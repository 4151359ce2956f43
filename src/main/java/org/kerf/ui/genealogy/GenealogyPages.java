package org.kerf.ui.genealogy;

import java.util.List;
import org.kerf.query.genealogy.GenealogyReader;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "genealogy", opened with a unit, a heat or an order as {@code Subject} writes it. */
public final class GenealogyPages {

  public static final String TEXTS = "org.kerf.ui.genealogy.texts";

  private final PageContext pages;

  public GenealogyPages(PageContext pages) {
    this.pages = pages;
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.ofOneThing(
            "genealogy",
            Group.STOCK,
            "genealogy.title",
            Material2AL.ACCOUNT_TREE,
            () ->
                new GenealogyScreen(
                        pages.view(),
                        new GenealogyModel(pages.view(), new GenealogyReader(pages.useCases())),
                        new Printouts(pages))
                    .page()));
  }
}
