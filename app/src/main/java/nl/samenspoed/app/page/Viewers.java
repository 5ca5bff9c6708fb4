package nl.samenspoed.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Tells who looks at a page. */
public interface Viewers {

    Optional<Viewer> find(HttpServletRequest request);
}
