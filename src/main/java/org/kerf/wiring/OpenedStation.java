package org.kerf.wiring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.kerf.cli.programs.ActingUser;
import org.kerf.cli.programs.OpenStation;
import org.kerf.flow.UseCases;
import org.kerf.identity.model.Actor;
import org.kerf.identity.model.Command;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelRenderer;

/** A station that this process has opened for a command; closed with it. */
record OpenedStation(Station station, ShutdownGuard guard) implements OpenStation {

  OpenedStation(Station station) {
    this(station, new ShutdownGuard(station::close));
  }

  @Override
  public UseCases useCases() {
    return station.useCases();
  }

  @Override
  public LabelRenderer renderer() {
    return station.renderer();
  }

  @Override
  public Command command(Actor actor) {
    return useCases().command(actor);
  }

  @Override
  public Optional<String> secret(ActingUser who) throws StationFault {
    return Optional.of(who.secret(new TerminalSecrets()));
  }

  @Override
  public Locale language() {
    return Locale.getDefault();
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  @Override
  public int printDueLabels() throws StationFault {
    return station.printDueLabels();
  }

  @Override
  public Optional<String> newRecoveryKey() {
    return station.newRecoveryKey();
  }

  @Override
  public void close() {
    guard.close();
  }
}
