/**
 * Printers: takes the bytes of one label to where labels come out, and reports what is known of it
 * then. The only part of the labels that opens sockets; depends on nothing of labels but their
 * bytes.
 */
@NullMarked
package org.kerf.labels.device;

import org.jspecify.annotations.NullMarked;
