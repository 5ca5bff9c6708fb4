package nl.samenspoed.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The settings of the embedded server, written anew at each start. */
final class ServerConfiguration {

    // Small in memory, careful with what is written, silent about values: statements, parameters
    // and
    // the detail of an error may name a patient and stay out of the log.
    private static final String TEXT =
            """
            # Written by Samenspoed at each start. Settings of your own belong in own.conf beside this file.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'

            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_compression = on
            max_wal_size = '512MB'

            shared_buffers = '96MB'
            work_mem = '4MB'
            maintenance_work_mem = '32MB'
            effective_cache_size = '512MB'
            huge_pages = off
            io_method = 'sync'
            jit = off
            random_page_cost = 1.1
            max_parallel_workers_per_gather = 0
            autovacuum_max_workers = 2
            autovacuum_naptime = '15s'

            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, dmy'
            lc_messages = 'C'
            log_line_prefix = '%m [%p] '
            log_min_messages = warning
            log_checkpoints = off
            log_statement = 'none'
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            """;

    private ServerConfiguration() {}

    static void write(Path data, int port, Map<String, String> further) throws IOException {
        var text = new StringBuilder(TEXT);
        text.append("port = ").append(port).append('\n');
        further.forEach(
                (name, value) -> text.append(name).append(" = '").append(value).append("'\n"));
        text.append("include = 'own.conf'\n");
        Files.writeString(data.resolve("postgresql.conf"), text);
        var own = data.resolve("own.conf");
        if (Files.notExists(own)) {
            Files.writeString(own, "# Settings of your own, which win over those of Samenspoed.\n");
        }
    }
}
