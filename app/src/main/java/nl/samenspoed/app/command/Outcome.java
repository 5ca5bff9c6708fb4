package nl.samenspoed.app.command;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.function.Function;

/** What became of a command: done, with its result, or refused, with the reason. */
@CheckReturnValue
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(RefusalCode code, Object... details) {
        return new Refused<>(Refusal.of(code, details));
    }

    default <R> Outcome<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(mapping.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
