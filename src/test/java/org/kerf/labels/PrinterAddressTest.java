package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterAddress.Folder;
import org.kerf.labels.model.PrinterAddress.Network;

class PrinterAddressTest {

  @Test
  void foldersAndHostsAreUnderstood() {
    assertThat(PrinterAddress.parse("folder:/var/labels"))
        .contains(new Folder(Path.of("/var/labels")));
    assertThat(PrinterAddress.parse(" zebra-1.local "))
        .contains(new Network("zebra-1.local", 9100, true));
    assertThat(PrinterAddress.parse("192.168.1.20:6101"))
        .contains(new Network("192.168.1.20", 6101, true));
    assertThat(PrinterAddress.parse("zebra:9100;silent"))
        .contains(new Network("zebra", 9100, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "folder:", ":9100", "host:", "host:0", "host:70000", "host:x", "a b", "a/b:1"})
  void anythingElseIsRefused(String text) {
    assertThat(PrinterAddress.parse(text)).isEmpty();
  }
}
