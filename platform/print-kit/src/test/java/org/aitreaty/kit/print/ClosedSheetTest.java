package org.aitreaty.kit.print;

import static org.aitreaty.kit.print.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet may hold words of strangers; nothing in it may make the printer read a file or ask an address. */
class ClosedSheetTest {

    private final Printer printer = new Printer();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt=\"\" src=\"URL\"/>",
                "<p style=\"background-image: url(URL)\">a</p>",
                "<ul style=\"list-style-image: url(URL)\"><li>a</li></ul>",
                "<a download=\"a.txt\" data-content-type=\"text/plain\" title=\"a\" href=\"URL\">a</a>"
            })
    void noAddressIsAsked(String content) {
        List<String> addresses = List.of(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/a.png",
                "file:///etc/hostname",
                "classpath:/application.properties",
                "a.png",
                "data:image/png;base64,iVBORw0KGgo=");
        for (String address : addresses) {
            assertClosed(sheet(content.replace("URL", address)));
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@font-face { font-family: 'X'; src: url('URL'); } p { font-family: 'X' }",
                "@page { background-image: url('URL') }",
                "p:before { content: url('URL') }"
            })
    void noStyleAsksAnAddress(String style) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.png";

        assertClosed(new Sheet(PrintLanguage.EN, "t", "s", "<p>a</p>", style.replace("URL", address), List.of(), Instant.EPOCH));
        assertThat(asked).hasValue(0);
    }

    /** An import stands after the rules of the house, where CSS allows none; objects are not known at all. */
    @Test
    void whatTheLibraryOverlooksIsNotAskedEither() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
        String content = "<object data=\"" + address + "\" type=\"application/pdf\">a</object><iframe src=\"" + address + "\"/>";
        printer.print(new Sheet(PrintLanguage.EN, "t", "s", content, "@import url('" + address + "');", List.of(), Instant.EPOCH));

        assertThat(asked).hasValue(0);
    }

    @Test
    void noDocumentTypeIsRead() {
        assertThatThrownBy(() -> printer.print(sheet("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><p>&x;</p>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>open", "a & b", "<p>&nbsp;</p>", "</main><main>", "<p a=b>c</p>"})
    void whatIsNotWellFormedIsRefused(String content) {
        assertThatThrownBy(() -> printer.print(sheet(content)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not well-formed");
    }

    @Test
    void wordsOfTitleAndFootAreOnlyWords() throws IOException {
        Sheet sheet = new Sheet(PrintLanguage.EN, "</title><img src='x'/>", "\"/>", "<p>a</p>", "", List.of("<img src='y'/> & more"), Instant.EPOCH);

        assertThat(Sheets.text(printer.print(sheet))).contains("<img src='y'/> & more");
    }

    private void assertClosed(Sheet sheet) {
        assertThatThrownBy(() -> printer.print(sheet)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("may not ask");
    }
}
