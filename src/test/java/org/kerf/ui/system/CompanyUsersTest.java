package org.kerf.ui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;
import static org.kerf.ui.OfficeWindow.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.flow.signin.SignIn;
import org.kerf.flow.sync.EnrolStation;
import org.kerf.identity.model.Account;
import org.kerf.identity.model.CredentialKind;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.User;
import org.kerf.kernel.StationFault;
import org.kerf.settings.model.StationName;
import org.kerf.sync.model.MadeAdmin;
import org.kerf.sync.postgres.PullableCable;
import org.kerf.sync.postgres.TestCentre;
import org.kerf.ui.DemoStation;
import org.kerf.ui.OfficeWindow;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.task.BugHandler;
import org.kerf.ui.texts.Language;

/**
 * One list of users for two stations: an administrator changes it at one, with a name and password
 * of the centre, and it counts at the other. Real PostgreSQL, both stations with their workers.
 */
class CompanyUsersTest {

  private static final String PASSWORD = "trei mere verzi";

  @TempDir Path folder;
  private TestCentre centre;
  private PullableCable cable;
  private DemoStation office;
  private DemoStation yard;
  private OfficeWindow window;
  private MadeAdmin login;

  @BeforeEach
  void open() throws Exception {
    centre = TestCentre.fresh();
    cable = PullableCable.toTheCentre();
    office = new DemoStation(folder.resolve("office"));
    yard = DemoStation.withPeopleOnly(folder.resolve("yard"));
    window = new OfficeWindow(office, context -> new SystemPages(context).specs());
    User administrator = office.user(Role.ADMINISTRATOR);
    fx(
        () -> {
          window.context.view().person().userProperty().set(administrator);
          return true;
        });
    yard.useCases
        .station()
        .nameStation()
        .run(yard.command(Role.SUPERVISOR), new StationName("Curte", ""), "D1");
    link(office, cable.url(centre), "Birou");
    link(yard, centre.url(), "Curte");
    login = centre.administration().addAdmin(centre.admin(), "catalin", false);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
    yard.close();
    office.close();
    cable.close();
  }

  private void link(DemoStation station, String url, String name) throws StationFault {
    station.station.startWorkers(new BugHandler());
    assertThat(
            station
                .useCases
                .sync()
                .enrol()
                .run(station.command(Role.SUPERVISOR), url, centre.code(name), ""))
        .isEqualTo(new EnrolStation.Outcome.Enrolled(TestCentre.COMPANY));
  }

  @Test
  void whoIsMadeAtOneStationSignsInAtTheOther() throws Exception {
    window.open("users", "");
    window.mainPictures("users-centre-none");
    enterTheCentre();
    window.tabTo("users-centre-give");
    window.press(KeyCode.SPACE);
    waitFor(() -> grants(office) == 6 && grants(yard) == 6);
    assertThat(names(office)).containsAll(List.of("Cătălin Îndrei", "Mălina Șerbănescu"));
    assertThat(names(yard))
        .as("those that the yard had of the same name stay its own, and nobody is locked out")
        .contains("Cătălin Îndrei", "Cătălin Îndrei (D1)");
    assertThat(people(yard, "Cătălin Îndrei (D1)").byName()).isTrue();
    assertThat(people(yard, "Cătălin Îndrei").byName()).isFalse();
    assertThat(people(office, "Cătălin Îndrei").byName()).isTrue();

    window.press("Ctrl+N");
    window.type("Ioana Țigău");
    window.mainPictures("users-centre");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("users-centre-small", 1024, 700);
    window.show(Language.ROMANIAN, Theme.LIGHT);
    window.picture("users-centre-small", 1024, 700);
    window.press(KeyCode.ENTER);
    waitFor(() -> names(yard).contains("Ioana Țigău"));
    window.tabTo("users-password");
    window.type(PASSWORD);
    window.press(KeyCode.ENTER);
    waitFor(() -> people(yard, "Ioana Țigău").proofs().contains(CredentialKind.PASSWORD));
    assertThat(signIn(yard, "Ioana Țigău")).isInstanceOf(SignIn.Outcome.SignedIn.class);

    SignIn.Person session = people(yard, "Ioana Țigău");
    window.picture("users-centre-secret");
    chooseRole(Role.WORKER);
    waitFor(() -> people(yard, "Ioana Țigău").user().role() == Role.WORKER);
    assertThat(standing(yard, session).orElseThrow().user().role())
        .as("the window at the yard asks who it is again")
        .isNotEqualTo(session.user().role());

    cable.pull();
    chooseRole(Role.SUPERVISOR);
    waitFor(() -> words("#users-centre-says").contains("Nu se ajunge acum la centru"));
    window.picture("users-centre-away");
    assertThat(people(office, "Ioana Țigău").user().role()).isEqualTo(Role.WORKER);
    cable.plugIn();
    window.press("F5");
    waitFor(() -> words("#users-centre-says").isEmpty());
    assertThat(centre.ask("SELECT role FROM kerf.company_user WHERE name = 'Ioana Țigău'"))
        .isEqualTo("WORKER");
    select("Ioana Țigău");
    window.tabTo("users-active");
    window.press(KeyCode.SPACE);
    window.press(KeyCode.ENTER);
    waitFor(() -> !names(yard).contains("Ioana Țigău"));
    assertThat(standing(yard, session)).isEmpty();
    assertThat(centre.ask("SELECT count(*) FROM kerf.user_change WHERE name = 'Ioana Țigău'"))
        .isEqualTo("4");
  }

