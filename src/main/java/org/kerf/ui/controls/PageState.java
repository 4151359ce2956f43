package org.kerf.ui.controls;

import org.kerf.kernel.StationFault;
import org.kerf.ui.task.Running;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;

/** What a page shows instead of its body, or in front of it. */
public sealed interface PageState {

  /** The body. */
  record Ready() implements PageState {}

  /** The body cannot be used while a task is under way. */
  record Busy(Running job, boolean canBeCancelled) implements PageState {}

  /**
   * There is nothing yet.
   *
   * @param what what belongs here
   * @param first what to do first
   * @param button does it
   */
  record Empty(Ikon icon, Words what, Words first, PageAction button) implements PageState {}

  /** There is nothing, and nothing that this person could do about it. */
  record Nothing(Ikon icon, Words what, Words why) implements PageState {}

  /** The world failed. */
  record Failed(StationFault fault, Runnable again) implements PageState {}

  /**
   * Not for this person.
   *
   * @param what what they may not
   * @param whoMay whom to ask
   */
  record Forbidden(Words what, Words whoMay) implements PageState {}

  PageState READY = new Ready();
}
