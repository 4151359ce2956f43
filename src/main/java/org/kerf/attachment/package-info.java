/**
 * Files that belong to things: certificates of heats, pictures of items. Knows stock by its models
 * only; not what the files say.
 */
@NullMarked
package org.kerf.attachment;

import org.jspecify.annotations.NullMarked;
