package org.aitreaty.registry.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.aitreaty.registry.language.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of a panel and what it held. Members are told by the capacity in which they sit: what counts is the opinion,
 * and a register that is never changed is no place for names of people.
 *
 * @param opinion null only before it has been checked
 * @param language in which the member wrote, a tag of BCP 47
 * @param reasons by language, the member's own first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PanelMember", description = "A member of a panel by the capacity in which it sits, and what it held.")
record PanelMember(
        @Schema(required = true, description = "In what capacity it sits.") Bilingual capacity,
        @Schema(required = true, description = "What it held.") Opinion opinion,
        @Schema(required = true, description = "Language in which the member wrote, a tag of BCP 47.", examples = {"en"}) String language,
        @Schema(required = true, description = "Why, in the member's words; its own language, and English or French, at least.", examples = {"{\"en\":\"The proof does not cover updates.\"}"})
                Map<String, String> reasons) {

    /** What a member of a panel can hold. */
    @Schema(name = "PanelOpinion", description = "CONCURS that the question is to be answered yes, DISSENTS, or ABSTAINS.")
    enum Opinion {
        CONCURS,
        DISSENTS,
        ABSTAINS
    }
}
