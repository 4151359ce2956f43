package org.kerf.ui.scanner;

import java.util.List;
import javafx.scene.control.ScrollPane;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Permission;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.TaskPage;
import org.kerf.ui.printouts.Printouts;
import org.kerf.ui.shell.Group;
import org.kerf.ui.shell.PageSpec;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page where the station's scanners are set up, "scanner". */
public final class ScannerPages {

  /** The bundle with its words. */
  public static final String TEXTS = "org.kerf.ui.scanner.texts";

  private final PageContext pages;
  private final UseCases useCases;
  private final ViewContext context;

  public ScannerPages(PageContext pages) {
    this.pages = pages;
    useCases = pages.useCases();
    context = pages.view();
  }

  public List<PageSpec> specs() {
    return List.of(
        PageSpec.of(
                "scanner", Group.SYSTEM, "scanner.title", Material2MZ.QR_CODE_SCANNER, this::page)
            .onlyFor(context.person().access(Permission.CHANGE_SETTINGS)));
  }

  private TaskPage page() {
    var model = new ScannerViewModel(context, useCases.renderer());
    var printouts = new Printouts(pages);
    var serial = new SerialModel(context);
    var scroll =
        new ScrollPane(
            new ScannerScreen(
                context.texts(), model, new SerialCard(context.texts(), serial).node()));
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("kerf-scroll");
    TaskPage page = TaskPage.showing(context.texts(), scroll);
    // Without a key: on this page the function keys are what is tried.
    page.actions()
        .add(
            new PageAction(
                Words.of("printouts.print"),
                Material2MZ.PRINT,
                () -> printouts.scannerSheet(ScannerViewModel.testLabel(context))));
    page.setOnArrive(
        argument -> {
          model.begin();
          serial.begin();
        });
    page.setOnScan(model::scanned);
    return page;
  }
}
