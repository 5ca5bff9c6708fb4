package nl.samenspoed.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerTokensTest {

    private final BearerTokens tokens = new BearerTokens();
    private final DefaultBearerTokenResolver usual = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc.DEF-1_2~3+4/5",
                "bearer abc==",
                "BEARER a",
                "Basic abc",
                "",
                "B"
            })
    void readsWhatTheUsualResolverReads(String header) {
        assertThat(tokens.resolve(with(header))).isEqualTo(usual.resolve(with(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearerabc",
                "Bearer a b",
                "Bearer é",
                "Bearer a=b",
                "Bearer =",
                "Bearer a;b"
            })
    void refusesWhatTheUsualResolverRefuses(String header) {
        assertThatThrownBy(() -> usual.resolve(with(header)))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> tokens.resolve(with(header)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void noHeaderIsNoToken() {
        assertThat(tokens.resolve(new MockHttpServletRequest())).isNull();
    }

    @Test
    void tokenInTheAddressIsNoToken() {
        var request = new MockHttpServletRequest();
        request.setParameter("access_token", "abc");
        assertThat(tokens.resolve(request)).isNull();
    }

    private static MockHttpServletRequest with(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return request;
    }
}
