package org.aitreaty.registry.table;

/**
 * A participant as it is called in the language of the table.
 *
 * @param code key of the register's entry
 * @param iso3 ISO 3166-1 alpha-3, or null
 * @param isoNumeric three digits with leading zeros, or null
 */
public record Name(String code, String iso3, String isoNumeric, String text) {}
