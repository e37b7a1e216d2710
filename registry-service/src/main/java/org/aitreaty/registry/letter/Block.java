package org.aitreaty.registry.letter;

import java.net.URI;
import java.util.List;

/** A part of a letter's body. Texts are plain: what looks like markup in them is shown, not obeyed. */
public sealed interface Block {

    /** Some sentences. */
    record Paragraph(String text) implements Block {}

    /** A link; both its words and its address are written out, because a reader should see where it leads. */
    record Link(String words, URI target) implements Block {}

    /** Facts, each with its name. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** @param name what it is, e.g. "State" */
    record Fact(String name, String value) {}
}
