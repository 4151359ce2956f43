package org.kerf.flow.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.Workshop;
import org.kerf.flow.booking.Booking;
import org.kerf.flow.facts.FeedFact;
import org.kerf.flow.settings.ChangeUsers;
import org.kerf.flow.settings.UserOutcome;
import org.kerf.flow.signin.BadgeSignIn;
import org.kerf.flow.signin.SetSecret;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.signin.TerminalSignIn;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Command;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Grant;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.identity.secret.SecretHash;
import org.kerf.identity.store.CommandStore;
import org.kerf.identity.store.CredentialStore;
import org.kerf.identity.store.GrantStore;
import org.kerf.identity.store.UserStore;
import org.kerf.kernel.StationFault;
import org.kerf.sync.model.CompanyUser;

/** What the centre says of people becomes so at a station, and ends when it says so no more. */
class TakeUsersTest {

  private static final UUID DAN = new UUID(7, 1);
  private static final UUID EVA = new UUID(7, 2);
  private static final String PASSWORD = "trei mere verzi";
  private static final String BADGE = "0004711815";

  @TempDir Path folder;

  private final UsersOnlyLink link = new UsersOnlyLink();
  private final UserStore users = new UserStore();
  private Workshop shop;
  private Instant now = Instant.parse("2026-11-30T08:00:00Z");
  private ChangeUsers changeUsers;
  private SignIn signIn;
  private SetSecret setSecret;
  private BadgeSignIn badges;
  private TakeUsers take;
  private User own;

