package org.aitreaty.stack.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.aitreaty.stack.Refusal;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real mail server that takes every message and passes none on: what the suite sends can be looked at, and reaches
 * nobody. It runs inside the supervisor, because a process of its own would cost more than all it does.
 */
public final class MailServer {
  public static final String NAME = "mail";

  private static final int LARGEST_MESSAGE = 25 * 1024 * 1024;
  private static final int INSUFFICIENT_STORAGE = 452;

  private final int port;
  private final Mailbox mailbox;
  private SMTPServer server;

  public MailServer(int port, Mailbox mailbox) {
    this.port = port;
    this.mailbox = mailbox;
  }

  /** Returns when it listens. */
  public synchronized void start() {
    SMTPServer fresh =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .softwareName("demonstration mail server")
            .maxMessageSize(LARGEST_MESSAGE)
            .messageHandlerFactory(context -> new Reception())
            .build();
    try {
      fresh.start();
    } catch (RuntimeException e) {
      throw new Refusal("The mail server could not listen on port " + port + ": " + e.getMessage() + ".", e);
    }
    server = fresh;
  }

  public synchronized void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** One message on its way in. It is answered for only when it is on the disk. */
  private final class Reception implements MessageHandler {
    private final List<String> recipients = new ArrayList<>();
    private String sender;

    @Override
    public void from(String from) {
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public String data(InputStream data) throws RejectException, TooMuchDataException, IOException {
      byte[] content = data.readNBytes(LARGEST_MESSAGE + 1);
      if (content.length > LARGEST_MESSAGE) {
        throw new TooMuchDataException("The message is larger than " + LARGEST_MESSAGE + " bytes.");
      }
      try {
        return "Ok: kept as " + mailbox.keep(sender, recipients, content);
      } catch (IOException e) {
        throw new RejectException(INSUFFICIENT_STORAGE, "The message could not be kept");
      }
    }

    @Override
    public void done() {
      // Everything is done when the message has been kept.
    }
  }
}
