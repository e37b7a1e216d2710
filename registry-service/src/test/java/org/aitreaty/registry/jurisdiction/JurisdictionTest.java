package org.aitreaty.registry.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EC-180: which codes are jurisdictions of which State. */
class JurisdictionTest {

    private static final Set<String> PARTS_OF_USA = Set.of("US-CA", "US-NY", "US-PR");

    @ParameterizedTest
    @CsvSource({
        // State, its two letters, code, what it is
        "USA, US, USA, WHOLE",
        "USA, US, US-CA, PART",
        "USA, US, US-NY, PART",
        // A part of the United States that has a code of its own in ISO 3166-1 too.
        "USA, US, US-PR, PART",
        "USA, US, US-XX, UNKNOWN_SUBDIVISION",
        "USA, US, US-1, UNKNOWN_SUBDIVISION",
        "USA, US, us-ca, NOT_A_JURISDICTION",
        "USA, US, US-ca, NOT_A_JURISDICTION",
        "USA, US, US-, NOT_A_JURISDICTION",
        "USA, US, US, NOT_A_JURISDICTION",
        "USA, US, US-CALI, NOT_A_JURISDICTION",
        "USA, US, USCA, NOT_A_JURISDICTION",
        "USA, US, US_CA, NOT_A_JURISDICTION",
        "USA, US, US–CA, NOT_A_JURISDICTION",
        "USA, US, ' US-CA', NOT_A_JURISDICTION",
        "USA, US, 'US-CA ', NOT_A_JURISDICTION",
        "USA, US, US-C A, NOT_A_JURISDICTION",
        "USA, US, USA-CA, NOT_A_JURISDICTION",
        "USA, US, U1-CA, NOT_A_JURISDICTION",
        // Cyrillic letters that look like C and A.
        "USA, US, US-\u0421\u0410, NOT_A_JURISDICTION",
        "USA, US, usa, NOT_A_JURISDICTION",
        "USA, US, '', NOT_A_JURISDICTION",
        "USA, US, FR-CA, OTHER_STATE",
        "USA, US, CA-ON, OTHER_STATE",
        "USA, US, XX-1, OTHER_STATE",
        "USA, US, FRA, OTHER_STATE",
        "USA, US, EU, NOT_A_JURISDICTION",
        // No list: form and prefix decide.
        "GBR, GB, GB-SCT, PART",
        "GBR, GB, GB-ABCD, NOT_A_JURISDICTION",
        "FRA, FR, FR-75C, PART",
        "FRA, FR, FR-2A, PART",
        "FRA, FR, FR-971, PART",
        "FRA, FR, FR-CA, PART",
        "FRA, FR, GB-SCT, OTHER_STATE",
        "FRA, FR, FR-é, NOT_A_JURISDICTION",
        "PSE, PS, PS-JEM, PART"
    })
    void aCodeIsReadForOneState(String state, String alpha2, String code, String expected) {
        Set<String> parts = state.equals("USA") ? PARTS_OF_USA : Set.of();

        String read = switch (Jurisdiction.read(code, state, alpha2, parts)) {
            case Jurisdiction.Reading.Accepted(String accepted, boolean whole) -> {
                assertThat(accepted).isEqualTo(code);
                yield whole ? "WHOLE" : "PART";
            }
            case Jurisdiction.Reading.Refused(String reason, String message, String fix) -> {
                assertThat(message).isNotBlank();
                assertThat(fix).contains(state, alpha2 + "-");
                yield reason;
            }
        };

        assertThat(read).isEqualTo(expected);
    }
}
