package org.aitreaty.permits.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.quantity.Quantity;
import org.aitreaty.kit.quantity.QuantityInput;
import org.aitreaty.permits.legal.NamedState;
import org.aitreaty.permits.rights.RightsBasis;

/** Reads the parts of a declaration; complaints go to the check. */
final class PartInput {

    static final String HASH = "[0-9a-fA-F]{64}";
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_LICENCE = 500;
    private static final int MOST_HASHES = 10_000;
    private static final int MOST = 250;

    private final InputCheck check;
    private final String at;
    private final OwnRecords own;
    private final List<NamedState> states;
    private final List<DatasetOrigin.Named> origins;

    /** What an organisation has registered here, which its declarations can name. */
    interface OwnRecords {

        /** The name of a model, or null when the organisation has none of this identifier. */
        String model(String id);

        /** Name and version of a dataset, or null when the organisation has none of this identifier. */
        String dataset(String id);
    }

    /**
     * @param at where the part stands in the request
     * @param states every State named is added here, with its place
     * @param origins everything it was made from or with is added here
     */
    PartInput(InputCheck check, String at, OwnRecords own, List<NamedState> states, List<DatasetOrigin.Named> origins) {
        this.check = check;
        this.at = at;
        this.own = own;
        this.states = states;
        this.origins = origins;
    }

    DatasetJson.Part read(DatasetJson.Part part) {
        String key = check.text(at + "/key", part.key(), LONGEST_NAME);
        check.refuseIf(
                key != null && !key.matches("[a-z0-9][a-z0-9-]{0,63}"), at + "/key", "NOT_A_KEY", "This is not a short name.", "Write small letters, digits and hyphens, at most 64.");
        String name = check.text(at + "/name", part.name(), LONGEST_NAME);
        Quantity items = check.optionalCount(at + "/items", part.items());
        Quantity share = check.optionalQuantity(at + "/share", part.share());
        check.refuseIf(
                share != null && share.isMoreThan(Quantity.of("1")), at + "/share", "MORE_THAN_ONE", "A part is not more than the whole.", "Write the share as a decimal: 0.4 for 40 %.");
        return new DatasetJson.Part(
                key,
                name,
                written(items),
                written(share),
                licence(part.spdxLicence()),
                rights(part.rights()),
                leaves(part.leaves()),
                exclusion(part.exclusion(), part.items() != null),
                teacher(key, part.teacher()),
                madeFrom(key, part.madeFrom()));
    }

    static QuantityInput written(Quantity quantity) {
        return quantity == null ? null : QuantityInput.of(quantity.toString());
    }

    static String hash(InputCheck check, String pointer, String value) {
        if (value != null && !value.matches(HASH)) {
            check.refuse(pointer, "NOT_A_HASH", "This is not a SHA-256.", "Write its 64 hexadecimal digits, nothing before or after them.");
            return null;
        }
        return value == null ? null : value.toLowerCase(java.util.Locale.ROOT);
    }

    private String licence(String text) {
        String licence = check.optionalText(at + "/spdxLicence", text, LONGEST_LICENCE);
        check.refuseIf(
                licence != null && !SpdxExpression.isOne(licence),
                at + "/spdxLicence",
                "NOT_SPDX",
                "This is not an SPDX licence expression.",
                "Write an identifier of the SPDX list such as CC-BY-4.0, several joined by AND or OR, or LicenseRef- with a name of your own.");
        return licence;
    }

