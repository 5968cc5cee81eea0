package org.cityexchange.stack.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cityexchange.stack.ClassArchive;
import org.cityexchange.stack.ServiceProcess;
import org.cityexchange.stack.ServiceSpec;
import org.cityexchange.stack.StackInfo;
import org.cityexchange.stack.StackProcess;
import org.cityexchange.stack.load.DataLoad;
import org.cityexchange.stack.process.Ports;
import org.cityexchange.stack.process.StackException;

/** The stack and both services, from start to stop. */
final class House {
    private static final Duration READY = Duration.ofMinutes(2);

    private final StartOptions options;
    private final Progress progress;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final List<ClassArchive> archives = new ArrayList<>();
    private DataFolder data;
    private ProcessHandle stack;
    private boolean stopping;

    House(StartOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Starts everything, loads the data if this is the first time, and shows what there is. */
    void open() {
        takeFolder();
        requirePorts();
        StackProcess running =
                StackProcess.start(options.stack(), this::enterStack, text -> progress.step("stack", text));
        StackInfo info = running.info();
        ServiceProcess forum =
                enter(ServiceSpec.forum(info).onPorts(options.forumPort(), options.forumManagementPort()));
        ServiceProcess training =
                enter(ServiceSpec.training(info).onPorts(options.trainingPort(), options.trainingManagementPort()));
        awaitReady(List.of(forum, training));
        load(forum, training, info);
        progress.say(new Summary(options, info, forum, training).text());
        keepClasses(forum, "/v1/events");
        keepClasses(training, "/v1/cities");
    }

    /** So that it is sooner ready the next time; nobody waits for it. */
    private synchronized void keepClasses(ServiceProcess service, String path) {
        ClassArchive archive = new ClassArchive(service.spec());
        if (stopping || archive.isThere()) {
            return;
        }
        archives.add(archive);
        Thread thread = new Thread(
                () -> write(archive, path), "classes of " + service.spec().name());
        thread.setDaemon(true);
        thread.start();
    }

    private static void write(ClassArchive archive, String path) {
        try {
            archive.write(path);
        } catch (StackException e) {
            // the next start tries again; its log says why
        }
    }

    private void takeFolder() {
        // Not under the lock: ending what a killed launcher left behind may take longer than a signal should wait.
        DataFolder taken = DataFolder.take(options.data());
        if (options.reset()) {
            progress.step("data", "deleting what was there");
            taken.reset();
        }
        synchronized (this) {
            requireOpen();
            data = taken;
        }
    }

    /** The stack looks after its own ports, since an orphan of its own may sit there. */
    private void requirePorts() {
        Ports.requireFree(options.forumPort(), "forum-service", "forum-port");
        Ports.requireFree(
                options.forumManagementPort(), "health and metrics of forum-service", "forum-management-port");
        Ports.requireFree(options.trainingPort(), "training-service", "training-port");
        Ports.requireFree(
                options.trainingManagementPort(), "health and metrics of training-service", "training-management-port");
    }

    private synchronized void enterStack(ProcessHandle process) {
        stack = process;
        data.noteStack(process);
        progress.step("stack", "starting PostgreSQL, Kafka and the token issuer");
    }

    private synchronized ServiceProcess enter(ServiceSpec spec) {
        requireOpen();
        ServiceProcess service = ServiceProcess.start(spec);
        services.add(service);
        data.noteService(spec.name(), service.handle());
        progress.step(spec.name(), "starting");
        return service;
    }

    /** A signal may come while something starts: nothing may be started behind its back. */
    private void requireOpen() {
        if (stopping) {
            throw new StackException("The start was broken off.");
        }
    }

    /** The first failure ends the wait: the other service would be of no use alone. */
    private void awaitReady(List<ServiceProcess> starting) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        CompletableFuture<?>[] ready = starting.stream()
                .map(service -> CompletableFuture.runAsync(() -> awaitReady(service, failure)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(ready)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException known ? known : e;
        }
    }

    private void awaitReady(ServiceProcess service, CompletableFuture<Void> failure) {
        try {
            service.awaitReady(READY);
            progress.step(service.spec().name(), "is ready");
        } catch (StackException e) {
            failure.completeExceptionally(e);
            throw e;
        }
    }

    private void load(ServiceProcess forum, ServiceProcess training, StackInfo info) {
        if (options.empty() || data.isLoaded()) {
            return;
        }
        DataLoad.run(forum.uri(), training.uri(), info.issuer(), text -> progress.step("data", text));
        data.markLoaded();
    }

    /** Returns, with a sentence, only when something ends that should not. */
    void awaitEnd() {
        Map<String, ProcessHandle> parts = new LinkedHashMap<>();
        synchronized (this) {
            parts.put("The local stack", stack);
            services.forEach(service -> parts.put(service.spec().name(), service.handle()));
        }
        CompletableFuture<?>[] ends = parts.entrySet().stream()
                .map(part -> part.getValue().onExit().thenApply(ended -> part.getKey()))
                .toArray(CompletableFuture[]::new);
        Object first = CompletableFuture.anyOf(ends).join();
        throw new StackException(
                first + " ended by itself; see " + options.data().resolve("logs") + ".");
    }

    /** Whether the way out has begun; what refuses from then on is no news. */
    synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops the services, side by side, then the stack under them. */
    void stop() {
        List<ServiceProcess> running;
        ProcessHandle stackToStop;
        DataFolder taken;
        synchronized (this) {
            stopping = true;
            archives.forEach(ClassArchive::end);
            running = List.copyOf(services);
            stackToStop = stack;
            taken = data;
        }
        progress.silence();
        if (stackToStop != null) {
            progress.say("\nStopping.");
        }
        CompletableFuture.allOf(running.stream()
                        .map(service -> CompletableFuture.runAsync(service::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
        if (stackToStop != null) {
            StackProcess.stop(stackToStop);
        }
        if (taken != null) {
            taken.release();
        }
    }
}
