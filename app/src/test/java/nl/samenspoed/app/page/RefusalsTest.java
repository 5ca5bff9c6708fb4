package nl.samenspoed.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.samenspoed.app.command.RefusalCode;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RefusalsTest {

    @Test
    void everyKindHasAStatusOfItsOwn() {
        assertThat(Arrays.stream(RefusalCode.Kind.values()).map(Refusals::status))
                .containsExactly(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        HttpStatus.FORBIDDEN,
                        HttpStatus.NOT_FOUND,
                        HttpStatus.CONFLICT,
                        HttpStatus.PRECONDITION_FAILED);
    }
}
