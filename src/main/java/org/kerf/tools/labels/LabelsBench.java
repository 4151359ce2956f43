package org.kerf.tools.labels;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.kerf.kernel.Ids;
import org.kerf.kernel.ShortCode;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPreview;
import org.kerf.labels.LabelRenderer;
import org.kerf.labels.SampleContent;
import org.kerf.labels.check.LabelCheck;
import org.kerf.labels.layout.LabelDrawing;
import org.kerf.labels.layout.Layout;
import org.kerf.labels.layout.TextPainter;
import org.kerf.labels.layout.Typeface;
import org.kerf.labels.model.LabelContent;
import org.kerf.labels.model.LabelJob;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.NotDrawable;
import org.kerf.labels.template.TemplateText;
import org.kerf.labels.template.Templates;
import org.kerf.labels.zpl.ZplWriter;

/**
 * How long a picture of a label takes, how long a batch of thousands takes from its contents to
 * checked formats and rows in a real store, and how much memory is left in use afterwards.
 */
public final class LabelsBench {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double BYTES_PER_MIB = 1 << 20;
  private static final int WARM_UP = 50;

  /** Of each template; of few labels one for every five. */
  private static final int PICTURES = 200;

  private static final int LABELS_FOR_A_PICTURE = 5;

  private static final int P95 = 95;
  private static final int ALL = 100;
  private static final int COLLECTIONS = 3;
  private static final int BATCHES = 6;
  private static final int WARM_BATCHES = 4;

  private final LabelDesk desk;
  private final Templates templates;
  private final Ids ids;
  private final long seed;
  private final Consumer<String> line;
  private final Layout layout;
  private final ZplWriter writer;

  /**
   * A bench on a store of its own.
   *
   * @param templates of which each is drawn
   */
  public LabelsBench(
      LabelDesk desk, Templates templates, Ids ids, long seed, Consumer<String> line) {
    this.desk = desk;
    this.templates = templates;
    this.ids = ids;
    this.seed = seed;
    this.line = line;
    var typeface = new Typeface();
    this.layout = new Layout(typeface);
    this.writer = new ZplWriter(new TextPainter(typeface));
  }

