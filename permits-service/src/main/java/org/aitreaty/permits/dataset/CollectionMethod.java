package org.aitreaty.permits.dataset;

/** How a dataset came together. */
public enum CollectionMethod {
    CRAWL,
    LICENSED,
    USER_DATA,
    SYNTHETIC,
    PUBLIC_DOMAIN,
    COMMISSIONED
}
