package org.aitreaty.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which port each listener of one running stack has. All of them are on the loopback address. */
public final class Ports {
  private final Map<Listener, Integer> numbers;

  private Ports(Map<Listener, Integer> numbers) {
    this.numbers = new EnumMap<>(numbers);
  }

  public static Ports from(Map<String, String> environment) {
    Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
    for (Listener listener : Listener.values()) {
      String text = environment.get(listener.variable());
      numbers.put(listener, text == null ? listener.usualPort() : number(listener, text));
    }
    return new Ports(numbers);
  }

  /** All sockets are held open until the last port is known, so that no port is given twice. */
  public static Ports free() {
    List<ServerSocket> held = new ArrayList<>();
    try {
      Map<Listener, Integer> numbers = new EnumMap<>(Listener.class);
      for (Listener listener : Listener.values()) {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        numbers.put(listener, socket.getLocalPort());
      }
      return new Ports(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      held.forEach(Ports::close);
    }
  }

  public int of(Listener listener) {
    return numbers.get(listener);
  }

  /** The name localhost, not the address, because it is part of the issuer in every token. */
  public String url(Listener listener) {
    return "http://localhost:" + of(listener);
  }

  /** One sentence about the first port that somebody else already listens on. */
  public Optional<String> complaint(Collection<Listener> wanted) {
    return wanted.stream()
        .filter(listener -> isTaken(of(listener)))
        .findFirst()
        .map(
            listener ->
                "Port "
                    + of(listener)
                    + ", which "
                    + listener.neededBy()
                    + " needs, is already in use; free it or choose another with "
                    + listener.variable()
                    + ".");
  }

  static boolean isTaken(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !socket.isBound();
    } catch (IOException e) {
      return true;
    }
  }

  private static int number(Listener listener, String text) {
    try {
      int port = Integer.parseInt(text.trim());
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // The sentence below says it.
    }
    throw new Refusal(listener.variable() + " must be a port number between 1 and 65535, not \"" + text + "\".");
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // A probe socket that does not close is closed with the process.
    }
  }
}
