package org.aitreaty.permits.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.permits.admissibility.Facility;
import org.aitreaty.permits.classification.CapabilityForecast;
import org.aitreaty.permits.classification.Generality;
import org.aitreaty.permits.legal.NamedState;
import org.aitreaty.permits.model.Registering;

/** A filing as it was read and found complete in itself; what the law says of it is still open. */
record FilingInput(
        Registering.Declaration declaration,
        String runName,
        String purpose,
        String forecastBasis,
        List<Facility> facilities,
        LocalDate plannedStart,
        LocalDate plannedEnd) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_FACILITIES = 100;

    /** @param today the legal day of the filing */
    static FilingInput read(InputCheck check, Registering.Declaration declaration, TrainingApplicationJson.File file, LocalDate today) {
        String runName = check.text("/runName", file.runName(), LONGEST_NAME);
        String purpose = check.text("/purpose", file.purpose(), LONGEST_TEXT);
        String basis = check.optionalText("/capabilityForecastBasis", file.capabilityForecastBasis(), LONGEST_TEXT);
        checkGenerality(check, declaration, file, basis);
        List<Facility> facilities = facilities(check, file.facilities());
        LocalDate start = check.date("/plannedStart", file.plannedStart());
        LocalDate end = check.date("/plannedEnd", file.plannedEnd());
        check.refuseIf(
                start != null && end != null && end.isBefore(start), "/plannedEnd", "BEFORE_START", "The run would end before it starts.", "Exchange the dates.");
        check.refuseIf(
                start != null && start.isBefore(today),
                "/plannedStart",
                "IN_THE_PAST",
                "The run would have started before this filing; a permit comes first.",
                "Name a day from " + today + " on. A model that is already trained is registered at POST /v1/models.");
        return new FilingInput(declaration, runName, purpose, basis, facilities, start, end);
    }

    private static void checkGenerality(InputCheck check, Registering.Declaration declaration, TrainingApplicationJson.File file, String basis) {
        Generality generality = declaration.facts().generality();
        CapabilityForecast forecast = declaration.facts().forecast();
        check.refuseIf(
                generality == Generality.GENERAL && forecast == CapabilityForecast.NOT_ASSESSED,
                "/capabilityForecast",
                "ASSESSMENT_NEEDED",
                "A general model's capabilities must be assessed against the baseline before its training is applied for.",
                "Assess them and send BELOW_BASELINE or ABOUT_TO_EXCEED, with the basis of the assessment.");
        check.refuseIf(
                forecast != null && forecast != CapabilityForecast.NOT_ASSESSED && basis == null && !check.hasErrorAt("/capabilityForecastBasis"),
                "/capabilityForecastBasis",
                "REQUIRED",
                "The forecast does not say what it rests on.",
                "Name the evaluations, scaling laws or comparisons used.");
        check.refuseIf(
                generality == Generality.NARROW && file.model().narrowReason() == null,
                "/model/narrowReason",
                "REQUIRED",
                "A narrow model is spared the prohibition; say why it is narrow.",
                "Describe the one field it is built for and what keeps it there.");
    }

    private static List<Facility> facilities(InputCheck check, List<Facility> declared) {
        List<Facility> facilities = new ArrayList<>();
        if (!check.required("/facilities", declared)) {
            return facilities;
        }
        check.refuseIf(declared.isEmpty(), "/facilities", "EMPTY", "No facility is named.", "Name every site where the run is to take place.");
        check.refuseIf(
                declared.size() > MOST_FACILITIES, "/facilities", "TOO_MANY", "There are more than 100 facilities.", "Name at most 100 in one application.");
        for (int i = 0; i < Math.min(declared.size(), MOST_FACILITIES); i++) {
            String at = "/facilities/" + i;
            if (check.required(at, declared.get(i))) {
                String name = check.text(at + "/name", declared.get(i).name(), LONGEST_NAME);
                String state = check.state(at + "/state", declared.get(i).state());
                facilities.add(new Facility(name, state));
            }
        }
        return facilities;
    }

    List<NamedState> namedStates() {
        List<NamedState> named = new ArrayList<>();
        for (int i = 0; i < facilities.size(); i++) {
            named.add(new NamedState("/facilities/" + i + "/state", facilities.get(i).state()));
        }
        return named;
    }
}
