package org.cityexchange.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A program that looks to its launcher like a packaged service, since the services are built after this module. */
public final class StandInService {
    private StandInService() {}

    /** Answers on the ports of its environment; ends at once when {@code STAND_IN_FAILS} is set. */
    public static void main(String[] arguments) throws IOException {
        if (System.getenv("STAND_IN_FAILS") != null) {
            System.err.println("This one fails.");
            System.exit(3);
        }
        serve("QUARKUS_HTTP_PORT", "/", System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
        serve("QUARKUS_MANAGEMENT_PORT", "/q/health/ready", "{\"status\":\"UP\"}");
        System.out.println("{\"message\":\"listening\"}");
    }

    private static void serve(String port, String path, String answer) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(port))), 0);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** Packages this program where the launcher looks for that service. */
    public static Path packageAs(String service, Path root) throws IOException {
        Path jar = root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new ZipEntry(entry));
            try (var content = StandInService.class.getResourceAsStream("/" + entry)) {
                content.transferTo(out);
            }
        }
        return jar;
    }
}
