package org.kerf.ui.recovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The key that is shown, and three of its groups, chosen at random, that are to be typed back. */
public final class KeyConfirmation {

  private static final int ASKED = 3;

  private final RandomGenerator random;
  private final ObservableList<String> groups = FXCollections.observableArrayList();
  private final ObservableList<KeyConfirmationGroup> asked = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper right = new ReadOnlyBooleanWrapper();

  public KeyConfirmation(RandomGenerator random) {
    this.random = random;
  }

  /** Shows this key and asks for three of its groups. */
  public void show(List<String> key) {
    groups.setAll(key);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, Random.from(random));
    asked.setAll(
        numbers.stream()
            .limit(ASKED)
            .sorted()
            .map(i -> new KeyConfirmationGroup(i + 1, key.get(i)))
            .toList());
    right.set(false);
    asked.forEach(group -> group.typedProperty().subscribe(this::compare));
  }

  /** Shows nothing any more. */
  public void forget() {
    groups.clear();
    asked.clear();
    right.set(false);
  }

  private void compare() {
    right.set(!asked.isEmpty() && asked.stream().allMatch(group -> group.rightProperty().get()));
  }

  /** The groups of the key; none while it is not shown. */
  public ObservableList<String> groups() {
    return groups;
  }

  ObservableList<KeyConfirmationGroup> asked() {
    return asked;
  }

  /** Whether all groups that are asked for were typed back. */
  public ReadOnlyBooleanProperty rightProperty() {
    return right.getReadOnlyProperty();
  }
}
