package org.aitreaty.registry.credential;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The letters of credentials for one State at one meeting, possibly of two governments that both claim the State. Letters
 * of one government stand beside those of another: none takes the place of another, whichever came first, until the organ
 * has decided (article 11(7)). A State has one vote, so as long as they stand undecided it has none.
 */
record Claims(List<Credential> letters) {

    /** The government in whose name a letter was issued, however its name is written; empty where none was named. */
    static String government(Credential letter) {
        return letter.government() == null ? "" : letter.government().toLowerCase(Locale.ROOT);
    }

    /** Whether letters of more than one government were received, whatever became of them. */
    boolean areRival() {
        return letters.stream().map(Claims::government).distinct().count() > 1;
    }

    /** Whether letters of more than one government stand and the organ has approved none of them. */
    boolean areContested() {
        return approved().isEmpty() && standing().size() > 1;
    }

    /** Whether somebody is accredited who can vote for the State. */
    boolean giveAVote() {
        return !areContested() && letters.stream().anyMatch(letter -> letter.givesAVote() && isSeated(letter));
    }

    /** Whether a person may vote by this letter as things stand. */
    boolean giveAVote(Credential letter) {
        return letter.givesAVote() && !areContested() && isSeated(letter);
    }

    /** Whether the organ has approved letters of another government than the one of this letter. */
    boolean areApprovedOfAnotherThan(Credential letter) {
        return approved().stream().anyMatch(government -> !government.equals(government(letter)));
    }

    /**
     * Whether an account speaks for the State. Of rivals only those do whom the letters of the seated government name:
     * that both accounts are of one State makes them no one delegation.
     *
     * @param account subject of the person's token
     */
    boolean isVoice(String account) {
        return !areRival() || letters.stream().anyMatch(letter -> account.equals(letter.account()) && giveAVote(letter));
    }

    /** Whether a delegate may read a letter: all of its State's, among rivals only those of the government that sent it. */
    boolean isReadBy(String account, Credential letter) {
        return !areRival()
                || letters.stream().anyMatch(own -> account.equals(own.account()) && government(own).equals(government(letter)));
    }

    private boolean isSeated(Credential letter) {
        Set<String> seated = approved().isEmpty() ? standing() : approved();
        return seated.contains(government(letter));
    }

    /** What one who can accredit has issued, and the organ has not rejected. */
    private Set<String> standing() {
        return letters.stream()
                .filter(letter -> letter.status() != Credential.Status.REJECTED && letter.issuedByOffice().canAccredit())
                .map(Claims::government)
                .collect(Collectors.toSet());
    }

    private Set<String> approved() {
        return letters.stream().filter(letter -> letter.status() == Credential.Status.APPROVED).map(Claims::government).collect(Collectors.toSet());
    }
}
