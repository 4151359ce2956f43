package org.kerf.cli.central;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kerf.cli.output.Counted;
import org.kerf.cli.output.ExitCode;
import org.kerf.cli.programs.SecretPrompt;
import org.kerf.sync.CentreAdministration;
import org.kerf.sync.model.CentreState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    description = {
      "Lists the stations: how far each is, when it was last seen, and what is being worked at.",
      "\"Not sent\" and \"to read\" are as the station said last: at least once a minute."
    },
    mixinStandardHelpOptions = true)
final class CentralStatusCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final Duration CLOCK_IS_OFF = Duration.ofMinutes(5);

  private final CentreAdministration centre;
  private final SecretPrompt secrets;

  @Spec private CommandSpec spec;
  @Mixin private AdminOptions admin;

  CentralStatusCommand(CentreAdministration centre, SecretPrompt secrets) {
    this.centre = centre;
    this.secrets = secrets;
  }

  @Override
  public Integer call() throws Exception {
    CentreState state = centre.state(admin.login(secrets));
    var out = spec.commandLine().getOut();
    out.println(
        "Centre of "
            + state.companyName()
            + ": "
            + (state.entries() == 1 ? "1 entry" : state.entries() + " entries")
            + " of "
            + Counted.of(state.stations().size(), "station")
            + ", feed at batch "
            + state.head()
            + ", exchange "
            + state.exchange()
            + ", "
            + TIME.format(state.at()));
    tell(out, stations(state));
    for (CentreState.Station station : state.stations()) {
      if (station.clockOffset().abs().compareTo(CLOCK_IS_OFF) > 0) {
        out.println(
            "The clock of "
                + station.name()
                + " is "
                + station.clockOffset().abs().toMinutes()
                + " minutes "
                + (station.clockOffset().isNegative() ? "behind." : "ahead."));
      }
    }
    if (!state.claims().isEmpty()) {
      tell(out, claims(state));
    }
    return ExitCode.OK;
  }

  private static List<List<String>> stations(CentreState state) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "station",
            "codes",
            "epoch",
            "last",
            "not sent",
            "to read",
            "last seen",
            "program",
            "exchange",
            ""));
    for (CentreState.Station station : state.stations()) {
      rows.add(
          List.of(
              station.name(),
              station.characters(),
              "" + station.epoch(),
              "" + station.lastNo(),
              "" + station.notSent(),
              "" + Math.max(0, state.head() - station.cursor()),
              seen(station.seen()),
              station.program(),
              station.exchange() == 0 ? "" : "" + station.exchange(),
              station.paused() ? "paused" : ""));
    }
    return rows;
  }

  private static String seen(Optional<Instant> seen) {
    return seen.map(TIME::format).orElse("never");
  }

  private static List<List<String>> claims(CentreState state) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("claimed", "for", "by", "since", "until"));
    for (CentreState.Claim claim : state.claims()) {
      rows.add(
          List.of(
              claim.unit().toString(),
              claim.purpose(),
              claim.station(),
              TIME.format(claim.claimed()),
              claim.hasCut() ? "it is released" : TIME.format(claim.expires())));
    }
    return rows;
  }

  /** In columns as wide as what is in them. */
  private static void tell(PrintWriter out, List<List<String>> rows) {
    int columns = rows.getFirst().size();
    List<Integer> widths =
        IntStream.range(0, columns)
            .mapToObj(
                column ->
                    rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow())
            .toList();
    for (List<String> row : rows) {
      out.println(
          IntStream.range(0, columns)
              .mapToObj(
                  column -> {
                    String cell = row.get(column);
                    return cell + " ".repeat(widths.get(column) - cell.length());
                  })
              .collect(Collectors.joining("  "))
              .stripTrailing());
    }
  }
}
