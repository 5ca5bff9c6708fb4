package nl.samenspoed.app.network;

import nl.samenspoed.app.command.Refusal;

/**
 * One thing wrong in the files of an import.
 *
 * @param line in the file, the header is line 1; 0 when it is about the file as a whole
 * @param column name of the column, or empty when it is about the line as a whole
 */
public record ImportError(String file, long line, String column, Refusal reason) {

    @Override
    public String toString() {
        return file
                + ":"
                + line
                + (column.isEmpty() ? "" : " " + column)
                + ": "
                + reason.code().code()
                + " "
                + reason.details();
    }
}
