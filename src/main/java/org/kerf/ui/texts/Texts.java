package org.kerf.ui.texts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.kerf.kernel.Length;
import org.kerf.kernel.LocalizedText;
import org.kerf.kernel.StationFault;

/**
 * Every word on the screens, from bundles in Romanian and English. A feature brings its own pair of
 * bundles; a key stands in one of them only. A text that is bound with {@link #bind} changes with
 * the language. Numbers and lengths among the arguments are written as the language has them.
 */
public final class Texts {

  /** The bundle of the shell and the shared parts. */
  public static final String SHARED = "org.kerf.ui.texts";

  private static final ResourceBundle.Control ONE_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ObjectProperty<Language> language = new SimpleObjectProperty<>();
  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

  /**
   * Reads the bundles.
   *
   * @param features base names beside {@link #SHARED}, such as "org.kerf.ui.stock.texts"
   * @throws IllegalArgumentException if two bundles name the same key
   */
  public Texts(Language first, List<String> features) {
    language.set(first);
    for (Language each : Language.values()) {
      texts.put(each, read(each, features));
    }
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public Language language() {
    return language.get();
  }

  /** How figures are written in the language of now. */
  public Figures figures() {
    return new Figures(language.get());
  }

  /** The text in the language of now; a key that no bundle has is shown as itself, in brackets. */
  public String of(String key, Object... args) {
    return say(key, args);
  }

  public String of(Words words) {
    return say(words.key(), words.args().toArray());
  }

  /**
   * Said for a number: the bundle has the forms with bars between, "{0} bară|{0} bare|{0} de bare".
   */
  public String count(String key, long number) {
    String[] forms = pattern(key).split("\\|", -1);
    int form = Math.min(language.get().pluralForm(number), forms.length - 1);
    return fill(forms[form], new Object[] {number});
  }

  /** The text in whatever language is on. */
  public StringBinding bind(String key, Object... args) {
    return Bindings.createStringBinding(() -> say(key, args), language);
  }

  public StringBinding bind(Words words) {
    return Bindings.createStringBinding(() -> of(words), language);
  }

  /** Something made of several texts or figures, in whatever language is on. */
  public StringBinding bind(Function<Texts, String> sentence) {
    return Bindings.createStringBinding(() -> sentence.apply(this), language);
  }

  /**
   * Calls this when the language changes while the node is in a scene, or has changed by the time
   * it is in one again. What is opened again and again is not kept by it.
   */
  public void onLanguage(Node node, Runnable say) {
    language
        .when(node.sceneProperty().map(Objects::nonNull).orElse(false))
        .subscribe((before, now) -> say.run());
  }

  public boolean has(String key) {
    return words().containsKey(key);
  }

  private String say(String key, Object[] args) {
    return fill(pattern(key), args);
  }

  private String pattern(String key) {
    return words().getOrDefault(key, '[' + key + ']');
  }

  private Map<String, String> words() {
    return texts.getOrDefault(language.get(), Map.of());
  }

  private String fill(String pattern, Object[] args) {
    String text = pattern;
    for (int i = 0; i < args.length; i++) {
      text = text.replace("{" + i + "}", written(args[i]));
    }
    return text;
  }

  private String written(Object arg) {
    return switch (arg) {
      case Integer number -> figures().count(number);
      case Long number -> figures().count(number);
      case Words words -> of(words);
      case LocalDate day -> figures().date(day);
      case LocalDateTime moment -> figures().dateTime(moment);
      case Length length -> figures().lengthWithUnit(length);
      case Words.Counted counted -> count(counted.key(), counted.number());
      case LocalizedText text -> text.in(language.get().locale());
      case StationFault fault -> fault.sentence(language.get().locale());
      default -> arg.toString();
    };
  }

  private static Map<String, String> read(Language language, List<String> features) {
    List<String> names = new ArrayList<>(features);
    names.addFirst(SHARED);
    Map<String, String> all = new HashMap<>();
    for (String name : names) {
      var bundle = ResourceBundle.getBundle(name, language.locale(), ONE_LANGUAGE);
      for (String key : bundle.keySet()) {
        if (all.put(key, bundle.getString(key)) != null) {
          throw new IllegalArgumentException("two bundles say " + key + ": " + names);
        }
      }
    }
    return Map.copyOf(all);
  }
}
