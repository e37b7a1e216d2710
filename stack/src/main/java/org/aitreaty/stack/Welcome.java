package org.aitreaty.stack;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aitreaty.stack.account.Account;
import org.aitreaty.stack.account.Accounts;
import org.aitreaty.stack.part.Service;

/** What a newcomer needs to know once everything is up. */
final class Welcome {
  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of("delegate", "Delegates", "lab", "Laboratories", "staff", "Secretariat", "evaluator", "Evaluators"));

  private final PrintStream out;
  private final Ports ports;

  Welcome(PrintStream out, Ports ports) {
    this.out = out;
    this.ports = ports;
  }

  void print(double seconds, Collection<Service> services) {
    String gateway = ports.url(Listener.GATEWAY);
    out.println();
    out.println(String.format(Locale.ROOT, "Ready in %.1f s: %s", seconds, gateway));
    if (!services.containsAll(List.of(Service.values()))) {
      out.println("Only a part of the stack runs. Identity provider: " + Service.issuer(ports));
    }
    printAccounts();
    out.println();
    out.println("Try it from another terminal, in this folder:");
    quickstart(gateway).lines().forEach(line -> out.println("  " + line));
    out.println();
    out.println("Letters that the suite sends by e-mail reach nobody; ./secretariat mail lists them.");
    out.println("Ctrl-C stops everything; the data stays until ./secretariat reset.");
    out.flush();
  }

  private void printAccounts() {
    out.println();
    out.println("Demonstration accounts (sign in at the address above):");
    KINDS.forEach((kind, title) ->
        Accounts.all().stream()
            .filter(account -> account.kind().equals(kind) && !sitsInTheCouncil(account))
            .forEach(account -> out.println(line(title, account))));
    List<String> council =
        Accounts.all().stream().filter(Welcome::sitsInTheCouncil).map(account -> account.belongsTo().toLowerCase(Locale.ROOT)).toList();
    out.println("  Council       council.<state>, one for each member, password demo-council.<state>; the States:");
    out.println("                " + String.join(" ", council));
  }

  private static boolean sitsInTheCouncil(Account account) {
    return account.name().startsWith("council.");
  }

  private static String line(String title, Account account) {
    String belongs = account.belongsTo().isEmpty() ? "" : " (" + account.belongsTo() + ")";
    return account.program()
        ? String.format("  %-13s %-16s %-26s API only: ./secretariat token %s", title, account.name(), belongs.strip(), account.name())
        : String.format("  %-13s %-16s %-26s password %s", title, account.name(), belongs.strip(), account.secret());
  }

  /** Each line works as it stands. */
  static String quickstart(String gateway) {
    String application = gateway + "/v1/training-applications";
    return """
        TOKEN=$(./secretariat token lab-meridian)
        NUMBER=$(curl -s %s -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" -H 'Content-Type: application/json' -d @stack/quickstart.json | grep -o 'TA-[0-9]*-[A-Z]*-[0-9]*-[0-9A-Z]' | head -n 1)
        curl -s %s/$NUMBER -H "Authorization: Bearer $TOKEN"
        curl -s %s/v1/treaty/status
        """
        .formatted(application, application, gateway);
  }
}
