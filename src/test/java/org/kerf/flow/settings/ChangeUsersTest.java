package org.kerf.flow.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.booking.Answers;
import org.kerf.flow.booking.Booked;
import org.kerf.flow.facts.FileFact;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.settings.UserOutcome.Done;
import org.kerf.flow.settings.UserOutcome.Reason;
import org.kerf.flow.settings.UserOutcome.Refused;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.PersonNames;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.kernel.Fact;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;

class ChangeUsersTest {

  @TempDir Path folder;

  private NewStation station;
  private User admin;

  @BeforeEach
  void addAdministrator() throws StationFault {
    station = new NewStation(folder);
    admin = ((Done) station.settings.setUp().administrator(" Ana Pop ")).user();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void aUserIsAddedRenamedAndGivenAnotherRoleAndTheAuditSaysSo() throws StationFault {
    User ion = add("Ion Mureșan", Role.OPERATOR);
    change(new User(ion.id(), "Ion Mureșan-Pop", Role.OPERATOR), true);
    change(new User(ion.id(), "Ion Mureșan-Pop", Role.SUPERVISOR), true);
    Set<Permission> rights = RoleTable.DEFAULTS.underAdministrator().of(Role.SUPERVISOR);
    assertThat(account(ion))
        .isEqualTo(
            new Account(new User(ion.id(), "Ion Mureșan-Pop", Role.SUPERVISOR, rights), true));
    assertThat(station.auditNewestFirst())
        .extracting(line -> line.action() + ' ' + line.details())
        .startsWith(
            "user.changed {\"before.role\":\"OPERATOR\",\"role\":\"SUPERVISOR\"}",
            "user.changed {\"renamed\":\"true\"}",
            "user.added {\"role\":\"OPERATOR\"}");
    PersonNames names = station.reading.of(station.users::names);
    assertThat(names.of(ion.id())).isEqualTo("Ion Mureșan-Pop");
    assertThat(station.auditNewestFirst())
        .as("whoever booked it has a name")
        .allMatch(line -> names.find(line.user()).isPresent());
  }

  @Test
  void whoIsSwitchedOffIsNotOfferedAnyMoreAndKeepsTheirName() throws StationFault {
    User ion = add("Ion Mureșan", Role.OPERATOR);
    change(ion, false);
    assertThat(active()).containsExactly(admin);
    Optional<User> known = station.reading.of(tx -> station.users.user(tx, ion.id()));
    assertThat(known).contains(ion);
    change(ion, true);
    assertThat(active()).containsExactly(admin, ion);
  }

  @Test
  void aListOfUsersThatIsImportedAgainSwitchesNobodyOn() throws StationFault {
    User ion = add("Ion Mureșan", Role.OPERATOR);
    change(ion, false);
    Fact fact = new FileFact.FileImported(ion.id(), "u.csv", ImportKind.USERS, 1, 0, "");
    station.booking.book(
        station.settings.command(admin),
        Permission.MANAGE_USERS,
        Answers.always(true),
        (tx, at) -> {
          station.users.save(tx, new User(ion.id(), ion.name(), Role.WORKER));
          return Booked.of(true, List.of(fact));
        });
    assertThat(account(ion).active()).isFalse();
  }

  @Test
  void theLastActiveAdministratorStays() throws StationFault {
    assertThat(change(admin, false)).isEqualTo(new Refused(Reason.LAST_ADMINISTRATOR));
    assertThat(change(new User(admin.id(), admin.name(), Role.WORKER), true))
        .isEqualTo(new Refused(Reason.LAST_ADMINISTRATOR));
    User second = add("Dan Văcărescu", Role.ADMINISTRATOR);
    assertThat(change(admin, false)).isEqualTo(new Refused(Reason.YOURSELF));
    UserOutcome outcome =
        station.settings.changeUsers().change(station.settings.command(second), admin, false);
    assertThat(outcome).isEqualTo(new Done(admin));
    assertThat(
            station.settings.changeUsers().change(station.settings.command(second), second, false))
        .isEqualTo(new Refused(Reason.LAST_ADMINISTRATOR));
  }

  @Test
  void aNameIsThereOnceAndCapitalLettersDoNotTellApart() throws StationFault {
    User ion = add("Ion Mureșan", Role.OPERATOR);
    change(ion, false);
    assertThat(
            station
                .settings
                .changeUsers()
                .add(station.settings.command(admin), "ION  mureșan", Role.WORKER))
        .isEqualTo(new Refused(Reason.NAME_TAKEN));
    assertThat(
            station.settings.changeUsers().add(station.settings.command(admin), "  ", Role.WORKER))
        .isEqualTo(new Refused(Reason.NAME_EMPTY));
    assertThat(
            station
                .settings
                .changeUsers()
                .add(station.settings.command(admin), "x".repeat(61), Role.WORKER))
        .isEqualTo(new Refused(Reason.NAME_TOO_LONG));
    String scanned = ShortCode.of(ShortCode.Kind.BAR, "01", 7).text();
    assertThat(
            station
                .settings
                .changeUsers()
                .add(station.settings.command(admin), scanned, Role.WORKER))
        .isEqualTo(new Refused(Reason.NAME_IS_CODE));
    assertThat(
            station
                .settings
                .changeUsers()
                .add(station.settings.command(admin), "Ion Pop" + scanned, Role.WORKER))
        .isEqualTo(new Refused(Reason.NAME_IS_CODE));
    assertThat(change(new User(new UUID(1, 1), "Nimeni", Role.WORKER), true))
        .isEqualTo(new Refused(Reason.UNKNOWN_USER));
  }

  @Test
  void onlyAnAdministratorChangesUsersAsLongAsThereIsOne() throws StationFault {
    User added = add("Ion Mureșan", Role.SUPERVISOR);
    assertThat(added.may(Permission.MANAGE_USERS)).as("nor is the page offered").isFalse();
    User ion = new User(added.id(), added.name(), Role.SUPERVISOR);
    assertThat(ion.may(Permission.MANAGE_USERS)).as("from before there was one").isTrue();
    assertThat(
            station
                .settings
                .changeUsers()
                .add(station.settings.command(ion), "Lia Țurcanu", Role.WORKER))
        .isEqualTo(new Refused(Reason.NOT_ADMINISTRATOR));
    long lines = station.auditNewestFirst().size();
    station.settings.changeUsers().change(station.settings.command(ion), ion, false);
    assertThat(station.auditNewestFirst()).as("a refusal books nothing").hasSize((int) lines);
  }

  private List<User> active() throws StationFault {
    return station.reading.of(tx -> station.users.active(tx));
  }

  private User add(String name, Role role) throws StationFault {
    return ((Done) station.settings.changeUsers().add(station.settings.command(admin), name, role))
        .user();
  }

  private UserOutcome change(User wanted, boolean active) throws StationFault {
    return station.settings.changeUsers().change(station.settings.command(admin), wanted, active);
  }

  private Account account(User user) throws StationFault {
    return station.reading.of(tx -> station.users.all(tx)).stream()
        .filter(each -> each.user().id().equals(user.id()))
        .findFirst()
        .orElseThrow();
  }
}
