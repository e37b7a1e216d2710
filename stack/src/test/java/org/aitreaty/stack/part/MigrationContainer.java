package org.aitreaty.stack.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The container of a committed manifest that migrates the schema before the service begins, as far as its settings go. */
final class MigrationContainer {
  private static final String ANY_SECRET = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ=";

  private final Path cluster;
  private final String service;
  private final JsonNode container;

  MigrationContainer(Path cluster, String service) throws IOException {
    this.cluster = cluster;
    this.service = service;
    this.container = migration(cluster.resolve("base").resolve(service).resolve("kubernetes.yaml"));
  }

  private static JsonNode migration(Path manifest) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(Files.newBufferedReader(manifest))) {
      while (documents.hasNext()) {
        JsonNode container = documents.next().at("/spec/template/spec/initContainers/0");
        if (!container.isMissingNode()) {
          return container;
        }
      }
    }
    throw new IllegalStateException(manifest + " has no container that migrates.");
  }

  /**
   * The environment of the process.
   *
   * @param secrets values of {@code <secret>.<key>}; every other key of a secret that is given as a whole gets some value
   */
  Map<String, String> environment(Map<String, String> secrets) throws IOException {
    Map<String, String> settings = new HashMap<>();
    for (JsonNode source : container.path("envFrom")) {
      if (source.has("configMapRef")) {
        settings.putAll(lines("shared"));
        settings.putAll(lines(service));
      } else {
        String secret = source.at("/secretRef/name").asText();
        new YAMLMapper().readTree(cluster.resolve("expected-secrets.yaml").toFile()).path(secret)
            .forEach(key -> settings.put(key.asText(), ANY_SECRET));
      }
    }
    for (JsonNode variable : container.path("env")) {
      JsonNode reference = variable.at("/valueFrom/secretKeyRef");
      settings.put(
          variable.path("name").asText(),
          reference.isMissingNode()
              ? variable.path("value").asText()
              : secrets.get(reference.path("name").asText() + "." + reference.path("key").asText()));
    }
    return settings;
  }

  private Map<String, String> lines(String file) throws IOException {
    Map<String, String> settings = new HashMap<>();
    for (String line : Files.readAllLines(cluster.resolve("base/config/" + file + ".env"))) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        settings.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return settings;
  }
}
