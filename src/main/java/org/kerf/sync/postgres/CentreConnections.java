package org.kerf.sync.postgres;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.SQLException;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.StationFault;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections to a centre: encrypted, to a server whose certificate is trusted and names the
 * host; in plain only within this computer.
 */
final class CentreConnections {

  private static final int CONNECT_SECONDS = 10;
  private static final int SIGN_IN_SECONDS = 20;

  /** A batch of 64 MiB over a slow line takes a while. */
  private static final int ANSWER_SECONDS = 120;

  private final CentreUrl url;
  private final String certificate;

  /**
   * @param certificate of the centre's authority, as PEM; empty to trust those of the system
   */
  CentreConnections(CentreUrl url, String certificate) {
    this.url = url;
    this.certificate = certificate.strip();
  }

  CentreUrl url() {
    return url;
  }

  /** Whether the connection is encrypted: always but within this computer. */
  boolean encrypted() {
    return !certificate.isEmpty() || !url.loopback();
  }

  CentreConnections maintenance() {
    return new CentreConnections(url.maintenance(), certificate);
  }

  /**
   * Signs in.
   *
   * @throws StationFault with what to do
   */
  Connection open(String user, String password) throws StationFault {
    try {
      return source(user, password).getConnection();
    } catch (SQLException e) {
      throw CentreFaults.connecting(e, this, user);
    }
  }

  /** What opens connections, for a library that does so itself. */
  PGSimpleDataSource source(String user, String password) throws StationFault {
    var source = new PGSimpleDataSource();
    try {
      source.setUrl(url.jdbc());
      source.setUser(user);
      source.setPassword(password);
      set(source, PGProperty.APPLICATION_NAME, "Kerf");
      set(source, PGProperty.CONNECT_TIMEOUT, "" + CONNECT_SECONDS);
      set(source, PGProperty.LOGIN_TIMEOUT, "" + SIGN_IN_SECONDS);
      set(source, PGProperty.SOCKET_TIMEOUT, "" + ANSWER_SECONDS);
      set(source, PGProperty.TCP_KEEP_ALIVE, "true");
      set(source, PGProperty.GSS_ENC_MODE, "disable");
      // The calls are few and always the same.
      set(source, PGProperty.PREPARE_THRESHOLD, "1");
      if (url.severalHosts()) {
        set(source, PGProperty.TARGET_SERVER_TYPE, "primary");
        set(source, PGProperty.HOST_RECHECK_SECONDS, "1");
      }
      protect(source);
    } catch (SQLException e) {
      throw CentreFaults.connecting(e, this, user);
    }
    return source;
  }

  private void protect(PGSimpleDataSource source) throws SQLException, StationFault {
    if (!encrypted()) {
      set(source, PGProperty.SSL_MODE, "disable");
      return;
    }
    set(source, PGProperty.SSL_MODE, "verify-full");
    if (certificate.isEmpty()) {
      set(source, PGProperty.SSL_FACTORY, "org.postgresql.ssl.DefaultJavaSSLFactory");
      return;
    }
    try {
      CertificateFactory.getInstance("X.509")
          .generateCertificate(
              new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
    } catch (CertificateException e) {
      throw StationFault.because(e, FaultCode.CENTRE_CERTIFICATE, FaultText.CENTRE_PEM_WRONG);
    }
    set(source, PGProperty.SSL_FACTORY, "org.postgresql.ssl.SingleCertValidatingFactory");
    set(source, PGProperty.SSL_FACTORY_ARG, certificate);
  }

  private static void set(PGSimpleDataSource source, PGProperty property, String value)
      throws SQLException {
    source.setProperty(property, value);
  }
}
