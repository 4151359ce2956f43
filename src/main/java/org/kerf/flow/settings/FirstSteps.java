package org.kerf.flow.settings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.cutting.model.order.OrderState;
import org.kerf.flow.booking.Repositories;
import org.kerf.flow.signin.SignIn;
import org.kerf.kernel.Tx;
import org.kerf.labels.model.LabelState;
import org.kerf.settings.Settings;
import org.kerf.settings.model.FirstStart;
import org.kerf.settings.model.RecoveryKeyNote;

/**
 * What a new station still has to be tried with, as the checklist after the first start shows it.
 *
 * @param key whether somebody has noted the recovery key
 * @param saw whether a saw is set up
 * @param label whether a label has left the station
 * @param scanner whether a scanner has scanned a code
 * @param order whether there is an order
 * @param secrets whether everybody has to prove who they are
 */
public record FirstSteps(
    boolean key, boolean saw, boolean label, boolean scanner, boolean order, boolean secrets) {

  /** Nothing at a station that has no checklist, or has put it away. */
  public static Optional<FirstSteps> read(
      Tx tx, Settings settings, Repositories repositories, SignIn signIn) {
    FirstStart start = settings.value(tx, FirstStart.SETTING);
    if (start.stage() != FirstStart.Stage.CHECKLIST) {
      return Optional.empty();
    }
    Map<LabelState, Integer> labels = repositories.labels().counts(tx);
    int printed =
        labels.getOrDefault(LabelState.SENT, 0)
            + labels.getOrDefault(LabelState.CONFIRMED, 0)
            + labels.getOrDefault(LabelState.HANDED_OVER, 0);
    return Optional.of(
        new FirstSteps(
            settings.value(tx, RecoveryKeyNote.SETTING) == RecoveryKeyNote.NOTED,
            !repositories.plans().saws(tx).isEmpty(),
            printed > 0,
            start.scanned(),
            orders(tx, repositories),
            signIn.people(tx).stream().noneMatch(person -> person.proofs().isEmpty())));
  }

  private static boolean orders(Tx tx, Repositories repositories) {
    return Stream.of(OrderState.values())
        .anyMatch(state -> repositories.orders().count(tx, state) > 0);
  }
}
