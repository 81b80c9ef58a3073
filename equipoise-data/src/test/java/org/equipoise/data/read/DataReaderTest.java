package org.equipoise.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.equipoise.data.Columns;
import org.equipoise.data.Format;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.Threshold;
import org.equipoise.data.id.IdType;
import org.equipoise.population.Grid;
import org.equipoise.population.Ids;
import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of a reader is what stands in the table, whatever the table is. */
class DataReaderTest {
    private static final String UUID_A = "123e4567-e89b-12d3-a456-426614174000";
    private static final String UUID_B = "00000000-e89b-12d3-a456-426614174000";

    @TempDir
    private Path directory;

    @Test
    void integerIdsAreInNumericOrderSoThatDenseOnesAreTheirOwnIndices() throws IOException {
        Log log = read("user,item,label\n2,10,1\n0,-5,0\n1,7,1\n");
        assertThat(log.users()).isEqualTo(Ids.dense(3));
        assertThat(log.user()).containsExactly(2, 0, 1);
        assertThat(log.item()).containsExactly(2, 0, 1);
        assertThat(texts(log.items())).containsExactly("-5", "7", "10");
        assertThat(log.items().index("7")).isEqualTo(1);
        assertThat(log.items().index("8")).isEqualTo(-1);
    }

    @Test
    void otherIdsAreInOrderOfAppearanceAndKeepTheirText() throws IOException {
        Log log = read("user,item,label\nzoë,007,1\n\"a,b\",7,0\nzoë,\"say \"\"x\"\"\",1\n");
        assertThat(texts(log.users())).containsExactly("zoë", "a,b");
        assertThat(texts(log.items())).containsExactly("007", "7", "say \"x\"");
        assertThat(IdType.of(log.items())).isEqualTo(IdType.TEXT);
    }

    @Test
    void uuidsKeepTheirType() throws IOException {
        Log log = read("user,item,label\n" + UUID_A + ",1,1\n" + UUID_B + ",1,0\n");
        assertThat(IdType.of(log.users())).isEqualTo(IdType.UUID);
        assertThat(texts(log.users())).containsExactly(UUID_A, UUID_B);
    }

    @Test
    void laterSourcesAddIdsBehindThoseOfTraining() throws IOException {
        DataReader reader = DataReader.of(ReadOptions.standard());
        LoadedLog train = reader.read(Role.TRAIN, file("train.csv", "user,item,label\n5,1,1\n3,2,0\n"));
        LoadedLog test = reader.read(Role.TEST, file("test.csv", "user,item,label\n4,1,1\n3,9,0\n5,2,1\nx,2,1\n"));

        assertThat(train.log().users().size()).isEqualTo(2);
        assertThat(test.knownUsers()).isEqualTo(2);
        assertThat(test.log().user()).containsExactly(2, 0, 1, 3);
        assertThat(test.isKnown(2)).isTrue();
        assertThat(test.unknownRows()).isEqualTo(3);
        assertThat(train.log().users().index("4")).isEqualTo(-1);
        assertThat(test.log().users().text(3)).isEqualTo("x");
    }

    @Test
    void readingAgainstAModelKeepsItsIndices() throws IOException {
        DataReader reader = DataReader.against(Ids.dense(3), Ids.dense(4), ReadOptions.standard());
        LoadedLog test = reader.read(Role.TEST, file("test.csv", "user,item,label\n7,3,1\n2,0,0\n"));
        assertThat(test.log().user()).containsExactly(3, 2);
        assertThat(test.log().item()).containsExactly(3, 0);
        assertThat(test.isKnown(0)).isFalse();
    }

    @Test
    void repeatedRowsOfAGridCountOnceAndAreCounted() throws IOException {
        LoadedLog loaded = load("user,item,label\n0,0,1\n1,1,0\n0,0,1\n1,0,0\n1,1,0\n0,0,1\n");
        Distinct<Grid> grid = Populations.grid(loaded);
        assertThat(grid.repeated()).isEqualTo(3);
        assertThat(grid.value().observed().labels()).containsExactly(1, 0, 0);
        assertThat(grid.value().size()).isEqualTo(4);
    }

