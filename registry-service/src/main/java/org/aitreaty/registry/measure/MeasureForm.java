package org.aitreaty.registry.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.input.WebAddress;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.jurisdiction.Jurisdiction;
import org.aitreaty.registry.jurisdiction.Jurisdictions;
import org.aitreaty.registry.language.AuthoredText;
import org.aitreaty.registry.language.Bilingual;
import org.aitreaty.registry.state.State;
import org.aitreaty.registry.treaty.TreatyText;
import org.aitreaty.registry.treaty.TreatyTexts;

/** Reads what a delegation says of a measure, and says it again. */
@ApplicationScoped
public class MeasureForm {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 5_000;
    private static final int LONGEST_CITATION = 500;
    private static final int MOST_THRESHOLDS = 20;

    /** The earliest zone on Earth: where it is already tomorrow, a measure can have been adopted on tomorrow's date. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final Jurisdictions jurisdictions;
    private final TreatyTexts texts;
    private final TreatyTime time;
    private final ObjectMapper json;

    MeasureForm(Jurisdictions jurisdictions, TreatyTexts texts, TreatyTime time, ObjectMapper json) {
        this.jurisdictions = jurisdictions;
        this.texts = texts;
        this.time = time;
        this.json = json;
    }

    /**
     * Reads the content of a version; every complaint goes to the check, which must be asked before the content is used.
     *
     * @param pointer where the content stands in the request
     */
    public MeasureContent read(InputCheck check, String pointer, MeasureAct act, State state, NationalMeasureJson.Submit submit) {
        MeasureContent content = new MeasureContent();
        TreatyText text = texts.present();
        content.textVersion = text.version();
        content.thresholds = write(List.of());
        content.language = AuthoredText.language(check, pointer + "/language", submit.language());
        content.summary = texts(check, pointer + "/summary", submit.summary(), content.language, LONGEST_SUMMARY);
        content.citation = check.text(pointer + "/citation", submit.citation(), LONGEST_CITATION);
        content.sourceUrl = WebAddress.read(check, pointer + "/sourceUrl", submit.sourceUrl());
        readDates(check, pointer, content, submit, act);
        if (act == MeasureAct.REPEAL) {
            refuseContentOfRepeal(check, pointer, submit);
        } else {
            content.title = texts(check, pointer + "/title", submit.title(), content.language, LONGEST_TITLE);
            readPlace(check, pointer, content, submit, state);
            readRule(check, pointer, content, submit, text);
        }
        return content;
    }

    private void readDates(InputCheck check, String pointer, MeasureContent content, NationalMeasureJson.Submit submit, MeasureAct act) {
        content.adoptedOn = check.date(pointer + "/adoptedOn", submit.adoptedOn());
        content.inForceFrom = act == MeasureAct.REPEAL
                ? check.date(pointer + "/inForceFrom", submit.inForceFrom())
                : check.optionalDate(pointer + "/inForceFrom", submit.inForceFrom());
        content.inForceTo = check.optionalDate(pointer + "/inForceTo", submit.inForceTo());
        check.refuseIf(
                content.inForceTo != null && submit.inForceFrom() == null,
                pointer + "/inForceTo",
                "WITHOUT_BEGINNING",
                "A last day needs a first day.",
                "Give inForceFrom too.");
        checkOrder(check, pointer, content);
    }

    private void checkOrder(InputCheck check, String pointer, MeasureContent content) {
        LocalDate adopted = content.adoptedOn;
        LocalDate from = content.inForceFrom;
        check.refuseIf(
                adopted != null && adopted.isAfter(time.now().atOffset(EASTERNMOST).toLocalDate()),
                pointer + "/adoptedOn",
                "ADOPTED_IN_FUTURE",
                "What is not adopted yet is no measure.",
                "Record it when it is adopted.");
        check.refuseIf(
                adopted != null && from != null && from.isBefore(adopted),
                pointer + "/inForceFrom",
                "BEFORE_ADOPTION",
                "It cannot come into force before it is adopted.",
                "If it applies to earlier facts, say so in the summary.");
        check.refuseIf(
                content.inForceTo != null && from != null && content.inForceTo.isBefore(from),
                pointer + "/inForceTo",
                "BEFORE_BEGINNING",
                "The last day in force is before the first.",
                "The last day is still in force: write at least inForceFrom.");
    }

