package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kerf.labels.LabelPreview;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelElement.Barcode;
import org.kerf.labels.model.LabelElement.Box;
import org.kerf.labels.model.LabelElement.Text;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.Mm;
import org.kerf.labels.template.TemplateText;

/** All that is not right with a label, in the words of the screen as far as there are any. */
final class Faults {

  private static final Mm SMALLEST_TEXT = new Mm(150);
  private static final int ACCENT_PERCENT = 20;

  private final LabelTemplate label;
  private final List<Fault> all = new ArrayList<>();

  private Faults(LabelTemplate label) {
    this.label = label;
  }

  /** What hinders first, then what only warns. */
  static List<Fault> of(LabelTemplate label, List<LabelPreview.Finding> findings) {
    var faults = new Faults(label);
    for (int i = 0; i < label.elements().size(); i++) {
      faults.look(i, label.elements().get(i));
    }
    List<String> mistakes = TemplateText.mistakes(label);
    if (faults.all.isEmpty()) {
      mistakes.forEach(each -> faults.all.add(new Fault(Optional.empty(), Fault.Kind.OTHER, each)));
    }
    findings.forEach(faults::add);
    return List.copyOf(faults.all);
  }

  private void add(LabelPreview.Finding finding) {
    Fault.Kind kind =
        switch (finding.effect()) {
          case SHRUNK -> Fault.Kind.SHRUNK;
          case CUT -> Fault.Kind.CUT;
          case NOT_DRAWABLE -> Fault.Kind.NOT_DRAWABLE;
          case UNREADABLE -> Fault.Kind.UNREADABLE;
        };
    all.add(new Fault(Optional.of(finding.element()), kind, ""));
  }

  private void look(int number, LabelElement element) {
    Area area = Area.of(element);
    Area whole = Area.of(label);
    if (area.right() > whole.right() || area.bottom() > whole.bottom()) {
      add(number, Fault.Kind.BEYOND, "");
    }
    if (element instanceof Text text) {
      text(number, text);
    } else if (element instanceof Barcode code) {
      code(number, code);
    }
  }

  private void text(int number, Text text) {
    if (SMALLEST_TEXT.isLongerThan(text.smallest())) {
      add(number, Fault.Kind.SMALL_TEXT, SMALLEST_TEXT.toString());
    }
    if (text.y().hundredths() * 100 < text.size().hundredths() * ACCENT_PERCENT) {
      add(number, Fault.Kind.NO_ROOM_FOR_ACCENTS, "");
    }
    boolean stands = label.elements().stream().limit(number).anyMatch(each -> carries(each, text));
    if (text.white() && !stands) {
      add(number, Fault.Kind.WHITE_ON_WHITE, "");
    }
  }

  private static boolean carries(LabelElement below, Text text) {
    Area area = Area.of(text);
    return below instanceof Box box
        && 2 * box.thickness().hundredths()
            >= Math.min(box.width().hundredths(), box.height().hundredths())
        && Area.of(box).with(area).equals(Area.of(box));
  }

  private void code(int number, Barcode code) {
    Mm smallest = code.symbology().smallestModule();
    if (smallest.isLongerThan(code.module())) {
      add(number, Fault.Kind.SMALL_MODULE, smallest.toString());
    }
    if (code.data().fields().isEmpty()) {
      add(number, Fault.Kind.NO_FIELD, "");
    }
  }

  private void add(int number, Fault.Kind kind, String detail) {
    all.add(new Fault(Optional.of(number), kind, detail));
  }
}