  /** Measures; whether each label was drawn, and each that was checked was right. */
  public boolean run(int count) throws StationFault {
    double preview = highest("preview", count, this::picture);
    double designer = highest("designer", count, designer());
    // The first batches load classes, fill the store's page cache and make the compiler work.
    List<Batch> batches = new ArrayList<>();
    List<Double> heaps = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      Batch batch = batch(i * count, count);
      heaps.add(heapMib());
      batch.say(i + 1, heaps.getLast(), line);
      batches.add(batch);
    }
    Batch last = batches.getLast();
    line.accept(
        String.format(
            Locale.ROOT,
            "labels=%d preview_p95_ms=%.1f designer_p95_ms=%.1f generate_s=%.2f check_s=%.2f"
                + " checked=%d journal_s=%.2f batch_s=%.2f processor_s=%.2f heap_before_mib=%.1f"
                + " heap_after_mib=%.1f",
            count,
            preview,
            designer,
            last.generate() / NANOS_PER_SECOND,
            last.check() / NANOS_PER_SECOND,
            last.checked(),
            last.journal() / NANOS_PER_SECOND,
            last.all() / NANOS_PER_SECOND,
            last.processor() / NANOS_PER_SECOND,
            heaps.get(WARM_BATCHES - 1),
            heaps.getLast()));
    return batches.stream().allMatch(batch -> batch.wrong() == 0);
  }

  /** A label of a template, drawn once. */
  private interface Drawing {
    void draw(LabelTemplate template, LabelContent content);
  }

  private void picture(LabelTemplate template, LabelContent content) {
    if (!(desk.renderer().picture(content) instanceof LabelRenderer.Picture.Drawn)) {
      throw new IllegalStateException(template.name() + " can't be drawn");
    }
  }

  /** As the designer does after each change: looked through, drawn, written and read back. */
  private static Drawing designer() {
    var preview = new LabelPreview();
    return (template, content) -> {
      boolean right = TemplateText.mistakes(template).isEmpty();
      LabelPreview.Shown shown = preview.of(template, full(content));
      boolean readable =
          shown.findings().stream()
              .noneMatch(each -> each.effect() == LabelPreview.Effect.UNREADABLE);
      if (!right || !readable) {
        throw new IllegalStateException(template.name() + " would not print");
      }
    };
  }

  /** With something in every field, as the designer shows it. */
  private static LabelContent full(LabelContent content) {
    LabelContent full = SampleContent.usual(content.template(), content.language());
    for (var each : content.fields().entrySet()) {
      full = full.with(each.getKey(), each.getValue());
    }
    return full;
  }

  /** The highest p95 of all templates, in milliseconds. */
  private double highest(String what, int count, Drawing drawing) {
    int pictures = Math.clamp(count / LABELS_FOR_A_PICTURE, 1, PICTURES);
    int warmUp = Math.min(WARM_UP, pictures);
    double highest = 0;
    for (String name : templates.names()) {
      LabelTemplate template = templates.find(name).orElseThrow();
      var random = new Random(seed);
      var nanos = new long[pictures];
      var processor = new long[pictures];
      for (int i = -warmUp; i < pictures; i++) {
        LabelContent content = content(name, i + warmUp, random);
        long taken = processorNanos();
        long begin = System.nanoTime();
        drawing.draw(template, content);
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begin;
          processor[i] = processorNanos() - taken;
        }
      }
      double p95 = p95(nanos);
      line.accept(
          String.format(
              Locale.ROOT,
              "%s %-18s p50 %5.1f ms  p95 %5.1f ms  processor p95 %5.1f ms",
              what,
              name,
              nanos[pictures / 2] / NANOS_PER_MILLI,
              p95,
              p95(processor)));
      highest = Math.max(highest, p95);
    }
    return highest;
  }

  /** Of these, put in their order, in milliseconds. */
  private static double p95(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[Math.max(1, nanos.length * P95 / ALL) - 1] / NANOS_PER_MILLI;
  }

  private static LabelContent content(String template, int number, Random random) {
    ShortCode code = ShortCode.of(ShortCode.Kind.PIECE, "01", number);
    return new LabelContent(template, "ro", SampleLabels.fields(code, random));
  }

  /**
   * A batch, in nanoseconds.
   *
   * @param generate all formats
   * @param check of those that the rule of large jobs picks
   * @param journal all jobs into the queue, in one durable booking
   * @param processor what all of it took of the processor
   */
  private record Batch(
      long generate, long check, long journal, long processor, int checked, int wrong, long bytes) {

    long all() {
      return generate + check + journal;
    }

    void say(int number, double heap, Consumer<String> line) {
      line.accept(
          String.format(
              Locale.ROOT,
              "batch %d: drawn %.2f s  read back %.2f s (%d)  queued %.2f s  processor %.2f s"
                  + "  %.1f MiB of ZPL  heap %.1f MiB",
              number,
              generate / NANOS_PER_SECOND,
              check / NANOS_PER_SECOND,
              checked,
              journal / NANOS_PER_SECOND,
              processor / NANOS_PER_SECOND,
              bytes / BYTES_PER_MIB,
              heap));
    }
  }

  private Batch batch(int from, int count) throws StationFault {
    List<LabelJob> jobs =
        SampleLabels.pieces(
            ids, seed + from, from, count, CableProof.PRINTER, desk.booking().now());
    long processor = processorNanos();
    long begin = System.nanoTime();
    desk.booking()
        .keep(
            tx -> {
              desk.labels().queue(tx, jobs);
              return true;
            });
    long journal = System.nanoTime() - begin;
    var sample = new BatchSample(count);
    long generate = 0;
    long check = 0;
    int checked = 0;
    int wrong = 0;
    long bytes = 0;
    for (LabelJob job : jobs) {
      long drawn = System.nanoTime();
      boolean picked = sample.picks(job.content());
      LabelDrawing drawing = drawing(job.content());
      byte[] zpl = writer.write(drawing, job.copies());
      long done = System.nanoTime();
      generate += done - drawn;
      if (picked) {
        boolean right = LabelCheck.check(zpl, drawing.codes()) instanceof LabelCheck.Outcome.Right;
        check += System.nanoTime() - done;
        checked++;
        wrong += right ? 0 : 1;
      }
      bytes += zpl.length;
    }
    return new Batch(generate, check, journal, processorNanos() - processor, checked, wrong, bytes);
  }

  private LabelDrawing drawing(LabelContent content) {
    LabelTemplate template = templates.find(content.template()).orElseThrow();
    return switch (layout.place(template, content, template.dotsPerMm())) {
      case Layout.Outcome.Placed(LabelDrawing drawing) -> drawing;
      case Layout.Outcome.Refused(NotDrawable reason) ->
          throw new IllegalStateException(reason.sentence(Locale.ENGLISH));
    };
  }

  /** Of this thread, which does all of it but what the store does behind it. */
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double heapMib() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MIB;
  }
}
