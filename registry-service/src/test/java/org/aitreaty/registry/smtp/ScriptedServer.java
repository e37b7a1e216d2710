package org.aitreaty.registry.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server on a bare socket that does what a script says at each step: answer, leave, say nothing, or wait until it
 * is told to go on. Steps are GREETING, EHLO, AUTH, MAIL, RCPT, DATA and END (of the message); what is not in the script
 * is answered as a friendly server would.
 */
public final class ScriptedServer implements AutoCloseable {

    public static final String LEAVE = "LEAVE";
    public static final String SILENCE = "SILENCE";
    public static final String WAIT = "WAIT";

    private static final Map<String, String> FRIENDLY = Map.of(
            "GREETING", "220 mail.treaty.example",
            "EHLO", "250 mail.treaty.example",
            "MAIL", "250 2.1.0 Ok",
            "RCPT", "250 2.1.5 Ok",
            "DATA", "354 End data with <CR><LF>.<CR><LF>",
            "END", "250 2.0.0 Ok: queued as 4F1",
            "QUIT", "221 2.0.0 Bye",
            "RSET", "250 2.0.0 Ok");

    private final Map<String, String> script;
    private final SSLContext tls;
    private final ServerSocket listener;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Thread> conversations = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    public ScriptedServer(Map<String, String> script) {
        this(script, null);
    }

    /** @param tls its certificate, for STARTTLS; without one it offers none */
    public ScriptedServer(Map<String, String> script, SSLContext tls) {
        this.script = script;
        this.tls = tls;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The first words of what clients sent, in order. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** Messages that were received to their end, whatever was answered then. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    /** Returns when a client has come to the step at which this server waits. */
    public void awaitClient() throws InterruptedException {
        reached.await();
    }

    public void goOn() {
        goOn.countDown();
    }

    /** Returns when every conversation has come to its end. */
    public void awaitSilence() throws InterruptedException {
        for (Thread conversation : conversations) {
            conversation.join();
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.add(socket);
                conversations.add(Thread.ofVirtual().start(() -> talk(socket)));
            }
        } catch (IOException e) {
            // Closed at the end of the test.
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            if (answer(socket, "GREETING")) {
                converse(socket, false);
            }
        } catch (IOException | InterruptedException e) {
            // The client, or the test, has left.
        }
    }

    private void converse(Socket socket, boolean encrypted) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String step = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            commands.add(step);
            if (step.equals("STARTTLS")) {
                write(socket, "220 Go ahead");
                SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
                secure.setUseClientMode(false);
                converse(secure, true);
                return;
            }
            if (step.equals("EHLO") && tls != null && !encrypted) {
                write(socket, "250-mail.treaty.example\r\n250 STARTTLS");
            } else if (!answer(socket, step)) {
                return;
            } else if (step.equals("DATA") && script.getOrDefault("DATA", "354").startsWith("354")) {
                readMessage(in);
                if (!answer(socket, "END")) {
                    return;
                }
            }
        }
    }

    private void readMessage(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        String line = in.readLine();
        for (; line != null && !line.equals("."); line = in.readLine()) {
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        if (line != null) {
            messages.add(message.toString());
        }
    }

    /** False when this server has left. */
    private boolean answer(Socket socket, String step) throws IOException, InterruptedException {
        String words = script.getOrDefault(step, FRIENDLY.getOrDefault(step, "500 5.5.1 What?"));
        if (words.startsWith(WAIT)) {
            reached.countDown();
            goOn.await();
            words = words.equals(WAIT) ? FRIENDLY.get(step) : words.substring(WAIT.length() + 1);
        }
        boolean leaves = words.endsWith(LEAVE);
        String said = leaves ? words.substring(0, words.length() - LEAVE.length()).strip() : words;
        if (!said.isEmpty() && !said.equals(SILENCE)) {
            write(socket, said);
        }
        return !leaves;
    }

    private static void write(Socket socket, String words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        goOn.countDown();
        listener.close();
        for (Socket socket : connections) {
            socket.close();
        }
    }
}
