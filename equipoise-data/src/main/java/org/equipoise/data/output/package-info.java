/**
 * Tables out: scores and recommendations as CSV, TSV, JSON Lines or Parquet by the file's extension, the first three gzipped
 * where it ends in {@code .gz}. Ids are written in the type they were read in. A file appears when it is complete.
 */
package org.equipoise.data.output;
