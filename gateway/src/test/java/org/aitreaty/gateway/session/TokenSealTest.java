package org.aitreaty.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import org.aitreaty.gateway.session.TokenSeal.Tokens;
import org.junit.jupiter.api.Test;

class TokenSealTest {

    private static final byte[] ROW = {1, 2, 3};
    private static final Tokens TOKENS = new Tokens("id", "access", null, 600, "");

    private final TokenSeal seal = new TokenSeal(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void whatIsSealedOpensUnchanged() throws GeneralSecurityException {
        assertThat(seal.open(seal.seal(TOKENS, ROW), ROW)).isEqualTo(TOKENS);
    }

    @Test
    void theSameTokensNeverSealAlike() {
        assertThat(seal.seal(TOKENS, ROW)).isNotEqualTo(seal.seal(TOKENS, ROW));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = seal.seal(TOKENS, ROW);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal.open(changed, ROW)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> seal.open(new byte[5], ROW)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void anotherRowAndAnotherKeyDoNotOpenIt() {
        byte[] sealed = seal.seal(TOKENS, ROW);
        assertThatThrownBy(() -> seal.open(sealed, new byte[] {1, 2, 4})).isInstanceOf(GeneralSecurityException.class);
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        TokenSeal other = new TokenSeal(Base64.getEncoder().encodeToString(otherKey));
        assertThatThrownBy(() -> other.open(sealed, ROW)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new TokenSeal("c2hvcnQ=")).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> new TokenSeal("not base64!")).hasMessageContaining("32 bytes");
    }
}
