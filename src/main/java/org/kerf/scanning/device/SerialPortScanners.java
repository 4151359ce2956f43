package org.kerf.scanning.device;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.kerf.scanning.SerialScanners;
import org.kerf.scanning.model.SerialProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serial ports of this computer, by jSerialComm. */
public final class SerialPortScanners implements SerialScanners {

  private static final Logger LOG = LoggerFactory.getLogger(SerialPortScanners.class);

  /** Longer than a scanner pauses inside a code, shorter than from one code to the next. */
  private static final Duration SILENCE = Duration.ofMillis(200);

  private static final int READ_MILLIS = 50;
  private static final long RETRY_MILLIS = 500;
  private static final long STOP_MILLIS = 3_000;

  private final Executor threads;
  private final LongSupplier nanos;
  private Optional<Line> line = Optional.empty();

  /**
   * Listens to nothing yet.
   *
   * @param threads starts a thread for each port that is listened to
   * @param nanos a clock that never goes back
   */
  public SerialPortScanners(Executor threads, LongSupplier nanos) {
    this.threads = threads;
    this.nanos = nanos;
  }

  @Override
  public List<String> ports() {
    return Arrays.stream(SerialPort.getCommPorts()).map(SerialPort::getSystemPortName).toList();
  }

  @Override
  public synchronized void use(Optional<SerialProfile> profile, Listener listener) {
    close();
    line = profile.map(at -> new Line(at, listener));
    line.ifPresent(threads::execute);
  }

  @Override
  public synchronized void close() {
    line.ifPresent(Line::end);
    line = Optional.empty();
  }

  /** One port that is listened to until it is ended, whether the scanner is there or not. */
  private final class Line implements Runnable {

    private final SerialProfile profile;
    private final Listener listener;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    Line(SerialProfile profile, Listener listener) {
      this.profile = profile;
      this.listener = listener;
    }

    @Override
    public void run() {
      try {
        boolean told = false;
        while (!isEnding(0)) {
          Optional<SerialPort> port = open();
          if (port.isPresent()) {
            LOG.info("a scanner is at {}", profile.port());
            listener.connected(true);
            listen(port.get());
          }
          if (!isEnding(0) && (port.isPresent() || !told)) {
            told = true;
            LOG.info("no scanner at {}", profile.port());
            listener.connected(false);
          }
          isEnding(RETRY_MILLIS);
        }
      } finally {
        ended.countDown();
      }
    }

    private Optional<SerialPort> open() {
      try {
        SerialPort port = SerialPort.getCommPort(profile.port());
        port.setComPortParameters(profile.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
        return port.openPort() ? Optional.of(port) : Optional.empty();
      } catch (SerialPortInvalidPortException none) {
        LOG.debug("{} is not there", profile.port(), none);
        return Optional.empty();
      }
    }

    private void listen(SerialPort port) {
      var lines = new SerialLines(SILENCE.toNanos());
      var bytes = new byte[512];
      try {
        int read = 0;
        while (read >= 0 && !isEnding(0)) {
          read = port.readBytes(bytes, bytes.length);
          if (read > 0) {
            lines.feed(bytes, read, nanos.getAsLong()).forEach(this::tell);
          } else {
            lines.silent(nanos.getAsLong()).ifPresent(this::tell);
          }
        }
      } finally {
        lines.cutOff().ifPresent(this::tell);
        port.closePort();
      }
    }

    private void tell(SerialLines.Line line) {
      if (line.whole()) {
        listener.scanned(line.text());
      } else {
        listener.broken(line.text());
      }
    }

    /** Waits as long for the end; whether it has come. */
    private boolean isEnding(long millis) {
      try {
        return ending.await(millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return true;
      }
    }

    void end() {
      ending.countDown();
      try {
        if (!ended.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
          LOG.warn("{} does not close", profile.port());
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
