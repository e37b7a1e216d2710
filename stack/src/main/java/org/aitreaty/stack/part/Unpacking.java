package org.aitreaty.stack.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the two forms in which the programs of the stack are published. */
final class Unpacking {
  private static final int EXECUTABLE = 0100;

  private Unpacking() {}

  static void tarXz(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Path target = inside(folder, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          write(tar, target, (entry.getMode() & EXECUTABLE) != 0);
        }
        entry = tar.getNextEntry();
      }
    }
  }

  /** The archive holds one folder, whose content goes straight into the given one. */
  static void zip(Path archive, Path folder) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator();
      while (entries.hasNext()) {
        ZipArchiveEntry entry = entries.next();
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        if (!entry.isDirectory() && !name.isEmpty()) {
          try (InputStream content = zip.getInputStream(entry)) {
            write(content, inside(folder, name), (entry.getUnixMode() & EXECUTABLE) != 0);
          }
        }
      }
    }
  }

  private static void write(InputStream content, Path target, boolean executable) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(content, target);
    if (executable) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive names a file outside its folder: " + name);
    }
    return target;
  }
}
