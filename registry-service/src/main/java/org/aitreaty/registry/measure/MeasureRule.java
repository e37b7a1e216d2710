package org.aitreaty.registry.measure;

/** What the history of a measure forbids. */
public enum MeasureRule {
    NO_SUCH_VERSION("There is no published version of this number.", "Name a version that the measure has."),
    CORRECTED_ALREADY("This version has been corrected already.", "Correct the version that took its place."),
    REPEALED_ALREADY("A repeal of the measure is published.", "If it was recorded wrongly, correct it; else there is nothing to repeal."),
    AFTER_REPEAL(
            "It would take effect when the measure is repealed.",
            "Give a day in force before that of the repeal, or record a new measure."),
    ADOPTED_BEFORE_ENACTMENT("It would be adopted before the measure itself.", "Check the day of adoption."),
    IN_FORCE_BEFORE_ENACTMENT("It would be in force before the measure itself.", "Check the day in force.");

    private final String sentence;
    private final String fix;

    MeasureRule(String sentence, String fix) {
        this.sentence = sentence;
        this.fix = fix;
    }

    public String sentence() {
        return sentence;
    }

    public String fix() {
        return fix;
    }
}
