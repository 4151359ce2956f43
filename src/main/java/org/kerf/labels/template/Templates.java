package org.kerf.labels.template;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kerf.kernel.FaultCode;
import org.kerf.kernel.FaultText;
import org.kerf.kernel.LocalizedText;
import org.kerf.kernel.StationFault;
import org.kerf.labels.model.LabelTemplate;
import org.kerf.labels.model.TemplateMistake;
import org.kerf.labels.model.TemplateMistakeKind;

/** The label templates of a folder, all of them checked. */
public final class Templates {

  private static final String ENDING = ".json";

  private final SequencedMap<String, LabelTemplate> byName;

  private Templates(SequencedMap<String, LabelTemplate> byName) {
    this.byName = Collections.unmodifiableSequencedMap(byName);
  }

  /**
   * Reads and checks every file NAME.json of the folder.
   *
   * @throws StationFault FILE_UNREADABLE if the folder or a file cannot be read;
   *     FILE_NOT_UNDERSTOOD with the file and all its mistakes
   */
  public static Templates load(Path folder) throws StationFault {
    var byName = new TreeMap<String, LabelTemplate>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        LabelTemplate template = read(file);
        byName.put(template.name(), template);
      }
    } catch (IOException e) {
      throw StationFault.because(
          e, FaultCode.FILE_UNREADABLE, FaultText.TEMPLATES_UNREADABLE, folder);
    }
    return new Templates(byName);
  }

  /** Reads and checks one file; the template is named after it. */
  public static LabelTemplate read(Path file) throws StationFault {
    String name = file.getFileName().toString().replace(ENDING, "");
    try {
      if (Files.size(file) > TemplateFile.MOST_BYTES) {
        throw wrong(file, List.of(TemplateMistake.of(TemplateMistakeKind.TOO_LARGE)), null);
      }
      return switch (TemplateText.read(name, Files.readString(file))) {
        case TemplateText.Outcome.Read(LabelTemplate template) -> template;
        case TemplateText.Outcome.Wrong(List<TemplateMistake> mistakes) ->
            throw wrong(file, mistakes, null);
      };
    } catch (CharacterCodingException e) {
      throw wrong(file, List.of(TemplateMistake.of(TemplateMistakeKind.NOT_UTF_8)), e);
    } catch (IOException e) {
      throw StationFault.because(e, FaultCode.FILE_UNREADABLE, FaultText.TEMPLATE_UNREADABLE, file);
    }
  }

  private static StationFault wrong(
      Path file, List<TemplateMistake> mistakes, @Nullable Throwable cause) {
    LocalizedText all =
        locale ->
            mistakes.stream().map(each -> each.text(locale)).collect(Collectors.joining("; "));
    return StationFault.because(
        cause, FaultCode.FILE_NOT_UNDERSTOOD, FaultText.TEMPLATE_WRONG, file, all);
  }

  public Optional<LabelTemplate> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public SequencedSet<String> names() {
    return new TreeSet<>(byName.sequencedKeySet());
  }
}
