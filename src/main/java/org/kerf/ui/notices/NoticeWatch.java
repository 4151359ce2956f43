package org.kerf.ui.notices;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kerf.cutting.model.plan.PlanFact;
import org.kerf.flow.SeeNotice;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.facts.FileFact;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.Fact;
import org.kerf.kernel.StationFault;
import org.kerf.notify.Notices;
import org.kerf.notify.model.Notice;
import org.kerf.stock.model.StockFact;
import org.kerf.ui.context.PageContext;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;

/**
 * Looks every second for notices that nobody has seen, shows them, and keeps that they were seen.
 * To be used on the screen's thread; reading and writing happen on the workers.
 */
@Exempt(rule = "use-cases", reason = "belongs to the window, not to a page")
public final class NoticeWatch {

  /** The bundle that the screens' texts have to hold. */
  public static final String TEXTS = "org.kerf.ui.notices.texts";

  private static final Duration EVERY = Duration.seconds(1);
  private static final int MOST = 200;

  private final ViewContext context;
  private final Reading reading;
  private final Notices notices;
  private final SeeNotice seeNotice;
  private final NoticeTelling telling;
  private final DefectNotices defects = new DefectNotices();
  private final Slot slot = new Slot();
  private final Timeline ticks = new Timeline(new KeyFrame(EVERY, event -> look()));
  private final Set<UUID> told = new HashSet<>();
  private final Instant since;

  /** How many wait for somebody else to come to the station: they must not fill what is read. */
  private int othersNotices;

  private boolean looking;
  private boolean failing;

  /**
   * A watch for the pages of this context.
   *
   * @param since when the window was opened: what only a person does here was done here since then
   */
  public NoticeWatch(PageContext pages, Instant since) {
    context = pages.view();
    reading = pages.useCases().reading();
    notices = pages.useCases().notices();
    seeNotice = pages.useCases().seeNotice();
    this.telling = new NoticeTelling(context.notifications(), context.navigation());
    this.since = since;
    ticks.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins to look, at once and then every second. */
  public void start() {
    look();
    ticks.play();
  }

  public void stop() {
    ticks.stop();
    slot.forget();
    looking = false;
  }

  /** One look at a time: a slow store is not asked twice. */
  private void look() {
    if (looking) {
      return;
    }
    looking = true;
    int most = MOST + othersNotices;
    context
        .tasks()
        .<List<Notice>>quietly(
            slot,
            context.texts().of("notices.reading"),
            () -> reading.of(tx -> notices.unseen(tx, most)),
            this::tell,
            this::fail);
  }

  private void tell(List<Notice> found) {
    failing = false;
    List<Notice> mine = found.stream().filter(each -> telling.isFor(each.fact())).toList();
    othersNotices = found.size() - mine.size();
    List<Notice> unseen = defects.ready(mine);
    telling.tell(unseen.stream().filter(this::isNews).toList());
    unseen.forEach(notice -> told.add(notice.id()));
    if (unseen.isEmpty()) {
      told.clear();
      looking = false;
      return;
    }
    context
        .tasks()
        .<Integer>quietly(
            slot,
            context.texts().of("notices.reading"),
            () -> see(unseen),
            seen -> looking = false,
            this::fail);
  }

  /** Without what was shown already: by this watch, or by the screen where it was done. */
  private boolean isNews(Notice notice) {
    boolean doneHere = isDoneHere(notice.fact()) && !notice.at().isBefore(since);
    return !doneHere && !told.contains(notice.id());
  }

  /** What only a person at this window does; the screen says it, with a way back, at once. */
  private static boolean isDoneHere(Fact fact) {
    return fact instanceof PlanFact.PlanApproved
        || fact instanceof PlanFact.PlanWithdrawn
        || fact instanceof StockFact.DocumentUndone
        || fact instanceof FileFact.FileImported;
  }

  private int see(List<Notice> seen) throws StationFault {
    for (Notice notice : seen) {
      seeNotice.run(notice.id());
    }
    return seen.size();
  }

  /** A store that fails every second is reported once. */
  private void fail(StationFault fault) {
    looking = false;
    if (!failing) {
      failing = true;
      context.notifications().fault(fault);
    }
  }
}
