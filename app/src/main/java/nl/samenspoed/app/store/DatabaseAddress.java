package nl.samenspoed.app.store;

import org.postgresql.ds.PGSimpleDataSource;

/** One database on one server, and as whom to reach it. */
record DatabaseAddress(String url, String username, String password) {

    /** A source of single connections without time limits, for the work around a start. */
    PGSimpleDataSource unpooled() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** Without what may follow the name of the database, which can be a password. */
    @Override
    public String toString() {
        return username + " at " + url.replaceFirst("\\?.*", "");
    }
}
