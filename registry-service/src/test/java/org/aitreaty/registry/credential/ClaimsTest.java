package org.aitreaty.registry.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aitreaty.kit.actor.Actor;
import org.junit.jupiter.api.Test;

/** EC-46: letters of two governments that claim one State. */
class ClaimsTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final UUID MEETING = UUID.randomUUID();

    @Test
    void aDelegationOfSeveralPersonsIsNoRivalOfItself() {
        Claims claims = claims(letter(null, "a"), letter(null, "b"), rejected(letter(null, "c")));

        assertThat(claims.areRival()).isFalse();
        assertThat(claims.areContested()).isFalse();
        assertThat(claims.giveAVote()).isTrue();
        assertThat(claims.isVoice("anybody of the State")).as("no letter need name an account").isTrue();
    }

    @Test
    void oneGovernmentIsOneHoweverItsNameIsWritten() {
        assertThat(claims(letter("Transitional Government", "a"), letter("TRANSITIONAL GOVERNMENT", "b")).areRival()).isFalse();
    }

    @Test
    void whicheverCameFirstNeitherHasTheVoteUntilTheOrganHasDecided() {
        Credential one = letter(null, "one");
        Credential other = letter("Transitional Government", "other");
        for (Claims claims : List.of(claims(one, other), claims(other, one))) {
            assertThat(claims.areContested()).isTrue();
            assertThat(claims.giveAVote()).isFalse();
            assertThat(claims.isVoice("one")).isFalse();
            assertThat(claims.isVoice("other")).isFalse();
        }
    }

    @Test
    void whomTheOrganApprovesVotesByTheAccountsItsLettersNameAndByNoOther() {
        Claims claims = claims(letter(null, "one"), approved(letter("Transitional Government", "other")));

        assertThat(claims.areContested()).isFalse();
        assertThat(claims.giveAVote()).isTrue();
        assertThat(claims.isVoice("other")).isTrue();
        assertThat(claims.isVoice("one")).isFalse();
        assertThat(claims.isVoice("a third account of the State")).isFalse();
    }

    @Test
    void whereTheOrganRejectsOneTheOtherSitsAndTheRejectedAccountsStayApart() {
        Claims claims = claims(rejected(letter(null, "one")), letter("Transitional Government", "other"));

        assertThat(claims.giveAVote()).isTrue();
        assertThat(claims.isVoice("other")).isTrue();
        assertThat(claims.isVoice("one")).isFalse();
    }

    @Test
    void aLetterThatComesAfterTheApprovalTakesNothingAway() {
        Claims claims = claims(approved(letter(null, "one")), letter("Transitional Government", "other"));

        assertThat(claims.areContested()).isFalse();
        assertThat(claims.isVoice("one")).isTrue();
        assertThat(claims.isVoice("other")).isFalse();
    }

    @Test
    void onlyWhoCanAccreditContests() {
        Claims claims = claims(letter(null, "one"), letter("A committee", "other", Credential.Office.OTHER));

        assertThat(claims.areContested()).isFalse();
        assertThat(claims.isVoice("one")).isTrue();
        assertThat(claims.isVoice("other")).isFalse();
    }

    @Test
    void eachReadsItsOwnLettersAndAnAccountThatNoLetterNamesReadsNone() {
        Credential one = letter(null, "one");
        Credential other = letter("Transitional Government", "other");
        Claims claims = claims(one, other);

        assertThat(Stream.of(one, other).filter(letter -> claims.isReadBy("one", letter))).containsExactly(one);
        assertThat(Stream.of(one, other).filter(letter -> claims.isReadBy("other", letter))).containsExactly(other);
        assertThat(Stream.of(one, other).filter(letter -> claims.isReadBy("a third", letter))).isEmpty();
    }

    private static Claims claims(Credential... letters) {
        return new Claims(List.of(letters));
    }

    private static Credential letter(String government, String account) {
        return letter(government, account, Credential.Office.MINISTER_FOR_FOREIGN_AFFAIRS);
    }

    private static Credential letter(String government, String account, Credential.Office office) {
        return new Credential(
                MEETING,
                new Credential.Letter(
                        "MEX", "A person", Credential.Capacity.REPRESENTATIVE, office, null, LocalDate.of(2027, 2, 1), government, account),
                NOW,
                Actor.system("test"));
    }

    private static Credential approved(Credential letter) {
        letter.decide(Credential.Status.APPROVED, null, NOW);
        return letter;
    }

    private static Credential rejected(Credential letter) {
        letter.decide(Credential.Status.REJECTED, "Not signed.", NOW);
        return letter;
    }
}
