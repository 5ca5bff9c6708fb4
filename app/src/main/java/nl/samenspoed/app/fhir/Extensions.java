package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Our extensions, written and read by their short name; parts of an extension by plain name. */
final class Extensions {

    private Extensions() {}

    static Extension of(String name, Type value) {
        return new Extension(Systems.extension(name), value);
    }

    static Extension code(String name, Enum<?> value) {
        return of(name, new CodeType(Codes.of(value)));
    }

    static Extension named(String name) {
        return new Extension(Systems.extension(name));
    }

    static void part(Extension extension, String name, @Nullable String value) {
        if (value != null) {
            extension.addExtension(new Extension(name, new StringType(value)));
        }
    }

    static void part(Extension extension, String name, @Nullable Instant value) {
        if (value != null) {
            extension.addExtension(new Extension(name, instant(value)));
        }
    }

    static InstantType instant(Instant value) {
        var type = new InstantType(Date.from(value));
        type.setTimeZoneZulu(true);
        return type;
    }

    static @Nullable String text(IBaseHasExtensions element, String name) {
        return textAt(element, Systems.extension(name));
    }

    static @Nullable String textAt(IBaseHasExtensions element, String url) {
        return element.getExtension().stream()
                .filter(extension -> url.equals(extension.getUrl()))
                .map(extension -> extension.getValue())
                .filter(PrimitiveType.class::isInstance)
                .map(value -> ((PrimitiveType<?>) value).getValueAsString())
                .findFirst()
                .orElse(null);
    }

    static @Nullable Reference reference(IBaseHasExtensions element, String name) {
        return element.getExtension().stream()
                .filter(extension -> Systems.extension(name).equals(extension.getUrl()))
                .map(extension -> extension.getValue())
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Extension find(IBaseHasExtensions element, String name) {
        return element.getExtension().stream()
                .filter(Extension.class::isInstance)
                .map(Extension.class::cast)
                .filter(extension -> Systems.extension(name).equals(extension.getUrl()))
                .findFirst()
                .orElse(null);
    }
}
