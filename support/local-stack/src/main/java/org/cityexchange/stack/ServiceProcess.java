package org.cityexchange.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cityexchange.stack.process.Command;
import org.cityexchange.stack.process.Deadline;
import org.cityexchange.stack.process.Disk;
import org.cityexchange.stack.process.StackException;
import org.cityexchange.stack.process.Tether;

/** A packaged service in a child JVM; it ends with its parent. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final int PROBE_MILLIS = 2000;

    private final ServiceSpec spec;
    private final Process process;
    private final Tether tether;

    private ServiceProcess(ServiceSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        this.tether = Tether.tie(process.pid(), "TERM");
    }

    /** Starts the service and does not wait for it. */
    public static ServiceProcess start(ServiceSpec wanted) {
        ServiceSpec spec = wanted.withPortsChosen();
        if (!Files.exists(spec.jar())) {
            throw new StackException(spec.name() + " is not built: there is no " + spec.jar() + ".");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(spec.jvm());
        command.addAll(new ClassArchive(spec).options());
        command.addAll(List.of("-jar", spec.jar().getFileName().toString()));
        ProcessBuilder builder = new ProcessBuilder(Command.deafToTerminal(command))
                .directory(spec.jar().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        try {
            Files.createDirectories(spec.log().getParent());
            return new ServiceProcess(spec, builder.start());
        } catch (IOException e) {
            throw Disk.refusal(spec.log().getParent(), e);
        }
    }

    /** Waits until the service says it is ready; refuses when it ends before, or when the time is over. */
    public ServiceProcess awaitReady(Duration patience) {
        boolean settled = Deadline.await(patience, () -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new StackException(spec.name() + " ended while it was starting; see " + spec.log() + ".");
        }
        if (!settled) {
            throw new StackException(spec.name() + " was not ready within " + patience.toSeconds() + " seconds; see "
                    + spec.log() + ".");
        }
        return this;
    }

    /** Whether the service says it is ready now. */
    public boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    management().resolve("/q/health/ready").toURL().openConnection();
            connection.setConnectTimeout(PROBE_MILLIS);
            connection.setReadTimeout(PROBE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Where its API is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + spec.port());
    }

    /** Where its health and metrics are. */
    public URI management() {
        return URI.create("http://127.0.0.1:" + spec.managementPort());
    }

    /** How it runs, with the ports that were chosen: what is needed to start it again. */
    public ServiceSpec spec() {
        return spec;
    }

    /** The child JVM. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether the child JVM runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it finish what it is doing and ends it; by force when that takes too long. */
    public void stop() {
        stop(STOP);
    }

    /** The same, with that patience; false where it took force. */
    boolean stop(Duration patience) {
        resume();
        process.destroy();
        boolean ended = Deadline.await(patience, () -> !process.isAlive());
        if (!ended) {
            process.destroyForcibly();
        }
        tether.close();
        return ended;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        Deadline.await(STOP, () -> !process.isAlive());
        tether.close();
    }

    /** Freezes it in the middle of whatever it does; its connections stay open. */
    public void pause() {
        Command.signal("STOP", process.pid());
    }

    /** Lets it go on after {@link #pause()}. */
    public void resume() {
        Command.signal("CONT", process.pid());
    }

    @Override
    public void close() {
        stop();
    }
}
