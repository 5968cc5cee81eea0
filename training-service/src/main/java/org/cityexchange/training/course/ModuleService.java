package org.cityexchange.training.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.problem.DomainException;

/** The modules of runs; who changes one locks the run, so that their order has no gaps and no doubles. */
@ApplicationScoped
@Transactional
class ModuleService {

    private final CourseRunRepository runs;
    private final ModuleRepository modules;
    private final MergePatch patches;

    ModuleService(CourseRunRepository runs, ModuleRepository modules, MergePatch patches) {
        this.runs = runs;
        this.modules = modules;
        this.patches = patches;
    }

    List<ModuleView> of(String runRef) {
        return modules.of(runs.visible(runRef).id()).stream()
                .map(CourseModule::toView)
                .toList();
    }

    ModuleView get(String runRef, UUID id) {
        return existing(runs.visible(runRef), id).toView();
    }

    ModuleView create(String runRef, ModuleRequest request) {
        var run = runs.lockedForChange(runRef);
        var module = CourseModule.of(run.id(), request);
        put(module, modules.of(run.id()), request.ordinal());
        modules.persistAndFlush(module);
        return module.toView();
    }

    ModuleView change(String runRef, UUID id, String ifMatch, JsonNode patch) {
        var run = runs.lockedForChange(runRef);
        var module = forChange(run, id, ifMatch);
        var request = patches.apply(module.said(), patch, ModuleRequest.class);
        module.describe(request);
        var others = new ArrayList<>(modules.of(run.id()));
        others.remove(module);
        put(module, others, request.ordinal());
        modules.flush();
        return module.toView();
    }

    /** Takes a module away; its class sessions stay, without one. */
    void remove(String runRef, UUID id, String ifMatch) {
        var run = runs.lockedForChange(runRef);
        var module = forChange(run, id, ifMatch);
        var others = new ArrayList<>(modules.of(run.id()));
        others.remove(module);
        number(others);
        modules.delete(module);
        modules.flush();
    }

    /** Puts a module at a place among the others, at the end where none is told, and numbers all anew. */
    private static void put(CourseModule module, List<CourseModule> others, Integer ordinal) {
        var all = new ArrayList<>(others);
        all.add(ordinal == null ? all.size() : Math.min(ordinal - 1, all.size()), module);
        number(all);
    }

    private static void number(List<CourseModule> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            inOrder.get(i).standAt(i + 1);
        }
    }

    private CourseModule forChange(CourseRun run, UUID id, String ifMatch) {
        var module = existing(run, id);
        Etag.demand(ifMatch, module.version());
        return module;
    }

    private CourseModule existing(CourseRun run, UUID id) {
        return modules.of(run.id(), id).orElseThrow(DomainException::notFound);
    }
}
