package org.aitreaty.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.aitreaty.kit.guard.SecretsConfig;
import org.aitreaty.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final String KEY = "one key of thirty-two characters or more";

    private final Cursors cursors = of("/v1/states", KEY);

    private static Cursors of(String list, String key) {
        UriInfo request = (UriInfo) Proxy.newProxyInstance(
                CursorsTest.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> list);
        return new Cursors(new SecretsConfig() {
            @Override
            public Mode mode() {
                return Mode.PRODUCTION;
            }

            @Override
            public String cursorKey() {
                return key;
            }
        }, request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00:00Z|vela", "x", "Île 🜂", "' or 1=1 --"})
    void givesBackTheSortKeyItWasMadeFrom(String sortKey) {
        String cursor = cursors.after(sortKey);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(cursors.read(cursor)).isEqualTo(sortKey);
    }

    @Test
    void noCursorIsTheBeginning() {
        assertThat(cursors.read(null)).isNull();
        assertThat(cursors.read(" ")).isNull();
    }

    @Test
    void everyChangedBitIsNoticed() {
        byte[] signed = Base64.getUrlDecoder().decode(cursors.after("2026-11-23T00:00:00Z|vela"));
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] changed = signed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertRefused(cursors, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "AAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAMjAyNi0xMS0yMw", "ä"})
    void whatWasNotMadeHereIsRefused(String cursor) {
        assertRefused(cursors, cursor);
    }

    @Test
    void aCursorOfAnotherKeyIsRefused() {
        assertRefused(of("/v1/states", "another key of thirty-two characters or more"), cursors.after("vela"));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertRefused(of("/v1/treaty-actions", KEY), cursors.after("vela"));
        assertRefused(of("/v1/state", KEY), cursors.after("svela"));
    }

    private static void assertRefused(Cursors reader, String cursor) {
        assertThatThrownBy(() -> reader.read(cursor)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.type().status()).isEqualTo(422);
            assertThat(refusal.errors()).singleElement().satisfies(error -> assertThat(error.code()).isEqualTo("NOT_A_CURSOR"));
        });
    }

    @Test
    void thereIsANextPageOnlyWhenMoreWasFoundThanThePageHolds() {
        List<Integer> three = IntStream.rangeClosed(1, 3).boxed().toList();
        assertThat(Page.of(three, 3, cursors, String::valueOf)).isEqualTo(new Page<>(three, null));
        Page<Integer> cut = Page.of(three, 2, cursors, String::valueOf);
        assertThat(cut.items()).containsExactly(1, 2);
        assertThat(cursors.read(cut.nextCursor())).isEqualTo("2");
    }
}
