package org.kerf.sync.postgres;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server or the way to it failed with, as a sentence with what to do. */
final class CentreFaults {

  private CentreFaults() {}

  /** Signing in failed. */
  static StationFault connecting(SQLException e, CentreConnections way, String user) {
    String host = way.url().shown();
    String state = state(e);
    if (way.encrypted() && state.equals("08004")) {
      return StationFault.because(
          e, FaultCode.CENTRE_CERTIFICATE, FaultText.CENTRE_NOT_ENCRYPTED, host);
    }
    if (isUntrusted(e) || (way.encrypted() && state.equals("08006") && !hasCause(e))) {
      return StationFault.because(
          e, FaultCode.CENTRE_CERTIFICATE, FaultText.CENTRE_CERTIFICATE, host);
    }
    return switch (state) {
      case "28P01", "28000", "42501" ->
          StationFault.because(e, FaultCode.CENTRE_LOGIN, FaultText.CENTRE_LOGIN, host, user);
      case "3D000" ->
          StationFault.because(
              e, FaultCode.CENTRE_NONE, FaultText.CENTRE_NO_DATABASE, host, way.url().database());
      case "53300" -> StationFault.because(e, FaultCode.CENTRE_FAILED, FaultText.CENTRE_BUSY, host);
      default ->
          state.startsWith("08") || state.startsWith("57P") || hasCause(e)
              ? StationFault.because(
                  e, FaultCode.CENTRE_UNREACHABLE, FaultText.CENTRE_UNREACHABLE, host)
              : failed(e, host);
    };
  }

  /** A call failed. */
  static StationFault calling(SQLException e, String host) {
    String state = state(e);
    return switch (state) {
      case "KF001" ->
          StationFault.because(e, FaultCode.CENTRE_LOGIN, FaultText.CENTRE_NOT_ENROLLED, host);
      case "KF002" -> StationFault.because(e, FaultCode.CENTRE_PAUSED, FaultText.CENTRE_PAUSED);
      case "KF003" ->
          StationFault.because(e, FaultCode.CENTRE_REFUSED, FaultText.CENTRE_REFUSED, said(e));
      case "KF004" ->
          StationFault.because(
              e, FaultCode.CENTRE_CHARACTERS, FaultText.CENTRE_CHARACTERS, said(e));
      case "53100" ->
          StationFault.because(e, FaultCode.CENTRE_DISK_FULL, FaultText.CENTRE_DISK_FULL, host);
      case "42883", "3F000", "42P01" ->
          StationFault.because(e, FaultCode.CENTRE_NONE, FaultText.CENTRE_NONE, host);
      case "55P03", "40001", "40P01", "57014", "53300" ->
          StationFault.because(e, FaultCode.CENTRE_FAILED, FaultText.CENTRE_BUSY, host);
      default ->
          isLost(e, state)
              ? StationFault.because(
                  e, FaultCode.CENTRE_UNREACHABLE, FaultText.CENTRE_CONNECTION_LOST, host)
              : failed(e, host);
    };
  }

  private static StationFault failed(SQLException e, String host) {
    return StationFault.because(e, FaultCode.CENTRE_FAILED, FaultText.CENTRE_FAILED, host, said(e));
  }

  /** Connection gone, server shutting down, or a standby that is no primary any more. */
  private static boolean isLost(SQLException e, String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("25006")
        || state.equals("25P03")
        || hasCause(e);
  }

  /** The network's own failure, or a time-out. */
  private static boolean hasCause(SQLException e) {
    return causes(e).anyMatch(IOException.class::isInstance);
  }

  private static boolean isUntrusted(SQLException e) {
    return causes(e)
        .anyMatch(
            cause ->
                cause instanceof CertificateException
                    || cause instanceof CertPathValidatorException
                    || cause instanceof CertPathBuilderException);
  }

  private static Stream<Throwable> causes(Throwable first) {
    Stream.Builder<Throwable> causes = Stream.builder();
    for (@Nullable Throwable cause = first.getCause(); cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes.build();
  }

  private static String state(SQLException e) {
    String state = e.getSQLState();
    return state == null ? "" : state;
  }

  /** What the server said, in its own words. */
  static String said(SQLException e) {
    if (e instanceof PSQLException from) {
      ServerErrorMessage message = from.getServerErrorMessage();
      String text = message == null ? null : message.getMessage();
      if (text != null) {
        return text;
      }
    }
    return String.valueOf(e.getMessage());
  }
}
