package org.kerf.ui;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Windows of JavaFX's headless platform whose pixels are thrown away. The platform copies each
 * picture of a window, pixel by pixel, into a buffer for robots that look at the screen: more than
 * half of the time of the screens' tests, of which none looks there. Pictures of a scene are drawn
 * by another way. One robot drives them all: the platform's windows and robots refer to each other,
 * so that a chain of new robots would keep every window that was ever open. JUnit finds this class
 * by META-INF/services.
 */
public final class UnseenWindows implements BeforeAllCallback {

  static {
    if ("Headless".equals(System.getProperty("glass.platform"))) {
      install();
    }
  }

  private static void install() {
    try {
      var instance = PlatformFactory.class.getDeclaredField("instance");
      instance.setAccessible(true);
      instance.set(null, new Factory());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("JavaFX chooses its platform in another way now", e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // All is done once, before the first screen is started.
  }

  private static final class Factory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
      return new HeadlessApplication() {
        private @Nullable GlassRobot robot;

        @Override
        public GlassRobot createRobot() {
          if (robot == null) {
            robot = super.createRobot();
          }
          return robot;
        }

        @Override
        public View createView() {
          return new HeadlessView() {
            @Override
            protected void _uploadPixels(long pointer, Pixels pixels) {
              // Nobody looks at them.
            }
          };
        }
      };
    }
  }
}
