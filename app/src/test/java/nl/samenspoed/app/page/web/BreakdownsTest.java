package nl.samenspoed.app.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BreakdownsTest {

    @Test
    void describesWhereButNeverWhat() {
        var cause = new IllegalArgumentException("999912345");
        assertThat(Breakdowns.describe(new IllegalStateException("mevr. De Vries", cause)))
                .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException")
                .contains("BreakdownsTest.describesWhereButNeverWhat")
                .doesNotContain("Vries", "9999");
    }
}
