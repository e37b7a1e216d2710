package org.aitreaty.registry.state;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A wrong code or a missing State would be wrong in every status table and every number of an
 * application, so the register is checked as data, without a database: against lists written out
 * here by hand, and its two forms against each other.
 */
class EntityDataTest {

    private static final Path MAIN = Path.of(System.getProperty("basedir", ""), "src", "main");

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    private static final List<String> ENTITY_COLUMNS = List.of("code", "iso3", "iso2", "iso_numeric", "kind",
            "regional_group", "under", "un_member_since", "note_en", "note_fr");

    private static final Map<String, String> MEMBERS = Map.of(
            "AFRICAN", """
                    AGO-024 BDI-108 BEN-204 BFA-854 BWA-072 CAF-140 CIV-384 CMR-120 COD-180 COG-178 COM-174
                    CPV-132 DJI-262 DZA-012 EGY-818 ERI-232 ETH-231 GAB-266 GHA-288 GIN-324 GMB-270 GNB-624
                    GNQ-226 KEN-404 LBR-430 LBY-434 LSO-426 MAR-504 MDG-450 MLI-466 MOZ-508 MRT-478 MUS-480
                    MWI-454 NAM-516 NER-562 NGA-566 RWA-646 SDN-729 SEN-686 SLE-694 SOM-706 SSD-728 STP-678
                    SWZ-748 SYC-690 TCD-148 TGO-768 TUN-788 TZA-834 UGA-800 ZAF-710 ZMB-894 ZWE-716""",
            "ASIA_PACIFIC", """
                    AFG-004 ARE-784 BGD-050 BHR-048 BRN-096 BTN-064 CHN-156 CYP-196 FJI-242 FSM-583 IDN-360
                    IND-356 IRN-364 IRQ-368 JOR-400 JPN-392 KAZ-398 KGZ-417 KHM-116 KIR-296 KOR-410 KWT-414
                    LAO-418 LBN-422 LKA-144 MDV-462 MHL-584 MMR-104 MNG-496 MYS-458 NPL-524 NRU-520 OMN-512
                    PAK-586 PHL-608 PLW-585 PNG-598 PRK-408 QAT-634 SAU-682 SGP-702 SLB-090 SYR-760 THA-764
                    TJK-762 TKM-795 TLS-626 TON-776 TUV-798 UZB-860 VNM-704 VUT-548 WSM-882 YEM-887""",
            "EASTERN_EUROPEAN", """
                    ALB-008 ARM-051 AZE-031 BGR-100 BIH-070 BLR-112 CZE-203 EST-233 GEO-268 HRV-191 HUN-348
                    LTU-440 LVA-428 MDA-498 MKD-807 MNE-499 POL-616 ROU-642 RUS-643 SRB-688 SVK-703 SVN-705
                    UKR-804""",
            "LATIN_AMERICAN_CARIBBEAN", """
                    ARG-032 ATG-028 BHS-044 BLZ-084 BOL-068 BRA-076 BRB-052 CHL-152 COL-170 CRI-188 CUB-192
                    DMA-212 DOM-214 ECU-218 GRD-308 GTM-320 GUY-328 HND-340 HTI-332 JAM-388 KNA-659 LCA-662
                    MEX-484 NIC-558 PAN-591 PER-604 PRY-600 SLV-222 SUR-740 TTO-780 URY-858 VCT-670 VEN-862""",
            "WESTERN_EUROPEAN_OTHERS", """
                    AND-020 AUS-036 AUT-040 BEL-056 CAN-124 CHE-756 DEU-276 DNK-208 ESP-724 FIN-246 FRA-250
                    GBR-826 GRC-300 IRL-372 ISL-352 ISR-376 ITA-380 LIE-438 LUX-442 MCO-492 MLT-470 NLD-528
                    NOR-578 NZL-554 PRT-620 SMR-674 SWE-752 TUR-792 USA-840""");

    private static Map<String, Map<String, String>> entities;

