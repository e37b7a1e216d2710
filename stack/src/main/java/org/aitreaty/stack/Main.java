package org.aitreaty.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aitreaty.stack.account.Account;
import org.aitreaty.stack.account.Accounts;
import org.aitreaty.stack.account.Tokens;
import org.aitreaty.stack.mail.MailListing;
import org.aitreaty.stack.mail.Mailbox;
import org.aitreaty.stack.part.Leftovers;
import org.aitreaty.stack.part.PartFailure;
import org.aitreaty.stack.part.Service;

/** The commands behind the script {@code secretariat} that concern the running stack. */
public final class Main {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Installation installation;
  private final PrintStream out;

  private Main(Installation installation, PrintStream out) {
    this.installation = installation;
    this.out = out;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path checkout = Path.of(System.getProperty("secretariat.checkout", ".")).toAbsolutePath().normalize();
    try {
      System.exit(new Main(installation(checkout), out).run(List.of(arguments)));
    } catch (Refusal e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (PartFailure e) {
      System.err.println(e.getMessage() + "; see " + e.log() + ".");
      System.exit(1);
    }
  }

  /** Tests give a home of their own, so that they leave the person's stack alone. */
  private static Installation installation(Path checkout) {
    String home = System.getProperty("secretariat.home");
    return home == null ? Installation.of(checkout) : Installation.temporary(checkout, Path.of(home));
  }

  private int run(List<String> words) {
    String command = words.isEmpty() ? "" : words.getFirst();
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    return switch (command) {
      case "up" -> up(rest);
      case "down" -> down();
      case "reset" -> reset();
      case "token" -> token(rest);
      case "mail" -> mail(rest);
      case "clock" -> clock(rest);
      default -> throw new Refusal("Unknown command \"" + command + "\"; ./secretariat help lists them.");
    };
  }

  private int up(List<String> options) {
    EnumSet<Service> services = EnumSet.allOf(Service.class);
    if (options.equals(List.of("--only-infrastructure"))) {
      services.clear();
    } else if (!options.isEmpty()) {
      throw new Refusal("./secretariat up knows no \"" + String.join(" ", options) + "\".");
    }
    Ports ports = Ports.from(System.getenv());
    return new Supervisor(installation, ports, out, Boolean.getBoolean("secretariat.terminal")).run(services);
  }

  private int down() {
    Optional<ProcessHandle> supervisor = Supervisor.file(installation).process();
    if (supervisor.isPresent()) {
      supervisor.get().destroy();
      waitFor(supervisor.get());
      out.println("The stack is stopped.");
      return 0;
    }
    List<String> stopped = Leftovers.stop(installation.processes());
    out.println(
        stopped.isEmpty()
            ? "The stack is not running."
            : "Stopped what an interrupted run had left behind: " + String.join(", ", stopped) + ".");
    return 0;
  }

  private int reset() {
    try (StackLock _ =
        StackLock.tryTake(installation)
            .orElseThrow(() -> new Refusal("The stack is running; stop it first with ./secretariat down."))) {
      Leftovers.stop(installation.processes());
      installation.clear();
      out.println("The data is cleared; the next ./secretariat up starts afresh.");
      return 0;
    }
  }

  private int token(List<String> rest) {
    if (rest.size() != 1) {
      throw new Refusal("./secretariat token needs one account, for example ./secretariat token lab-meridian.");
    }
    Account account = Accounts.named(rest.getFirst());
    if (Supervisor.file(installation).process().isEmpty()) {
      throw new Refusal("The stack is not running; ./secretariat up starts it.");
    }
    out.println(new Tokens(Address.read(installation).issuer()).of(account));
    return 0;
  }

  private int mail(List<String> rest) {
    MailListing listing = new MailListing(new Mailbox(installation), out);
    switch (rest.size()) {
      case 0 -> listing.printLatest();
      case 1 -> listing.print(rest.getFirst());
      default -> throw new Refusal("./secretariat mail takes one number at most, for example ./secretariat mail 1.");
    }
    return 0;
  }

  private int clock(List<String> rest) {
    ClockFile clock = new ClockFile(installation);
    switch (rest.size()) {
      case 0 -> out.println(clock.sentence());
      case 1 -> {
        clock.set(rest.getFirst());
        out.println(clock.sentence());
      }
      default -> throw new Refusal("./secretariat clock takes one time at most, for example ./secretariat clock P90D.");
    }
    return 0;
  }

  private static void waitFor(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new Refusal("The stack did not stop within " + PATIENCE.toSeconds() + " s; its process is " + process.pid() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
