/**
 * Files and folders that only their owner may read. Must not depend on what lies in them, nor any
 * feature.
 */
@NullMarked
package org.kerf.files;

import org.jspecify.annotations.NullMarked;
