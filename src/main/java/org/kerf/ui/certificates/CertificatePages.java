package org.kerf.ui.certificates;

import java.util.List;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kordamp.ikonli.material2.Material2AL;

/** The page "certificate", opened with the id of a heat. */
public final class CertificatePages {

  /** The words of certificates. */
  public static final String TEXTS = "org.kerf.ui.certificates.texts";

  static final String PAGE = "certificate";

  private final PageContext pages;

  public CertificatePages(PageContext pages) {
    this.pages = pages;
  }

  public List<PageSpec> specs() {
    ViewContext context = pages.view();
    return List.of(
        PageSpec.ofOneThing(
            PAGE,
            Group.STOCK,
            "certificate.page",
            Material2AL.DESCRIPTION,
            () ->
                new CertificateScreen(
                        context, new CertificateModel(context, pages.useCases().certificates()))
                    .page()));
  }
}
