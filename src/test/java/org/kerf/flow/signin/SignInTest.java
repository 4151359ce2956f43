package org.kerf.flow.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.signin.SecretRules.Weakness;
import org.kerf.flow.signin.SetSecret.Outcome.Done;
import org.kerf.flow.signin.SetSecret.Outcome.NotProved;
import org.kerf.flow.signin.SetSecret.Outcome.TooWeak;
import org.kerf.flow.signin.SignIn.Outcome.NotOffered;
import org.kerf.flow.signin.SignIn.Outcome.SignedIn;
import org.kerf.flow.signin.SignIn.Outcome.TooSoon;
import org.kerf.flow.signin.SignIn.Outcome.Wrong;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.model.WrongTries;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.CredentialStore;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.StationFault;

/** People sign in at a real store whose clock the test sets. */
class SignInTest {

  private static final String PIN = "4071";
  private static final String BADGE = "0004711815";

  @TempDir Path folder;

  private Workshop shop;
  private Instant now = Instant.parse("2026-11-30T06:00:00Z");
  private ChangeUsers changeUsers;
  private SignIn signIn;
  private SetSecret setSecret;
  private BadgeSignIn badges;
  private User ana;

  @BeforeEach
  void hireAna() throws StationFault {
    shop = Workshop.in(folder);
    InstantSource clock = () -> now;
    var booking =
        new Booking(
            shop.transactions,
            shop.journal,
            new CommandStore(),
            new UserStore(),
            clock,
            shop.ids,
            shop.codes(),
            shop.booking.periods());
    var users = new UserStore();
    var credentials = new CredentialStore();
    changeUsers = new ChangeUsers(booking, users);
    signIn = new SignIn(booking, shop.reading, users, credentials);
    badges = new BadgeSignIn(booking, shop.reading, users, credentials, signIn);
    setSecret = new SetSecret(booking, shop.reading, users, credentials, signIn, badges);
    UserOutcome added = changeUsers.add(shop.command(), "Ana Pop", Role.OPERATOR);
    ana = ((UserOutcome.Done) added).user();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void whoHasNoSecretSignsInByNameUntilTheyHaveOne() throws StationFault {
    assertThat(signIn.withoutSecret(ana.id())).isEqualTo(new SignedIn(ana));
    givePin();
    assertThat(signIn.withoutSecret(ana.id())).isEqualTo(new NotOffered());
    assertThat(signIn.run(ana.id(), CredentialKind.PIN, PIN)).isEqualTo(new SignedIn(ana));
    assertThat(signIn.run(ana.id(), CredentialKind.PASSWORD, PIN)).isEqualTo(new NotOffered());
  }

  @Test
  void afterAFewWrongTriesTheNextHasToWaitLongerAndLonger() throws StationFault {
    givePin();
    assertThat(wrong()).isEqualTo(Duration.ZERO);
    assertThat(wrong()).isEqualTo(Duration.ZERO);
    assertThat(wrong()).isEqualTo(Duration.ofSeconds(5));
    now = now.plusSeconds(4);
    assertThat(signIn.run(ana.id(), CredentialKind.PIN, PIN))
        .as("not even the right one is looked at")
        .isEqualTo(new TooSoon(Duration.ofSeconds(1)));
    now = now.plusSeconds(1);
    assertThat(wrong()).isEqualTo(Duration.ofSeconds(10));
    now = now.plusSeconds(10);
    assertThat(wrong()).isEqualTo(Duration.ofSeconds(20));
    now = now.plusSeconds(20);
    assertThat(signIn.run(ana.id(), CredentialKind.PIN, PIN)).isEqualTo(new SignedIn(ana));
    assertThat(wrong()).as("a right one makes an end of it").isEqualTo(Duration.ZERO);
  }

  @Test
  void aWaitIsNeverLongerThanItselfWhenTheClockIsSetBackNorThanAQuarterOfAnHour()
      throws StationFault {
    givePin();
    tried(10);
    now = now.plusSeconds(15 * 60);
    wrong();
    now = now.minus(Duration.ofDays(2));
    assertThat(signIn.run(ana.id(), CredentialKind.PIN, PIN))
        .isEqualTo(new TooSoon(Duration.ofMinutes(15)));
  }

  @Test
  void theAuditSaysThatSomebodyGuesses() throws StationFault {
    givePin();
    tried(3);
    for (int i = 0; i < 3; i++) {
      now = now.plusSeconds(15 * 60);
      wrong();
    }
    assertThat(audit())
        .startsWith(
            "sign_in.refused {\"tries\":\"6\"}",
            "sign_in.refused {\"tries\":\"5\"}",
            "credential.set {\"credential\":\"PIN\"}");
  }

  @Test
  void noSecretIsInTheStoreInClear() throws StationFault {
    setSecret.run(shop.command(), ana.id(), CredentialKind.PASSWORD, "cal verde baterie");
    Optional<String> hash =
        shop.reading.of(tx -> new CredentialStore().hash(tx, ana.id(), CredentialKind.PASSWORD));
    assertThat(hash.orElseThrow()).startsWith("$argon2id$").doesNotContain("verde");
    assertThat(audit()).noneMatch(line -> line.contains("verde"));
  }

  @Test
  void whoIsSwitchedOffSignsInNoMore() throws StationFault {
    givePin();
    changeUsers.change(shop.command(), ana, false);
    assertThat(signIn.run(ana.id(), CredentialKind.PIN, PIN)).isEqualTo(new NotOffered());
    assertThat(signIn.people()).extracting(SignIn.Person::user).doesNotContain(ana);
  }

  @Test
  void oneGivesOneselfAnotherSecretWithTheOneOfBefore() throws StationFault {
    givePin();
    Command own = new Command(ana, shop.ids.next());
    assertThat(setSecret.own(own, CredentialKind.PIN, "9999", "5180"))
        .isEqualTo(new NotProved(new Wrong(Duration.ZERO)));
    assertThat(setSecret.own(own, CredentialKind.PIN, PIN, "5180")).isEqualTo(new Done());
    assertThat(signIn.run(ana.id(), CredentialKind.PIN, "5180")).isEqualTo(new SignedIn(ana));
  }

  @Test
  void nobodyButAnAdministratorGivesSecretsToOthers() throws StationFault {
    UserOutcome added = changeUsers.add(shop.command(), "Ion Dragu", Role.SUPERVISOR);
    Command supervisor = new Command(((UserOutcome.Done) added).user(), shop.ids.next());
    changeUsers.change(shop.command(), new User(ana.id(), ana.name(), Role.ADMINISTRATOR), true);
    assertThatThrownBy(() -> setSecret.run(supervisor, ana.id(), CredentialKind.PIN, "5180"))
        .as("or they would sign in as her")
        .isInstanceOf(StationFault.class)
        .hasMessageContaining("Ion Dragu may not do this");
    givePin();
    Command again = new Command(supervisor.actor(), shop.ids.next());
    assertThatThrownBy(() -> setSecret.remove(again, ana.id(), CredentialKind.PIN))
        .isInstanceOf(StationFault.class);
    assertThat(signIn.withoutSecret(ana.id())).isEqualTo(new NotOffered());
  }

  @Test
  void whatIsEasilyGuessedIsNotTaken() throws StationFault {
    assertThat(weak(CredentialKind.PIN, "123")).isEqualTo(Weakness.PIN_LENGTH);
    assertThat(weak(CredentialKind.PIN, "407a")).isEqualTo(Weakness.PIN_NO_DIGITS);
    for (String easy : List.of("0000", "1234", "98765", "2468")) {
      assertThat(weak(CredentialKind.PIN, easy)).as(easy).isEqualTo(Weakness.PIN_EASY);
    }
    assertThat(weak(CredentialKind.PASSWORD, "scurt")).isEqualTo(Weakness.PASSWORD_LENGTH);
    changeUsers.change(shop.command(), new User(ana.id(), "Ana Popescu", Role.OPERATOR), true);
    assertThat(weak(CredentialKind.PASSWORD, "anapopescu")).isEqualTo(Weakness.PASSWORD_NAME);
    assertThat(signIn.people())
        .filteredOn(person -> person.user().id().equals(ana.id()))
        .singleElement()
        .satisfies(person -> assertThat(person.proofs()).isEmpty());
  }

  @Test
  void aBadgeFindsItsOwnerHoweverCapsLockStands() throws StationFault {
    assertThat(setSecret.run(shop.command(), ana.id(), CredentialKind.BADGE, "Ecuson-18"))
        .isEqualTo(new Done());
    assertThat(badges.run("eCUSON-18")).isEqualTo(new SignedIn(ana));
    assertThat(signIn.withoutSecret(ana.id())).as("by name no more").isEqualTo(new NotOffered());
    String hash =
        shop.reading
            .of(tx -> new CredentialStore().hash(tx, ana.id(), CredentialKind.BADGE))
            .orElseThrow();
    assertThat(hash).startsWith("$argon2id$").doesNotContainIgnoringCase("ecuson");
    setSecret.remove(shop.command(), ana.id(), CredentialKind.BADGE);
    assertThat(badges.run("Ecuson-18")).isEqualTo(new Wrong(Duration.ZERO));
  }

  @Test
  void aBadgeIsOnePersonsAndOnlyOfWhoWorksHere() throws StationFault {
    UserOutcome added = changeUsers.add(shop.command(), "Ion Dragu", Role.OPERATOR);
    User ion = ((UserOutcome.Done) added).user();
    giveBadge(ana);
    assertThat(setSecret.run(shop.command(), ion.id(), CredentialKind.BADGE, BADGE))
        .isEqualTo(new SetSecret.Outcome.BadgeTaken(ana));
    assertThat(badges.owner(BADGE)).contains(ana);
    changeUsers.change(shop.command(), ana, false);
    assertThat(badges.owner(BADGE)).isEmpty();
    giveBadge(ion);
    changeUsers.change(shop.command(), ana, true);
    assertThat(badges.owner(BADGE)).contains(ion);
    assertThat(signIn.kept(ana.id())).isEmpty();
  }

  @Test
  void noLabelAndNothingShortIsABadge() throws StationFault {
    assertThat(weak(CredentialKind.BADGE, "12345")).isEqualTo(Weakness.BADGE_LENGTH);
    for (String label : List.of("B01000008S", "b01000008s", "B01000008T")) {
      assertThat(weak(CredentialKind.BADGE, label)).as(label).isEqualTo(Weakness.BADGE_LABEL);
    }
    Command own = new Command(ana, shop.ids.next());
    assertThat(setSecret.own(own, CredentialKind.BADGE, "", BADGE))
        .as("an administrator gives it")
        .isEqualTo(new SetSecret.Outcome.NotAdministrator());
  }

  @Test
  void afterWrongBadgesEachBadgeHasToWaitAndTheAuditSaysSo() throws StationFault {
    giveBadge(ana);
    assertThat(badges.run("0004711816")).isEqualTo(new Wrong(Duration.ZERO));
    assertThat(badges.run("0004711817")).isEqualTo(new Wrong(Duration.ZERO));
    assertThat(badges.run(BADGE)).isEqualTo(new SignedIn(ana));
    assertThat(badges.run("0004711818"))
        .as("a right one in between makes no end of it")
        .isEqualTo(new Wrong(Duration.ofSeconds(5)));
    assertThat(badges.run(BADGE)).isEqualTo(new TooSoon(Duration.ofSeconds(5)));
    now = now.plusSeconds(5);
    badges.run("0004711819");
    now = now.plusSeconds(10);
    badges.run("0004711820");
    assertThat(audit()).startsWith("badge.refused {\"tries\":\"5\"}");
    now = now.plusSeconds(15 * 60);
    assertThat(badges.run("0004711821"))
        .as("after a quarter of an hour it begins anew")
        .isEqualTo(new Wrong(Duration.ZERO));
  }

  private void giveBadge(User user) throws StationFault {
    assertThat(setSecret.run(shop.command(), user.id(), CredentialKind.BADGE, BADGE))
        .isEqualTo(new Done());
  }

  private Weakness weak(CredentialKind kind, String secret) throws StationFault {
    return ((TooWeak) setSecret.run(shop.command(), ana.id(), kind, secret)).weakness();
  }

  private void givePin() throws StationFault {
    assertThat(setSecret.run(shop.command(), ana.id(), CredentialKind.PIN, PIN))
        .isEqualTo(new Done());
  }

  /** So many wrong tries were made before: each would take its time. */
  private void tried(int times) throws StationFault {
    shop.transactions.write(
        tx -> {
          new CredentialStore().noteWrong(tx, ana.id(), Optional.of(new WrongTries(times, now)));
          return times;
        });
  }

  private Duration wrong() throws StationFault {
    return ((Wrong) signIn.run(ana.id(), CredentialKind.PIN, "9153")).pause();
  }

  private List<String> audit() throws StationFault {
    return shop.reading.of(tx -> shop.audit.lines(tx, Long.MAX_VALUE, 100)).stream()
        .map(line -> line.action() + ' ' + line.details())
        .toList();
  }
}
