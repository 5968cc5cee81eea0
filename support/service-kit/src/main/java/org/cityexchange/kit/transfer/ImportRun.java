package org.cityexchange.kit.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntConsumer;
import org.cityexchange.kit.problem.ErrorCode;

/** Applies one file, in the transaction of whoever calls, who must roll it back when the report says so. */
@ApplicationScoped
class ImportRun {

    private final EntityManager entities;
    private final TransferConfig config;

    ImportRun(EntityManager entities, TransferConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /**
     * Goes through the file.
     *
     * @param looked told the number of rows once the file has been looked at
     * @param done told now and then how many rows have been dealt with
     */
    Report report(Importer importer, ImportOrder order, byte[] content, IntConsumer looked, IntConsumer done) {
        var report = new Report(config.maxErrors());
        try {
            var sheet = new Sheet(Lines.of(content, config), importer.columns(order), config.maxRows());
            var run = importer.begin(order);
            look(sheet, importer, run, report);
            looked.accept(report.rows());
            if (sheet.usable()) {
                apply(sheet, run, report, done);
            }
            if (!sheet.usable() || (report.hasErrors() && order.onError() == OnError.ABORT)) {
                report.undo();
            }
        } catch (UnreadableFile refusal) {
            report.refuseFile(refusal.line(), null, refusal);
            report.undo();
        }
        return report;
    }

    private static void look(Sheet sheet, Importer importer, Importer.Run run, Report report) {
        var keys = new HashMap<String, Long>();
        sheet.forEach(report, row -> {
            var first = keys.putIfAbsent(importer.key(row), row.place().line());
            if (first != null) {
                report.refuse(row.place(), null, importer.key(row), ErrorCode.DUPLICATE_ROW, first);
            } else {
                run.look(row, report);
            }
        });
        run.looked(report);
    }

    private void apply(Sheet sheet, Importer.Run run, Report report, IntConsumer done) {
        var batch = new ArrayList<Row>(config.batch());
        sheet.forEach(report, row -> {
            batch.add(row);
            if (batch.size() == config.batch()) {
                apply(batch, run, report, done);
            }
        });
        apply(batch, run, report, done);
        // what the database checks only at commit must stand in the report of a dry run too
        entities.createNativeQuery("set constraints all immediate").executeUpdate();
    }

    private void apply(List<Row> batch, Importer.Run run, Report report, IntConsumer done) {
        if (batch.isEmpty()) {
            return;
        }
        run.apply(List.copyOf(batch), report);
        entities.flush();
        entities.clear();
        done.accept(batch.get(batch.size() - 1).place().row());
        batch.clear();
    }
}
