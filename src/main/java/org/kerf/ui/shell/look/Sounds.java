package org.kerf.ui.shell.look;

import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Right and wrong, as sounds that nobody confuses: one high tone, and two low ones. Silent where
 * there is no speaker.
 */
public final class Sounds {

  private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);
  private static final float RATE = 22_050;
  private static final int RIGHT_HERTZ = 1_760;
  private static final int WRONG_HERTZ = 220;
  private static final int SHORT_MILLIS = 90;
  private static final int LONG_MILLIS = 180;
  private static final double VOLUME = 90;

  private final Executor worker;
  private volatile boolean silent;

  public Sounds(Executor worker) {
    this.worker = worker;
  }

  public void right() {
    play(RIGHT_HERTZ, SHORT_MILLIS);
  }

  public void wrong() {
    play(WRONG_HERTZ, LONG_MILLIS, LONG_MILLIS);
  }

  private void play(int hertz, int... millis) {
    if (!silent) {
      worker.execute(() -> tones(hertz, millis));
    }
  }

  private void tones(int hertz, int... millis) {
    var format = new AudioFormat(RATE, 8, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      for (int length : millis) {
        byte[] wave = wave(hertz, length);
        line.write(wave, 0, wave.length);
        line.write(new byte[wave.length / 2], 0, wave.length / 2);
      }
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) {
      silent = true;
      LOG.info("there is no speaker here: {}", e.getMessage());
    }
  }

  private static byte[] wave(int hertz, int millis) {
    byte[] samples = new byte[(int) (RATE * millis / 1_000)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) Math.round(VOLUME * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return samples;
  }
}
