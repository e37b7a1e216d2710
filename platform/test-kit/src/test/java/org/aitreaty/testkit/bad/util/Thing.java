package org.aitreaty.testkit.bad.util;

class Thing {}
