package org.kerf.ui.masterdata;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kerf.erp.csv.cell.Column;
import org.kerf.flow.facts.ImportKind;
import org.kerf.flow.masterdata.SaveRecord;
import org.kerf.identity.model.Permission;
import org.kerf.query.masterdata.RecordRows;
import org.kerf.ui.controls.table.TableColumns;
import org.kerf.ui.shell.Group;
import org.kerf.ui.texts.Words;
import org.kordamp.ikonli.Ikon;

/**
 * How records of one kind are shown.
 *
 * @param list the page of all; the words of the kind begin with its name
 * @param page the page of one
 * @param title what the page of one is called: its code and name
 * @param file the kind of file that they are imported from
 * @param columns fills the list's columns
 * @param sections the form's fields under headings; none where they stand in the order of the table
 * @param links what else can be opened for one
 * @param usual what stands in the first fields of a new one
 */
record RecordType<T>(
    String list,
    String page,
    Group group,
    Ikon icon,
    ImportKind file,
    Function<T, String> title,
    SaveRecord<T> records,
    RecordRows.Pages<T> pages,
    Consumer<TableColumns<T>> columns,
    List<Section> sections,
    List<Link<T>> links,
    List<String> usual) {

  /** What the page of one is opened with for a new one. */
  static final String NEW = "new";

  /** As {@link #NEW}, with what stands in its first fields after it, each behind a tab. */
  static final String NEW_WITH = "new\t";

  RecordType {
    sections = List.copyOf(sections);
    links = List.copyOf(links);
    usual = List.copyOf(usual);
  }

  /** What the page of one is opened with for a new one that holds what is usual. */
  String blank() {
    return usual.isEmpty() ? NEW : NEW_WITH + String.join("\t", usual);
  }

  /**
   * Fields that belong together.
   *
   * @param fields by the names of their columns, as {@link #nameOf} has them
   */
  record Section(Words title, List<String> fields) {

    Section {
      fields = List.copyOf(fields);
    }
  }

  /** The English heading of a column as a part of ids and keys: "kerf-mm". */
  static String nameOf(Column column) {
    return column
        .english()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** A page that shows more about a record. */
  record Link<T>(Words words, Ikon icon, String pageId, Function<T, String> argument) {}

  /** A text of this kind, such as "items.new". */
  String key(String name) {
    return list + '.' + name;
  }

  /** What somebody must be allowed to do who changes one. */
  Permission permission() {
    return records.permission();
  }

  UUID id(T record) {
    return records.id(record);
  }
}
