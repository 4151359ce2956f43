package org.kerf.ui.lists;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kerf.kernel.StationFault;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.page.ListPage;
import org.kerf.ui.controls.table.Listing;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.task.Progress;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Writes what a list shows into a file for Excel: with its filter, its order and its columns, from
 * the first row to the last, however many there are.
 */
public final class ListExport {

  /** The words of exports. */
  public static final String TEXTS = "org.kerf.ui.lists.texts";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);

  /** Where the file lies, if it was not stopped, and whether it can be shown. */
  private record Written(Optional<Path> file, boolean canOpen) {}

  private final ViewContext context;
  private final String list;

  /**
   * For one list.
   *
   * @param list its name, as in the key of the file's name
   */
  public ListExport(ViewContext context, String list) {
    this.context = context;
    this.list = list;
  }

  /** Gives the page its button and its key. */
  public void fit(ListPage page, WindowTable<?, ?> table) {
    var action =
        new PageAction(Words.of("lists.export"), Material2MZ.SAVE_ALT, () -> export(page, table))
            .on("Ctrl+E");
    page.keyActions().add(action);
    Button button = Buttons.icon(context.texts(), action.words(), action.icon(), action::run);
    button.setId("table-export");
    button.disableProperty().bind(action.enabledProperty().not());
    page.filters().addRight(button);
  }

  private void export(ListPage page, WindowTable<?, ?> table) {
    Optional<? extends Listing<?, ?>> listed = table.listing();
    PageAction action = page.keyActions().getFirst();
    if (listed.isEmpty()) {
      return;
    }
    Listing<?, ?> listing = listed.get();
    String name =
        context.texts().of("lists.file-" + list) + '-' + MINUTE.format(context.wallClock());
    action.enabledProperty().set(false);
    Running job =
        context
            .tasks()
            .<Written>runLong(
                context.texts().of("lists.writing"),
                progress ->
                    new Written(write(listing, name, progress), context.outputs().canOpen()),
                this::tell,
                context.notifications()::fault);
    job.stateProperty()
        .subscribe(now -> action.enabledProperty().set(now != Running.State.UNDER_WAY));
    page.waitFor(job, true);
  }

  private Optional<Path> write(Listing<?, ?> listing, String name, Progress progress)
      throws StationFault {
    try (CsvFile file = CsvFile.in(context.outputs().lists())) {
      file.row(listing.headers().stream().map(Cells::words).toList());
      boolean whole =
          listing.read(progress, row -> file.row(row.stream().map(ListExport::cell).toList()));
      return whole ? Optional.of(file.finish(name)) : Optional.empty();
    }
  }

  private static String cell(Listing.Cell cell) {
    return cell.figure() ? Cells.figure(cell.text()) : Cells.words(cell.text());
  }

  private void tell(Written written) {
    if (written.file().isEmpty()) {
      context.notifications().info(Words.of("lists.stopped"), Words.of("lists.stopped-more"));
      return;
    }
    Path file = written.file().get();
    Words what = Words.of("lists.written");
    Words where = Words.plain(file.toString());
    if (written.canOpen()) {
      context.notifications().done(what, where, context.opening(file));
    } else {
      context.notifications().done(what, where);
    }
  }
}
