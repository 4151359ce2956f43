package org.kerf.wiring;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.kerf.ui.StationOpening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Language, theme and the window's place, in a small file of the data folder: they are needed
 * before the store is open. A file that can't be read or written only costs the memory, never the
 * start.
 */
final class ViewFile implements StationOpening.Memory {

  private static final Logger LOG = LoggerFactory.getLogger(ViewFile.class);
  private static final int AS_IT_IS = 100;
  private static final String[] PLACE = {"x", "y", "width", "height"};

  private final Path file;
  private final Properties values = new Properties();

  ViewFile(Path data) {
    file = data.resolve("view.properties");
    if (Files.exists(file)) {
      try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException e) {
        LOG.warn("the window's memory {} can't be read", file, e);
      }
    }
  }

  @Override
  public synchronized Optional<String> recall(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  @Override
  public synchronized void remember(String name, String value) {
    if (!value.equals(values.setProperty(name, value))) {
      write();
    }
  }

  @Override
  public synchronized Optional<Placement> recall() {
    double[] place = new double[PLACE.length];
    for (int i = 0; i < PLACE.length; i++) {
      Optional<Double> value = number(PLACE[i]);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      place[i] = value.get();
    }
    return Optional.of(
        new Placement(
            place[0],
            place[1],
            place[2],
            place[3],
            Boolean.parseBoolean(values.getProperty("maximised")),
            Boolean.parseBoolean(values.getProperty("railCollapsed")),
            number("zoom").map(Double::intValue).orElse(AS_IT_IS)));
  }

  private Optional<Double> number(String name) {
    String text = values.getProperty(name, "");
    return text.matches("-?[0-9]{1,6}(\\.[0-9]+)?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  @Override
  public synchronized void remember(Placement placement) {
    values.setProperty("x", Double.toString(placement.x()));
    values.setProperty("y", Double.toString(placement.y()));
    values.setProperty("width", Double.toString(placement.width()));
    values.setProperty("height", Double.toString(placement.height()));
    values.setProperty("maximised", Boolean.toString(placement.maximised()));
    values.setProperty("railCollapsed", Boolean.toString(placement.railCollapsed()));
    values.setProperty("zoom", Integer.toString(placement.zoom()));
    write();
  }

  private void write() {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        values.store(out, null);
      }
    } catch (IOException e) {
      LOG.warn("the window's memory {} can't be written", file, e);
    }
  }
}
