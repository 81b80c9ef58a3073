package org.equipoise.data;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where rows come from.
 *
 * @param location a file, a glob ({@code logs/*.csv.gz}), a directory in a published layout, or a {@code jdbc:} URL
 * @param query SQL over it; files are visible to it as the table {@code data}
 */
public record Source(String location, Optional<String> query) {
    private static final Pattern SECRET_PARAMETER =
            Pattern.compile("(?i)[?&;][^=?&;]*(?:pass|pwd|secret|token|credential)[^=?&;]*=[^?&;]*");
    private static final Pattern SECRET_AUTHORITY = Pattern.compile("//([^:/@?]*):[^/?]*@");

    private static final Pattern SECRET_OF_ORACLE = Pattern.compile("(:(?:thin|oci8?):[^/@]*)/[^@]*@");

    public Source {
        if (location.isBlank()) {
            throw new DataException("a source must be a file, a glob or a jdbc: URL, got nothing");
        }
        if (isJdbc(location) && query.isEmpty()) {
            throw new DataException(withoutSecrets(location) + ": a database needs --query \"select …\"");
        }
    }

    /** A file, a glob or a directory. */
    public static Source of(String location) {
        return new Source(location, Optional.empty());
    }

    /** A file, a glob or a database, through SQL. */
    public static Source of(String location, String query) {
        return new Source(location, Optional.of(query));
    }

    /** Whether this is a database. */
    public boolean isJdbc() {
        return isJdbc(location);
    }

    /** The location without passwords: what may be printed and stored. */
    public String shown() {
        return isJdbc() ? withoutSecrets(location) : location;
    }

    private static boolean isJdbc(String location) {
        return location.toLowerCase(Locale.ROOT).startsWith("jdbc:");
    }

    private static String withoutSecrets(String url) {
        String shown = SECRET_AUTHORITY.matcher(url).replaceAll("//$1@");
        shown = SECRET_OF_ORACLE.matcher(shown).replaceAll("$1@");
        shown = SECRET_PARAMETER.matcher(shown).replaceAll("");
        // the first parameter may have been the secret one
        return shown.contains("?") ? shown : shown.replaceFirst("&", "?");
    }
}
