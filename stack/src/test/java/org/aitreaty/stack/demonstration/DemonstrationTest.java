package org.aitreaty.stack.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.aitreaty.stack.Installation;
import org.aitreaty.stack.account.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that only counts; the real API is met in the tests of the whole stack. */
class DemonstrationTest {
  @TempDir Path checkout;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AtomicInteger letters = new AtomicInteger();
  private HttpServer server;
  private volatile int answerToPosts = 201;

  @BeforeEach
  void serve() throws IOException {
    Files.createDirectories(Installation.of(checkout).data());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      String path = exchange.getRequestURI().toString();
      byte[] sent = exchange.getRequestBody().readAllBytes();
      boolean token = path.endsWith("/token");
      if (!token) {
        requests.add(exchange.getRequestMethod() + " " + path + " " + new String(sent, StandardCharsets.UTF_8));
      }
      int status = token || exchange.getRequestMethod().equals("GET") ? 200 : answerToPosts;
      boolean contacts = path.endsWith("/contacts");
      if (contacts && exchange.getRequestMethod().equals("POST")) {
        deliver(new ObjectMapper().readTree(sent).at("/addresses/0").asText());
      }
      String items = contacts ? "{\"items\":[]}" : "{\"items\":[{\"code\":\"ZZZ\"}]}";
      byte[] body = (token ? "{\"access_token\":\"t\"}" : items).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  @AfterEach
  void stopServing() {
    server.stop(0);
  }

  @Test
  void everyFilingIsOfAKnownAccountAndLabelled() {
    for (JsonNode filing : Demonstration.read("filings.json")) {
      assertThat(Accounts.named(filing.path("account").asText()).kind()).isEqualTo("lab");
      assertThat(filing.path("application").path("runName").asText()).startsWith("Demonstration: ");
    }
  }

  @Test
  void noFilingLeavesAPlaceholder() {
    demonstration().load();

    assertThat(requests).filteredOn(request -> request.startsWith("POST /v1/training-applications"))
        .hasSize(Demonstration.read("filings.json").size())
        .noneMatch(request -> request.contains("@"))
        .anyMatch(request -> request.contains("\"state\":\"ZZZ\""));
  }

  @Test
  void aSecondStartLoadsNothing() {
    demonstration().load();
    requests.clear();

    demonstration().load();

    assertThat(requests).isEmpty();
  }

  @Test
  void aFailureIsReportedAndTriedAgainAtTheNextStart() {
    answerToPosts = 503;
    demonstration().load();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("not complete").contains("503");

    answerToPosts = 201;
    requests.clear();
    demonstration().load();
    assertThat(requests).anyMatch(request -> request.startsWith("POST /v1/training-applications"));
  }

  @Test
  void aGatewayThatIsAwayIsReportedAndNotThrown() {
    server.stop(0);

    demonstration().load();

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("not complete");
  }

  @Test
  void contactsAreConfirmedWithTheCodeThatWasSentToThem() {
    demonstration().load();

    assertThat(requests).filteredOn(request -> request.startsWith("POST /v1/states/")).hasSize(3);
    assertThat(requests)
        .filteredOn(request -> request.startsWith("POST /v1/contact-confirmations"))
        .extracting(request -> request.substring(request.indexOf('{')))
        .containsExactly(
            "{\"code\":\"7K3MD-0Q9ZT-X4VHB-6RW2N-PC801\"}",
            "{\"code\":\"7K3MD-0Q9ZT-X4VHB-6RW2N-PC802\"}",
            "{\"code\":\"7K3MD-0Q9ZT-X4VHB-6RW2N-PC803\"}");
  }

  /** As the mail server would. */
  private void deliver(String address) throws IOException {
    Path folder = Files.createDirectories(Installation.of(checkout).data().resolve("mail"));
    int number = letters.incrementAndGet();
    Files.writeString(
        folder.resolve(String.format("%06d.eml", number)),
        "Delivered-To: " + address + "\r\nContent-Type: text/plain\r\n\r\nCode: 7K3MD-0Q9ZT-X4VHB-6RW2N-PC80" + number + "\r\n");
  }

  private Demonstration demonstration() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new Demonstration(Installation.of(checkout), url, url, new PrintStream(said, true, StandardCharsets.UTF_8));
  }
}
