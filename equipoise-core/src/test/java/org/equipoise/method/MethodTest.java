package org.equipoise.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.equipoise.estimator.DoublyRobust;
import org.equipoise.estimator.SelfNormalized;
import org.equipoise.imputation.ErrorFit;
import org.equipoise.imputation.Imputation;
import org.equipoise.imputation.ImputationWeight;
import org.equipoise.imputation.Orientation;
import org.equipoise.imputation.PseudoLabel;
import org.equipoise.imputation.Reciprocal;
import org.equipoise.imputation.VarianceReducing;
import org.equipoise.imputation.WeightedSquares;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.SquaredProbability;
import org.equipoise.propensity.Constant;
import org.equipoise.propensity.Given;
import org.equipoise.propensity.PropensityLearner;
import org.equipoise.regularizer.L2ByPart;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.reweighting.AdversarialBox;
import org.equipoise.schedule.Phase;
import org.equipoise.schedule.Schedule;
import org.equipoise.schedule.Step;
import org.equipoise.weight.Clip;
import org.equipoise.weight.FineGrained;
import org.equipoise.weight.Inverse;
import org.junit.jupiter.api.Test;

final class MethodTest {
    private static final Method DR_JL = new Method(
            Optional.of(weights(new Given())),
            new DoublyRobust(),
            squares(new Reciprocal()),
            new CrossEntropy(),
            new NoPenalty(),
            Schedule.alternate(Step.PREDICTION, Step.IMPUTATION));

    private static WeightSource weights(PropensityLearner learner) {
        return new WeightSource(learner, Clip.none(), new Inverse());
    }

    private static Imputation squares(ImputationWeight weight) {
        return Imputation.trained(new ErrorFit(
                new WeightedSquares(weight, WeightedSquares.Reduction.POPULATION_MEAN), Orientation.PREDICTION));
    }

    @Test
    void twoMethodsOfTheSamePiecesAreEqual() {
        assertThat(DR_JL.with(new DoublyRobust()).with(squares(new Reciprocal())))
                .isEqualTo(DR_JL);
    }

    @Test
    void eachWitherChangesOnePiece() {
        List<Method> changed = List.of(
                DR_JL.with(weights(new Constant())),
                DR_JL.with(new AdversarialBox(2)),
                DR_JL.with(new SelfNormalized()),
                DR_JL.with(squares(new VarianceReducing())),
                DR_JL.with(new SquaredProbability()),
                DR_JL.with(new L2ByPart(1, 1, 1)),
                DR_JL.with(Schedule.alternate(Step.IMPUTATION, Step.PREDICTION)));
        assertThat(changed).doesNotContain(DR_JL).doesNotHaveDuplicates();
        assertThat(changed.get(3).with(squares(new Reciprocal()))).isEqualTo(DR_JL);
    }

    @Test
    void theTextNamesEveryPiece() {
        assertThat(DR_JL.toString())
                .contains(
                        "Given[]",
                        "Clip[",
                        "DoublyRobust[]",
                        "PseudoLabel[]",
                        "Reciprocal[]",
                        "PREDICTION",
                        "CrossEntropy[]",
                        "NoPenalty[]",
                        "Schedule[");
    }

    /** Means over D and sums over a batch are different losses, and so are errors of the two nets; weights need not be 1/p̂. */
    @Test
    void theEquationsSayWhatIsSummedWhichErrorIsFittedAndWhatWIs() {
        assertThat(equation("ê minimizes", DR_JL)).isEqualTo("(1/N) Σ_O W (e − ê)²");
        ErrorFit released = new ErrorFit(
                new WeightedSquares(new VarianceReducing(), WeightedSquares.Reduction.BATCH_SUM),
                Orientation.IMPUTATION);
        assertThat(equation("ê minimizes", DR_JL.with(Imputation.trained(released))))
                .isEqualTo("Σ_O (1 − p̂)/p̂² (e − ê)²,  ê = ℓ(z_t, r)");
        assertThat(DR_JL.pieces()).extracting(Piece::name).doesNotContain("where");
        assertThat(equation("where", DR_JL.with(new WeightSource(new Given(), Clip.none(), new FineGrained(1, 0.5)))))
                .isEqualTo("W is not o / p̂ but o min(max(w₁/(w₁ p̂ + w₂ (1 − p̂)), 1), 1/p̂),  w₁ = 1.0,  w₂ = 0.5");
    }

    private static String equation(String name, Method method) {
        return method.pieces().stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void anImputationNetNeedsALossAndAStep() {
        assertThatThrownBy(() -> DR_JL.with(Schedule.single()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "an imputation loss and an imputation step go together, got Imputation[error=PseudoLabel[], ");
        assertThatThrownBy(() -> Imputation.untrained(new PseudoLabel()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a learned imputed error and an imputation loss go together, got PseudoLabel[],"
                        + " Optional.empty");
    }

    @Test
    void startingAnImputationNetThatIsNotThereIsRefused() {
        Schedule copies =
                new Schedule(List.of(new Phase(Phase.Start.COPY_PREDICTION_TO_IMPUTATION, List.of(Step.PREDICTION))));
        assertThatThrownBy(() -> new Method(
                        Optional.empty(),
                        new SelfNormalized(),
                        Imputation.none(),
                        new CrossEntropy(),
                        new NoPenalty(),
                        copies))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyScheduleIsRefused() {
        assertThatThrownBy(() -> new Schedule(List.of())).hasMessage("a schedule needs a phase");
        assertThatThrownBy(() -> new Phase(Phase.Start.CONTINUE, List.of())).hasMessage("a phase needs a step");
    }
}
