package org.aitreaty.permits.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.dataset.DatasetJson;
import org.aitreaty.permits.rights.RightsBasis;

/**
 * A declaration in the making, with a record of where each field came from and of all that found no place in it. It has one
 * part, whose rights nobody knows: the licence of a collection says nothing of the works collected.
 */
public final class Draft {

    private static final int LONGEST_SHOWN = 200;
    private static final String PART = "/parts/0";

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> sources = new ArrayList<>();
    private final List<ImportJson.Understood> understood = new ArrayList<>();
    private final List<ImportJson.NotUnderstood> notUnderstood = new ArrayList<>();

    /** Takes a value for a field of the declaration. @param from pointer into the document; @param to pointer into the declaration */
    public void take(String from, String to, Object value) {
        if (fields.containsKey(to)) {
            passOver(from, value.toString(), "The declaration has a value for " + to + " already, from elsewhere in the document.");
            return;
        }
        fields.put(to, value);
        understood.add(new ImportJson.Understood(from, to, shown(value.toString())));
    }

    /** Takes one more value for a field that is a list. */
    public void add(String from, String to, String value) {
        @SuppressWarnings("unchecked")
        List<String> list = (List<String>) fields.computeIfAbsent(to, none -> new ArrayList<String>());
        if (!list.contains(value)) {
            list.add(value);
        }
        understood.add(new ImportJson.Understood(from, to + "/" + list.indexOf(value), shown(value)));
    }

    /** Takes the name of a dataset that this one was made from. */
    public void addSource(String from, String name) {
        understood.add(new ImportJson.Understood(from, PART + "/madeFrom/" + sources.size() + "/name", shown(name)));
        sources.add(name);
    }

    /** Tells of something that found no place. @param value as it stands in the document, or null; @param why in a sentence */
    public void passOver(String from, String value, String why) {
        notUnderstood.add(new ImportJson.NotUnderstood(from, value == null ? null : shown(value), why));
    }

    private static String shown(String value) {
        String line = value.strip();
        return line.length() > LONGEST_SHOWN ? line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST_SHOWN - 1, line.codePointCount(0, line.length())))) + "…" : line;
    }

    ImportJson.View report(String format) {
        Boolean live = (Boolean) fields.get("/live");
        DatasetJson.Declare declaration = new DatasetJson.Declare(
                text("/name"),
                text("/version"),
                null,
                text("/description"),
                text("/location"),
                text("/contentHash"),
                live,
                null,
                quantity("/sizeBytes"),
                list("/modalities"),
                text("/collectionMethod"),
                text("/collectionDescription"),
                period(),
                null,
                text("/personalData"),
                list("/sensitiveContent"),
                list("/creators"),
                List.of(part()));
        return new ImportJson.View(format, declaration, understood, notUnderstood, missing(declaration));
    }

    private DatasetJson.Part part() {
        return new DatasetJson.Part(
                "all",
                "All of it",
                quantity(PART + "/items"),
                QuantityInput.of("1"),
                text(PART + "/spdxLicence"),
                new DatasetJson.Rights(RightsBasis.UNKNOWN.name(), List.of()),
                List.of(),
                null,
                text(PART + "/teacher/name") == null ? null : new DatasetJson.Teacher(null, text(PART + "/teacher/name")),
                sources.stream().map(name -> new DatasetJson.Source(null, name)).toList());
    }

    private DatasetJson.Period period() {
        String from = text("/collectionPeriod/from");
        String to = text("/collectionPeriod/to");
        return from == null && to == null ? null : new DatasetJson.Period(from, to);
    }

    private String text(String field) {
        return (String) fields.get(field);
    }

    private QuantityInput quantity(String field) {
        Quantity quantity = (Quantity) fields.get(field);
        return quantity == null ? null : QuantityInput.of(quantity.toString());
    }

    @SuppressWarnings("unchecked")
    private List<String> list(String field) {
        return (List<String>) fields.getOrDefault(field, List.of());
    }

    private static List<ImportJson.Missing> missing(DatasetJson.Declare draft) {
        List<ImportJson.Missing> missing = new ArrayList<>();
        lacks(missing, draft.name() == null, "/name", "The document gives no name.");
        lacks(missing, draft.version() == null, "/version", "The document gives no version.");
        lacks(missing, draft.location() == null, "/location", "The document does not say where the data is kept.");
        lacks(missing, draft.live() == null, "/live", "The document does not say whether the content changes while the version stays.");
        lacks(missing, draft.contentHash() == null, "/contentHash", "The document gives no single SHA-256 of the content. Only a live dataset can be declared without, and is then not cleared.");
        lacks(missing, draft.modalities().isEmpty(), "/modalities", "The document does not say in words known here what kinds of things it holds.");
        lacks(missing, draft.collectionMethod() == null, "/collectionMethod", "The document does not say in words known here how the data came together.");
        lacks(missing, "CRAWL".equals(draft.collectionMethod()), "/crawl", "Say who the crawler said it was, and whether it kept to opt-outs.");
        lacks(missing, draft.personalData() == null, "/personalData", "The document does not say whether it holds personal data.");
        DatasetJson.Period period = draft.collectionPeriod();
        lacks(missing, period != null && period.to() == null, "/collectionPeriod/to", "The document gives the beginning only.");
        lacks(missing, true, "/parts/0/rights/basis", "Whose the works in it are the document cannot say: a licence of the collection is not one of every work in it. UNKNOWN is not cleared.");
        lacks(missing, draft.parts().getFirst().spdxLicence() != null, "/parts/0/leaves", "Where use rests on the licence, give the hash of the document that shows it, and who gave it.");
        lacks(missing, "SYNTHETIC".equals(draft.collectionMethod()) && draft.parts().getFirst().teacher() == null, "/parts/0/teacher", "Say which model made it.");
        return missing;
    }

    private static void lacks(List<ImportJson.Missing> missing, boolean lacking, String pointer, String why) {
        if (lacking) {
            missing.add(new ImportJson.Missing(pointer, why));
        }
    }
}
