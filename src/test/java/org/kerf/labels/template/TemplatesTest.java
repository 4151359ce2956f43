package org.kerf.labels.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.model.LabelElement;
import org.kerf.labels.model.LabelField;
import org.kerf.labels.model.Mm;

class TemplatesTest {

  private static final String SHEET =
      """
      {"width": 100, "height": 50, "dotsPerMm": 8,
       "captions": {"ro": {"heat": "Șarjă", "due": "Termen"}, "en": {"heat": "Heat"}},
       "elements": [ELEMENT]}
      """;

  @TempDir Path folder;

  @Test
  void templatesOfTheProjectAreRight() throws StationFault {
    var templates = LabelFixtures.templates();
    assertThat(templates.names())
        .containsExactly(
            "bar",
            "certificate-100x50",
            "location",
            "location-57x32",
            "pallet-100x150",
            "piece",
            "piece-57x32",
            "remnant",
            "remnant-57x32",
            "scanner-test",
            "shipping-100x150",
            "stock");
    assertThat(templates.find("piece").orElseThrow().width()).isEqualTo(Mm.ofWhole(100));
    assertThat(templates.find("pallet")).isEmpty();
  }

  @Test
  void aLabelOfAThingSaysThatItWasPrintedAgain() throws StationFault {
    for (String name : LabelFixtures.templates().names()) {
      boolean namesNothing = name.equals("scanner-test") || name.startsWith("certificate");
      assertThat(
              LabelFixtures.template(name).elements().stream()
                  .filter(LabelElement.Text.class::isInstance)
                  .map(LabelElement.Text.class::cast)
                  .anyMatch(text -> text.text().fields().contains(LabelField.REPRINT)))
          .as(name)
          .isEqualTo(!namesNothing);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'kind':'text','x':90,'y':5,'width':20,'size':5,'text':'{item}'} ; the text at 90, 5"
            + " reaches beyond the label",
        "{'kind':'text','x':1,'y':48,'width':20,'size':5,'text':'{item}'} ; reaches beyond the"
            + " label",
        "{'kind':'text','x':1,'y':0.5,'width':20,'size':5,'text':'{item}'} ; leaves no room for"
            + " accents",
        "{'kind':'text','x':1,'y':5,'width':20,'size':1,'text':'{item}'} ; smaller than 1.5 mm",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'text':'{colour}'} ; there is no field"
            + " {colour}",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'text':'{item'} ; is never closed",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'text':'{@due}'} ; the caption {@due} is"
            + " missing in \"en\"",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'white':true,'text':'{item}'} ; has no"
            + " filled box before it",
        "{'kind':'text','x':1,'y':5,'size':5,'text':'{item}'} ; the text at 1, 5 has no width",
        "{'kind':'dataMatrix','x':1,'y':5,'width':20,'height':20,'module':0.25,'data':'{code}'} ;"
            + " scanners do not read",
        "{'kind':'code128','x':1,'y':5,'width':20,'height':20,'module':0.25,'data':'fixed'} ; holds"
            + " no field",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'text':'{item|loud}'} ; there is no format"
            + " \"loud\" in {item|loud}",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'lines':0,'text':'{item}'} ; has 1 to 20"
            + " lines, not 0",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'align':'up','text':'{item}'} ; has no"
            + " align \"up\", only [left, center, right]",
        "{'kind':'text','x':1.005,'y':5,'width':20,'size':5,'text':'{item}'} ; line 3: the text at"
            + " 1.005, 5 has a x that is not 0 or more in hundredths",
        "{'kind':'text','x':null,'y':5,'width':20,'size':5,'text':'{item}'} ; has no x",
        "{'kind':'text','x':1,'y':5,'width':20,'size':5,'when':'moon','text':'{item}'} ; depends on"
            + " \"moon\", which is no field",
        "{'kind':'gs1Code128','x':1,'y':5,'width':90,'height':20,'module':0.25,'data':'(05){lot}'}"
            + " ; has (05), which GS1 has not assigned",
        "{'kind':'gs1Code128','x':1,'y':5,'width':90,'height':20,'module':0.25,'data':'{lot}'} ;"
            + " has no application identifier",
        "{'kind':'gs1Code128','x':1,'y':5,'width':40,'height':20,'module':0.25,'data':'(00){sscc}'}"
            + " ; line 3: the barcode at 1, 5 would not print on a printer of 152 dpi",
        "{'kind':'dataMatrix','x':1,'y':5,'width':7,'height':7,'module':0.37,'data':'{code}'} ;"
            + " would not print on a printer of 152 dpi",
        "{'kind':'image','x':1,'y':5,'width':20,'height':20,'png':'AAAA'} ; has a picture that is"
            + " no PNG file",
        "{'kind':'star','x':1,'y':5} ; there is no kind of element \"star\"",
        "{'kind':'line','x':1,'y':5,'width':0,'height':1} ; has a side of 0"
      })
  void mistakesAreNamed(String element, String sentence) throws IOException {
    Path file = write("trial.json", SHEET.replace("ELEMENT", element.replace('\'', '"')));
    assertThatThrownBy(() -> Templates.read(file))
        .isInstanceOf(StationFault.class)
        .hasMessageContaining("trial.json is wrong")
        .hasMessageContaining(sentence);
  }

  @Test
  void fileThatIsNoTemplateIsNamed() throws IOException {
    write("broken.json", "{\"width\": 100");
    assertThatThrownBy(() -> Templates.load(folder))
        .isInstanceOf(StationFault.class)
        .hasMessageContaining("broken.json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'width': 100; rândul 1: aici nu este JSON",
        "{'width':100,'height':50,'dotsPerMm':8,'elements':[],'wheels':4}; rândul 1: nimic dintr-un"
            + " șablon nu se numește „wheels”",
        "{'width':100,'height':50,'elements':[]}; etichetei îi lipsește dotsPerMm",
        "{'width':'wide','height':50,'dotsPerMm':8,'elements':[]}; ce stă la „width” este de alt"
            + " fel",
        "{'width':100,'height':50,'dotsPerMm':8,'elements':[null]}; ce stă la „elements[0]”",
        "{'width':100,'height':50,'dotsPerMm':8,'captions':{'ro':null},'elements':[]}; ce stă la"
            + " „captions.ro”",
        "{'width':-1,'height':50,'dotsPerMm':8,'elements':[]}; eticheta are o latură care nu",
        "{'width':100,'height':50,'dotsPerMm':8,'elements':[{'x':1}]}; rândul 1: unui element îi"
            + " lipsește „kind”",
        "{'width':100,'height':50,'dotsPerMm':8,'elements':[{'kind':'line','x':-1,'y':5}]};"
            + " linia de la -1 / 5 mm are x care nu este 0 sau mai mult"
      })
  void mistakesOfTheFileAreNamedInRomanian(String text, String sentence) throws IOException {
    Path file = write("trial.json", text.replace('\'', '"'));
    assertThatThrownBy(() -> Templates.read(file))
        .isInstanceOfSatisfying(
            StationFault.class,
            fault ->
                assertThat(fault.sentence(Locale.of("ro")))
                    .startsWith("Șablonul de etichetă")
                    .contains(sentence));
  }

  @Test
  void folderThatIsMissingIsAPlainFault() {
    assertThatThrownBy(() -> Templates.load(folder.resolve("none")))
        .isInstanceOf(StationFault.class)
        .hasMessageContaining("cannot be read");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
