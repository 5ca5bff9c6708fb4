package nl.samenspoed.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Answers a view name with the template of that name, compiled at build time; every template gets
 * the {@link Page} as {@code page}.
 */
@Component
class JteViews implements ViewResolver, Ordered {

    static final String PACKAGE = "nl.samenspoed.app.templates";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, JteViews.class.getClassLoader(), PACKAGE);
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        return name.indexOf(':') < 0 && engine.hasTemplate(template) ? new JteView(template) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        /**
         * Draws the whole page before the first byte leaves, so that a failure is a clean error;
         * then it leaves at once, because whoever stands between counts every piece.
         */
        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var values = new HashMap<String, @Nullable Object>(model == null ? Map.of() : model);
            values.put("page", pages.of(request));
            var output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            var whole = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(whole);
            whole.writeTo(response.getOutputStream());
        }
    }
}
