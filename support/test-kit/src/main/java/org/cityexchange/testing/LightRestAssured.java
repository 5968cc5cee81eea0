package org.cityexchange.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.ObjectMapperConfig;

/**
 * Has REST Assured make its object mapper once, not for each call, and keep what it would print of a failed test as it
 * came. Before each test, as Quarkus sets REST Assured anew then.
 */
public class LightRestAssured implements QuarkusTestBeforeEachCallback {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        var config = RestAssured.config();
        RestAssured.config = config.logConfig(config.getLogConfig().enablePrettyPrinting(false))
                .objectMapperConfig(
                        ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> MAPPER));
    }
}
