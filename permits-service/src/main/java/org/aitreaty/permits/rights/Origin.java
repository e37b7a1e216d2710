package org.aitreaty.permits.rights;

import java.util.UUID;

/** What something was made from or with. */
public sealed interface Origin {

    /** The name by which it is shown. */
    String name();

    /** A dataset declared here, in one version. */
    record OfDataset(UUID id, String name) implements Origin {}

    /** A model registered here. */
    record OfModel(UUID id, String name) implements Origin {}

    /** A model that the register does not know: nobody can say what it was trained on. */
    record OfUnregisteredModel(String name) implements Origin {}
}
