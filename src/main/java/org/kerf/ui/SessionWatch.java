package org.kerf.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kerf.flow.signin.SignIn;
import org.kerf.kernel.StationFault;
import org.kerf.ui.task.Slot;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;

/**
 * Looks every second whether the person at the station is still who signed in: with another role, a
 * secret less or switched off they are asked again, wherever that was changed. To be used on the
 * screen's thread; the look happens on a worker.
 */
final class SessionWatch {

  /** What becomes of the person at the station. */
  interface Session {

    /** They are still who signed in, perhaps with another name, or with other rights. */
    void goesOn(SignIn.Person now, SignIn.Standing standing);

    /**
     * They are to say again who they are.
     *
     * @param now as they may work from now on; empty if they may not
     */
    void ended(Optional<SignIn.Person> now);
  }

  private static final Duration EVERY = Duration.seconds(1);

  private final SignIn signIn;
  private final Tasks tasks;
  private final Texts texts;
  private final BooleanSupplier showing;
  private final Session session;
  private final Slot slot = new Slot();
  private final Timeline ticks = new Timeline(new KeyFrame(EVERY, event -> tick()));
  private SignIn.@Nullable Person since;

  /**
   * Looks after who has signed in.
   *
   * @param showing whether the window is open
   */
  SessionWatch(SignIn signIn, Tasks tasks, Texts texts, BooleanSupplier showing, Session session) {
    this.signIn = signIn;
    this.tasks = tasks;
    this.texts = texts;
    this.showing = showing;
    this.session = session;
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  /** Somebody has signed in. */
  void begin(SignIn.Person person) {
    slot.forget();
    since = person;
    look();
    ticks.play();
  }

  /** A window that was closed needs no look any more; running ticks would keep all of it. */
  private void tick() {
    if (showing.getAsBoolean()) {
      look();
    } else {
      ticks.stop();
    }
  }

  private void look() {
    SignIn.Person person = since;
    if (person != null) {
      UUID id = person.user().id();
      tasks.<SignIn.Standing>quietly(
          slot,
          texts.of("user.reading"),
          () -> signIn.standing(id),
          now -> compare(person, now),
          SessionWatch::failed);
    }
  }

  private void compare(SignIn.Person before, SignIn.Standing standing) {
    Optional<SignIn.Person> now = standing.person();
    boolean same =
        now.isPresent()
            && now.get().user().role() == before.user().role()
            && now.get().proofs().containsAll(before.proofs());
    if (same) {
      since = now.get();
      session.goesOn(now.get(), standing);
    } else {
      since = null;
      session.ended(now);
    }
  }

  /** {@link StoreWatch} reports a store that fails. */
  private static void failed(StationFault fault) {}
}