    private void readPlace(InputCheck check, String pointer, MeasureContent content, NationalMeasureJson.Submit submit, State state) {
        Jurisdiction.Reading.Accepted place = jurisdictions.read(check, pointer + "/jurisdiction", submit.jurisdiction(), state);
        String at = pointer + "/jurisdictionName";
        if (place == null) {
            return;
        }
        content.jurisdiction = place.code();
        if (place.whole()) {
            check.refuseIf(
                    submit.jurisdictionName() != null, at, "NOT_A_PART", "The State has its name in the register of States.", "Leave the name out.");
        } else if (check.required(at, submit.jurisdictionName())) {
            content.jurisdictionNameEn = check.text(at + "/en", submit.jurisdictionName().en(), LONGEST_NAME);
            content.jurisdictionNameFr = check.text(at + "/fr", submit.jurisdictionName().fr(), LONGEST_NAME);
        }
    }

    private void readRule(InputCheck check, String pointer, MeasureContent content, NationalMeasureJson.Submit submit, TreatyText text) {
        content.kind = check.oneOf(pointer + "/kind", submit.kind(), MeasureKind.class);
        content.regulationLevel = submit.regulationLevel();
        if (check.required(pointer + "/regulationLevel", submit.regulationLevel())) {
            check.refuseIf(
                    submit.regulationLevel() < 1 || submit.regulationLevel() > 4,
                    pointer + "/regulationLevel",
                    "NOT_A_LEVEL",
                    "There are four levels.",
                    "Write 1 for use, 2 for deployment, 3 for training or 4 for hardware and algorithms.");
        }
        content.article = submit.article();
        if (check.required(pointer + "/article", submit.article())) {
            check.refuseIf(
                    !texts.hasArticle(text, submit.article()),
                    pointer + "/article",
                    "UNKNOWN_ARTICLE",
                    "The treaty has no such article.",
                    "See /v1/treaty for the articles, e.g. 4(1).");
        }
        content.binding = submit.binding();
        check.required(pointer + "/binding", submit.binding());
        content.thresholds = write(thresholds(check, pointer + "/thresholds", submit.thresholds()));
    }

    private static List<Threshold.View> thresholds(InputCheck check, String pointer, List<Threshold.Input> inputs) {
        List<Threshold.View> thresholds = new ArrayList<>();
        if (inputs != null && inputs.size() > MOST_THRESHOLDS) {
            check.refuse(pointer, "TOO_MANY", "More than " + MOST_THRESHOLDS + " thresholds.", "Name those that decide whether it applies.");
        } else if (inputs != null) {
            for (int i = 0; i < inputs.size(); i++) {
                thresholds.add(Threshold.read(check, pointer + "/" + i, inputs.get(i)));
            }
        }
        return thresholds;
    }

    private static void refuseContentOfRepeal(InputCheck check, String pointer, NationalMeasureJson.Submit submit) {
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("jurisdiction", submit.jurisdiction());
        others.put("jurisdictionName", submit.jurisdictionName());
        others.put("title", submit.title());
        others.put("kind", submit.kind());
        others.put("regulationLevel", submit.regulationLevel());
        others.put("article", submit.article());
        others.put("inForceTo", submit.inForceTo());
        others.put("thresholds", submit.thresholds());
        others.put("binding", submit.binding());
        others.forEach((field, value) -> check.refuseIf(
                value != null, pointer + "/" + field, "NOT_IN_A_REPEAL", "A repeal says only when and why.", "Leave it out."));
    }

    private String texts(InputCheck check, String pointer, Map<String, String> submitted, String author, int longest) {
        Map<String, String> read = AuthoredText.read(check, pointer, submitted, author, longest);
        return read == null ? null : write(read);
    }

    /** What a version says, as it is answered. */
    public NationalMeasureJson.Content view(MeasureContent content) {
        return new NationalMeasureJson.Content(
                content.jurisdiction,
                content.jurisdictionName(),
                content.language,
                content.title == null ? null : AuthoredText.authorFirst(texts(content.title), content.language),
                AuthoredText.authorFirst(texts(content.summary), content.language),
                content.kind,
                content.regulationLevel,
                content.article,
                content.citation,
                content.sourceUrl,
                content.adoptedOn,
                content.inForceFrom,
                content.inForceTo,
                read(content.thresholds, new TypeReference<List<Threshold.View>>() {}),
                content.binding);
    }

    private Map<String, String> texts(String stored) {
        return read(stored, new TypeReference<Map<String, String>>() {});
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String stored, TypeReference<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored measure cannot be read.", e);
        }
    }
}
