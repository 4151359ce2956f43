package org.kerf.ui.lists;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Buttons;
import org.kerf.ui.controls.ListPage;
import org.kerf.ui.controls.Listing;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.WindowTable;
import org.kerf.ui.desk.Desk;
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

  private final Desk desk;
  private final String list;

  /**
   * For one list.
   *
   * @param list its name, as in the key of the file's name
   */
  public ListExport(Desk desk, String list) {
    this.desk = desk;
    this.list = list;
  }

  /** Gives the page its button and its key. */
  public void fit(ListPage page, WindowTable<?, ?> table) {
    var action =
        new PageAction(Words.of("lists.export"), Material2MZ.SAVE_ALT, () -> export(page, table))
            .on("Ctrl+E");
    page.keyActions().add(action);
    Button button = Buttons.icon(desk.texts(), action.words(), action.icon(), action::run);
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
    String name = desk.texts().of("lists.file-" + list) + '-' + MINUTE.format(desk.wallClock());
    action.enabledProperty().set(false);
    Running job =
        desk.tasks()
            .<Written>runLong(
                desk.texts().of("lists.writing"),
                progress -> new Written(write(listing, name, progress), desk.shelf().canOpen()),
                this::tell,
                desk.notifications()::fault);
    job.stateProperty()
        .subscribe(now -> action.enabledProperty().set(now != Running.State.UNDER_WAY));
    page.waitFor(job, true);
  }

  private Optional<Path> write(Listing<?, ?> listing, String name, Progress progress)
      throws StationFault {
    try (CsvFile file = CsvFile.in(desk.shelf().lists())) {
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
      desk.notifications().info(Words.of("lists.stopped"), Words.of("lists.stopped-more"));
      return;
    }
    Path file = written.file().get();
    Words what = Words.of("lists.written");
    Words where = Words.plain(file.toString());
    if (written.canOpen()) {
      desk.notifications().done(what, where, desk.opening(file));
    } else {
      desk.notifications().done(what, where);
    }
  }
}
