package org.aitreaty.kit.time;

import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The machine's own clock, for what is agreed with other machines, such as the age of a token. Everything that means
 * something in law takes the unqualified {@link java.time.InstantSource}, which a demonstration may set.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface MachineTime {}
