package org.kerf.ui.shell.look;

import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.kerf.kernel.StationFault;

/** Theme, style sheet and font of the screens; the theme can be switched while they are open. */
public final class Look {

  private static final String OURS = "/org/kerf/ui/kerf.css";

  private final ObjectProperty<Theme> theme;

  /**
   * Loads the font.
   *
   * @throws StationFault if the program's own files are missing
   */
  public Look(Theme first) throws StationFault {
    Fonts.load();
    theme = new SimpleObjectProperty<>(first);
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.styleSheet()));
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public void switchTheme() {
    theme.set(theme.get().other());
  }

  /** Dresses a scene, now and whenever the theme is switched. */
  public void dress(Scene scene) {
    URL ours = Objects.requireNonNull(Look.class.getResource(OURS), OURS);
    scene.getStylesheets().add(ours.toExternalForm());
    theme.subscribe(
        now -> {
          var classes = scene.getRoot().getStyleClass();
          for (Theme each : Theme.values()) {
            classes.remove(each.styleClass());
          }
          classes.add(now.styleClass());
        });
  }
}
