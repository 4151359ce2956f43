package org.kerf.sync.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.StationFault;
import org.kerf.sync.CentreLink;
import org.kerf.sync.CompanyUsers;
import org.kerf.sync.model.CentralLogin;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.CompanyUser;
import org.kerf.sync.model.MadeAdmin;
import org.kerf.sync.model.PutUsersAnswer;
import org.kerf.sync.model.UserList;
import org.kerf.sync.model.WantedUser;

/** Who may change the company's users at the centre, and who may read them. */
class CentreUsersTest {

  private static final String REFUSED = "42501";
  private static final UUID ANA = new UUID(1, 1);
  private static final UUID BOB = new UUID(1, 2);
  private static final String VERIFIER =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
          + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final PostgresUserAdministration people = new PostgresUserAdministration();
  private TestCentre centre;
  private CentreAccount office;
  private CentreAccount saw;
  private CentralLogin login;

  @BeforeEach
  void setUp() throws Exception {
    centre = TestCentre.fresh();
    office = centre.account("office");
    saw = centre.account("saw");
    MadeAdmin made = centre.administration().addAdmin(centre.admin(), "dana.pop", false);
    login = new CentralLogin(office, "Dana.Pop ", made.password());
  }

  private static WantedUser administrator(UUID id, String name, long seen) {
    return new WantedUser(
        id,
        name,
        "ADMINISTRATOR",
        true,
        true,
        Set.of(),
        Optional.of(VERIFIER),
        Optional.empty(),
        seen);
  }

  private static WantedUser worker(String name, boolean active, long seen, UUID... at) {
    return new WantedUser(
        BOB,
        name,
        "WORKER",
        active,
        at.length == 0,
        Set.of(at),
        Optional.of(VERIFIER),
        Optional.empty(),
        seen);
  }

  private List<CompanyUser> at(String station) throws StationFault {
    try (CentreLink link = centre.link(station)) {
      return link.users().orElseThrow().allowed();
    }
  }

  private long version() throws StationFault {
    try (CentreLink link = centre.link("saw")) {
      return link.users().orElseThrow().head().version();
    }
  }

  @Test
  void aStationReadsThoseWhoMayWorkThereAndNobodyElse() throws Exception {
    assertThat(version()).isZero();
    assertThat(
            people.put(
                login,
                List.of(
                    administrator(ANA, "Ana  Țurcanu", 0),
                    worker("Bob", true, 0, centre.id("office")))))
        .isEqualTo(new PutUsersAnswer.Done());
    assertThat(at("office")).extracting(CompanyUser::name).containsExactly("Ana Țurcanu", "Bob");
    assertThat(at("saw")).extracting(CompanyUser::id).containsExactly(ANA);
    assertThat(at("saw").getFirst().password()).contains(VERIFIER);
    assertThat(at("saw").getFirst().toString()).doesNotContain("argon2");
    UserList all = people.list(login);
    assertThat(all.users()).extracting(UserList.Listed::id).containsExactly(ANA, BOB);
    assertThat(all.users().getLast().stations()).containsExactly(centre.id("office"));
    assertThat(all.stations())
        .extracting(UserList.NamedStation::name)
        .containsExactly("office", "saw");
    assertThat(people.put(login, List.of(worker("Bob", false, all.users().getLast().version()))))
        .isEqualTo(new PutUsersAnswer.Done());
    assertThat(at("office")).extracting(CompanyUser::id).containsExactly(ANA);
  }

  @Test
  void whatIsDoneTwiceIsDoneOnceAndWhatOthersChangedIsSeenFirst() throws Exception {
    List<WantedUser> both = List.of(administrator(ANA, "Ana", 0), worker("Bob", true, 0));
    people.put(login, both);
    long version = version();
    assertThat(people.put(login, both)).isEqualTo(new PutUsersAnswer.Done());
    assertThat(version()).isEqualTo(version);
    assertThat(people.put(login, List.of(worker("Bobby", true, version))))
        .isEqualTo(new PutUsersAnswer.Done());
    assertThat(people.put(login, List.of(worker("Robert", true, version))))
        .isEqualTo(new PutUsersAnswer.Changed(BOB));
    assertThat(at("saw")).extracting(CompanyUser::name).containsExactly("Ana", "Bobby");
  }

