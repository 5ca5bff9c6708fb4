package nl.samenspoed.benchmark.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plain JDBC in few words. */
final class Sql {

    private Sql() {}

    static int update(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters);
            return prepared.executeUpdate();
        }
    }

    /** Several statements without parameters. */
    static void script(Connection connection, String statements) throws SQLException {
        try (var prepared = connection.createStatement()) {
            var unused = prepared.execute(statements);
        }
    }

    /** All columns as text. */
    static List<List<String>> list(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            bind(prepared, parameters);
            return read(prepared);
        }
    }

    static List<List<String>> read(PreparedStatement prepared) throws SQLException {
        try (var rows = prepared.executeQuery()) {
            var columns = rows.getMetaData().getColumnCount();
            var found = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                found.add(row);
            }
            return found;
        }
    }

    static String text(Connection connection, String statement, Object... parameters)
            throws SQLException {
        return list(connection, statement, parameters).getFirst().getFirst();
    }

    static long number(Connection connection, String statement, Object... parameters)
            throws SQLException {
        return Long.parseLong(text(connection, statement, parameters));
    }

    static void bind(PreparedStatement prepared, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Object[] several) {
                var type = several instanceof java.util.UUID[] ? "uuid" : "text";
                prepared.setArray(i + 1, prepared.getConnection().createArrayOf(type, several));
            } else {
                prepared.setObject(i + 1, parameters[i]);
            }
        }
    }
}
