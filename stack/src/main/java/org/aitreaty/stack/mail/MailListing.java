package org.aitreaty.stack.mail;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.aitreaty.stack.Refusal;

/** What {@code ./secretariat mail} prints. */
public final class MailListing {
  private static final int SHOWN = 20;
  private static final List<String> FIELDS =
      List.of("From", "To", "Date", "Subject", "Message-ID", "Content-Language", "Auto-Submitted", "List-Unsubscribe");

  private final Mailbox mailbox;
  private final PrintStream out;

  public MailListing(Mailbox mailbox, PrintStream out) {
    this.mailbox = mailbox;
    this.out = out;
  }

  public void printLatest() {
    int count = mailbox.count();
    if (count == 0) {
      out.println("No mail has been sent.");
      return;
    }
    for (Mail mail : mailbox.latest(SHOWN)) {
      out.println(String.format("%6d  %-31s  %-32s  %s", mail.number(), harmless(mail.date()), harmless(mail.to()), harmless(mail.subject())));
    }
    if (count > SHOWN) {
      out.println("and " + (count - SHOWN) + " older; ./secretariat mail NUMBER prints any of them.");
    }
  }

  public void print(String number) {
    Mail mail =
        (number.matches("\\d{1,6}") ? mailbox.numbered(Integer.parseInt(number)) : Optional.<Mail>empty())
            .orElseThrow(() -> new Refusal("There is no mail numbered \"" + number + "\"; ./secretariat mail lists the latest."));
    for (String field : FIELDS) {
      if (!mail.header(field).isEmpty()) {
        out.println(field + ": " + harmless(mail.header(field)));
      }
    }
    out.println();
    mail.text().lines().forEach(line -> out.println(harmless(line)));
    out.println();
    out.println("(As it was sent, with its HTML form: " + mail.file() + ")");
  }

  /** What a message says must not steer the terminal it is shown on. */
  private static String harmless(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\t]]", " ");
  }
}
