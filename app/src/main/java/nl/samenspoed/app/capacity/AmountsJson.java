package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Numbers by code, as they are kept. */
final class AmountsJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, BigDecimal>> TYPE = new TypeReference<>() {};

    private AmountsJson() {}

    static String write(Map<String, BigDecimal> amounts) {
        return JSON.writeValueAsString(amounts);
    }

    static Map<String, BigDecimal> read(String json) {
        return JSON.readValue(json, TYPE);
    }
}
