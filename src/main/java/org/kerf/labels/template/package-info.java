/**
 * Label templates in files: reads them from a folder and checks each as a whole before a label is
 * made of it. The only part of the labels that uses JSON.
 */
@NullMarked
package org.kerf.labels.template;

import org.jspecify.annotations.NullMarked;
