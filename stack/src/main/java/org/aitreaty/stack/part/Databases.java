package org.aitreaty.stack.part;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.aitreaty.stack.Refusal;

/**
 * One database per service, each with a role that owns the schema and a role that only works in it.
 * What the second may do to which table is said by the migrations, which differ for the journal.
 */
public final class Databases {
  private static final List<String> NAMES =
      List.of("registry", "permits", "evaluations", "gateway", "keycloak");

  private Databases() {}

  public static void ensure(Postgres postgres) {
    try (Connection connection = postgres.connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String name : NAMES) {
        ensureRole(connection, owner(name));
        ensureRole(connection, application(name));
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
          statement.execute("create database " + name + " owner " + owner(name));
        }
        statement.execute("revoke all on database " + name + " from public");
        statement.execute("grant connect on database " + name + " to " + application(name));
      }
      // Its first start is some thousand small commits; a crash could lose the last half second of sign-ins.
      statement.execute("alter database keycloak set synchronous_commit = off");
    } catch (SQLException e) {
      throw new Refusal("The databases could not be prepared: " + e.getMessage() + ".", e);
    }
  }

  public static String owner(String database) {
    return database + "_owner";
  }

  public static String application(String database) {
    return database + "_app";
  }

  /** The development password is the role's own name; services refuse it outside the demonstration. */
  private static void ensureRole(Connection connection, String role) throws SQLException {
    if (exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("create role " + role + " login password '" + role + "'");
    }
  }

  private static boolean exists(Connection connection, String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
