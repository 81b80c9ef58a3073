package org.equipoise.data.id;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;
import org.equipoise.population.Ids;

/**
 * Ids in a text file in UTF-8: a line "equipoise-ids TYPE COUNT", then one id a line, in order of their indices. Line ends
 * and backslashes inside an id are written as \n, \r and \\.
 */
public final class IdsFile {
    private static final Pattern HEADER = Pattern.compile("equipoise-ids (integer|uuid|text) ([0-9]{1,10})");

    private IdsFile() {}

    public static void write(Path file, Ids ids) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("equipoise-ids " + IdType.of(ids).text() + " " + ids.size() + "\n");
            for (int index = 0; index < ids.size(); index++) {
                out.write(escaped(ids.text(index)));
                out.write('\n');
            }
        }
    }

    /**
     * @throws DataException if the file is not there, is no such file or is truncated
     */
    public static Ids read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = in.readLine();
            Matcher header = HEADER.matcher(first == null ? "" : first);
            if (!header.matches()) {
                throw new DataException(
                        file + ", line 1: got \"" + first + "\", expected \"equipoise-ids TYPE COUNT\"");
            }
            IdMap map = readIds(file, in, Long.parseLong(header.group(2)));
            map.declare("text".equals(header.group(1)) ? IdType.TEXT : IdType.INTEGER);
            return map.ids();
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
    }

    private static IdMap readIds(Path file, BufferedReader in, long count) throws IOException {
        IdMap map = new IdMap();
        String line = in.readLine();
        for (; line != null; line = in.readLine()) {
            int expected = map.size();
            if (map.index(unescaped(line)) != expected) {
                throw new DataException(file + ", line " + (expected + 2) + ": id \"" + line + "\" is there twice");
            }
        }
        if (map.size() != count) {
            throw new DataException(
                    file + ": holds " + map.size() + " ids, expected " + count + " as its first line says");
        }
        return map;
    }

    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder id = new StringBuilder();
        for (int k = 0; k < line.length(); k++) {
            char c = line.charAt(k);
            if (c == '\\' && k + 1 < line.length()) {
                char escape = line.charAt(++k);
                c = escape == 'n' ? '\n' : escape == 'r' ? '\r' : escape;
            }
            id.append(c);
        }
        return id.toString();
    }
}
