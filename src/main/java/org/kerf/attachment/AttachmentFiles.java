package org.kerf.attachment;

import java.util.Optional;
import org.kerf.kernel.Exempt;
import org.kerf.kernel.StationFault;

/** Where the contents of attachments are kept, each under the hash of what is in it. */
@Exempt(rule = "tx-first", reason = "files beside the store: no transaction reaches them")
public interface AttachmentFiles {

  /**
   * Keeps this content, durably. What is kept already is not written again.
   *
   * @return its SHA-256 in hexadecimal digits
   * @throws StationFault if the disk fails
   */
  String keep(byte[] content) throws StationFault;

  /**
   * The content that is kept under this hash; empty if it is not there or not what was kept.
   *
   * @throws StationFault if the disk fails
   */
  Optional<byte[]> content(String sha256) throws StationFault;
}
