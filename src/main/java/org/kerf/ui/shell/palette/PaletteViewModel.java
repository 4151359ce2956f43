package org.kerf.ui.shell.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * What Ctrl+K searches and finds: once typing pauses, all providers are asked on a worker. What was
 * asked before is stopped as soon as more is typed.
 */
public final class PaletteViewModel {

  private static final int MOST_OF_A_KIND = 6;

  private final Texts texts;
  private final Tasks tasks;
  private final Notifications notifications;
  private final Slot slot = new Slot();
  private final TypingPause pause = new TypingPause(this::askTyped);
  private final StringProperty query = new SimpleStringProperty("");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private final BooleanProperty nothingFound = new SimpleBooleanProperty();
  private final BooleanProperty waiting = new SimpleBooleanProperty();
  private List<SearchProvider> providers = List.of();
  private List<SearchProvider> asked = List.of();
  private List<Hit> withoutQuery = List.of();

  public PaletteViewModel(Texts texts, Tasks tasks, Notifications notifications) {
    this.texts = texts;
    this.tasks = tasks;
    this.notifications = notifications;
    query.subscribe(this::search);
  }

  public StringProperty queryProperty() {
    return query;
  }

  public ObservableList<Hit> hits() {
    return hits;
  }

  public BooleanProperty nothingFoundProperty() {
    return nothingFound;
  }

  /** Whether the hits are still those of an earlier text. */
  public BooleanProperty waitingProperty() {
    return waiting;
  }

  public void setProviders(List<SearchProvider> all) {
    providers = List.copyOf(all);
    asked = providers;
  }

  /** Begins anew; shows these until something is typed. */
  public void begin(List<Hit> suggestions) {
    begin(suggestions, providers);
  }

  /** Begins anew for a question: only these are asked. */
  public void begin(List<Hit> suggestions, List<SearchProvider> only) {
    withoutQuery = suggestions;
    asked = List.copyOf(only);
    query.set("");
    search("");
  }

  private void search(String typed) {
    slot.forget();
    if (typed.isBlank()) {
      pause.stop();
      show(withoutQuery);
      nothingFound.set(false);
      waiting.set(false);
      return;
    }
    waiting.set(true);
    pause.begin();
  }

  private void askTyped() {
    String text = query.get().strip();
    List<SearchProvider> now = asked;
    tasks.<List<Hit>>latest(
        slot,
        texts.of("search.searching"),
        () -> ask(now, text),
        found -> {
          show(found);
          nothingFound.set(found.isEmpty());
          waiting.set(false);
        },
        fault -> {
          show(List.of());
          waiting.set(false);
          notifications.fault(fault);
        });
  }

  private void show(List<Hit> found) {
    hits.setAll(found);
  }

  /** What is named exactly so, then pages and actions whose names begin so, then all others. */
  private static List<Hit> ask(List<SearchProvider> all, String text) throws StationFault {
    String typed = PageSearch.plain(text);
    List<Hit> exact = new ArrayList<>();
    List<Hit> begun = new ArrayList<>();
    List<Hit> others = new ArrayList<>();
    for (SearchProvider provider : all) {
      for (Hit hit : provider.find(text, MOST_OF_A_KIND)) {
        String name = PageSearch.plain(hit.title());
        if (name.equals(typed)) {
          exact.add(hit);
        } else if (provider.findsByName() && name.startsWith(typed)) {
          begun.add(hit);
        } else {
          others.add(hit);
        }
      }
    }
    return Stream.of(exact, begun, others).flatMap(List::stream).toList();
  }
}
