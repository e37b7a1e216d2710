package org.aitreaty.permits.model;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * One model of a lineage with what was spent on it.
 *
 * @param own latest estimate of its own run, or null
 * @param unregistered sum of what is known of its ancestors that are not in the register, or null
 * @param unknown whether the figure of such an ancestor is missing
 */
@RegisterForReflection
record LineageRow(UUID model, BigDecimal own, BigDecimal unregistered, boolean unknown) {}