  @Test
  void aLoginIsForgottenWithWhoGaveIt() throws Exception {
    window.open("users", "");
    window.tabTo("users-centre-name");
    window.type("catalin");
    window.press(KeyCode.ENTER);
    window.type("gresit");
    window.press(KeyCode.ENTER);
    waitFor(() -> words("#users-centre-says").contains("add-admin"));
    enterTheCentre();
    User other = new User(UUID.randomUUID(), "Altcineva", Role.ADMINISTRATOR);
    fx(
        () -> {
          window.context.view().person().userProperty().set(other);
          return true;
        });
    waitFor(() -> window.find("#users-centre-enter").isVisible());
    assertThat(fx(() -> ((TextField) window.find("#users-centre-password")).getText())).isEmpty();
  }

  private void enterTheCentre() throws Exception {
    window.tabTo("users-centre-name");
    window.press("Ctrl+A");
    window.type("catalin");
    window.press(KeyCode.ENTER);
    window.press("Ctrl+A");
    window.type(login.password());
    window.press(KeyCode.ENTER);
    waitFor(() -> window.find("#users-centre-leave").isVisible());
  }

  private void chooseRole(Role role) throws Exception {
    select("Ioana Țigău");
    fx(
        () -> {
          @SuppressWarnings("unchecked")
          var box = (ComboBox<Role>) window.find("#users-role");
          box.setValue(role);
          return true;
        });
    window.tabTo("users-save");
    window.press(KeyCode.SPACE);
  }

  private void select(String name) throws Exception {
    fx(
        () -> {
          @SuppressWarnings("unchecked")
          var list = (ListView<Account>) window.find("#users-list");
          list.requestFocus();
          list.getItems().stream()
              .filter(each -> each.user().name().equals(name))
              .forEach(each -> list.getSelectionModel().select(each));
          return true;
        });
    window.settle();
  }

  private String words(String selector) {
    return ((Labeled) window.find(selector)).getText();
  }

  private static long grants(DemoStation at) {
    return of(
        () ->
            at.useCases.companyUsers().standing().grants().values().stream()
                .filter(grant -> !grant.ended())
                .count());
  }

  private static List<String> names(DemoStation at) {
    return of(
        () ->
            at.useCases.station().signIn().people().stream()
                .map(each -> each.user().name())
                .toList());
  }

  private static SignIn.Person people(DemoStation at, String name) {
    return of(() -> at.useCases.station().signIn().people()).stream()
        .filter(each -> each.user().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<SignIn.Person> standing(DemoStation at, SignIn.Person person) {
    return of(() -> at.useCases.station().signIn().standing(person.user().id())).person();
  }

  private static SignIn.Outcome signIn(DemoStation at, String name) throws StationFault {
    return at.useCases
        .station()
        .signIn()
        .run(people(at, name).user().id(), CredentialKind.PASSWORD, PASSWORD);
  }

  private interface Asked<T> {
    T ask() throws StationFault;
  }

  private static <T> T of(Asked<T> asked) {
    try {
      return asked.ask();
    } catch (StationFault fault) {
      throw new IllegalStateException(fault);
    }
  }
}
