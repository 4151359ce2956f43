package org.kerf.labels.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kerf.kernel.StationFault;
import org.kerf.labels.LabelFixtures;
import org.kerf.labels.model.LabelTemplate;

class TemplateTextTest {

  @Test
  void whatIsWrittenIsReadAsItWas() throws StationFault {
    Templates templates = LabelFixtures.templates();
    for (String name : templates.names()) {
      LabelTemplate template = templates.find(name).orElseThrow();
      assertThat(TemplateText.read(name, TemplateText.of(template)))
          .as(name)
          .isEqualTo(new TemplateText.Outcome.Read(template));
    }
  }

  @Test
  void anElementIsALine() throws StationFault {
    assertThat(TemplateText.of(LabelFixtures.template("location")))
        .contains("\n    {\"kind\":\"text\",\"x\":3,\"y\":")
        .endsWith("\n  ]\n}\n");
  }
}
