package org.aitreaty.stack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A message as its reader's mail program shows it.
 *
 * @param number in the order of arrival
 * @param to the address it was delivered to, which the message itself need not name
 * @param headers decoded, by name in any case; of fields that stand there more than once the first
 * @param text the plain text, empty where there is none
 * @param html the HTML document, empty where there is none
 */
public record Mail(int number, Path file, String to, Map<String, String> headers, String text, String html) {

  static Mail read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (Header header : Collections.list(message.getAllHeaders())) {
        headers.putIfAbsent(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
      }
      return new Mail(
          Mailbox.number(file),
          file,
          headers.getOrDefault("Delivered-To", ""),
          Collections.unmodifiableMap(headers),
          content(message, "text/plain"),
          content(message, "text/html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException("The message in " + file + " cannot be read.", e);
    }
  }

  public String subject() {
    return header("Subject");
  }

  public String date() {
    return header("Date");
  }

  /** Empty where there is no such field. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private static String content(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString().replace("\r\n", "\n");
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = content(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
