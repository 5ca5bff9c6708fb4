package nl.samenspoed.app.page;

/** Tells where the stream of changes stands, so that a page can follow from when it was drawn. */
public interface StreamPosition {

    String current();
}
