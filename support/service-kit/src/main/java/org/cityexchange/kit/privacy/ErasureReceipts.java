package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;

/** Reads the receipts of erasures. */
@ApplicationScoped
public class ErasureReceipts {

    private final ErasureStore store;

    ErasureReceipts(ErasureStore store) {
        this.store = store;
    }

    /** The receipt of that id. */
    @Transactional
    public ErasureReceipt get(UUID id) {
        return store.get(id);
    }

    PageOf<ErasureSummary> page(PageParams params) {
        return store.page(params);
    }
}
