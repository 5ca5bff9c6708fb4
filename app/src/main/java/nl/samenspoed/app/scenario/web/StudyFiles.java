package nl.samenspoed.app.scenario.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.page.Printing;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.Studies;
import nl.samenspoed.simulation.comparison.SensitivityReport;
import org.springframework.stereotype.Component;

/** What can be taken along of a study. */
@Component
class StudyFiles {

    private final Studies studies;
    private final Printing printing;

    StudyFiles(Studies studies, Printing printing) {
        this.studies = studies;
        this.printing = printing;
    }

    /** The report on paper, with all that is needed to run it again. */
    byte[] pdf(LabStudy study, Page page) {
        return study.isSensitivity() ? sensitivityPdf(study, page) : comparisonPdf(study, page);
    }

    private byte[] comparisonPdf(LabStudy study, Page page) {
        var values = studies.values(study);
        var view = new DrawingStudy(study, values, page, "", "").draw();
        var comparison = Studies.comparison(study, page.t().locale());
        var courses = new DrawingCourses(page, comparison, values).drawWeeks();
        return printing.pdf("scenario/print", page, Map.of("view", view, "courses", courses));
    }

    private byte[] sensitivityPdf(LabStudy study, Page page) {
        var drawing = new DrawingSensitivity(study, studies.values(study), page);
        var views = SensitivityReport.USUAL.stream().map(drawing::draw).toList();
        return printing.pdf(
                "scenario/printsensitivity", page, Map.of("study", study, "views", views));
    }

    /** All of it; unpacked, the command line takes it as a folder of its own. */
    byte[] zip(LabStudy study, Page page) {
        var locale = page.t().locale();
        var files = new LinkedHashMap<String, byte[]>();
        files.put("report.pdf", pdf(study, page));
        texts(study, locale).forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        try (var bytes = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("study.zip", e);
        }
    }

    private Map<String, String> texts(LabStudy study, Locale locale) {
        var texts = new LinkedHashMap<String, String>();
        if (study.isSensitivity()) {
            var report = studies.sensitivity(study, locale);
            texts.put("sensitivity.md", report.markdown());
            texts.put("sensitivity.csv", report.tornado().csv());
        } else {
            var report = studies.report(study, locale);
            texts.put("report.md", report.markdown());
            texts.put("report.csv", report.csv());
            texts.put("courses.csv", report.coursesCsv());
        }
        texts.put("runs.csv", studies.values(study).csv());
        texts.put("study.txt", Studies.studyText(study, locale));
        for (int i = 0; i < study.scenarios().size(); i++) {
            texts.put("scenario-" + i + ".yaml", study.scenarios().get(i).text());
        }
        return texts;
    }
}
