package org.aitreaty.registry.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.registry.clause.CountingMode;
import org.aitreaty.registry.clause.Delay;
import org.aitreaty.registry.clause.EntryIntoForceClause;
import org.aitreaty.registry.clause.EntryIntoForceClause.Latecomers;
import org.aitreaty.registry.clause.NotBefore;
import org.aitreaty.registry.clause.Share;

/** Reads a question about entry into force; what is wrong with it goes to the check. */
final class SimulationInput {

    private static final int MOST_DEPOSITS = 1000;
    private static final int LONGEST_DELAY = 1200;
    private static final String CODE = "[A-Z][A-Z0-9]{1,9}";

    private final InputCheck check;

    SimulationInput(InputCheck check) {
        this.check = check;
    }

    /** The clause, or null where something is wrong with it. */
    EntryIntoForceClause clause(SimulationJson.ClauseInput input) {
        int errorsBefore = check.errors().size();
        int needed = number("/clause/minInstruments", input.minInstruments(), MOST_DEPOSITS);
        List<String> required = codes("/clause/requiredStates", input.requiredStates());
        Share share = share(input.share());
        Delay delay = check.required("/clause/delay", input.delay()) ? delay("/clause/delay", input.delay()) : null;
        Delay own = input.latecomerDelay() == null ? delay : delay("/clause/latecomerDelay", input.latecomerDelay());
        LocalDate notBefore = check.optionalDate("/clause/notBefore", input.notBefore());
        Latecomers.Event after = check.optionalOneOf("/clause/latecomersAfter", input.latecomersAfter(), Latecomers.Event.class);
        check.refuseIf(
                needed == 0 && required.isEmpty() && input.share() == null,
                "/clause",
                "NO_CONDITION",
                "The clause names no condition.",
                "Name a number of instruments, indispensable States or a share.");
        if (check.errors().size() > errorsBefore) {
            return null;
        }
        return new EntryIntoForceClause(
                needed,
                required,
                share,
                Boolean.TRUE.equals(input.organisationsCount()),
                !Boolean.FALSE.equals(input.reachingIsFinal()),
                delay,
                // The day itself was sent; what it is counted from in the treaty does not matter here.
                notBefore == null ? null : new NotBefore(Delay.NONE, NotBefore.Event.OPENING_FOR_SIGNATURE),
                new Latecomers(after == null ? Latecomers.Event.CONDITIONS_MET : after, own));
    }

    List<Simulating.Assumed> assumed(String pointer, List<SimulationJson.DepositInput> input) {
        List<Simulating.Assumed> assumed = new ArrayList<>();
        if (input == null) {
            return assumed;
        }
        check.refuseIf(input.size() > MOST_DEPOSITS, pointer, "TOO_MANY", "These are more than " + MOST_DEPOSITS + ".", "Send fewer.");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(input.size(), MOST_DEPOSITS); i++) {
            SimulationJson.DepositInput deposit = input.get(i);
            String at = pointer + "/" + i;
            if (!check.required(at, deposit)) {
                continue;
            }
            LocalDate date = check.date(at + "/date", deposit.date());
            String code = code(at + "/state", deposit.state());
            check.refuseIf(
                    code != null && !seen.add(code), at + "/state", "TWICE", "This State stands in the list already.", "A State consents once; leave one out.");
            if (date != null && code != null) {
                assumed.add(new Simulating.Assumed(code, date, Boolean.TRUE.equals(deposit.organisation())));
            }
        }
        return assumed;
    }

    private Share share(SimulationJson.ShareInput input) {
        if (input == null) {
            return null;
        }
        String at = "/clause/share";
        Quantity minimum = check.quantity(at + "/minimum", input.minimum());
        check.refuseIf(
                minimum != null && minimum.value().compareTo(BigDecimal.ONE) > 0, at + "/minimum", "NOT_A_PART", "A part lies between 0 and 1.", "Write 0.55 for 55 per cent.");
        Quantity total = check.optionalPositive(at + "/total", input.total());
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        if (check.required(at + "/amounts", input.amounts())) {
            for (int i = 0; i < input.amounts().size(); i++) {
                SimulationJson.AmountInput amount = input.amounts().get(i);
                String code = code(at + "/amounts/" + i + "/state", amount.state());
                Quantity quantity = check.quantity(at + "/amounts/" + i + "/amount", amount.amount());
                if (code != null && quantity != null) {
                    amounts.put(code, quantity.value());
                }
            }
        }
        boolean usable = minimum != null && minimum.value().compareTo(BigDecimal.ONE) <= 0;
        return usable
                ? new Share(
                        input.quantity() == null ? "" : input.quantity(),
                        minimum.value(),
                        Boolean.TRUE.equals(input.strict()),
                        total == null ? null : total.value(),
                        amounts)
                : null;
    }

    private Delay delay(String pointer, SimulationJson.DelayInput input) {
        CountingMode counting = check.oneOf(pointer + "/counting", input.counting(), CountingMode.class);
        int length = number(pointer + "/length", input.length(), LONGEST_DELAY);
        if (counting == null) {
            return null;
        }
        check.refuseIf(
                counting == CountingMode.ON_DEPOSIT && length != 0, pointer + "/length", "NO_LENGTH", "What happens on the day itself has no length.", "Leave it out.");
        check.refuseIf(counting != CountingMode.ON_DEPOSIT && input.length() == null, pointer + "/length", "REQUIRED", "The length is missing.", "Write days or months, as the mode says.");
        return counting == CountingMode.ON_DEPOSIT && length != 0 ? null : new Delay(counting, length);
    }

    private int number(String pointer, Integer sent, int most) {
        int number = sent == null ? 0 : sent;
        boolean right = number >= 0 && number <= most;
        check.refuseIf(!right, pointer, "OUT_OF_RANGE", "This lies outside 0 to " + most + ".", "Write a number in between.");
        return right ? number : 0;
    }

    private List<String> codes(String pointer, List<String> sent) {
        List<String> codes = new ArrayList<>();
        if (sent != null) {
            for (int i = 0; i < sent.size(); i++) {
                String code = code(pointer + "/" + i, sent.get(i));
                if (code != null) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    private String code(String pointer, String sent) {
        if (!check.required(pointer, sent)) {
            return null;
        }
        boolean right = sent.matches(CODE);
        check.refuseIf(!right, pointer, "NOT_A_CODE", "This is not a code of a State.", "Write 2 to 10 capital letters or digits, e.g. FRA.");
        return right ? sent : null;
    }
}
