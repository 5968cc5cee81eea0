package org.cityexchange.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.config.ObjectMapperConfig;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;

/**
 * Has REST Assured make once what it would make for each call, its object mapper and what its HTTP client is made of
 * (with what TLS and cookies need, which nobody has here), and leave what a failed test was answered to {@link LastAnswer}.
 * Before each test, as Quarkus sets REST Assured anew then.
 */
@SuppressWarnings("deprecation") // REST Assured works with no newer client
public class LightRestAssured implements QuarkusTestBeforeTestExecutionCallback {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final DefaultHttpClient PATTERN = new DefaultHttpClient();
    private static final SchemeRegistry HTTP_ALONE = new SchemeRegistry();

    static {
        HTTP_ALONE.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
    }

    @Override
    public void beforeTestExecution(QuarkusTestMethodContext context) {
        var config = RestAssured.config();
        RestAssured.config = config.logConfig(new LogConfig())
                .httpClient(config.getHttpClientConfig().httpClientFactory(LightRestAssured::client))
                .objectMapperConfig(
                        ObjectMapperConfig.objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> MAPPER));
    }

    private static DefaultHttpClient client() {
        var client = new DefaultHttpClient(
                new BasicClientConnectionManager(HTTP_ALONE),
                PATTERN.getParams().copy());
        client.setCookieSpecs(PATTERN.getCookieSpecs());
        client.setAuthSchemes(PATTERN.getAuthSchemes());
        client.addResponseInterceptor(LastAnswer::keep);
        return client;
    }
}
