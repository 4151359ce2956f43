/** Attachments in the station's store, and their files in a folder beside it. */
@NullMarked
package org.kerf.attachment.store;

import org.jspecify.annotations.NullMarked;
