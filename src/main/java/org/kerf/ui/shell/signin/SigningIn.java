package org.kerf.ui.shell.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.signin.UserChoices.Badge;
import org.kerf.ui.shell.signin.UserChoices.Proof;
import org.kerf.ui.shell.signin.UserChoices.UserTile;
import org.kerf.ui.shell.signin.UserChooser.Use;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Asks who is at the station, or who allows a deed of the person there, and whether they are. To be
 * used on the screen's thread.
 */
public final class SigningIn {

  private final Texts texts;
  private final Tasks tasks;
  private final Notifications notifications;
  private final UserChooser chooser;
  private final Consumer<UserTile> welcome;
  private Optional<UserChoices> asked = Optional.empty();

  /**
   * Asks who is at the station.
   *
   * @param welcome told of whoever is signed in, before whoever asked
   */
  public static SigningIn atStation(
      Texts texts, Tasks tasks, Notifications notifications, Consumer<UserTile> welcome) {
    return new SigningIn(texts, tasks, notifications, Use.SIGN_IN, welcome);
  }

  /** Asks who allows something; can be left. */
  public static SigningIn allowing(
      Texts texts, Tasks tasks, Notifications notifications, Consumer<UserTile> welcome) {
    return new SigningIn(texts, tasks, notifications, Use.ALLOW, welcome);
  }

  private SigningIn(
      Texts texts, Tasks tasks, Notifications notifications, Use use, Consumer<UserTile> welcome) {
    this.texts = texts;
    this.tasks = tasks;
    this.notifications = notifications;
    this.welcome = welcome;
    this.chooser = new UserChooser(texts, use);
  }

  /** What stands in front of everything else while it asks. */
  public Node card() {
    return chooser;
  }

  public ObservableBooleanValue askingProperty() {
    return chooser.visibleProperty();
  }

  public boolean isAsking() {
    return chooser.isOpen();
  }

  /**
   * Asks.
   *
   * @param what what is to be allowed
   * @param onNobody adds the first user, if there is none
   */
  public void ask(Words what, UserChoices choices, Consumer<UserTile> chosen, Runnable onNobody) {
    asked = Optional.of(choices);
    tasks.<List<UserTile>>run(
        texts.of("user.reading"),
        choices::users,
        users ->
            chooser.open(
                what,
                users,
                user -> {
                  welcome.accept(user);
                  chosen.accept(user);
                },
                (user, secret) -> prove(choices, user, secret),
                onNobody),
        notifications::fault);
  }

  /** Takes the question away, if it can be left. */
  public void leave() {
    chooser.close();
  }

  /** Something was scanned while the question stands: it was not used, and the card says so. */
  public void insist() {
    chooser.insist();
  }

  /**
   * Something was scanned while the question stands that may be a badge.
   *
   * @param heard told whether it is the badge of somebody who answers the question
   */
  public void badge(String scanned, Consumer<Boolean> heard) {
    asked.ifPresent(
        choices ->
            tasks.<Badge>run(
                texts.of("user.proving"),
                () -> choices.badge(scanned),
                badge -> answer(badge, heard),
                notifications::fault));
  }

  private void answer(Badge badge, Consumer<Boolean> heard) {
    if (!isAsking()) {
      return;
    }
    heard.accept(badge instanceof Badge.Known);
    switch (badge) {
      case Badge.Known(UserTile user) -> chooser.proved(user);
      case Badge.Refused(Words why, Duration pause) -> chooser.refusedBadge(why, pause);
    }
  }

  private void prove(UserChoices choices, UserTile user, String secret) {
    tasks.<Proof>run(
        texts.of("user.proving"),
        () -> choices.prove(user, secret),
        proof -> {
          switch (proof) {
            case Proof.Right() -> chooser.proved(user);
            case Proof.Wrong wrong -> chooser.refused(wrong);
          }
        },
        fault -> {
          chooser.refused(new Proof.Wrong(Words.plain(""), Duration.ZERO));
          notifications.fault(fault);
        });
  }
}
