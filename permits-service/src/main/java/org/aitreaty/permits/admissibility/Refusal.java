package org.aitreaty.permits.admissibility;

import org.aitreaty.permits.wording.Sentence;

/**
 * A ground on which an application is refused, with the law it rests on.
 *
 * @param code stable code of the ground
 * @param message the ground with its particulars, for those who may see the dossier
 * @param publicMessage the same ground without anything of the dossier, for everyone
 * @param parameter key of the treaty parameter applied, or null
 * @param parameterVersion its version, or null
 */
public record Refusal(String code, Sentence message, Sentence publicMessage, String article, String parameter, Integer parameterVersion) {}
