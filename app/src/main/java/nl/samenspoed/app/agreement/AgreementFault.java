package nl.samenspoed.app.agreement;

/**
 * One thing that is wrong in a file.
 *
 * @param line from 1; 0 is the whole
 * @param place JSON pointer to it
 * @param reason in the reader's language
 */
public record AgreementFault(int line, String place, String reason) {}
