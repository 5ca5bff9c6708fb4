package nl.samenspoed.app.page;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.stereotype.Component;

/**
 * Puts a template on paper. What it writes has to be well-formed XML, and it fetches nothing: all
 * that is printed stands in it.
 */
@Component
public class Printing {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Printing.class.getClassLoader(), JteViews.PACKAGE);

    Printing() {
        XRLog.setLoggingEnabled(false);
    }

    /** As PDF, in the language of the page, and saying so to who has it read aloud. */
    public byte[] pdf(String template, Page page, Map<String, ?> model) {
        var values = new HashMap<String, Object>(model);
        values.put("page", page);
        var html = new StringOutput();
        engine.render(template + ".jte", values, html);
        try (var bytes = new ByteArrayOutputStream();
                var paper = new PDDocument()) {
            paper.getDocumentCatalog().setLanguage(page.t().locale().toLanguageTag());
            paper.getDocumentCatalog().setViewerPreferences(titled());
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePDDocument(paper);
            builder.useUriResolver((_, _) -> null);
            builder.withHtmlContent(html.toString(), null);
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(template, e);
        }
    }

    /** Shown under its title, not under the name of a file. */
    private static PDViewerPreferences titled() {
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        return preferences;
    }
}
