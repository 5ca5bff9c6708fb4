package nl.samenspoed.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;

class MachineDoorTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MachineDoor door = new MachineDoor(new PlainTurningAway());

    static Stream<RuntimeException> outages() {
        return Stream.of(
                new DataAccessResourceFailureException("no database"),
                new CannotCreateTransactionException("no database"),
                new AuthenticationServiceException("no keys of the other issuer"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void nobodyIsAStrangerBecauseWeCannotLook(RuntimeException outage) throws Exception {
        door.doFilter(
                request,
                response,
                (q, a) -> {
                    throw outage;
                });
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaders("WWW-Authenticate")).isEmpty();
    }

    @Test
    void bugStaysABug() {
        assertThatThrownBy(
                        () ->
                                door.doFilter(
                                        request,
                                        response,
                                        (q, a) -> {
                                            throw new IllegalStateException("bug");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.getStatus()).isEqualTo(200);
    }
}
