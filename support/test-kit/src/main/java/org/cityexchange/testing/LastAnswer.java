package org.cityexchange.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.io.IOException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.apache.http.util.EntityUtils;

/**
 * Shows whoever looks for the reason of a failure what the test was answered last. REST Assured could print it too, but goes
 * twice more through its filters for each call then, which is a third of what the call costs.
 */
public class LastAnswer implements QuarkusTestAfterTestExecutionCallback {

    private static final ThreadLocal<Exchange> LAST = new ThreadLocal<>();

    private record Exchange(HttpRequest request, HttpResponse response) {}

    /** Keeps an answer, as a client's interceptor; its body can be read again. */
    static void keep(HttpResponse response, HttpContext context) throws IOException {
        if (response.getEntity() != null) {
            response.setEntity(new BufferedHttpEntity(response.getEntity()));
        }
        LAST.set(new Exchange(HttpCoreContext.adapt(context).getRequest(), response));
    }

    @Override
    public void afterTestExecution(QuarkusTestMethodContext context) {
        var last = LAST.get();
        LAST.remove();
        if (last != null && context.getTestStatus().isTestFailed()) {
            System.err.printf(
                    "%s was answered last: %s -> %s%n%s%n",
                    context.getTestMethod().getName(),
                    last.request.getRequestLine(),
                    last.response.getStatusLine(),
                    body(last.response));
        }
    }

    private static String body(HttpResponse response) {
        try {
            return response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
        } catch (IOException e) {
            return "Its body cannot be read: " + e;
        }
    }
}
