package org.aitreaty.testkit.bad;

class NamelessJson {
    record View(String code) {}
}
