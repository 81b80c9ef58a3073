package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.diagnostic.Calibration;
import org.equipoise.diagnostic.Diagnosis;
import org.equipoise.diagnostic.TargetDiagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiagnosisReportTest {
    @TempDir
    private Path directory;

    @Test
    void theTextFitsATerminalAndHoldsEveryTable() {
        String text = DiagnosisText.terminal(Samples.diagnosis());
        assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= TextTable.WIDTH);
        assertThat(text)
                .contains("Debiasing with these propensities is likely to")
                .contains("effective sample size", "mean label, uniform", "mass removed", "tenth", "held out")
                .contains("equal width", "equal mass", "BMSE", "SMD", "IPS, model", "DR, truth");
        assertThat(DiagnosisText.terminal(Samples.sparseDiagnosis()))
                .contains("cannot be judged")
                .doesNotContain("Calibration", "BMSE");
    }

    @Test
    void theJsonHoldsTheNumbersThemselves() throws IOException {
        DiagnosisReport report = Samples.diagnosis();
        Path file = directory.resolve("diagnosis.json");
        DiagnosisJson.write(report, file);
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(file));
        Diagnosis diagnosis = report.diagnosis();
        assertThat(json.at("/verdict/number").doubleValue())
                .isEqualTo(diagnosis.verdict().number());
        assertThat(json.at("/weights/ess").doubleValue())
                .isEqualTo(diagnosis.weights().effectiveSampleSize());
        TargetDiagnosis rows = diagnosis.rows().orElseThrow();
        Calibration.Binned mass = rows.calibration().equalMass();
        assertThat(json.at("/calibration/binnings/1/binning").stringValue()).isEqualTo("mass");
        assertThat(json.at("/calibration/binnings/1/sece").doubleValue()).isEqualTo(mass.squaredError());
        assertThat(json.at("/calibration/binnings/1/reliability")).hasSize(10);
        assertThat(json.at("/balance")).hasSize(5);
        assertThat(json.at("/balance/4/covariates/0/after/population/ks").doubleValue())
                .isEqualTo(rows.balance()
                        .get(4)
                        .covariates()
                        .get(0)
                        .after()
                        .observedVsPopulation()
                        .kolmogorovSmirnov());
        assertThat(json.at("/errors/estimates/1/truth/upoBias").doubleValue())
                .isEqualTo(rows.errors()
                        .orElseThrow()
                        .estimates()
                        .get(1)
                        .truth()
                        .orElseThrow()
                        .biasBound());
        assertThat(json.at("/provenance/library").stringValue()).isEqualTo("0.1.0");
    }

    @Test
    void documentsShowTheSameOfWhatIsReadAsOfWhatWasWritten() throws IOException {
        for (DiagnosisReport report : List.of(Samples.diagnosis(), Samples.sparseDiagnosis())) {
            Path file = directory.resolve("diagnosis.json");
            DiagnosisJson.write(report, file);
            DiagnosisReport read = DiagnosisJson.read(file);
            assertThat(DiagnosisJson.text(read)).isEqualTo(DiagnosisJson.text(report));
            assertThat(DiagnosisText.terminal(read)).isEqualTo(DiagnosisText.terminal(report));
            assertThat(HtmlReport.text(read)).isEqualTo(HtmlReport.text(report));
        }
    }

    @Test
    void whatIsNoDiagnosisIsNamedByItsPlace() throws IOException {
        Path file = directory.resolve("diagnosis.json");
        Files.writeString(file, DiagnosisJson.text(Samples.diagnosis()).replace("\"mass\"", "\"weight\""));
        assertThatThrownBy(() -> DiagnosisJson.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("diagnosis.json: /calibration/binnings/1/binning")
                .hasMessageEndingWith("expected one of [width, mass], got \"weight\"");
    }

    @Test
    void markupInNamesStaysTextInThePageToo() {
        for (DiagnosisReport report : new DiagnosisReport[] {Samples.diagnosis(), Samples.sparseDiagnosis()}) {
            String page = HtmlReport.text(report);
            assertThat(HtmlReportTest.markup(page)).doesNotContain("<img");
            assertThat(page).doesNotContain(HtmlReportTest.HOSTILE).contains("id=\"diagnosis\"");
        }
    }

    @Test
    void aReportOfResultsSaysTheVerdictEverywhere() {
        Report report = Samples.demo().with(Samples.diagnosis());
        String sentence = "Before training: debiasing with these propensities is likely to";
        assertThat(HtmlReport.text(report)).contains(sentence, "id=\"diagnosis\"", "id=\"metrics\"");
        assertThat(TextTable.markdown(report)).contains(sentence);
        assertThat(TextTable.terminal(report).replaceAll("\\s+", " ")).contains(sentence);
    }
}
