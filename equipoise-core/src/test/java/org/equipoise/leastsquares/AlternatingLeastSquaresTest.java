package org.equipoise.leastsquares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.equipoise.SimulatedRatings;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.leastsquares.Problem.Term;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.scorer.Initialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Half-sweeps against normal equations written out densely from the definition of the estimates, term by term. */
final class AlternatingLeastSquaresTest {
    private static final double L2 = 0.3;
    private static final int N = Problem.FACTORS;

    static List<Problem> problems() {
        return Problem.all();
    }

    /** (Σ w f fᵀ + λI) z = Σ w t f over an owner's terms, by Gaussian elimination with pivoting. */
    private static double[] dense(List<double[]> factors, List<Term> terms) {
        double[][] system = new double[N][N + 1];
        for (int k = 0; k < N; k++) {
            system[k][k] = L2;
        }
        for (int t = 0; t < terms.size(); t++) {
            double[] f = factors.get(t);
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    system[i][j] += terms.get(t).weight() * f[i] * f[j];
                }
                system[i][N] += terms.get(t).weight() * terms.get(t).target() * f[i];
            }
        }
        return solved(system);
    }

    private static double[] solved(double[][] system) {
        for (int column = 0; column < N; column++) {
            int pivot = column;
            for (int row = column + 1; row < N; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[pivot];
            system[pivot] = system[column];
            system[column] = swapped;
            for (int row = 0; row < N; row++) {
                double factor = row == column ? 0 : system[row][column] / swapped[column];
                for (int k = 0; k <= N; k++) {
                    system[row][k] -= factor * swapped[k];
                }
            }
        }
        double[] z = new double[N];
        for (int k = 0; k < N; k++) {
            z[k] = system[k][N] / system[k][k];
        }
        return z;
    }

    private static double[] row(Table table, int row) {
        return Arrays.copyOfRange(table.values, row * N, (row + 1) * N);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aHalfSweepSolvesTheNormalEquationsOfEveryUserAndEveryItem(Problem problem) {
        LowRank x = Problem.random(N, "start");
        Objective objective = problem.objective();
        objective.userSide(objective.byUser()).solve(x.users(), x.items(), L2, Workers.single());
        for (int u = 0; u < Problem.USERS; u++) {
            int user = u;
            List<Term> own =
                    problem.terms().stream().filter(t -> t.user() == user).toList();
            double[] expected =
                    dense(own.stream().map(t -> row(x.items(), t.item())).toList(), own);
            assertThat(row(x.users(), u)).as("user %d", u).containsExactly(expected, within(1e-11));
        }
        objective.itemSide().solve(x.items(), x.users(), L2, Workers.single());
        for (int i = 0; i < Problem.ITEMS; i++) {
            int item = i;
            List<Term> own =
                    problem.terms().stream().filter(t -> t.item() == item).toList();
            double[] expected =
                    dense(own.stream().map(t -> row(x.users(), t.user())).toList(), own);
            assertThat(row(x.items(), i)).as("item %d", i).containsExactly(expected, within(1e-11));
        }
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theValueIsThatOfTheDefinitionThoughTheGridIsNeverVisited(Problem problem) {
        LowRank x = Problem.random(N, "anywhere");
        double expected = 0;
        for (Term term : problem.terms()) {
            expected += term.weight() * Math.pow(x.at(term.user(), term.item()) - term.target(), 2);
        }
        Objective objective = problem.objective();
        assertThat(objective.value(x, objective.byUser(), Workers.single()))
                .isCloseTo(expected, within(1e-11 * Math.abs(expected)));
    }

    @Test
    void onlyADoublyRobustObjectiveOverAGridHasOneMatrixForAllUsers() {
        assertThat(Problem.all().stream().map(p -> p.objective().shared())).containsExactly(false, true, false, false);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theObjectiveNeverRises(Problem problem) {
        List<Double> values = new ArrayList<>();
        new Sweeps(N, 0.01, new Initialization.Normal(0.1), 40)
                .run(
                        problem.objective(),
                        problem.population(),
                        new Seed(4),
                        Workers.single(),
                        (sweep, value, x) -> values.add(value));
        assertThat(values).hasSize(40);
        for (int k = 1; k < values.size(); k++) {
            assertThat(values.get(k)).as("sweep %d", k + 1).isLessThanOrEqualTo(values.get(k - 1) + 1e-12);
        }
        assertThat(values.get(39)).isLessThan(values.get(0) - 1e-3);
    }

    /** Why imputed labels are not fitted with the weights of the estimate: the doubly robust gradient at x = ỹ is the one that fitted ỹ. */
    @Test
    void imputedLabelsFittedWithTheSameWeightsAreAlreadyTheSolution() {
        Problem problem = Problem.grid(false);
        double l2 = 0.05;
        LowRank fitted = new Sweeps(N, l2, new Initialization.Normal(0.5), 5_000)
                .run(problem.objective(), problem.population(), new Seed(7), Workers.single(), (sweep, value, x) -> {});
        Objective robust = new DoublyRobustSquares(new ImputedLabels.Unweighted())
                .objective(problem.population(), problem.weights(), first -> fitted);
        Table users = new Table(Problem.USERS, N);
        robust.userSide(robust.byUser())
                .solve(users, fitted.items(), l2 * problem.population().size() / Problem.USERS, Workers.single());
        assertThat(users.values).containsExactly(fitted.users().values, within(1e-6));
    }

    /** With every pair observed and all weights 1 the imputed labels cancel. */
    @Test
    void ofACompleteLogBothEstimatesAreTheFactorizationOfItsLabels() {
        float[] labels = new float[Problem.USERS * Problem.ITEMS];
        int[] users = new int[labels.length];
        int[] items = new int[labels.length];
        float[] ones = new float[labels.length];
        for (int cell = 0; cell < labels.length; cell++) {
            users[cell] = cell / Problem.ITEMS;
            items[cell] = cell % Problem.ITEMS;
            labels[cell] = new Seed(5).uniform(cell) < 0.5 ? 1 : 0;
            ones[cell] = 1;
        }
        Grid complete = new Grid(Problem.USERS, Problem.ITEMS, Interactions.of(users, items, labels));
        Sweeps sweeps = new Sweeps(N, 0.1, new Initialization.Normal(0.1), 5);
        List<double[]> solutions = new ArrayList<>();
        for (SquaredEstimator estimator :
                List.of(new InverseWeightedSquares(), new DoublyRobustSquares(new ImputedLabels.Constant(0.7f)))) {
            Objective objective = estimator.objective(complete, ones, first -> Problem.random(1, "none"));
            solutions.add(sweeps.run(objective, complete, new Seed(6), Workers.single(), (sweep, value, x) -> {})
                    .users()
                    .values);
        }
        assertThat(solutions.get(0)).containsExactly(solutions.get(1), within(1e-9));
    }

    @Test
    void aFitReportsASweepAnEpochAndItsLoss() {
        SimulatedRatings ratings = new SimulatedRatings(30, 20, 1, new Seed(20_262_302));
        FitData data = ratings.data(ratings.grid());
        Fit fit = MethodChoice.parse("dr-als", Map.of("als.sweeps", "7", "propensity", "constant"))
                .recipe(data)
                .fit(data, new Seed(1), Workers.single(), EpochListener.silent());
        assertThat(fit.progress().epochs()).isEqualTo(7);
        assertThat(fit.progress().curves().get(0).values())
                .hasSize(7)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(fit.weights()).isPresent();
    }

    @Test
    void sweepsNeedAnL2() {
        assertThatThrownBy(() -> new Sweeps(2, 0, new Initialization.Normal(1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("L2 must be finite and > 0, got 0");
    }
}
