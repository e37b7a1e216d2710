package org.aitreaty.permits.classification;

/**
 * The law a classification applies: the thresholds and choices of the Council as they stood at one instant.
 *
 * @param sizePermit parameters above which a training permit is needed, article 3(2)
 * @param frontierParameters total parameters above which a general model counts as frontier, article 4(2)(a)
 * @param frontierFlop training operations above which a general model counts as frontier, article 4(2)(b)
 * @param baseline the model whose capabilities are the measure of article 4(2)(c)
 * @param narrowExemptFromSizePermit whether narrow models are spared the size permit too
 * @param basis which figure of compute decides
 * @param uncertaintyPolicy what an uncertain figure of compute means
 * @param alignment the Council's finding on article 4(5)
 */
public record ClassificationRules(
        Threshold sizePermit,
        Threshold frontierParameters,
        Threshold frontierFlop,
        Baseline baseline,
        boolean narrowExemptFromSizePermit,
        ComputeBasis basis,
        UncertaintyPolicy uncertaintyPolicy,
        AlignmentFinding alignment) {

    /** The frozen measure of capabilities; not a live model, whose versions differ. */
    public record Baseline(String model, String parameter, int version, String article) {}

    /** Which figure of compute is held against the threshold. */
    public enum ComputeBasis {
        /** The run alone. */
        OWN,
        /** The run and those of all ancestors. */
        CUMULATIVE,
        /** The same, and what a teacher model computed to make training data. */
        CUMULATIVE_WITH_TEACHER
    }

    /** What decides when compute is known only within an interval. */
    public enum UncertaintyPolicy {
        CENTRAL,
        CENTRAL_WITH_REVIEW_BAND,
        UPPER_BOUND
    }

    /** The Council's finding on whether the alignment problem is solved. */
    public enum AlignmentFinding {
        NOT_DEMONSTRATED,
        DEMONSTRATED,
        /** Found insoluble: the prohibition is permanent, article 4(6). */
        DECLARED_UNSOLVABLE
    }
}
