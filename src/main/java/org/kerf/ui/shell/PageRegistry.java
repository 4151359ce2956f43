package org.kerf.ui.shell;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kerf.ui.controls.page.Page;

/** Which pages there are, those that were made, and the way through them. */
final class PageRegistry {

  private List<PageSpec> all = List.of();
  private final Map<String, PageSpec> specs = new HashMap<>();
  private final Map<String, Page> made = new HashMap<>();
  private final Map<Group, String> lastOfGroup = new EnumMap<>(Group.class);
  private final PageTrail trail = new PageTrail();

  /** These are the pages from now on; none was made or visited. */
  void set(List<PageSpec> pages) {
    all = List.copyOf(pages);
    specs.clear();
    made.clear();
    lastOfGroup.clear();
    trail.forget();
    for (PageSpec spec : all) {
      specs.put(spec.id(), spec);
      lastOfGroup.putIfAbsent(spec.group(), spec.id());
    }
  }

  boolean has(String id) {
    return specs.containsKey(id);
  }

  /**
   * The page of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  PageSpec spec(String id) {
    PageSpec spec = specs.get(id);
    if (spec == null) {
      throw new IllegalArgumentException("no page is called " + id);
    }
    return spec;
  }

  /** The page itself, made when it is opened for the first time; the last opened of its group. */
  Page open(PageSpec spec) {
    lastOfGroup.put(spec.group(), spec.id());
    return made.computeIfAbsent(spec.id(), id -> spec.factory().get());
  }

  /** Notes that a person went to a page. */
  void went(PageSpec spec, String argument) {
    trail.went(new PageTrail.Visit(spec.id(), spec.ofOneThing() ? argument : ""));
  }

  /** Where a person was before, if anywhere. */
  Optional<PageTrail.Visit> back() {
    return trail.back();
  }

  /**
   * The page of the group that was open last, its first one before that; of those that the person
   * at the station may open.
   */
  Optional<String> lastOf(Group group) {
    return Stream.concat(
            Optional.ofNullable(lastOfGroup.get(group)).map(this::spec).stream(),
            all.stream().filter(spec -> spec.group() == group && !spec.ofOneThing()))
        .filter(spec -> spec.access().isAllowed())
        .map(PageSpec::id)
        .findFirst();
  }

  /** The groups that have pages for the person at the station, in their order. */
  List<Group> groups() {
    return lastOfGroup.keySet().stream().filter(group -> lastOf(group).isPresent()).toList();
  }
}
