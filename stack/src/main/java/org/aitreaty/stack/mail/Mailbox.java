package org.aitreaty.stack.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aitreaty.stack.Installation;

/** The messages that the mail server has taken, one file each, numbered from 1 in the order of their arrival. */
public final class Mailbox {
  private static final String SUFFIX = ".eml";

  private final Path folder;

  public Mailbox(Installation installation) {
    this.folder = installation.data().resolve(MailServer.NAME);
  }

  /**
   * Keeps a message as it came, below two lines on its way that a mail server adds (RFC 5321, 4.4).
   *
   * @return name of its file, which appears only when the whole message is in it
   */
  synchronized String keep(String sender, List<String> recipients, byte[] content) throws IOException {
    Files.createDirectories(folder);
    ByteArrayOutputStream message = new ByteArrayOutputStream(content.length + 256);
    message.writeBytes(("Return-Path: <" + sender + ">\r\n").getBytes(StandardCharsets.ISO_8859_1));
    for (String recipient : recipients) {
      message.writeBytes(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    message.writeBytes(content);
    String name = String.format("%06d%s", last() + 1, SUFFIX);
    Path unfinished = Files.write(folder.resolve(name + ".unfinished"), message.toByteArray());
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  /** All of them, the latest first. */
  public List<Mail> latest() {
    return files().stream().map(Mail::read).toList();
  }

  /** At most so many, the latest first. */
  public List<Mail> latest(int most) {
    return files().stream().limit(most).map(Mail::read).toList();
  }

  public int count() {
    return files().size();
  }

  public Optional<Mail> numbered(int number) {
    Path file = folder.resolve(String.format("%06d%s", number, SUFFIX));
    return Files.exists(file) ? Optional.of(Mail.read(file)) : Optional.empty();
  }

  private int last() {
    return files().stream().mapToInt(Mailbox::number).max().orElse(0);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{6,9}\\.eml"))
          .sorted(Comparator.comparing(Mailbox::number).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int number(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
  }
}
