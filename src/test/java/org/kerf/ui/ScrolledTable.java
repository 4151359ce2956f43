package org.kerf.ui;

import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.kerf.kernel.StationFault;
import org.kerf.query.RowSource;
import org.kerf.ui.controls.table.WindowTable;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Language;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;
import org.testfx.api.FxToolkit;

/**
 * Scrolls a table over a source from the top to the end, and tells what was read for it.
 *
 * @param readForTheFirstLook rows read before anything was scrolled
 * @param mostHeld the most rows that the table held at a time
 * @param seen how many different rows were read in all
 */
public record ScrolledTable(int readForTheFirstLook, int mostHeld, int seen) {

  private record Counting<T, K>(RowSource<T, K> source, AtomicInteger read, Set<K> keys)
      implements RowSource<T, K> {

    @Override
    public Rows<T> first(int size, Order order) throws StationFault {
      return counted(source.first(size, order));
    }

    @Override
    public Rows<T> after(K key, int size, Order order) throws StationFault {
      return counted(source.after(key, size, order));
    }

    @Override
    public K keyOf(T row) {
      return source.keyOf(row);
    }

    private Rows<T> counted(Rows<T> rows) {
      rows.rows().forEach(row -> keys.add(source.keyOf(row)));
      read.addAndGet(rows.rows().size());
      return rows;
    }
  }

  /** Scrolls until as many different rows were read as are expected. */
  public static <T, K> ScrolledTable over(RowSource<T, K> source, int expected) throws Exception {
    FxToolkit.registerPrimaryStage();
    ExecutorService workers = Executors.newFixedThreadPool(2);
    var counting = new Counting<T, K>(source, new AtomicInteger(), ConcurrentHashMap.newKeySet());
    var tasks = new Tasks(workers);
    WindowTable<T, K> table =
        fx(() -> new WindowTable<T, K>(new Texts(Language.ENGLISH, List.of()), tasks));
    Stage stage =
        fx(
            () -> {
              table.columns().words("row", Words.plain("row"), 200, Object::toString);
              var made = new Stage();
              made.setScene(new Scene(table, 800, 600));
              made.show();
              table.setSource(counting);
              return made;
            });
    try {
      waitFor(() -> !tasks.busyProperty().get() && !table.loaded().isEmpty());
      return scroll(table, tasks, counting, expected);
    } finally {
      workers.shutdownNow();
      fx(
          () -> {
            stage.hide();
            return true;
          });
    }
  }

  private static <T, K> ScrolledTable scroll(
      WindowTable<T, K> table, Tasks tasks, Counting<T, K> source, int expected) throws Exception {
    int atFirst = source.read().get();
    int most = 0;
    while (source.keys().size() < expected) {
      int before = source.keys().size();
      fx(
          () -> {
            var view = (TableView<?>) table.lookup(".table-view");
            view.scrollTo(view.getItems().size() - 1);
            view.layout();
            return true;
          });
      waitFor(() -> source.keys().size() > before && !tasks.busyProperty().get());
      most = Math.max(most, fx(table::loaded).size());
    }
    return new ScrolledTable(atFirst, most, source.keys().size());
  }
}