    @Test
    void impressionsKeepEveryRowAndNeedNoLabelWhereThereIsNoClick() throws IOException {
        LoadedLog loaded = load("user,item,label,observed\n0,0,1,1\n0,0,,0\n0,0,0,1\n1,0,7,0\n");
        Impressions shown = Populations.impressions(loaded);
        assertThat(shown.size()).isEqualTo(4);
        assertThat(shown.observed().labels()).containsExactly(1, 0);
        assertThat(Populations.grid(load("user,item,label,observed\n0,0,1,1\n0,1,,0\n"))
                        .unobserved())
                .isEqualTo(1);
    }

    @Test
    void propensitiesStayWithTheirRows() throws IOException {
        LoadedLog loaded = load("item,propensity,user,label,observed\n0,.5,0,1,1\n1,.25,0,0,0\n1,.125,1,0,1\n");
        Interactions rows = Populations.interactions(loaded);
        assertThat(rows.propensities().orElseThrow()).containsExactly(.5f, .125f);
    }

    @Test
    void pairsNeedNoLabel() throws IOException {
        LoadedLog pairs =
                DataReader.of(ReadOptions.standard()).readPairs(file("pairs.tsv", "item\tuser\na\tb\nc\td\n"));
        assertThat(texts(pairs.log().users())).containsExactly("b", "d");
    }

    @Test
    void aGlobIsReadInOrderOfNames() throws IOException {
        file("part-2.csv", "user,item,label\n1,1,2\n");
        file("part-1.csv", "user,item,label\r\n0,0,1\r\n\r\n");
        LoadedLog loaded = DataReader.of(ReadOptions.standard())
                .read(Role.TRAIN, Source.of(directory.resolve("part-*.csv").toString()));
        assertThat(loaded.log().label()).containsExactly(1, 2);
        assertThat(loaded.place(1)).endsWith("part-2.csv, line 2");
    }

    @Test
    void namedColumnsAndAThresholdAreObeyed() throws IOException {
        ReadOptions options = ReadOptions.standard()
                .with(Columns.standard().withUser("who").withItem("what").withLabel("stars"))
                .with(Threshold.parse(">=3"));
        LoadedLog loaded =
                DataReader.of(options).read(Role.TRAIN, file("log.csv", "stars;who;what\n3;a;b\n2.99;a;c\n5;b;c\n"));
        assertThat(loaded.log().label()).containsExactly(1, 0, 1);
    }

    @Test
    void parquetJsonLinesAndSqlGiveTheRowsOfTheCsv() throws IOException, SQLException {
        String csv = "user,item,label,propensity\nu1,3,1,0.5\nu2,0,0,0.25\nu1,1,1,1\nu3,2,0.5,0.125\n";
        Source plain = file("log.csv", csv);
        LoadedLog expected = DataReader.of(ReadOptions.standard()).read(Role.TRAIN, plain);
        copy(plain, "log.parquet", "parquet");
        copy(plain, "log.jsonl", "json");
        for (String name : new String[] {"log.parquet", "log.jsonl"}) {
            assertSame(expected, Source.of(directory.resolve(name).toString()));
        }
        assertSame(expected, Source.of(plain.location(), "select * from data where label >= 0"));
    }

