package org.aitreaty.testkit.bad;

class PermitHelper {}