  @Test
  void allOrNoneAreTakenAndAnAdministratorStays() throws Exception {
    people.put(login, List.of(administrator(ANA, "Ana", 0), worker("Bob", true, 0)));
    long version = version();
    UUID other = new UUID(1, 3);
    assertThat(
            people.put(
                login, List.of(worker("Robert", true, version), administrator(other, "ANA", 0))))
        .isEqualTo(new PutUsersAnswer.NameTaken(other));
    assertThat(
            people.put(
                login,
                List.of(
                    new WantedUser(
                        ANA,
                        "Ana",
                        "WORKER",
                        true,
                        true,
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        version - 1))))
        .isEqualTo(new PutUsersAnswer.NoAdministrator());
    assertThat(at("saw")).extracting(CompanyUser::name).containsExactly("Ana", "Bob");
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void aPasswordAsItIsTypedIsNeverTaken() {
    assertThatThrownBy(
            () ->
                people.put(
                    login,
                    List.of(
                        new WantedUser(
                            ANA,
                            "Ana",
                            "ADMINISTRATOR",
                            true,
                            true,
                            Set.of(),
                            Optional.of("correct horse"),
                            Optional.empty(),
                            0))))
        .hasMessageContaining("Argon2id")
        .hasMessageNotContaining("correct horse");
  }

  private static String stateOf(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "done";
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }

  @Test
  void noLoginOfAStationChangesUsersOrReadsOthersSecrets() throws Exception {
    people.put(
        login, List.of(administrator(ANA, "Ana", 0), worker("Bob", true, 0, centre.id("office"))));
    try (Connection station = TestServer.open(centre.database, saw.role(), saw.password())) {
      for (String sql :
          List.of(
              "SELECT * FROM kerf.put_users('{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
              "SELECT * FROM kerf.company_users()",
              "SELECT * FROM kerf.user_stations()",
              "SELECT kerf.user_admin()",
              "SELECT kerf.add_admin('me', 'x', false)",
              "SELECT kerf.end_admin('dana.pop')",
              "SELECT kerf_login.make_admin('kerf_000000000000_admin_me', 'SCRAM-SHA-256$x')",
              "SELECT kerf_login.end_admin('kerf_000000000000_admin_dana')",
              "SELECT password FROM kerf.company_user",
              "SELECT badge FROM kerf.company_user WHERE id = '" + BOB + "'",
              "INSERT INTO kerf.company_user SELECT * FROM kerf.company_user",
              "UPDATE kerf.company_user SET role = 'ADMINISTRATOR'",
              "DELETE FROM kerf.user_station",
              "UPDATE kerf.user_head SET version = 99",
              "SELECT * FROM kerf.admin_login",
              "SELECT * FROM kerf.user_change",
              "SET ROLE kerf_user_admin",
              "GRANT kerf_user_admin TO CURRENT_USER")) {
        assertThat(stateOf(station, sql)).as(sql).isEqualTo(REFUSED);
      }
      assertThat(at("saw")).extracting(CompanyUser::id).doesNotContain(BOB);
    }
  }

  @Test
  void anAdministratorMayNothingButChangeUsers() throws Exception {
    people.put(login, List.of(administrator(ANA, "Ana", 0)));
    String role =
        TestServer.ask(centre.database, "SELECT login FROM kerf.admin_login WHERE ended IS NULL");
    try (Connection admin = TestServer.open(centre.database, role, login.password())) {
      for (String sql :
          List.of(
              "SELECT * FROM kerf.pull(0, 10)",
              "SELECT * FROM kerf.users()",
              "SELECT * FROM kerf.add_station('x', false)",
              "SELECT * FROM kerf.stations()",
              "SELECT kerf.add_admin('me', 'x', false)",
              "SELECT kerf.set_paused('saw', true)",
              "SELECT password FROM kerf.company_user",
              "SELECT * FROM kerf.entry",
              "SET ROLE kerf_admin",
              "SET ROLE kerf_owner",
              "CREATE TABLE kerf.mine (a int)",
              "CREATE TEMP TABLE mine (a int)",
              "CREATE ROLE mine")) {
        assertThat(stateOf(admin, sql)).as(sql).isEqualTo(REFUSED);
      }
    }
    TestCentre other = TestCentre.ofItsOwn();
    try (Connection stranger = TestServer.open(other.database, role, login.password())) {
      assertThat(stateOf(stranger, "SELECT * FROM kerf.company_users()")).isEqualTo("KF003");
    }
  }

  @Test
  void aWrongPasswordAndALoginThatWasEndedAreSaid() throws Exception {
    for (CentralLogin wrong :
        List.of(
            new CentralLogin(office, "dana.pop", "1111-2222"),
            new CentralLogin(office, "nobody", login.password()),
            new CentralLogin(office, "dana pop'", login.password()))) {
      assertThatThrownBy(() -> people.list(wrong))
          .isInstanceOfSatisfying(
              StationFault.class,
              fault -> {
                assertThat(fault.code()).isEqualTo(FaultCode.CENTRE_LOGIN);
                assertThat(fault.sentence()).contains("add-admin").doesNotContain("1111");
              });
    }
    String typed = login.password().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
    assertThat(people.list(new CentralLogin(office, "dana.pop", typed)).users()).isEmpty();
    assertThatThrownBy(() -> centre.administration().addAdmin(centre.admin(), "dana.pop", false))
        .hasMessageContaining("There is an administrator dana.pop already");
    MadeAdmin again = centre.administration().addAdmin(centre.admin(), "dana.pop", true);
    assertThatThrownBy(() -> people.list(login)).isInstanceOf(StationFault.class);
    var now = new CentralLogin(office, "dana.pop", again.password());
    assertThat(people.list(now).users()).isEmpty();
    centre.administration().endAdmin(centre.admin(), "dana.pop");
    assertThatThrownBy(() -> people.list(now)).isInstanceOf(StationFault.class);
    assertThat(now.toString()).doesNotContain(again.password());
  }

  @Test
  void aCentreOfAnOlderProgramKeepsNoUsers() throws Exception {
    TestCentre older = TestCentre.ofItsOwn();
    TestServer.execute(
        older.database, "DROP FUNCTION kerf.users(); DROP FUNCTION kerf.users_head()");
    try (CentreLink link = older.link("saw")) {
      assertThat(link.users()).isEqualTo(Optional.<CompanyUsers>empty());
    }
  }
}
