package org.kerf.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.ui.OfficeWindow.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kerf.identity.model.Permission;
import org.kerf.identity.model.Role;
import org.kerf.identity.model.RoleTable;
import org.kerf.identity.model.User;
import org.kerf.ui.controls.PageState;
import org.kerf.ui.shell.look.Theme;
import org.kerf.ui.shell.palette.Hit;
import org.kerf.ui.texts.Language;

/** What each role sees of the window: what they may not use is not there. */
class PagesByRoleTest {

  private static final Map<Role, Set<String>> MISSING =
      Map.of(
          Role.ADMINISTRATOR, Set.of(),
          // Where there is an administrator, they alone change users.
          Role.SUPERVISOR, Set.of("users"),
          Role.OPERATOR,
              Set.of("conflicts", "counts", "import", "label-templates", "sync", "users"),
          Role.WORKER,
              Set.of(
                  "conflicts",
                  "import",
                  "label-templates",
                  "plan",
                  "saw",
                  "scanner",
                  "settings",
                  "sync",
                  "users"),
          Role.QUALITY,
              Set.of(
                  "conflicts",
                  "counts",
                  "import",
                  "label-templates",
                  "plan",
                  "saw",
                  "scanner",
                  "settings",
                  "sync",
                  "users"));

  @TempDir Path folder;

  private DemoStation demo;
  private OfficeWindow window;

  @BeforeEach
  void open() throws Exception {
    demo = DemoStation.withPeopleOnly(folder);
    window = new OfficeWindow(demo, context -> fx(() -> StationPages.specs(context)));
  }

  @AfterEach
  void close() {
    window.close();
    demo.close();
  }

  @Test
  void railAndSearchOfferWhatARoleMayOpenAndChangeWithThePerson() throws Exception {
    Set<String> all = new TreeSet<>(StationPages.PICTURED);
    for (Role role : Role.values()) {
      signIn(role);
      Set<String> expected = new TreeSet<>(all);
      expected.removeAll(MISSING.getOrDefault(role, Set.of()));
      assertThat(rail()).as("rail of %s", role).isEqualTo(expected);
      if (role.may(Permission.CHANGE_ORDERS)) {
        expected.add("new-order");
      }
      if (role.may(Permission.RECEIVE_STOCK)) {
        expected.add("receive");
        expected.add("new-delivery");
      }
      expected.addAll(Set.of("doubtful-labels", "moving", "printers", "rack-map"));
      if (role.may(Permission.CHANGE_MASTER_DATA) || role.may(Permission.RECEIVE_STOCK)) {
        expected.add("minimum-stock");
      }
      if (role.may(Permission.CLOSE_PERIODS)) {
        expected.add("periods");
      }
      if (role.may(Permission.PLAN_COUNTS)) {
        expected.add("count-plan");
      }
      assertThat(search()).as("Ctrl+K of %s", role).isEqualTo(titles(expected));
    }
  }

  @Test
  void whoIsLedToAPageOfOthersIsToldWhoMay() throws Exception {
    signIn(Role.WORKER);
    window.open("users", "");
    assertThat(state()).isInstanceOf(PageState.Forbidden.class);
    assertThat(stateWords()).anyMatch(words -> words.contains(": administrator."));
    window.picture("forbidden");
    window.show(Language.ENGLISH, Theme.DARK);
    window.picture("forbidden");
    assertThat(stateWords()).anyMatch(words -> words.contains(": administrator."));
    signIn(Role.ADMINISTRATOR);
    assertThat(window.stage.getScene().lookup("#users-list")).as("comes with them").isNotNull();
    signIn(Role.WORKER);
    assertThat(state()).as("and goes").isInstanceOf(PageState.Forbidden.class);
    assertThat(window.stage.getScene().lookup("#users-list")).isNull();
  }

  @Test
  void aButtonAndItsKeyAreThereForWhoeverMay() throws Exception {
    signIn(Role.WORKER);
    window.open("home", "");
    assertThat(actions()).doesNotContain("Planifică debitarea");
    window.press("Ctrl+P");
    assertThat(title()).isEqualTo("Azi");
    signIn(Role.OPERATOR);
    assertThat(actions()).contains("Planifică debitarea");
    window.press("Ctrl+P");
    assertThat(title()).isEqualTo("Plan de debitare");
    assertThat(actions()).as("an operator approves nothing").doesNotContain("Aprobă planul");
  }

  @Test
  void aGroupOpensThePageThatIsForThePerson() throws Exception {
    signIn(Role.SUPERVISOR);
    window.open("users", "");
    window.open("home", "");
    signIn(Role.WORKER);
    window.robot.push(KeyCode.ALT, KeyCode.DIGIT5);
    window.settle();
    assertThat(title()).isEqualTo("Etichete");
  }

  private void signIn(Role role) throws Exception {
    User known = demo.user(role);
    User user = new User(known.id(), "Cineva", role, known.permissions());
    RoleTable roles = demo.useCases.reading().of(demo.useCases.users()::roles);
    fx(
        () -> {
          window.context.view().person().userProperty().set(user);
          window.context.view().person().rolesProperty().set(roles);
          return true;
        });
    window.settle();
  }

  private Set<String> rail() throws Exception {
    return fx(
        () ->
            window.stage.getScene().getRoot().lookupAll(".kerf-rail-item").stream()
                .filter(Node::isVisible)
                .map(item -> item.getId().replace("rail-", ""))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Set<String> titles(Set<String> pages) throws Exception {
    return fx(
        () ->
            StationPages.specs(window.context).stream()
                .filter(spec -> pages.contains(spec.id()))
                .map(spec -> window.texts.of(spec.title()))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** What the search offers before anything is typed. */
  private Set<String> search() throws Exception {
    window.press("Ctrl+K");
    Set<String> titles =
        fx(
            () ->
                ((ListView<?>) window.find("#palette-list"))
                    .getItems().stream()
                        .map(hit -> ((Hit) hit).title())
                        .collect(Collectors.toCollection(TreeSet::new)));
    window.press(KeyCode.ESCAPE);
    return titles;
  }

  private List<String> actions() throws Exception {
    return fx(
        () ->
            window.find(".kerf-top-actions").lookupAll(".button").stream()
                .filter(Node::isVisible)
                .map(button -> ((Button) button).getText())
                .toList());
  }

  private PageState state() {
    return fx(() -> window.shell.currentPage().orElseThrow().stateProperty().get());
  }

  private List<String> stateWords() throws Exception {
    return fx(
        () ->
            window.find(".kerf-state").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
  }

  private String title() throws Exception {
    return fx(() -> ((Label) window.find("#page-title")).getText());
  }
}
