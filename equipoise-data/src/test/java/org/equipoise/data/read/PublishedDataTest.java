package org.equipoise.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.equipoise.data.Format;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.Threshold;
import org.equipoise.data.layout.Features;
import org.equipoise.population.Grid;
import org.equipoise.population.Ids;
import org.equipoise.population.Interactions;
import org.equipoise.population.Log;
import org.junit.jupiter.api.Test;

/** Real files: what their README says of them holds of what is read. */
class PublishedDataTest {

    @Test
    void theCoatSplitIsAGridWhoseIdsAreTheirOwnIndices() {
        DataReader reader = DataReader.of(ReadOptions.standard());
        LoadedLog train = reader.read(Role.TRAIN, source("coat/split/train.csv"));
        LoadedLog validation = reader.read(Role.VALIDATION, source("coat/split/validation.csv"));
        LoadedLog test = reader.read(Role.TEST, source("coat/split/test.csv"));
        Grid grid = Populations.grid(train).value();

        assertThat(grid.users()).isEqualTo(290);
        assertThat(grid.items()).isEqualTo(300);
        assertThat(grid.observed().size()).isEqualTo(6960);
        assertThat(grid.observed().meanLabel()).isBetween(.5195, .5205);
        assertThat(train.log().users()).isEqualTo(Ids.dense(290));
        assertThat(train.log().items()).isEqualTo(Ids.dense(300));
        assertThat(validation.log().rows()).isEqualTo(928);
        assertThat(test.log().rows()).isEqualTo(3712);
        assertThat(test.unknownRows()).isZero();
        assertThat(test.log().user()[0]).isEqualTo(148);
        assertThat(test.log().item()[0]).isEqualTo(208);
        assertThat(test.place(0)).endsWith("test.csv, line 2");
    }

    @Test
    void coatMatricesBinarizedAtThreeAreTheSplit() {
        DataReader reader =
                DataReader.of(ReadOptions.standard().with(Format.COAT).with(Threshold.parse(">=3")));
        Log train = reader.read(Role.TRAIN, source("coat/original")).log();
        Log test = reader.read(Role.TEST, source("coat/original")).log();
        Log split = DataReader.of(ReadOptions.standard())
                .read(Role.TRAIN, source("coat/split/train.csv"))
                .log();

        assertThat(train.rows()).isEqualTo(6960);
        assertThat(test.rows()).isEqualTo(4640);
        assertThat(train.user()).isEqualTo(split.user());
        assertThat(train.item()).isEqualTo(split.item());
        assertThat(train.label()).isEqualTo(split.label());
    }

    @Test
    void theKuaiRecSplitIsReadFromGzip() {
        DataReader reader = DataReader.of(ReadOptions.standard());
        LoadedLog train = reader.read(Role.TRAIN, source("kuairec/split/train.csv.gz"));
        Interactions test = Populations.ratings(reader.read(Role.TEST, source("kuairec/split/test.csv.gz")))
                .value();

        assertThat(train.log().rows()).isEqualTo(201_171);
        assertThat(train.log().users()).isEqualTo(Ids.dense(1411));
        assertThat(train.log().items()).isEqualTo(Ids.dense(3327));
        assertThat(Populations.grid(train).repeated()).isZero();
        assertThat(test.size()).isEqualTo(105_402);
        assertThat(test.meanLabel()).isBetween(.0495, .0505);
    }

    @Test
    void rawKuaiRecIsRecognizedWithoutAHeaderAndKeepsItsIds() {
        DataReader reader = DataReader.of(ReadOptions.standard().with(Threshold.parse(">2")));
        LoadedLog raw = reader.read(Role.UNIFORM, source("kuairec/random-exposure-watch-ratio.csv.gz"));

        assertThat(raw.place(0)).endsWith("line 1");
        assertThat(raw.log().users().text(raw.log().user()[0])).isEqualTo("14");
        assertThat(raw.log().items().text(raw.log().item()[0])).isEqualTo("10070");
        assertThat(raw.log().label()).containsOnly(0, 1);
    }

    @Test
    void coatFeaturesAreOneHotInEachGroup() {
        Path directory = SharedData.file("coat/original");
        Features users = Features.read(directory.resolve("user_features.ascii"), "user");
        Features items = Features.read(directory.resolve("item_features.ascii"), "item");
        assertThat(users.size()).isEqualTo(290);
        assertThat(items.size()).isEqualTo(300);
        assertThat(users.names()).hasSize(14).contains("gender:men", "fashioninterest:very");
        assertThat(items.names()).hasSize(33);
        for (int user = 0; user < users.size(); user++) {
            assertThat(users.value(user, 0) + users.value(user, 1)).isEqualTo(1);
        }
    }

    private static Source source(String name) {
        return Source.of(SharedData.file(name).toString());
    }
}
