package org.kerf.ui.controls.notes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.StateView;
import org.kerf.ui.controls.notes.Note.Severity;
import org.kerf.ui.texts.Words;

/** Notifications to the person, newest last. To be called on the screen's thread. */
public final class Notifications {

  private static final Duration WITH_BUTTON = Duration.seconds(10);
  private static final Duration WITHOUT = Duration.seconds(6);
  private static final Words NO_MORE = Words.plain("");

  private final ObservableList<Note> notes = FXCollections.observableArrayList();

  /** The job that says now how it ended, or nothing. */
  private String job = "";

  public ObservableList<Note> notes() {
    return notes;
  }

  public void info(Words title) {
    add(new Note(Severity.INFO, title, NO_MORE, "", null, null));
  }

  public void info(Words title, Words more) {
    add(new Note(Severity.INFO, title, more, "", null, null));
  }

  /** As {@link #info(Words, Words)}, with what the person may want to do next. */
  public void info(Words title, Words more, PageAction offer) {
    add(new Note(Severity.INFO, title, more, "", null, offer));
  }

  public void done(Words title) {
    add(new Note(Severity.DONE, title, NO_MORE, "", null, null));
  }

  /** Something was done and can be taken back for ten seconds, by the button or Ctrl+Z. */
  public void done(Words title, Runnable undo) {
    add(new Note(Severity.DONE, title, NO_MORE, "", undo, null));
  }

  /** Something was done, with more about it. */
  public void done(Words title, Words more) {
    add(new Note(Severity.DONE, title, more, "", null, null));
  }

  /** As {@link #done(Words, Words)}, with what the person may want to do next. */
  public void done(Words title, Words more, PageAction offer) {
    add(new Note(Severity.DONE, title, more, "", null, offer));
  }

  public void warn(Words title, Words more) {
    add(new Note(Severity.WARNING, title, more, "", null, null));
  }

  /** As {@link #warn(Words, Words)}, with something that can be done about it. */
  public void warn(Words title, Words more, PageAction offer) {
    add(new Note(Severity.WARNING, title, more, "", null, offer));
  }

  /** Stays until acknowledged. */
  public void error(Words title, Words more) {
    add(new Note(Severity.ERROR, title, more, "", null, null));
  }

  /**
   * As {@link #error}, for what easily happens several times in a row: the cards become one.
   *
   * @param manyKey says how many there were
   */
  public void error(String manyKey, Words title, Words more) {
    add(new Note(Severity.ERROR, title, more, "", null, null).oneOf(manyKey));
  }

  /** As {@link #error(String, Words, Words)}, with something that can be done about the newest. */
  public void error(String manyKey, Words title, Words more, PageAction offer) {
    add(new Note(Severity.ERROR, title, more, "", null, offer).oneOf(manyKey));
  }

  /** The world failed; stays until acknowledged. */
  public void fault(StationFault fault) {
    Words title = StateView.what(fault.code());
    add(new Note(Severity.ERROR, title, Words.fault(fault), fault.code().code(), null, null));
  }

  /**
   * As {@link #fault}, unless one of this code is shown already: a bug may come with each frame.
   */
  public void faultOnce(StationFault fault) {
    if (notes.stream().noneMatch(note -> note.code().equals(fault.code().code()))) {
      fault(fault);
    }
  }

  /**
   * What failed several times has been done now.
   *
   * @param manyKey as given to {@link #error(String, Words, Words)}
   */
  public void settle(String manyKey) {
    notes.removeIf(note -> note.isOneOf(manyKey));
  }

  /**
   * A job says how it ended. What it said when it failed before is not true any more: it either has
   * succeeded now or says itself why not. What is counted waits for {@link #settle}: the next of
   * its kind is about something else.
   */
  public void ended(String name, Runnable say) {
    List<Note> earlier =
        notes.stream()
            .filter(note -> note.stays() && !note.isCounted() && note.isSaidBy(name))
            .toList();
    String before = job;
    job = name;
    try {
      say.run();
    } finally {
      job = before;
      notes.removeAll(earlier);
    }
  }

  /**
   * What was done under these titles can't be taken back any more, because what it was done to is
   * gone.
   */
  public void outdate(Collection<Words> titles) {
    notes.removeIf(note -> titles.contains(note.title()));
  }

  public void dismiss(Note note) {
    notes.remove(note);
  }

  /** Takes back the newest of what is shown that can be taken back; says whether there was any. */
  public boolean undoNewest() {
    Optional<Note> newest =
        notes.reversed().stream().filter(note -> note.undo().isPresent()).findFirst();
    newest.ifPresent(this::undo);
    return newest.isPresent();
  }

  /** Undoes what the note is about. */
  public void undo(Note note) {
    if (notes.remove(note)) {
      note.undo().ifPresent(Runnable::run);
    }
  }

  /** Acknowledges the newest; says whether there was any. */
  public boolean dismissNewest() {
    @Nullable Note newest = notes.isEmpty() ? null : notes.getLast();
    return newest != null && notes.remove(newest);
  }

  private void add(Note fresh) {
    Optional<Note> same = notes.stream().filter(fresh::addsUpWith).findFirst();
    same.ifPresent(notes::remove);
    Note note = same.map(fresh::after).orElse(fresh).saidBy(job);
    notes.add(note);
    if (!note.stays()) {
      boolean button = note.undo().isPresent() || note.offer().isPresent();
      var pause = new PauseTransition(button ? WITH_BUTTON : WITHOUT);
      pause.setOnFinished(event -> dismiss(note));
      pause.play();
    }
  }
}
