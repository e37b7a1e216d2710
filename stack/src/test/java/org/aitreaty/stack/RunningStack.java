package org.aitreaty.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aitreaty.stack.account.Accounts;
import org.aitreaty.stack.account.Tokens;
import org.aitreaty.stack.demonstration.Demonstration;
import org.aitreaty.stack.mail.Mail;
import org.aitreaty.stack.mail.Mailbox;
import org.aitreaty.stack.part.ProcessFile;
import org.aitreaty.stack.part.Service;
import org.aitreaty.stack.part.Template;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole stack on free ports with data of its own: one for all tests of a run, stopped at its end.
 * Use it as {@code @ExtendWith(RunningStack.class)} and take a {@code RunningStack.Running} as a parameter, or
 * start a further one with {@link #start}.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);

  /** One running stack, closed by whoever started it. */
  public static final class Running implements AutoCloseable {
    private final Installation installation;
    private final Stack stack;
    private final Thread hook;

    private Running(Installation installation, Stack stack) {
      this.installation = installation;
      this.stack = stack;
      this.hook = new Thread(stack::stop, "stop stack of the tests");
    }

    public URI gateway() {
      return url(Listener.GATEWAY);
    }

    public URI url(Listener listener) {
      return URI.create(stack.ports().url(listener));
    }

    public String issuer() {
      return Service.issuer(stack.ports());
    }

    /** A fresh access token of a demonstration account, from the real Keycloak. */
    public String token(String account) {
      return new Tokens(issuer()).of(Accounts.named(account));
    }

    public Path log(String part) {
      return installation.logs().resolve(part + ".log");
    }

    /** What has been sent by e-mail, the latest first. */
    public List<Mail> mails() {
      return new Mailbox(installation).latest();
    }

    /** While it is stopped, every attempt to send fails. */
    public void stopMailServer() {
      stack.stopMail();
    }

    public void startMailServer() {
      stack.startMail();
    }

    /** Sets the clock of all services while they run; see {@link ClockFile#set}. */
    public void setClock(String time) {
      new ClockFile(installation).set(time);
    }

    /** The process of each part, to see that none was started anew. */
    public Map<String, Long> processes() {
      return ProcessFile.all(installation.processes()).stream()
          .collect(Collectors.toMap(ProcessFile::part, file -> file.process().orElseThrow().pid()));
    }

    /** Ends a service as a crash would. */
    public void kill(Service service) {
      stack.kill(service);
    }

    /** Starts it again and returns when it is ready. */
    public void restart(Service service) {
      stack.start(service);
    }

    /** Loads the demonstration data and prints what did not work. */
    public void loadDemonstration() {
      new Demonstration(installation, gateway().toString(), issuer(), System.out).load();
    }

    @Override
    public void close() {
      stack.stop();
      Runtime.getRuntime().removeShutdownHook(hook);
      Installation.delete(installation.home());
    }
  }

  public static Running start(Set<Service> services) {
    return start(services, "off");
  }

  /** Starts a stack whose clock is set before anything runs. */
  public static Running start(Set<Service> services, String clock) {
    Path checkout = Path.of(System.getProperty("secretariat.checkout", "..")).toAbsolutePath().normalize();
    try {
      Installation installation = Installation.temporary(checkout, Files.createTempDirectory("secretariat-it"));
      Stack stack = new Stack(installation, Ports.free(), services, Progress.SILENT);
      Running running = new Running(installation, stack);
      Runtime.getRuntime().addShutdownHook(running.hook);
      try {
        installation.create();
        running.setClock(clock);
        if (!Template.exists(installation)) {
          Template.make(installation);
        }
        stack.start();
      } catch (RuntimeException e) {
        running.close();
        throw e;
      }
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context);
  }

  private static Running running(ExtensionContext context) {
    return context.getRoot().getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> withDemonstration(), Running.class);
  }

  private static Running withDemonstration() {
    Running running = start(EnumSet.allOf(Service.class));
    running.loadDemonstration();
    return running;
  }
}