  @BeforeEach
  void aStationWithItsAdministrator() throws StationFault {
    shop = Workshop.in(folder);
    var booking =
        new Booking(
            shop.transactions,
            shop.journal,
            new CommandStore(),
            users,
            () -> now,
            shop.ids,
            shop.codes(),
            shop.booking.periods());
    var credentials = new CredentialStore();
    var grants = new GrantStore();
    changeUsers = new ChangeUsers(booking, users);
    signIn = new SignIn(booking, shop.reading, users, credentials);
    badges = new BadgeSignIn(booking, shop.reading, users, credentials, signIn);
    setSecret = new SetSecret(booking, shop.reading, users, credentials, signIn, badges);
    take =
        new TakeUsers(
            booking,
            shop.reading,
            users,
            grants,
            new ApplyUsers(users, credentials, grants, shop.codes()));
    own = add("Ana Pop", Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private User add(String name, Role role) throws StationFault {
    var command = own == null ? shop.command() : new Command(own, UUID.randomUUID());
    return ((UserOutcome.Done) changeUsers.add(command, name, role)).user();
  }

  private static CompanyUser user(UUID id, String name, Role role, String password) {
    return new CompanyUser(
        id,
        name,
        role.name(),
        password.isEmpty() ? Optional.empty() : Optional.of(SecretHash.of(password)),
        Optional.empty(),
        1);
  }

  private List<String> names() throws StationFault {
    return shop.reading.of(tx -> users.active(tx)).stream().map(User::name).sorted().toList();
  }

  private long journal() throws StationFault {
    return shop.reading.of(shop.journal::last);
  }

  @Test
  void whoMayWorkHereSignsInWithTheOnePasswordAndWithoutTheCentre() throws Exception {
    link.allow(user(DAN, "Dan Vlad", Role.OPERATOR, PASSWORD));
    take.take(link, true);
    assertThat(names()).contains("Ana Pop", "Dan Vlad");
    SignIn.Outcome outcome = signIn.run(DAN, CredentialKind.PASSWORD, PASSWORD);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SignIn.Outcome.SignedIn.class,
            in -> assertThat(in.user().role()).isEqualTo(Role.OPERATOR));
    assertThat(signIn.run(DAN, CredentialKind.PASSWORD, "alt ceva aici"))
        .isInstanceOf(SignIn.Outcome.Wrong.class);
    long last = journal();
    take.take(link, false);
    take.take(link, true);
    assertThat(journal()).as("what is known already is no news").isEqualTo(last);
    assertThat(FeedFact.LOCAL).contains(FeedFact.USER_GRANTED, FeedFact.USER_GRANT_ENDED);
  }

  @Test
  void whatTheCentreTakesAwayEndsAtOnce() throws Exception {
    link.allow(
        user(DAN, "Dan Vlad", Role.SUPERVISOR, PASSWORD),
        user(EVA, "Eva Ene", Role.ADMINISTRATOR, PASSWORD));
    take.take(link, true);
    SignIn.Person before = signIn.person(DAN).orElseThrow();
    link.allow(
        user(DAN, "Dan Vlad", Role.WORKER, PASSWORD),
        user(EVA, "Eva Ene", Role.ADMINISTRATOR, PASSWORD));
    take.take(link, false);
    assertThat(signIn.standing(DAN).person().orElseThrow().user().role())
        .as("the window looks at this each second and ends the session")
        .isEqualTo(Role.WORKER)
        .isNotEqualTo(before.user().role());
    link.allow(user(EVA, "Eva Ene", Role.ADMINISTRATOR, PASSWORD));
    take.take(link, false);
    assertThat(signIn.standing(DAN).person()).isEmpty();
    assertThat(signIn.run(DAN, CredentialKind.PASSWORD, PASSWORD))
        .isEqualTo(new SignIn.Outcome.NotOffered());
    Map<UUID, Set<CredentialKind>> kept = shop.reading.of(new CredentialStore()::all);
    assertThat(kept).doesNotContainKey(DAN);
    link.allow(
        user(DAN, "Dan Vlad-Pop", Role.WORKER, PASSWORD),
        user(EVA, "Eva Ene", Role.ADMINISTRATOR, PASSWORD));
    take.take(link, false);
    assertThat(names()).contains("Dan Vlad-Pop").doesNotContain("Dan Vlad");
  }

  @Test
  void whoCameFromElsewhereHasToProveWhoTheyAre() throws Exception {
    User home = add("Ion Home", Role.WORKER);
    link.allow(
        user(DAN, "Dan Vlad", Role.OPERATOR, ""), user(home.id(), "Ion Home", Role.WORKER, ""));
    take.take(link, true);
    assertThat(signIn.person(DAN).orElseThrow().byName()).isFalse();
    assertThat(signIn.withoutSecret(DAN)).isEqualTo(new SignIn.Outcome.NotOffered());
    assertThat(signIn.run(DAN, CredentialKind.PASSWORD, "whatever"))
        .isEqualTo(new SignIn.Outcome.NoSecretHere());
    assertThat(signIn.person(home.id()).orElseThrow().byName())
        .as("who was here before is not locked out by it")
        .isTrue();
    var command = new Command(own, UUID.randomUUID());
    setSecret.run(command, DAN, CredentialKind.PIN, "4071");
    assertThat(signIn.run(DAN, CredentialKind.PIN, "4071"))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void anotherOfTheSameNameStaysAndIsMarked() throws Exception {
    User dan = add("Dan Vlad", Role.SUPERVISOR);
    link.allow(
        user(DAN, "DAN  vlad", Role.OPERATOR, PASSWORD), user(EVA, "Eva", Role.WORKER, PASSWORD));
    take.take(link, true);
    assertThat(names()).contains("DAN  vlad", "Dan Vlad (01)", "Eva");
    assertThat(signIn.withoutSecret(dan.id())).isInstanceOf(SignIn.Outcome.SignedIn.class);
    link.allow(
        user(DAN, "Eva", Role.OPERATOR, PASSWORD), user(EVA, "Dan Vlad", Role.WORKER, PASSWORD));
    take.take(link, false);
    assertThat(names()).contains("Dan Vlad", "Dan Vlad (01)", "Eva");
    assertThat(signIn.person(EVA).orElseThrow().user().name()).isEqualTo("Dan Vlad");
  }

  @Test
  void afterSevenDaysTheStationsOwnAdministratorLetsItGoOn() throws Exception {
    link.allow(
        user(own.id(), "Ana Pop", Role.ADMINISTRATOR, ""),
        user(DAN, "Dan Vlad", Role.OPERATOR, PASSWORD),
        user(EVA, "Eva Ene", Role.ADMINISTRATOR, PASSWORD));
    take.take(link, true);
    now = now.plus(Duration.ofDays(6));
    take.passTime();
    now = now.minus(Duration.ofDays(400));
    take.passTime();
    now = now.plus(Duration.ofHours(23));
    assertThat(signIn.run(DAN, CredentialKind.PASSWORD, PASSWORD))
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
    now = now.plus(Duration.ofHours(2));
    for (UUID each : List.of(DAN, EVA)) {
      assertThat(signIn.run(each, CredentialKind.PASSWORD, PASSWORD))
          .as("an administrator of elsewhere, too")
          .isEqualTo(new SignIn.Outcome.GrantEnded(7));
    }
    var terminal =
        new TerminalSignIn(signIn, shop.reading, new CredentialStore(), "nobody of this system");
    assertThat(terminal.run(Optional.of("Dan Vlad"), Optional.of(PASSWORD)))
        .isEqualTo(new TerminalSignIn.Outcome.GrantEnded(7));
    assertThat(signIn.standing(DAN).person())
        .as("who is at it goes on: nothing that was begun is lost")
        .isPresent();
    assertThat(signIn.withoutSecret(own.id())).isInstanceOf(SignIn.Outcome.SignedIn.class);
    take.take(link, false);
    assertThat(signIn.run(DAN, CredentialKind.PASSWORD, PASSWORD))
        .as("the centre is there again")
        .isInstanceOf(SignIn.Outcome.SignedIn.class);
  }

  @Test
  void badgesOfTheCompanyAndOfTheStationAreBothFound() throws Exception {
    User ion = add("Ion", Role.WORKER);
    var command = new Command(own, UUID.randomUUID());
    setSecret.run(command, ion.id(), CredentialKind.BADGE, "0009999999");
    link.allow(
        new CompanyUser(
            DAN,
            "Dan",
            "OPERATOR",
            Optional.empty(),
            Optional.of(BadgeSignIn.hash(BADGE, UsersOnlyLink.BADGE_SALT)),
            1));
    take.take(link, true);
    assertThat(badges.owner(BADGE)).map(User::id).contains(DAN);
    assertThat(badges.owner("0009999999")).map(User::id).contains(ion.id());
    assertThat(badges.owner("0001111111")).isEmpty();
    assertThat(
            setSecret.run(
                new Command(own, UUID.randomUUID()), ion.id(), CredentialKind.BADGE, BADGE))
        .isInstanceOf(SetSecret.Outcome.BadgeTaken.class);
  }

  @Test
  void usersOfTheCompanyAreNotChangedHereAlone() throws Exception {
    link.allow(user(DAN, "Dan Vlad", Role.OPERATOR, PASSWORD));
    take.take(link, true);
    var command = new Command(own, UUID.randomUUID());
    var ofCompany = new UserOutcome.Refused(UserOutcome.Reason.OF_COMPANY);
    assertThat(changeUsers.change(command, new User(DAN, "Dan", Role.ADMINISTRATOR), true))
        .isEqualTo(ofCompany);
    assertThat(changeUsers.add(command, "Cineva Nou", Role.WORKER)).isEqualTo(ofCompany);
    assertThat(setSecret.run(command, DAN, CredentialKind.PASSWORD, "patru pere coapte"))
        .isEqualTo(new SetSecret.Outcome.OfCompany());
    assertThat(setSecret.remove(command, DAN, CredentialKind.PASSWORD))
        .isEqualTo(new SetSecret.Outcome.OfCompany());
    Account dan = shop.reading.of(tx -> users.account(tx, DAN)).orElseThrow();
    assertThat(dan.user().role()).isEqualTo(Role.OPERATOR);
    assertThat(changeUsers.change(command, new User(own.id(), "Ana Pop-Ene", own.role()), true))
        .as("this station's own is changed here")
        .isInstanceOf(UserOutcome.Done.class);
  }

  @Test
  void aListWithoutAnyAdministratorIsNotTakenIn() throws Exception {
    link.allow(
        user(own.id(), "Ana Pop", Role.ADMINISTRATOR, PASSWORD),
        user(shop.operator.id(), shop.operator.name(), Role.ADMINISTRATOR, PASSWORD));
    take.take(link, true);
    link.allow(user(DAN, "Dan Vlad", Role.OPERATOR, PASSWORD));
    take.take(link, false);
    assertThat(names()).contains("Ana Pop").doesNotContain("Dan Vlad");
    Map<UUID, Grant> grants = shop.reading.of(users::grants);
    assertThat(grants).containsEntry(own.id(), new Grant(1, true, false));
  }
}
