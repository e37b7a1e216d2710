package org.aitreaty.permits.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.permits.legal.NamedState;

/**
 * A declaration as it was read and found complete in itself.
 *
 * @param declaration in the form in which it is kept
 * @param states every State named, with its place
 */
record DatasetInput(DatasetJson.Declare declaration, List<NamedState> states, List<DatasetOrigin.Named> origins) {

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_LOCATION = 2_000;
    private static final int MOST_PARTS = 500;
    private static final int MOST_NAMES = 100;

    /** Reads a declaration; complaints go to the check. The answer is only of use when the check holds none. */
    static DatasetInput read(InputCheck check, DatasetJson.Declare sent, PartInput.OwnRecords own) {
        List<NamedState> states = new ArrayList<>();
        List<DatasetOrigin.Named> origins = new ArrayList<>();
        check.required("/live", sent.live());
        check.oneOf("/personalData", sent.personalData(), Presence.class);
        CollectionMethod method = check.oneOf("/collectionMethod", sent.collectionMethod(), CollectionMethod.class);
        modalities(check, sent.modalities());
        DatasetJson.Declare read = new DatasetJson.Declare(
                check.text("/name", sent.name(), PartInput.LONGEST_NAME),
                check.text("/version", sent.version(), PartInput.LONGEST_NAME),
                sent.supersedes(),
                check.optionalText("/description", sent.description(), LONGEST_TEXT),
                check.text("/location", sent.location(), LONGEST_LOCATION),
                contentHash(check, sent),
                sent.live(),
                PartInput.written(check.optionalCount("/sizeTokens", sent.sizeTokens())),
                PartInput.written(check.optionalCount("/sizeBytes", sent.sizeBytes())),
                sent.modalities(),
                sent.collectionMethod(),
                check.optionalText("/collectionDescription", sent.collectionDescription(), LONGEST_TEXT),
                period(check, sent.collectionPeriod()),
                crawl(check, method, sent.crawl()),
                sent.personalData(),
                names(check, "/sensitiveContent", sent.sensitiveContent()),
                names(check, "/creators", sent.creators()),
                parts(check, method, sent.parts(), (at, part) -> new PartInput(check, at, own, states, origins).read(part)));
        return new DatasetInput(read, states, origins);
    }

    private static void modalities(InputCheck check, List<String> modalities) {
        if (check.required("/modalities", modalities)) {
            check.refuseIf(modalities.isEmpty() || modalities.size() > Modality.values().length, "/modalities", "EMPTY", "Not one kind of thing is named.", "Name each kind once.");
            for (int i = 0; i < Math.min(modalities.size(), Modality.values().length); i++) {
                check.oneOf("/modalities/" + i, modalities.get(i), Modality.class);
            }
        }
    }

    private static String contentHash(InputCheck check, DatasetJson.Declare sent) {
        check.refuseIf(
                sent.contentHash() == null && Boolean.FALSE.equals(sent.live()),
                "/contentHash",
                "REQUIRED",
                "What this version contains cannot be told without its hash.",
                "Give the SHA-256 of its content, or say that it is live.");
        return PartInput.hash(check, "/contentHash", sent.contentHash());
    }

    private static DatasetJson.Period period(InputCheck check, DatasetJson.Period period) {
        if (period != null) {
            LocalDate from = check.date("/collectionPeriod/from", period.from());
            LocalDate to = check.date("/collectionPeriod/to", period.to());
            check.refuseIf(
                    from != null && to != null && to.isBefore(from), "/collectionPeriod/to", "BEFORE_START", "The period would end before it begins.", "Exchange the dates.");
        }
        return period;
    }

    private static DatasetJson.Crawl crawl(InputCheck check, CollectionMethod method, DatasetJson.Crawl crawl) {
        if (crawl == null) {
            check.refuseIf(
                    method == CollectionMethod.CRAWL, "/crawl", "REQUIRED", "How the web was read is not said.", "Say who the crawler said it was, and whether it kept to opt-outs.");
            return null;
        }
        check.required("/crawl/optOutsRespected", crawl.optOutsRespected());
        String identity = check.text("/crawl/identity", crawl.identity(), PartInput.LONGEST_NAME);
        return new DatasetJson.Crawl(identity, crawl.optOutsRespected(), names(check, "/crawl/topDomains", crawl.topDomains()));
    }

    private static List<String> names(InputCheck check, String pointer, List<String> given) {
        List<String> names = new ArrayList<>();
        if (given != null) {
            check.refuseIf(given.size() > MOST_NAMES, pointer, "TOO_MANY", "There are more than 100.", "Give the 100 that matter most.");
            for (int i = 0; i < Math.min(given.size(), MOST_NAMES); i++) {
                names.add(check.text(pointer + "/" + i, given.get(i), LONGEST_TEXT));
            }
        }
        return names;
    }

    private interface Reader {
        DatasetJson.Part read(String at, DatasetJson.Part part);
    }

    private static List<DatasetJson.Part> parts(InputCheck check, CollectionMethod method, List<DatasetJson.Part> given, Reader reader) {
        List<DatasetJson.Part> parts = new ArrayList<>();
        if (!check.required("/parts", given)) {
            return parts;
        }
        check.refuseIf(given.isEmpty(), "/parts", "EMPTY", "No part is named.", "Name one part for the whole where all of it has the same rights.");
        check.refuseIf(given.size() > MOST_PARTS, "/parts", "TOO_MANY", "There are more than 500 parts.", "Join those of the same rights.");
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < Math.min(given.size(), MOST_PARTS); i++) {
            String at = "/parts/" + i;
            if (check.required(at, given.get(i))) {
                DatasetJson.Part part = reader.read(at, given.get(i));
                check.refuseIf(part.key() != null && !keys.add(part.key()), at + "/key", "TWICE", "Another part has this key.", "Give each part its own.");
                check.refuseIf(
                        method == CollectionMethod.SYNTHETIC && part.teacher() == null, at + "/teacher", "REQUIRED", "Which model made it is not said.", "Name the model.");
                parts.add(part);
            }
        }
        sharesMustFit(check, parts);
        return parts;
    }

    private static void sharesMustFit(InputCheck check, List<DatasetJson.Part> parts) {
        Quantity sum = Quantity.ZERO;
        for (DatasetJson.Part part : parts) {
            sum = part.share() == null ? sum : sum.plus(Quantity.of(part.share().text()));
        }
        check.refuseIf(sum.isMoreThan(Quantity.of("1")), "/parts", "SHARES_OVER_ONE", "The shares of the parts make more than the whole.", "Let them make 1 at most.");
    }
}
