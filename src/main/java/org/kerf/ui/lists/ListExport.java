package org.kerf.ui.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
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

  /** How the file is written. */
  @FunctionalInterface
  private interface Format {
    ListFile in(Path folder) throws IOException;
  }

  private final ViewContext context;
  private final String list;
  private final BooleanProperty idle = new SimpleBooleanProperty(true);

  /**
   * For one list.
   *
   * @param list its name, as in the key of the file's name
   */
  public ListExport(ViewContext context, String list) {
    this.context = context;
    this.list = list;
  }

  /**
   * Gives the page its button and its keys, and a bar for several rows that are selected.
   *
   * @return the bar, for what can be done with them
   */
  public <T> SelectionBar<T> fit(ListPage page, WindowTable<T, ?> table) {
    PageAction action = action("lists.export", page, table, XlsxFile::in).on("Ctrl+E");
    PageAction csv = action("lists.export-csv", page, table, CsvFile::in).on("Ctrl+Shift+E");
    page.keyActions().addAll(action, csv);
    Button button = Buttons.icon(context.texts(), action.words(), action.icon(), action::run);
    button.setId("table-export");
    button.disableProperty().bind(idle.not());
    page.filters().addRight(button);
    var selection = new SelectionBar<>(context, table);
    selection.fit(page, () -> export(page, table.selectedListing(), XlsxFile::in));
    return selection;
  }

  private PageAction action(String key, ListPage page, WindowTable<?, ?> table, Format format) {
    var action =
        new PageAction(
            Words.of(key), Material2MZ.SAVE_ALT, () -> export(page, table.listing(), format));
    action.enabledProperty().bind(idle);
    return action;
  }

  private void export(ListPage page, Optional<? extends Listing<?, ?>> listed, Format format) {
    if (listed.isEmpty() || !idle.get()) {
      return;
    }
    Listing<?, ?> listing = listed.get();
    String name =
        context.texts().of("lists.file-" + list) + '-' + MINUTE.format(context.wallClock());
    idle.set(false);
    Running job =
        context
            .tasks()
            .<Written>runLong(
                context.texts().of("lists.writing"),
                progress ->
                    new Written(
                        write(listing, name, format, progress), context.outputs().canOpen()),
                this::tell,
                context.notifications()::fault);
    job.stateProperty().subscribe(now -> idle.set(now != Running.State.UNDER_WAY));
    page.waitFor(job, true);
  }

  private Optional<Path> write(Listing<?, ?> listing, String name, Format format, Progress progress)
      throws StationFault {
    Path folder = context.outputs().lists();
    try (ListFile file = format.in(folder)) {
      file.header(listing.headers());
      boolean whole = listing.read(progress, row -> put(file, row, folder));
      return whole ? Optional.of(file.finish(name)) : Optional.empty();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static void put(ListFile file, List<Listing.Cell> row, Path folder) throws StationFault {
    try {
      file.row(row);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static StationFault unwritable(Path folder, IOException e) {
    return StationFault.because(e, FaultCode.FILE_UNWRITABLE, FaultText.LIST_UNWRITABLE, folder);
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
