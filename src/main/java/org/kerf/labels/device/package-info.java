/**
 * Printers: takes the bytes of one label to where labels come out, and tells honestly what is known
 * of it then. The only part of the labels that opens sockets; knows nothing of labels but their
 * bytes.
 */
@NullMarked
package org.kerf.labels.device;

import org.jspecify.annotations.NullMarked;
