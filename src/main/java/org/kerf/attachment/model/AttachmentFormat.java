package org.kerf.attachment.model;

import java.util.Arrays;
import java.util.Optional;

/** What a file can be that is attached, as its first bytes say and not its name. */
public enum AttachmentFormat {
  PDF("pdf", "%PDF-"),
  JPEG("jpg", "\u00FF\u00D8\u00FF"),
  PNG("png", "\u0089PNG\r\n\u001A\n");

  private final String ending;
  private final String begins;

  AttachmentFormat(String ending, String begins) {
    this.ending = ending;
    this.begins = begins;
  }

  /** What a name of such a file ends in, such as "pdf". */
  public String ending() {
    return ending;
  }

  /** What this is; empty if it is none of these. */
  public static Optional<AttachmentFormat> of(byte[] content) {
    return Arrays.stream(values()).filter(format -> format.fits(content)).findFirst();
  }

  private boolean fits(byte[] content) {
    if (content.length < begins.length()) {
      return false;
    }
    for (int i = 0; i < begins.length(); i++) {
      if ((content[i] & 0xff) != begins.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
