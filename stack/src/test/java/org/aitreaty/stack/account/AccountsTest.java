package org.aitreaty.stack.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aitreaty.stack.Refusal;
import org.junit.jupiter.api.Test;

class AccountsTest {

  @Test
  void everyKindOfUserHasAnAccount() {
    assertThat(Accounts.all()).extracting(Account::kind).contains("delegate", "lab", "staff", "evaluator");
    assertThat(Accounts.all()).allSatisfy(account -> assertThat(account.secret()).isNotBlank());
  }

  @Test
  void aDelegateActsForAState() {
    assertThat(Accounts.named("delegate.fra").belongsTo()).isEqualTo("FRA");
  }

  @Test
  void aLaboratorysProgramIsAnAccountToo() {
    Account account = Accounts.named("lab-lumen");

    assertThat(account.program()).isTrue();
    assertThat(account.belongsTo()).isEqualTo("lumen");
  }

  @Test
  void anUnknownAccountIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> Accounts.named("nobody"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nobody")
        .hasMessageContaining("delegate.fra")
        .hasMessageContaining("lab-meridian");
  }
}
