package org.kerf.sync.postgres;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;

/**
 * Where a centre is: one host, or several of which one is the primary, and the name of the
 * database. Nothing else can be said in it: no option that would switch off what protects the
 * connection.
 *
 * @param hosts each with its port, as a URL has them
 */
record CentreUrl(List<String> hosts, String database) {

  private static final String HOST =
      "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:jdbc:)?postgres(?:ql)?://)?(HOSTS)(?:/([A-Za-z_][A-Za-z0-9_-]{0,62})?)?"
              .replace("HOSTS", HOST + "(?:," + HOST + ")*"));
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]+)?");
  private static final String DATABASE = "kerf";
  private static final int MOST_PORT = 65_535;

  CentreUrl {
    hosts = List.copyOf(hosts);
  }

  /**
   * What a person typed, such as "centre.example", "10.0.0.5:5433/kerf" or
   * "postgresql://one,two/kerf". Without a name the database is "kerf".
   */
  static CentreUrl of(String typed) throws StationFault {
    Matcher matcher = FORM.matcher(typed.strip());
    if (!matcher.matches()) {
      throw wrong(typed);
    }
    List<String> hosts = Stream.of(matcher.group(1).split(",")).toList();
    for (String host : hosts) {
      Matcher port = Pattern.compile(":([0-9]{1,5})$").matcher(host.replaceFirst("^\\[.*\\]", ""));
      if (port.find() && Integer.parseInt(port.group(1)) > MOST_PORT) {
        throw wrong(typed);
      }
    }
    String database = matcher.group(2);
    return new CentreUrl(hosts, database == null ? DATABASE : database);
  }

  /** Names of users and passwords don't belong there, and are not shown again. */
  private static StationFault wrong(String typed) {
    return StationFault.of(
        FaultCode.CENTRE_URL,
        FaultText.CENTRE_URL,
        typed.strip().replaceAll("[^/]*@", "...@").replaceAll("\\?.*", "?..."));
  }

  /** The same server's database that is always there. */
  CentreUrl maintenance() {
    return new CentreUrl(hosts, "postgres");
  }

  boolean severalHosts() {
    return hosts.size() > 1;
  }

  /** Whether nothing leaves this computer. */
  boolean loopback() {
    return hosts.stream().allMatch(host -> LOOPBACK.matcher(host).matches());
  }

  String jdbc() {
    return "jdbc:" + this;
  }

  /** For people: the hosts alone. */
  String shown() {
    return hosts.stream().collect(Collectors.joining(", "));
  }

  /** As it is kept and typed. */
  @Override
  public String toString() {
    return "postgresql://" + String.join(",", hosts) + "/" + database;
  }
}
