package org.aitreaty.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.aitreaty.kit.problem.FieldError;
import org.aitreaty.kit.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonComplaintTest {

    private enum Colour {
        RED
    }

    private record Part(String name, Integer count, Colour colour) {}

    private record Whole(List<Part> parts, Boolean sure, Part part) {}

    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeEach
    void strict() {
        new StrictJson().customize(mapper);
    }

    private FieldError complaintAbout(String json) {
        JsonProcessingException unreadable = catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, Whole.class));
        assertThat(unreadable).as("refusal of %s", json).isNotNull();
        ProblemException complaint = JsonComplaint.about(unreadable);
        assertThat(complaint.type().status()).isEqualTo(400);
        assertThat(complaint.errors()).hasSize(1);
        return complaint.errors().getFirst();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "{\"parts\":[{\"name\":\"a\"},{\"name\":7}]} | /parts/1/name | WRONG_TYPE",
        "{\"parts\":[{\"count\":\"7\"}]} | /parts/0/count | WRONG_TYPE",
        "{\"parts\":[{\"count\":1.5}]} | /parts/0/count | WRONG_TYPE",
        "{\"parts\":[{\"count\":99999999999}]} | * | *",
        "{\"parts\":{}} | /parts | WRONG_TYPE",
        "{\"sure\":\"true\"} | /sure | WRONG_TYPE",
        "{\"sure\":1} | /sure | WRONG_TYPE",
        "{\"part\":{\"colour\":\"BLUE\"}} | /part/colour | WRONG_TYPE",
        "{\"part\":{\"colour\":0}} | /part/colour | WRONG_TYPE",
        "{\"part\":{\"name\":\"a\\u0000b\"}} | /part/name | NUL_CHARACTER",
        "{\"part\":{\"name\":\"\\ud83d\"}} | /part/name | LONE_SURROGATE",
        "{\"part\":{\"name\":\"\\udf02\\ud83d\"}} | /part/name | LONE_SURROGATE",
        "{\"part\":{\"size\":1}} | /part/size | UNKNOWN_FIELD",
        "{\"sure\":true,\"sure\":true} | `` | DUPLICATE_FIELD",
        "{\"sure\":tru} | `` | NOT_JSON",
        "{\"sure\":NaN} | `` | NOT_JSON",
        "{\"part\":{\"name\":\"\t\"}} | `` | NOT_JSON"
    })
    void saysWhereAndWhatWithoutNamingClasses(String json, String pointer, String code) {
        FieldError error = complaintAbout(json);
        assertThat(error.pointer()).matches(pointer.equals("*") ? ".*" : java.util.regex.Pattern.quote(pointer));
        assertThat(error.code()).matches(code.equals("*") ? ".*" : code);
        assertThat(error.message() + error.fix()).isNotBlank().doesNotContain("org.aitreaty", "java.", "Source:", "StreamReadFeature");
    }

    @Test
    void aPairOfSurrogatesIsOneCharacter() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"part\":{\"name\":\"\\ud83d\\udf02\",\"count\":1}}", Whole.class).part().name()).isEqualTo("\ud83d\udf02");
    }

    @Test
    void endlessNumbersAndDepthsAreBeyondLimits() {
        assertThat(complaintAbout("{\"part\":" + "[".repeat(60)).code()).isIn("BEYOND_LIMITS", "WRONG_TYPE");
        assertThat(complaintAbout("{\"parts\":[{\"count\":" + "9".repeat(201) + "}]}").code()).isEqualTo("BEYOND_LIMITS");
    }

    @Test
    void timesAreWrittenAsText() throws JsonProcessingException {
        mapper.findAndRegisterModules();
        assertThat(mapper.writeValueAsString(Instant.parse("2026-11-23T00:00:00Z"))).isEqualTo("\"2026-11-23T00:00:00Z\"");
    }

    @Test
    void jsonFromElsewhereStillFailsAtTheFirstUnknownField() {
        assertThatThrownBy(() -> mapper.readValue("{\"x\":1,\"y\":2}", Whole.class)).hasMessageContaining("\"x\"");
    }
}
