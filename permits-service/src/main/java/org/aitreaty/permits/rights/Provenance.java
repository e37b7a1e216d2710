package org.aitreaty.permits.rights;

import java.util.List;

/** What the register knows of where things come from. */
public interface Provenance {

    /** The dataset itself. */
    RightsDataset dataset(Origin.OfDataset origin);

    /**
     * What a dataset was made from and with: for each part in use its teacher model and the datasets it was made from.
     * Parts that are left out of training count for nothing.
     */
    List<Origin> originsOf(Origin.OfDataset origin);

    /** What a model was trained on, and the models it continues from. */
    List<Origin> originsOf(Origin.OfModel origin);

    /** Whether anybody has said what a model was trained on itself; that nobody has is not the same as nothing. */
    boolean isTrainingDataDeclared(Origin.OfModel origin);
}
