package org.kerf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The house is built as {@link Rooms} says. {@link RulesCanFailTest} shows that each of these rules
 * finds what it is there for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  private House house;

  @BeforeAll
  void readClasses() {
    house = House.of(Project.CLASSES);
    assertThat(house.folders()).as("the compiled classes").contains("kernel", "stock.store");
  }

  @Test
  void tableAndFoldersNameTheSamePackages() {
    var rows = new TreeSet<String>();
    Rooms.TABLE.forEach(room -> rows.add(room.name()));
    rows.removeAll(Rooms.NOT_YET_BUILT);
    Set<String> folders = house.folders();
    assertThat(folders)
        .as("rows of Rooms.TABLE without a folder; if it is still to come: NOT_YET_BUILT")
        .containsAll(rows);
    assertThat(folders)
        .as("rows that are built by now: take them out of Rooms.NOT_YET_BUILT")
        .doesNotContainAnyElementsOf(Rooms.NOT_YET_BUILT);
    assertThat(folders).as("folders in Rooms.TABLE").allMatch(name -> Rooms.of(name).isPresent());
  }

  /** The row "ui" may use every page, so no page may be covered by it. */
  @Test
  void eachPackageOfTheWindowHasARowOfItsOwn() {
    assertThat(house.folders())
        .filteredOn(name -> name.startsWith("ui."))
        .isNotEmpty()
        .allMatch(name -> Rooms.TABLE.stream().anyMatch(room -> room.name().equals(name)));
  }

  @Test
  void eachRowOfTheTableStandsOnceAndNamesRoomsOfTheTable() {
    assertThat(Rooms.TABLE).extracting(Room::name).doesNotHaveDuplicates();
    assertThat(Rooms.TABLE).extracting(Room::reason).noneMatch(String::isBlank);
    assertThat(Rooms.TABLE).extracting(Room::name).containsAll(Rooms.NOT_YET_BUILT);
    assertThat(Rooms.TABLE)
        .flatExtracting(Room::uses)
        .filteredOn(uses -> !uses.equals("*"))
        .map(uses -> uses.replaceFirst("\\.\\.$|\\.[A-Z].*", ""))
        .allMatch(name -> Rooms.TABLE.stream().anyMatch(room -> room.name().equals(name)));
  }

  @Test
  void roomsUseOnlyWhatTheTableGives() {
    assertNone(house.roomBreaches());
  }

  @Test
  void librariesStayInTheirRooms() {
    assertNone(house.libraryBreaches());
  }

  @Test
  void timeIdsThreadsOutputAndTransactionsComeFromOutside() {
    assertNone(house.callBreaches(BannedCall.SERVICES));
  }

  @Test
  void storesHaveOnePublicClassForEachInterface() {
    assertNone(house.storeBreaches());
  }

  @Test
  void repositoryMethodsTakeTheTransactionFirst() {
    assertNone(house.interfaceBreaches());
  }

  @Test
  void viewModelsUseNoSceneAndScreensNoUseCases() {
    assertNone(house.screenBreaches());
  }

  @Test
  void nothingIsKeptInStaticFields() {
    assertNone(house.staticBreaches());
  }

  @Test
  void everyExemptionExemptsSomething() {
    House fresh = House.of(Project.CLASSES);
    assertThat(fresh.allBreaches()).filteredOn(breach -> breach.rule().equals("exempt")).isEmpty();
  }

  private static void assertNone(List<Breach> breaches) {
    assertThat(breaches).as("if it must be: @Exempt(rule, reason)").isEmpty();
  }
}