    private DatasetJson.Rights rights(DatasetJson.Rights rights) {
        if (!check.required(at + "/rights", rights)) {
            return null;
        }
        check.oneOf(at + "/rights/basis", rights.basis(), RightsBasis.class);
        List<DatasetJson.RightsException> exceptions = few(at + "/rights/exceptions", rights.exceptions(), MOST);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < exceptions.size(); i++) {
            String pointer = at + "/rights/exceptions/" + i;
            if (check.required(pointer, exceptions.get(i))) {
                String state = state(pointer + "/state", exceptions.get(i).state());
                check.refuseIf(state != null && !seen.add(state), pointer + "/state", "TWICE", "This State stands here twice.", "Say once on what it rests there.");
                check.oneOf(pointer + "/basis", exceptions.get(i).basis(), RightsBasis.class);
            }
        }
        return new DatasetJson.Rights(rights.basis(), exceptions);
    }

    private List<DatasetJson.Leave> leaves(List<DatasetJson.Leave> declared) {
        List<DatasetJson.Leave> leaves = new ArrayList<>();
        List<DatasetJson.Leave> given = few(at + "/leaves", declared, MOST);
        for (int i = 0; i < given.size(); i++) {
            String pointer = at + "/leaves/" + i;
            DatasetJson.Leave leave = given.get(i);
            if (check.required(pointer, leave)) {
                String hash = check.required(pointer + "/documentHash", leave.documentHash()) ? hash(check, pointer + "/documentHash", leave.documentHash()) : null;
                String licensor = check.text(pointer + "/licensor", leave.licensor(), LONGEST_NAME);
                check.optionalDate(pointer + "/until", leave.until());
                List<String> named = few(pointer + "/states", leave.states(), MOST);
                for (int k = 0; k < named.size(); k++) {
                    state(pointer + "/states/" + k, named.get(k));
                }
                leaves.add(new DatasetJson.Leave(hash, licensor, leave.until(), named));
            }
        }
        return leaves;
    }

    private String state(String pointer, String value) {
        String state = check.state(pointer, value);
        if (state != null) {
            states.add(new NamedState(pointer, state));
        }
        return state;
    }

    private DatasetJson.Exclusion exclusion(DatasetJson.Exclusion exclusion, boolean counted) {
        if (exclusion == null) {
            return null;
        }
        String pointer = at + "/exclusion";
        check.refuseIf(!counted, at + "/items", "REQUIRED", "Of how many items some are left out is not said.", "Give the number of items of the part.");
        Quantity items = check.required(pointer + "/items", exclusion.items()) ? check.optionalCount(pointer + "/items", exclusion.items()) : null;
        String listHash = check.required(pointer + "/listHash", exclusion.listHash()) ? hash(check, pointer + "/listHash", exclusion.listHash()) : null;
        List<String> hashes = few(pointer + "/itemHashes", exclusion.itemHashes(), MOST_HASHES);
        if (!hashes.isEmpty()) {
            listMustFit(pointer, items, listHash, hashes);
        }
        return new DatasetJson.Exclusion(written(items), listHash, hashes.isEmpty() ? null : hashes);
    }

    private void listMustFit(String pointer, Quantity items, String listHash, List<String> hashes) {
        TreeSet<String> sorted = new TreeSet<>();
        for (int i = 0; i < hashes.size(); i++) {
            String hash = check.required(pointer + "/itemHashes/" + i, hashes.get(i)) ? hash(check, pointer + "/itemHashes/" + i, hashes.get(i)) : null;
            if (hash != null) {
                check.refuseIf(!sorted.add(hash), pointer + "/itemHashes/" + i, "TWICE", "This item stands in the list twice.", "List each item once.");
            }
        }
        check.refuseIf(
                items != null && !items.equals(Quantity.of(Integer.toString(hashes.size()))),
                pointer + "/items",
                "NOT_THE_COUNT",
                "The list has " + hashes.size() + " items.",
                "Write the number of items in the list.");
        check.refuseIf(
                listHash != null && sorted.size() == hashes.size() && !listHash.equals(ofList(sorted)),
                pointer + "/listHash",
                "NOT_THE_HASH",
                "This is not the hash of the list.",
                "Hash the items' hashes in small letters, in ascending order, each followed by a line feed.");
    }

    private static String ofList(TreeSet<String> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach(hash -> digest.update((hash + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private DatasetJson.Teacher teacher(String part, DatasetJson.Teacher teacher) {
        if (teacher == null) {
            return null;
        }
        String name = origin(part, DatasetOrigin.Kind.TEACHER, at + "/teacher", teacher.model(), teacher.name());
        return new DatasetJson.Teacher(teacher.model(), name);
    }

    private List<DatasetJson.Source> madeFrom(String part, List<DatasetJson.Source> declared) {
        List<DatasetJson.Source> sources = new ArrayList<>();
        List<DatasetJson.Source> given = few(at + "/madeFrom", declared, MOST);
        for (int i = 0; i < given.size(); i++) {
            String pointer = at + "/madeFrom/" + i;
            if (check.required(pointer, given.get(i))) {
                String name = origin(part, DatasetOrigin.Kind.SOURCE, pointer, given.get(i).dataset(), given.get(i).name());
                sources.add(new DatasetJson.Source(given.get(i).dataset(), name));
            }
        }
        return sources;
    }

    /** The name of an origin: the register's for what is registered, else the one that was sent. */
    private String origin(String part, DatasetOrigin.Kind kind, String pointer, String id, String sent) {
        boolean teacher = kind == DatasetOrigin.Kind.TEACHER;
        if (id == null) {
            String name = check.text(pointer + "/name", sent, LONGEST_NAME);
            origins.add(new DatasetOrigin.Named(part, kind, null, name));
            return name;
        }
        String name = teacher ? own.model(id) : own.dataset(id);
        if (name == null) {
            check.refuse(
                    pointer + (teacher ? "/model" : "/dataset"),
                    teacher ? "UNKNOWN_MODEL" : "UNKNOWN_DATASET",
                    "Your organisation has none with this identifier.",
                    "Register it first, or leave the identifier out and give the name.");
            return null;
        }
        origins.add(new DatasetOrigin.Named(part, kind, UUID.fromString(id), name));
        return name;
    }

    private <T> List<T> few(String pointer, List<T> list, int most) {
        if (list == null) {
            return List.of();
        }
        check.refuseIf(list.size() > most, pointer, "TOO_MANY", "There are more than " + most + ".", "Give at most " + most + ".");
        return list.size() > most ? List.of() : list;
    }
}