    @BeforeAll
    static void readTable() throws IOException {
        List<List<String>> records = csv(Files.readString(MAIN.resolve("data/entities.csv")));
        List<String> header = records.getFirst();
        assertThat(header).startsWith("code", "iso3", "iso2", "iso_numeric", "kind").hasSize(16);
        assertThat(records).allSatisfy(record -> assertThat(record).hasSize(header.size()));
        assertThat(records.stream().skip(1).map(List::getFirst)).doesNotHaveDuplicates().isSorted();
        entities = new LinkedHashMap<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> entity = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                entity.put(header.get(i), record.get(i));
            }
            entities.put(record.getFirst(), entity);
        }
    }

    @Test
    void everyMemberIsInItsRegionalGroupWithItsNumericCode() {
        Map<String, Set<String>> found = ofKind("UN_MEMBER").collect(groupingBy(e -> e.get("regional_group"),
                mapping(e -> e.get("iso3") + "-" + e.get("iso_numeric"), toCollection(TreeSet::new))));
        Map<String, Set<String>> expected = MEMBERS.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> new TreeSet<>(List.of(e.getValue().split("\\s+")))));
        assertThat(found).isEqualTo(expected);
        assertThat(found.get("AFRICAN")).hasSize(54);
        assertThat(found.get("ASIA_PACIFIC")).hasSize(54);
        assertThat(found.get("EASTERN_EUROPEAN")).hasSize(23);
        assertThat(found.get("LATIN_AMERICAN_CARIBBEAN")).hasSize(33);
        assertThat(found.get("WESTERN_EUROPEAN_OTHERS")).hasSize(29);
        assertThat(ofKind("UN_MEMBER")).hasSize(193);
    }

    @Test
    void theOthersAreListedUnderTheirOwnKinds() {
        assertThat(codes("OBSERVER_STATE")).containsExactly("PSE", "VAT");
        assertThat(codes("OTHER_STATE")).containsExactly("COK", "NIU");
        assertThat(codes("REIO")).containsExactly("EU");
        assertThat(codes("NON_STATE_ADMINISTERED")).containsExactly("TWN");
        assertThat(codes("TERRITORY")).containsExactly("HKG", "MAC", "XKX");
        assertThat(entities).hasSize(202);
        assertThat(entities.values()).filteredOn(e -> !e.get("kind").equals("UN_MEMBER")).allSatisfy(e -> {
            assertThat(e.get("regional_group")).isEmpty();
            assertThat(e.get("un_member_since")).isEmpty();
            assertThat(e.get("note_en")).isNotBlank();
        });
    }

    @Test
    void codesHaveTheirFormAndAreUnique() {
        assertThat(entities.values()).allSatisfy(e -> {
            assertThat(e.get("iso2")).matches("[A-Z]{2}");
            assertThat(e.get("iso3")).isEqualTo(e.get("code").equals("EU") ? "" : e.get("code")).matches("([A-Z]{3})?");
            assertThat(e.get("iso_numeric")).matches(Set.of("EU", "XKX").contains(e.get("code")) ? "" : "\\d{3}");
        });
        assertThat(column("iso2")).doesNotHaveDuplicates();
        assertThat(column("iso3").filter(c -> !c.isEmpty())).doesNotHaveDuplicates();
        assertThat(column("iso_numeric").filter(c -> !c.isEmpty())).doesNotHaveDuplicates();
        assertThat(entities.get("AFG").get("iso_numeric")).isEqualTo("004");
        assertThat(entities.get("HKG").get("iso_numeric")).isEqualTo("344");
    }

    @Test
    void onlyTheSpecialAdministrativeRegionsStandUnderAState() {
        assertThat(entities.values()).filteredOn(e -> !e.get("under").isEmpty())
                .extracting(e -> e.get("code"), e -> e.get("under"))
                .containsExactly(tuple("HKG", "CHN"), tuple("MAC", "CHN"));
    }

    @Test
    void kosovoCarriesTheReferenceToTheResolution() {
        assertThat(entities.get("XKX").get("note_en")).startsWith("All references to Kosovo should be understood "
                + "in the context of Security Council resolution 1244 (1999).");
        assertThat(entities.get("XKX").get("note_fr")).contains("résolution 1244 (1999) du Conseil de sécurité");
    }

    @Test
    void fiftyOneOriginalMembersLessTwoDissolvedStatesRemain() {
        List<LocalDate> dates = ofKind("UN_MEMBER").map(e -> LocalDate.parse(e.get("un_member_since"))).toList();
        assertThat(dates).allSatisfy(date -> assertThat(date).isBetween("1945-10-24", "2011-07-14"));
        assertThat(dates.stream().filter(date -> date.getYear() == 1945)).hasSize(49);
        assertThat(dates.stream().filter(LocalDate.parse("1960-09-20")::equals)).hasSize(14);
    }

    @ParameterizedTest
    @CsvSource({"AFG,1946-11-19", "BEL,1945-12-27", "CHE,2002-09-10", "DEU,1973-09-18", "FRA,1945-10-24",
            "IND,1945-10-30", "MNE,2006-06-28", "SSD,2011-07-14", "THA,1946-12-16", "TZA,1961-12-14", "YEM,1947-09-30"})
    void membershipDates(String code, String since) {
        assertThat(entities.get(code).get("un_member_since")).isEqualTo(since);
    }

    @TestFactory
    Stream<DynamicTest> namesAreWrittenInTheScriptOfTheirLanguage() {
        Map<String, String> script = Map.of("en", "Latin", "fr", "Latin", "es", "Latin", "ru", "Cyrillic", "zh", "Han",
                "ar", "Arabic");
        return LANGUAGES.stream().map(language -> DynamicTest.dynamicTest(language, () -> {
            Pattern allowed = Pattern.compile("[\\p{Is" + script.get(language) + "} (),،—’-]+");
            assertThat(column("name_" + language)).doesNotHaveDuplicates().allSatisfy(name -> {
                assertThat(name).isNotBlank().isEqualTo(name.strip()).doesNotContain("'", "*", "  ").matches(allowed);
                assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).as(name).isTrue();
            });
        }));
    }

    @Test
    void notesComeInBothLanguages() {
        assertThat(entities.values()).allSatisfy(e -> {
            assertThat(e.get("note_en").isEmpty()).isEqualTo(e.get("note_fr").isEmpty());
            assertThat(e.get("note_en") + e.get("note_fr")).doesNotContain("'");
            assertThat(Normalizer.isNormalized(e.get("note_fr"), Normalizer.Form.NFC)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BOL | en | Bolivia (Plurinational State of)
            BRN | en | Brunei Darussalam
            CIV | en | Côte d’Ivoire
            CIV | ru | Кот-д’Ивуар
            COD | en | Democratic Republic of the Congo
            COG | zh | 刚果
            CPV | fr | Cabo Verde
            CZE | en | Czechia
            CZE | es | Chequia
            FSM | en | Micronesia (Federated States of)
            GBR | en | United Kingdom of Great Britain and Northern Ireland
            GMB | en | Gambia
            IRN | fr | Iran (République islamique d’)
            KOR | zh | 大韩民国
            LAO | en | Lao People’s Democratic Republic
            MDA | ru | Республика Молдова
            MKD | ar | مقدونيا الشمالية
            NLD | en | Netherlands (Kingdom of the)
            NLD | fr | Pays-Bas (Royaume des)
            NRU | en | Naoero
            PRK | en | Democratic People’s Republic of Korea
            RUS | en | Russian Federation
            STP | en | Sao Tome and Principe
            SWZ | en | Eswatini
            SYR | en | Syrian Arab Republic
            TLS | en | Timor-Leste
            TUR | en | Türkiye
            TUR | fr | Türkiye
            TUR | es | Türkiye
            TUR | ru | Турция
            TUR | zh | 土耳其
            TUR | ar | تركيا
            TZA | en | United Republic of Tanzania
            USA | ar | الولايات المتحدة الأمريكية
            VEN | es | Venezuela (República Bolivariana de)
            VNM | en | Viet Nam
            XKX | en | Kosovo
            """)
    void namesFollowUnitedNationsUsage(String code, String language, String name) {
        assertThat(entities.get(code).get("name_" + language)).isEqualTo(name);
    }

    @Test
    void theMigrationSaysTheSameAsTheTable() throws IOException {
        String sql = Files.readString(MAIN.resolve("resources/db/migration/V011__entities.sql"));
        String[] parts = sql.split("INSERT INTO ");
        assertThat(parts).hasSize(3);
        assertThat(parts[1]).startsWith("entity (code, iso3, iso2, iso_numeric, kind, regional_group, under_code, "
                + "un_member_since, note_en, note_fr) VALUES\n");
        assertThat(parts[2]).startsWith("entity_name (entity_code, language, short_name) VALUES\n");

        assertThat(tuples(parts[1])).isEqualTo(entities.values().stream()
                .map(e -> ENTITY_COLUMNS.stream().map(e::get).toList()).toList());
        assertThat(tuples(parts[2])).isEqualTo(entities.values().stream().flatMap(e -> LANGUAGES.stream()
                .map(language -> List.of(e.get("code"), language, e.get("name_" + language)))).toList());
    }

    private static Stream<Map<String, String>> ofKind(String kind) {
        return entities.values().stream().filter(e -> e.get("kind").equals(kind));
    }

    private static Stream<String> codes(String kind) {
        return ofKind(kind).map(e -> e.get("code"));
    }

    private static Stream<String> column(String name) {
        return entities.values().stream().map(e -> e.get(name));
    }

    private static List<List<String>> tuples(String insert) {
        Pattern value = Pattern.compile("(?:DATE )?'((?:[^']|'')*)'|NULL");
        Pattern tuple = Pattern.compile("\\(((?:" + value.pattern() + ")(?:, (?:" + value.pattern() + "))*)\\)(?=[,;])");
        List<List<String>> tuples = new ArrayList<>();
        Matcher row = tuple.matcher(insert);
        while (row.find()) {
            tuples.add(value.matcher(row.group(1)).results()
                    .map(v -> v.group(1) == null ? "" : v.group(1).replace("''", "'")).toList());
        }
        return tuples;
    }

    private static List<List<String>> csv(String text) {
        Pattern field = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^\",\n]*))([,\n])");
        List<List<String>> records = new ArrayList<>();
        List<String> current = new ArrayList<>();
        Matcher matcher = field.matcher(text);
        while (matcher.find()) {
            current.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\"\"", "\""));
            if (matcher.group(3).equals("\n")) {
                records.add(current);
                current = new ArrayList<>();
            }
        }
        return records;
    }
}
