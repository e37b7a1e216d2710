package org.aitreaty.permits.interchange;

import com.fasterxml.jackson.databind.JsonNode;

/** A format in which others describe datasets, and which a draft of a declaration can be made from. */
public interface DatasetFormat {

    /** Its name and version as far as the document tells, or null when the document is of another format. */
    String recognise(JsonNode document);

    /**
     * Reads what can be understood of a document into a draft and tells of the rest. Nothing it finds is an error: who
     * declares has the last word.
     */
    void read(JsonNode document, Draft draft);
}
