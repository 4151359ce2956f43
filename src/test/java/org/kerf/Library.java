package org.kerf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a room may be allowed to use from outside the house: libraries, and those parts of the JDK
 * that not every room may enter. The rest of the JDK, JSpecify and SLF4J are open to all.
 */
enum Library {
  JAVAFX("javafx.", "atlantafx.", "org.controlsfx.", "impl.org.controlsfx.", "org.kordamp."),
  HIBERNATE("org.hibernate.", "jakarta.persistence."),
  SQL("java.sql.", "javax.sql."),
  STORE_FILE("org.h2.", "com.zaxxer.", "org.flywaydb."),
  POSTGRES("org.postgresql."),
  OPTAPLANNER("org.optaplanner."),
  PDFBOX("org.apache.pdfbox.", "org.apache.fontbox."),
  BARCODE_DRAWING("uk.org.okapibarcode."),
  BARCODE_READING("com.google.zxing."),
  JSON("com.fasterxml.jackson."),
  CSV("de.siegmar.fastcsv."),
  WORKBOOKS("org.dhatim.", "org.apache.commons.compress."),
  SECRET_HASHING("com.password4j."),
  COMMAND_LINE("picocli."),
  LOG_SET_UP("ch.qos.logback."),
  SOCKETS(
      "java.net.Socket",
      "java.net.ServerSocket",
      "java.net.Datagram",
      "java.net.Multicast",
      "java.net.Inet",
      "java.net.NetworkInterface",
      "java.net.URLConnection",
      "java.net.HttpURLConnection",
      "java.net.http.",
      "java.net.UnixDomain",
      "java.nio.channels.SocketChannel",
      "java.nio.channels.ServerSocketChannel",
      "java.nio.channels.DatagramChannel",
      "java.nio.channels.Asynchronous",
      "javax.net.",
      "jdk.net.",
      "com.sun.net."),
  SERIAL("com.fazecast."),
  SPOOLER("javax.print.", "java.awt.print.");

  private static final List<String> OPEN_TO_ALL =
      List.of(
          "java.", "javax.", "jdk.", "org.jspecify.", "org.slf4j.", "[", "org.w3c.", "org.xml.");

  private final Pattern beginning;

  Library(String... beginnings) {
    beginning =
        Pattern.compile(Stream.of(beginnings).map(Pattern::quote).collect(Collectors.joining("|")));
  }

  /** The library that a class outside the house belongs to. */
  static Optional<Library> of(String className) {
    return Stream.of(values())
        .filter(library -> library.beginning.matcher(className).lookingAt())
        .findFirst();
  }

  static boolean openToAll(String className) {
    return !className.contains(".") || OPEN_TO_ALL.stream().anyMatch(className::startsWith);
  }
}
