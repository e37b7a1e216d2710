package org.aitreaty.registry.notification;

/**
 * The number of a depositary notification in the manner of the United Nations: {@code C.N.12.2026.AIS-1}.
 *
 * @param reference how the treaty is referred to
 */
record NotificationNumber(int serial, int year, String reference) {

    @Override
    public String toString() {
        return "C.N." + serial + "." + year + "." + reference;
    }
}
