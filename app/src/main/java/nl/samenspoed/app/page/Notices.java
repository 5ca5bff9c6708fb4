package nl.samenspoed.app.page;

import java.util.List;

/** What waits for a reader elsewhere; each module offers its own as a bean. */
@FunctionalInterface
public interface Notices {

    /**
     * @param path where the reader is; most say it only where work begins
     */
    List<Notice> find(Viewer viewer, Texts t, Times time, String path);
}