    @Test
    void idsOfEveryTypeComeOutOfParquetAsTheyWere() throws SQLException {
        Path file = directory.resolve("types.parquet");
        sql("copy (select '" + UUID_A + "'::uuid as \"user\", 18446744073709551615::ubigint as item, true as label"
                + " union all select '" + UUID_B + "'::uuid, 7::ubigint, false) to '" + file + "' (format parquet)");
        Log log = DataReader.of(ReadOptions.standard())
                .read(Role.TRAIN, Source.of(file.toString()))
                .log();
        assertThat(texts(log.users())).containsExactlyInAnyOrder(UUID_A, UUID_B);
        assertThat(IdType.of(log.users())).isEqualTo(IdType.UUID);
        assertThat(texts(log.items())).containsExactlyInAnyOrder("18446744073709551615", "7");
        assertThat(log.label()).containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void textThatLooksLikeNumbersStaysTextInParquet() throws SQLException {
        Path file = directory.resolve("text.parquet");
        sql("copy (select '1' as \"user\", 0 as item, 1 as label) to '" + file + "' (format parquet)");
        Log log = DataReader.of(ReadOptions.standard())
                .read(Role.TRAIN, Source.of(file.toString()))
                .log();
        assertThat(IdType.of(log.users())).isEqualTo(IdType.TEXT);
        assertThat(IdType.of(log.items())).isEqualTo(IdType.INTEGER);
    }

    @Test
    void yahooAndMovieLensAreRecognizedByName() throws IOException {
        LoadedLog yahoo = DataReader.of(ReadOptions.standard())
                .read(Role.TRAIN, file("ydata-ymusic-rating-study-v1_0-train.txt", "1\t14\t5\n1\t35\t1\n2\t14\t3\n"));
        assertThat(texts(yahoo.log().items())).containsExactly("14", "35");
        assertThat(yahoo.log().label()).containsExactly(5, 1, 3);

        file("u.data", "196\t242\t3\t881250949\n186\t302\t4\t891717742\n");
        LoadedLog movies = DataReader.of(ReadOptions.standard().with(Format.MOVIELENS))
                .read(Role.TRAIN, Source.of(directory.toString()));
        assertThat(movies.log().label()).containsExactly(3, 4);
        assertThat(texts(movies.log().users())).containsExactly("186", "196");
    }

    @Test
    void publishedKuaiRecIsRecognizedByItsHeader() throws IOException {
        Source source = file(
                "big_matrix.csv",
                """
                user_id,video_id,play_duration,video_duration,time,date,timestamp,watch_ratio
                0,3649,13838,10867,2020-07-05 00:08:23.438,20200705,1593878903.438,1.27339
                """);
        LoadedLog loaded = DataReader.of(ReadOptions.standard()).read(Role.TRAIN, source);
        assertThat(loaded.log().label()).containsExactly(1.27339f);
        assertThat(texts(loaded.log().items())).containsExactly("3649");
    }

    @Test
    void theInputIsNamedWithItsDigest() throws IOException {
        LoadedLog loaded = load("user,item,label\n1,2,3\n");
        assertThat(loaded.input().role()).isEqualTo("train");
        assertThat(loaded.input().rows()).isEqualTo(1);
        // computed by sha256sum (GNU coreutils 9.1)
        assertThat(loaded.input().sha256())
                .isEqualTo("41fea49843c173eb32cd2d9008e1365b4726d308e8c53eb77717f32a0fbf612c");
    }

    private void assertSame(LoadedLog expected, Source source) {
        LoadedLog actual = DataReader.of(ReadOptions.standard()).read(Role.TRAIN, source);
        assertThat(texts(actual.log().users())).isEqualTo(texts(expected.log().users()));
        assertThat(actual.log().user()).isEqualTo(expected.log().user());
        assertThat(actual.log().item()).isEqualTo(expected.log().item());
        assertThat(actual.log().label()).isEqualTo(expected.log().label());
        assertThat(actual.log().propensity().orElseThrow())
                .isEqualTo(expected.log().propensity().orElseThrow());
    }

    private void copy(Source csv, String name, String format) throws SQLException {
        sql("copy (select * from read_csv_auto('" + csv.location() + "')) to '" + directory.resolve(name) + "' (format "
                + format + ")");
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private Log read(String csv) throws IOException {
        return load(csv).log();
    }

    private LoadedLog load(String csv) throws IOException {
        return DataReader.of(ReadOptions.standard()).read(Role.TRAIN, file("log.csv", csv));
    }

    private Source file(String name, String content) throws IOException {
        return Source.of(Files.writeString(directory.resolve(name), content).toString());
    }

    private static String[] texts(Ids ids) {
        String[] texts = new String[ids.size()];
        for (int k = 0; k < texts.length; k++) {
            texts[k] = ids.text(k);
        }
        return texts;
    }
}
