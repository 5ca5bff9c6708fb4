package nl.samenspoed.app.request;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name under which each kind of fact is stored; a name once stored stays for ever. */
final class FactNames {

    private static final Map<Class<? extends RequestEvent>, String> NAMES =
            kinds(RequestEvent.class)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    kind -> kind.asSubclass(RequestEvent.class),
                                    kind -> hyphenated(kind.getSimpleName())));

    private static final Map<String, Class<? extends RequestEvent>> KINDS =
            NAMES.keySet().stream()
                    .collect(Collectors.toUnmodifiableMap(NAMES::get, Function.identity()));

    private FactNames() {}

    static String of(RequestEvent event) {
        return of(event.getClass());
    }

    static String of(Class<? extends RequestEvent> kind) {
        var name = NAMES.get(kind);
        if (name == null) {
            throw new IllegalArgumentException("The kind (%s) is no fact.".formatted(kind));
        }
        return name;
    }

    static Class<? extends RequestEvent> kind(String name) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException(
                    "The fact (%s) is not known here. Maybe the data is of a newer version."
                            .formatted(name));
        }
        return kind;
    }

    /** Facts about one thing may stand together under an interface of their own. */
    private static Stream<Class<?>> kinds(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(kind.getPermittedSubclasses()).flatMap(FactNames::kinds)
                : Stream.of(kind);
    }

    private static String hyphenated(String simpleName) {
        return simpleName
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
