package org.equipoise.data.table;

import org.equipoise.data.DataException;

/** What drivers say, short: the first paragraph, without candidate lists, carets and the text of the query. */
final class SqlErrors {

    private SqlErrors() {}

    static String reason(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            return DataException.reason(failure);
        }
        String first = message.strip().split("\\R\\s*\\R|\\RLINE \\d+:", 2)[0];
        return first.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
