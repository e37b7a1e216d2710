package org.aitreaty.registry.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aitreaty.kit.input.InputCheck;
import org.aitreaty.kit.input.WebAddress;
import org.aitreaty.kit.number.Ids;
import org.aitreaty.kit.time.TreatyTime;
import org.aitreaty.registry.language.AuthoredText;
import org.aitreaty.registry.language.Bilingual;

/** Reads evidence as the secretariat enters it, and says everything that is wrong with it. */
@ApplicationScoped
class EvidenceForm {

    static final int FEWEST_MEMBERS = 3;
    private static final int MOST_MEMBERS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REASONS = 10_000;
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final TreatyTime time;

    EvidenceForm(TreatyTime time) {
        this.time = time;
    }

    /** @param members what was checked, for storing. @param entry all else, without the members */
    record PanelsWord(Consensus.Entry entry, List<PanelMember> members) {}

    /**
     * @param correctable the entry of an identifier if there is one that can be corrected
     * @throws org.aitreaty.kit.problem.ProblemException 422 with everything that is wrong
     */
    PanelsWord consensus(ConsensusJson.Submit body, Function<UUID, Correctable> correctable) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Bilingual panel = bilingual(check, "/panel", body.panel(), LONGEST_NAME);
        Bilingual question = bilingual(check, "/question", body.question(), LONGEST_TEXT);
        Bilingual method = bilingual(check, "/method", body.method(), LONGEST_TEXT);
        List<PanelMember> members = members(check, body.members());
        Consensus.Conclusion conclusion = check.oneOf("/conclusion", body.conclusion(), Consensus.Conclusion.class);
        aConsensusNeedsMoreThanHalfOfThePanel(check, conclusion, members);
        LocalDate day = past(check, "/concludedOn", body.concludedOn());
        UUID corrects = corrects(check, body.corrects(), correctable);
        check.throwIfAny();
        return new PanelsWord(new Consensus.Entry(panel, question, method, null, conclusion, day, corrects), members);
    }

    /**
     * @param correctable the entry of an identifier if there is one that can be corrected
     * @throws org.aitreaty.kit.problem.ProblemException 422 with everything that is wrong
     */
    Proof.Entry proof(ProofJson.Submit body, Function<UUID, Correctable> correctable) {
        InputCheck.requireBody(body);
        InputCheck check = new InputCheck();
        Bilingual claim = bilingual(check, "/claim", body.claim(), LONGEST_TEXT);
        Proof.Artefact artefact = artefact(check, body.artefact());
        Proof.Checker checker = new Proof.Checker(
                check.text("/formalSystem", body.formalSystem(), LONGEST_NAME),
                check.text("/checker", body.checker(), LONGEST_NAME),
                check.text("/checkerVersion", body.checkerVersion(), LONGEST_NAME));
        Proof.Check done = new Proof.Check(
                check.oneOf("/verdict", body.verdict(), Proof.Verdict.class),
                check.text("/checkedBy", body.checkedBy(), LONGEST_NAME),
                past(check, "/checkedOn", body.checkedOn()));
        UUID corrects = corrects(check, body.corrects(), correctable);
        check.throwIfAny();
        return new Proof.Entry(claim, artefact, checker, done, corrects);
    }

    /** How an entry that is to be corrected stands. */
    enum Correctable {
        YES,
        UNKNOWN,
        CORRECTED_ALREADY
    }

    private static UUID corrects(InputCheck check, String id, Function<UUID, Correctable> correctable) {
        if (id == null || id.isBlank()) {
            return null;
        }
        UUID read = Ids.parse(id).orElse(null);
        Correctable standing = read == null ? Correctable.UNKNOWN : correctable.apply(read);
        check.refuseIf(standing == Correctable.UNKNOWN, "/corrects", "UNKNOWN_ENTRY", "There is no such entry.", "Take its id from the list.");
        check.refuseIf(
                standing == Correctable.CORRECTED_ALREADY,
                "/corrects",
                "ALREADY_CORRECTED",
                "Another entry has taken its place already.",
                "Correct that one; the list names it as correctedBy.");
        return read;
    }

    private static Bilingual bilingual(InputCheck check, String pointer, Bilingual text, int longest) {
        if (!check.required(pointer, text)) {
            return null;
        }
        return new Bilingual(check.text(pointer + "/en", text.en(), longest), check.text(pointer + "/fr", text.fr(), longest));
    }

    private static List<PanelMember> members(InputCheck check, List<ConsensusJson.Member> members) {
        if (!check.required("/members", members)) {
            return List.of();
        }
        check.refuseIf(
                members.size() < FEWEST_MEMBERS || members.size() > MOST_MEMBERS,
                "/members",
                "NOT_A_PANEL",
                "A panel has " + FEWEST_MEMBERS + " to " + MOST_MEMBERS + " members.",
                "Name all of them.");
        List<PanelMember> read = new ArrayList<>();
        for (int i = 0; i < Math.min(members.size(), MOST_MEMBERS); i++) {
            String pointer = "/members/" + i;
            if (check.required(pointer, members.get(i))) {
                read.add(member(check, pointer, members.get(i)));
            }
        }
        return read;
    }

    private static PanelMember member(InputCheck check, String pointer, ConsensusJson.Member member) {
        Bilingual capacity = bilingual(check, pointer + "/capacity", member.capacity(), LONGEST_NAME);
        PanelMember.Opinion opinion = check.oneOf(pointer + "/opinion", member.opinion(), PanelMember.Opinion.class);
        String language = AuthoredText.language(check, pointer + "/language", member.language());
        Map<String, String> reasons = AuthoredText.read(check, pointer + "/reasons", member.reasons(), language, LONGEST_REASONS);
        return new PanelMember(capacity, opinion, language, reasons);
    }

    /** What most of the panel does not hold is no consensus, whatever its method. */
    private static void aConsensusNeedsMoreThanHalfOfThePanel(
            InputCheck check, Consensus.Conclusion conclusion, List<PanelMember> members) {
        long concurring = members.stream().filter(member -> member.opinion() == PanelMember.Opinion.CONCURS).count();
        check.refuseIf(
                conclusion == Consensus.Conclusion.REACHED && 2 * concurring <= members.size(),
                "/conclusion",
                "NOT_A_CONSENSUS",
                concurring + " of " + members.size() + " members concur, which is not more than half.",
                "Record NOT_REACHED, or correct the opinions.");
    }

    private static Proof.Artefact artefact(InputCheck check, ProofJson.Artefact artefact) {
        if (!check.required("/artefact", artefact)) {
            return null;
        }
        String pointer = "/artefact/sha256";
        check.refuseIf(
                check.required(pointer, artefact.sha256()) && !artefact.sha256().matches(SHA_256),
                pointer,
                "NOT_A_SHA_256",
                "This is not a SHA-256 in hexadecimal.",
                "Write 64 digits and letters from a to f, as sha256sum prints them.");
        return new Proof.Artefact(artefact.sha256(), WebAddress.read(check, "/artefact/place", artefact.place()));
    }

    /** What is to come has not happened. */
    private LocalDate past(InputCheck check, String pointer, String day) {
        LocalDate read = check.date(pointer, day);
        check.refuseIf(
                read != null && read.isAfter(time.legalDay(time.now())), pointer, "IN_FUTURE", "This day has not come.", "Enter it when it has happened.");
        return read;
    }
}
