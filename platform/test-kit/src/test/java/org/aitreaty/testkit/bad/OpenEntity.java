package org.aitreaty.testkit.bad;

import jakarta.persistence.Entity;

@Entity
class OpenEntity {
    public String state;
}
