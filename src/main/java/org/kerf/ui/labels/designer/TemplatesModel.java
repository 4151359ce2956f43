package org.kerf.ui.labels.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kerf.flow.booking.Reading;
import org.kerf.flow.labels.StationTemplates;
import org.kerf.flow.labels.TemplateInUse;
import org.kerf.flow.orders.FormDrafts;
import org.kerf.identity.Users;
import org.kerf.identity.model.PersonNames;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelPreview;
import org.kerf.ui.context.ViewContext;
import org.kerf.ui.task.Slot;

/** All templates of the station, with what they look like and who changed them. */
final class TemplatesModel {

  /**
   * A template.
   *
   * @param by who changed it last; empty if nobody ever did
   * @param draft whether the person has drawn something that is not saved
   */
  record Row(TemplateInUse template, LabelPreview.Shown shown, String by, boolean draft) {}

  private final ViewContext context;
  private final Reading reading;
  private final Users users;
  private final StationTemplates templates;
  private final FormDrafts drafts;
  private final LabelPreview drawing = new LabelPreview();
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final Slot slot = new Slot();

  TemplatesModel(
      ViewContext context,
      Reading reading,
      Users users,
      StationTemplates templates,
      FormDrafts drafts) {
    this.context = context;
    this.reading = reading;
    this.users = users;
    this.templates = templates;
    this.drafts = drafts;
  }

  ObservableList<Row> rows() {
    return rows;
  }

  /** Reads and draws all of them anew. */
  void read() {
    UUID user = context.person().now().id();
    String language = context.texts().language().locale().getLanguage();
    context
        .tasks()
        .<List<Row>>latest(
            slot,
            context.texts().of("designer.reading"),
            () -> rows(user, language),
            rows::setAll,
            context.notifications()::fault);
  }

  private List<Row> rows(UUID user, String language) throws StationFault {
    PersonNames names = reading.of(users::names);
    List<Row> all = new ArrayList<>();
    for (TemplateInUse each : templates.all()) {
      var content = PreviewSource.SAMPLE.madeUp(each.name(), language);
      all.add(
          new Row(
              each,
              drawing.of(each.template(), content),
              each.saved().map(saved -> names.of(saved.by())).orElse(""),
              drafts.read(user, TemplateDraft.form(each.name())).isPresent()));
    }
    return all;
  }
}
