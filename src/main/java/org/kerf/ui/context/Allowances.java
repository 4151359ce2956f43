package org.kerf.ui.context;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kerf.flow.signin.AllowDeed;
import org.kerf.flow.signin.SignIn;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.ui.controls.Access;
import org.kerf.ui.controls.PageAction;
import org.kerf.ui.controls.notes.Notifications;
import org.kerf.ui.shell.signin.UserChoices;
import org.kerf.ui.task.Tasks;
import org.kerf.ui.texts.Texts;
import org.kerf.ui.texts.Words;

/**
 * Deeds that the person at the station may do, or somebody else allows at this screen with a PIN or
 * a password: one deed each time. To be used on the screen's thread.
 */
public final class Allowances {

  /** Asks who allows it; shown by the window. */
  @FunctionalInterface
  public interface Card {
    void ask(Words deed, UserChoices choices, Consumer<UserChoices.UserTile> allowed);
  }

  private final Person person;
  private final Tasks tasks;
  private final Texts texts;
  private final Notifications notifications;
  private final AllowDeed allowDeed;
  private final ObjectProperty<Set<Permission>> allowable = new SimpleObjectProperty<>(Set.of());
  private Card card = (deed, choices, allowed) -> {};

  Allowances(
      Person person, Tasks tasks, Texts texts, Notifications notifications, AllowDeed allowDeed) {
    this.person = person;
    this.tasks = tasks;
    this.texts = texts;
    this.notifications = notifications;
    this.allowDeed = allowDeed;
    person.userProperty().subscribe((before, now) -> read());
  }

  /** From now on the window can ask; what others may allow is looked up. */
  public void setCard(Card now) {
    card = now;
    read();
  }

  private void read() {
    tasks.<Set<Permission>>run(
        texts.of("user.reading"), allowDeed::allowable, allowable::set, notifications::fault);
  }

  /** What others may allow has been looked up again: secrets and roles change. */
  public void allowable(Set<Permission> now) {
    allowable.set(now);
  }

  /** Whoever may do it, and whoever somebody else may allow it to. */
  public Access access(Permission permission) {
    Access own = person.access(permission);
    BooleanBinding either =
        Bindings.createBooleanBinding(
            () -> own.isAllowed() || allowable.get().contains(permission),
            own.allowed(),
            allowable);
    return new Access(either, own.whoMay());
  }

  /** An action for this deed: it says where somebody else has to allow it. */
  public PageAction action(PageAction action, Permission permission) {
    return action.onlyFor(access(permission)).guarded(person.access(permission).allowed());
  }

  /**
   * Hands over a command for this deed: at once if the person at the station may do it, else when
   * somebody has allowed it.
   *
   * @param deed names it, for whoever is asked to allow it
   */
  public void command(Permission permission, Words deed, Consumer<Command> then) {
    Command command = person.command();
    if (command.may(permission)) {
      then.accept(command);
      return;
    }
    var allowed = new AtomicReference<Optional<Command>>(Optional.empty());
    card.ask(
        deed, new Allowers(command, permission, allowed), tile -> allowed.get().ifPresent(then));
  }

  /** Those who may do it themselves and can prove who they are. */
  private final class Allowers implements UserChoices {

    private final Command command;
    private final Permission permission;
    private final AtomicReference<Optional<Command>> allowed;

    Allowers(Command command, Permission permission, AtomicReference<Optional<Command>> allowed) {
      this.command = command;
      this.permission = permission;
      this.allowed = allowed;
    }

    @Override
    public List<UserTile> users() throws StationFault {
      return allowDeed.people().stream()
          .filter(each -> each.user().may(permission))
          .map(SignInTiles::tile)
          .toList();
    }

    @Override
    public Badge badge(String scanned) throws StationFault {
      AllowDeed.Outcome outcome = allowDeed.byBadge(command, permission, scanned);
      return switch (outcome) {
        case AllowDeed.Outcome.Allowed(Command now, User by) -> {
          allowed.set(Optional.of(now));
          yield SignInTiles.badge(new SignIn.Outcome.SignedIn(by));
        }
        case AllowDeed.Outcome.NotProved(var why) -> SignInTiles.badge(why);
      };
    }

    @Override
    public Proof prove(UserTile user, String secret) throws StationFault {
      return switch (allowDeed.run(
          command, permission, UUID.fromString(user.id()), SignInTiles.kind(user), secret)) {
        case AllowDeed.Outcome.Allowed(Command now, User _) -> {
          allowed.set(Optional.of(now));
          yield new Proof.Right();
        }
        case AllowDeed.Outcome.NotProved(var why) -> SignInTiles.proof(why);
      };
    }
  }
}
