package org.equipoise.data.layout;

import java.nio.file.Path;
import org.equipoise.data.Column;
import org.equipoise.data.Columns;
import org.equipoise.data.Format;
import org.equipoise.data.file.Inputs;

/** The column names of a published layout, where the user asked for none of their own. */
final class NativeNames {

    private NativeNames() {}

    static Columns columns(Format format, Path file, Columns asked) {
        if (format == Format.KUAIREC && !Recognition.startsWithNumbers(Inputs.firstLine(file))) {
            return new Columns(
                    orNative(asked.user(), "user", "user_id"),
                    orNative(asked.item(), "item", "video_id"),
                    orNative(asked.label(), "label", "watch_ratio"),
                    asked.observed(),
                    asked.propensity());
        }
        return asked;
    }

    private static Column orNative(Column asked, String standard, String published) {
        return asked.name().equals(standard) ? new Column(published, asked.presence()) : asked;
    }
}
