package org.kerf.wiring;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kerf.files.OwnerOnly;
import org.slf4j.LoggerFactory;

/**
 * The log that a station's window keeps in its data folder, for whoever looks after Kerf: a file a
 * day or for each {@link #MOST_BYTES}, gone after {@link #DAYS}. Its folder and files are their
 * owner's only. What has the form of a store's key is left out. A folder that can't be written
 * leaves the terminal as the only log, and nothing else fails.
 */
final class StationLog implements AutoCloseable {

  private static final long MEGABYTE = 1L << 20;
  private static final long MOST_BYTES = 5 * MEGABYTE;
  private static final long MOST_BYTES_IN_ALL = 40 * MEGABYTE;
  private static final int DAYS = 30;

  private static final String FOLDER = "log";
  private static final String FILE = "kerf.log";

  /** The recovery key with and without its dashes, and the passwords that are made of the key. */
  private static final String SECRETS = "(?:[0-9A-HJ-NP-X]{4}-?){8}[0-9A-HJ-NP-X]{4}|[0-9a-f]{64}";

  private static final String FORM =
      "%d{yyyy-MM-dd HH:mm:ss.SSS,UTC}Z %-5level [%thread] %logger{30} %replace(%msg%n%ex){'"
          + SECRETS
          + "','(left out)'}%nopex";

  private final Path file;
  private final RollingFileAppender<ILoggingEvent> appender;

  /** Logs from now on. */
  static StationLog in(Path data) {
    return in(data, MOST_BYTES);
  }

  static StationLog in(Path data, long mostBytes) {
    Path folder = data.toAbsolutePath().normalize().resolve(FOLDER);
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    var appender = new OwnersFile();
    appender.setContext(context);
    appender.setName("station log " + folder);
    appender.setFile(folder.resolve(FILE).toString());
    appender.setEncoder(encoder(context));
    appender.setRollingPolicy(rolling(context, appender, folder, mostBytes));
    appender.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    return new StationLog(folder.resolve(FILE), appender);
  }

  private StationLog(Path file, RollingFileAppender<ILoggingEvent> appender) {
    this.file = file;
    this.appender = appender;
  }

  private static PatternLayoutEncoder encoder(LoggerContext context) {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(FORM);
    encoder.start();
    return encoder;
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
      LoggerContext context,
      RollingFileAppender<ILoggingEvent> appender,
      Path folder,
      long mostBytes) {
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(folder.resolve("kerf-%d{yyyy-MM-dd}-%i.log").toString());
    policy.setMaxFileSize(new FileSize(mostBytes));
    policy.setMaxHistory(DAYS);
    policy.setTotalSizeCap(new FileSize(MOST_BYTES_IN_ALL));
    policy.setCleanHistoryOnStart(true);
    policy.start();
    return policy;
  }

  /** The file that is written to now. */
  Path file() {
    return file;
  }

  @Override
  public void close() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
    appender.stop();
  }

  /** Makes each new file its owner's before the first byte is in it. */
  private static final class OwnersFile extends RollingFileAppender<ILoggingEvent> {

    @Override
    public void openFile(String name) throws IOException {
      Path fresh = Path.of(name);
      OwnerOnly.ownFolder(fresh.resolveSibling("."));
      if (!Files.exists(fresh)) {
        OwnerOnly.file(fresh);
      }
      super.openFile(name);
    }
  }
}
