package org.aitreaty.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.aitreaty.kit.problem.FieldError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://laws.gov.example/2026/3",
                "https://laws.gov.example",
                "https://xn--80aalwdgj.example/?a=1&b=%C3%A9#s-3",
                "https://a.b-c.co/path;v=1"
            })
    void anAddressOfANamedSiteIsTakenAsItIs(String address) {
        InputCheck check = new InputCheck();

        assertThat(WebAddress.read(check, "/url", address)).isEqualTo(address);
        assertThat(check.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://laws.gov.example/ | NOT_HTTPS",
        "HTTPS://laws.gov.example/ | NOT_HTTPS",
        "javascript:alert(1) | NOT_HTTPS",
        "JaVaScRiPt:alert(1)//https:// | NOT_HTTPS",
        "data:text/html;base64,PHNjcmlwdD4= | NOT_HTTPS",
        "vbscript:x | NOT_HTTPS",
        "//laws.gov.example/ | NOT_HTTPS",
        "laws.gov.example | NOT_HTTPS",
        "https:laws.gov.example | NOT_A_SITE",
        "https:///path | NOT_A_SITE",
        "https:// | NOT_AN_ADDRESS",
        "https://gov.example@evil.example/ | NOT_A_SITE",
        "https://gov.example:@evil.example/ | NOT_A_SITE",
        "https://127.0.0.1/ | NOT_A_SITE",
        "https://2130706433/ | NOT_A_SITE",
        "https://[::1]/ | NOT_A_SITE",
        "https://localhost/ | NOT_A_SITE",
        "https://laws.gov.example:8443/ | NOT_A_SITE",
        "https://laws.gov.example\\@evil.example/ | NOT_AN_ADDRESS",
        "https://laws.gov.example/a b | NOT_AN_ADDRESS",
        "https://laws.gov.example/\"onmouseover=x | NOT_AN_ADDRESS",
        "https://laws.gov.example/<script> | NOT_AN_ADDRESS",
        "https://l\u0430ws.gov.example/ | NOT_AN_ADDRESS",
        "https://laws.gov.example/\u202Efdp | DIRECTION_CONTROL"
    })
    void whatLeadsElsewhereThanItSeemsIsRefused(String address, String code) {
        InputCheck check = new InputCheck();

        assertThat(WebAddress.read(check, "/url", address)).isNull();
        assertThat(check.errors()).extracting(FieldError::code).containsExactly(code);
    }
}
