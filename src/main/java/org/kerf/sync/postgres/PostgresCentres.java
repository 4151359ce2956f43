package org.kerf.sync.postgres;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.kerf.sync.Centre;
import org.kerf.sync.CentreLink;
import org.kerf.sync.Centres;
import org.kerf.sync.model.CentreAccount;
import org.kerf.sync.model.EnrolmentAnswer;
import org.kerf.sync.model.EnrolmentRequest;

/** Centres that are PostgreSQL servers. */
public final class PostgresCentres implements Centres {

  /** Who has a code signs in as this role; its password is known to all, for the code is not. */
  private static final String ENROL = "kerf_enrol";

  /** That the answer to an enrolment had in the first version of the centre. */
  private static final int COLUMNS_BEFORE = 5;

  private final SecureRandom random;

  public PostgresCentres(SecureRandom random) {
    this.random = random;
  }

  @Override
  public Centre of(CentreAccount account) {
    return new PostgresCentre(account);
  }

  /** A station's calls in transactions that the caller ends, or takes back. */
  public static CentreLink within(Connection connection) throws StationFault {
    return PostgresLink.on(connection, "");
  }

  @Override
  public EnrolmentAnswer enrol(EnrolmentRequest request) throws StationFault {
    CentreUrl url = CentreUrl.of(request.url());
    String password = ScramVerifier.newPassword(random);
    try (Connection connection =
            new CentreConnections(url, request.certificate()).open(ENROL, ENROL);
        PreparedStatement call =
            connection.prepareStatement(
                "SELECT * FROM kerf."
                    + (request.takePlace() ? "take_place" : "enrol")
                    + "(?, ?, ?, ?)")) {
      call.setString(1, request.code());
      call.setString(2, ScramVerifier.of(password, random));
      call.setObject(3, request.station());
      call.setString(4, request.characters());
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return answer(row, url, password, request);
      }
    } catch (SQLException e) {
      throw CentreFaults.calling(e, url.shown());
    }
  }

  private static EnrolmentAnswer answer(
      ResultSet row, CentreUrl url, String password, EnrolmentRequest request)
      throws SQLException, StationFault {
    // A centre of an earlier version knows of no place that could be taken.
    boolean names = row.getMetaData().getColumnCount() > COLUMNS_BEFORE;
    String outcome = row.getString("o_outcome");
    return switch (outcome) {
      case "enrolled" ->
          new EnrolmentAnswer.Enrolled(
              new CentreAccount(
                  url.toString(),
                  row.getString("o_login"),
                  password,
                  request.certificate(),
                  row.getObject("o_company", UUID.class),
                  row.getString("o_company_name"),
                  false),
              names ? row.getObject("o_station", UUID.class) : request.station(),
              names ? row.getInt("o_epoch") : 0);
      case "characters_taken" -> new EnrolmentAnswer.CharactersTaken(texts(row.getArray("o_free")));
      case "refused" -> throw StationFault.of(FaultCode.CENTRE_CODE, FaultText.CENTRE_CODE_WRONG);
      case "other_station" -> {
        if (!names || row.getObject("o_station", UUID.class).equals(request.station())) {
          throw StationFault.of(FaultCode.CENTRE_CODE, FaultText.CENTRE_CODE_OF_ANOTHER);
        }
        yield new EnrolmentAnswer.OfKnownStation(row.getString("o_station_name"));
      }
      default -> throw new SQLException("the centre answered " + outcome);
    };
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
