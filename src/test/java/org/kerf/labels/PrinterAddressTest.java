package org.kerf.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kerf.labels.model.SerialParameters.Flow.RTS_CTS;
import static org.kerf.labels.model.SerialParameters.Parity.EVEN;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kerf.labels.model.PrinterAddress;
import org.kerf.labels.model.PrinterAddress.Device;
import org.kerf.labels.model.PrinterAddress.Folder;
import org.kerf.labels.model.PrinterAddress.Network;
import org.kerf.labels.model.PrinterAddress.Serial;
import org.kerf.labels.model.PrinterAddress.Spooler;
import org.kerf.labels.model.SerialParameters;

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

  @Test
  void serialPortsDevicesAndQueuesAreUnderstood() {
    assertThat(PrinterAddress.parse("serial:/dev/ttyUSB0"))
        .contains(new Serial("/dev/ttyUSB0", SerialParameters.STANDARD, true));
    assertThat(PrinterAddress.parse("serial: COM3 ; 115200; 7e2;RTSCTS;silent"))
        .contains(new Serial("COM3", new SerialParameters(115_200, 7, EVEN, 2, RTS_CTS), false));
    assertThat(PrinterAddress.parse("device:/dev/usb/lp0"))
        .contains(new Device(Path.of("/dev/usb/lp0")));
    assertThat(PrinterAddress.parse("spooler: Zebra ZD421 ")).contains(new Spooler("Zebra ZD421"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "folder:/var/labels",
        "zebra:6101",
        "zebra:9100;silent",
        "serial:usb-0a5f-0166-XX123;9600;8N1;xonxoff",
        "serial:COM3;115200;7E2;rtscts;silent",
        "device:/dev/usb/lp0",
        "spooler:Zebra ZD421"
      })
  void whatIsShownIsWhatIsRead(String text) {
    assertThat(PrinterAddress.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "folder:",
        ":9100",
        "host:",
        "host:0",
        "host:70000",
        "host:x",
        "a b",
        "a/b:1",
        "serial:",
        "serial:COM3;1234567",
        "serial:COM3;300;9N1",
        "serial:COM3;fast",
        "device:",
        "spooler: "
      })
  void anythingElseIsRefused(String text) {
    assertThat(PrinterAddress.parse(text)).isEmpty();
  }
}
