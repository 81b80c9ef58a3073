/**
 * Tables of any kind as a stream of rows.
 *
 * <p>A {@link org.equipoise.data.table.Table} pushes the fields it was asked for into a {@link
 * org.equipoise.data.table.RowSink}, row by row, without a box or an object for a number. Delimited text is read by a small
 * reader of our own: it starts at once and knows its line numbers. Parquet, JSON Lines and SQL go through an embedded
 * DuckDB, which takes about a second to start; databases through their JDBC drivers. What a value must be is for the sink to
 * say; a table only says where the value stands.
 */
package org.equipoise.data.table;
