/** Attachments and their facts. Must not know where the files lie. */
@NullMarked
package org.kerf.attachment.model;

import org.jspecify.annotations.NullMarked;
