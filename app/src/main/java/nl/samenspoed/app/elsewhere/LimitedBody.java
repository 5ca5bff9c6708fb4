package nl.samenspoed.app.elsewhere;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer up to a size, and hangs up on what is larger. */
final class LimitedBody implements BodySubscriber<byte[]> {

    /** More came than we take. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    private final long most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private LimitedBody(long most) {
        this.most = most;
    }

    static BodyHandler<byte[]> upTo(long most) {
        return head -> new LimitedBody(most);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (var part : parts) {
            if (whole.isDone()) {
                return;
            }
            if (taken.size() + (long) part.remaining() > most) {
                hangUp();
                return;
            }
            var bytes = new byte[part.remaining()];
            part.get(bytes);
            taken.writeBytes(bytes);
        }
    }

    private void hangUp() {
        if (subscription != null) {
            subscription.cancel();
        }
        whole.completeExceptionally(new TooLarge());
    }

    @Override
    public void onError(Throwable failed) {
        whole.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
        whole.complete(taken.toByteArray());
    }
}
